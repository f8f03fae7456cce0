/** One time-like stretch of the text and what it claims. Hours are 0–23 unless `bare`, weekdays 1 (Monday) to 7. */
export type TimeClaim =
  | { kind: 'weekday'; weekday: number; modifier: 'this' | 'next' | null }
  | { kind: 'date'; day: number; month: number | null; year: number | null }
  | { kind: 'numeric-date'; first: number; second: number; year: number | null; dayFirst: boolean }
  | { kind: 'relative-day'; days: number }
  | { kind: 'clock'; hour: number; minute: number; bare: boolean }
  | { kind: 'part'; from: number; to: number }
  | { kind: 'position'; index: number }
  | { kind: 'rank'; which: 'first' | 'last' | 'earlier' | 'later' }
  | { kind: 'ordinal'; index: number }
  | { kind: 'number'; value: number; digits: number }
  /** "Thursday 5": five o'clock or the fifth. */
  | { kind: 'hour-or-day'; value: number }
  | { kind: 'zone'; zones: readonly string[] }
  | { kind: 'own-zone'; whose: 'lead' | 'ours' }
  | { kind: 'duration'; minutes: number }
  /** Time-like, but not understood: nothing that holds one is certain. */
  | { kind: 'unknown' };

export interface TimeToken {
  claim: TimeClaim;
  text: string;
  /** Offsets into the own text. */
  start: number;
  end: number;
}

/** Kinds that name a day. */
export const DAY_KINDS: ReadonlySet<TimeClaim['kind']> = new Set(['weekday', 'date', 'numeric-date', 'relative-day']);
