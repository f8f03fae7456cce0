/** The words for days and times of one language; the grammar knows none by itself. Lower case throughout. */
export interface CalendarWords {
  code: 'en' | 'de' | 'es' | 'fr';
  /** 1 is Monday. */
  weekdays: Readonly<Record<string, number>>;
  /** "Mondays": every one of them. */
  recurringDays: Readonly<Record<string, number>>;
  /** Weekday and month words that are ordinary words too: they count only beside another time. */
  shy: ReadonlySet<string>;
  months: Readonly<Record<string, number>>;
  /** Phrase to days from today. */
  relativeDays: Readonly<Record<string, number>>;
  /** Phrase to stretch of the day, minutes after midnight. */
  parts: Readonly<Record<string, readonly [number, number]>>;
  /** Phrase to minute of the day. */
  points: Readonly<Record<string, number>>;
  anyTime: readonly string[];
  /** Number words, 0 to 59 and the ordinals of days of the month. */
  numbers: Readonly<Record<string, number>>;
  /** Endings of a day's number: "12th". */
  ordinalEndings: ReadonlySet<string>;
  next: readonly string[];
  this: readonly string[];
  every: readonly string[];
  from: readonly string[];
  to: readonly string[];
  between: readonly string[];
  and: readonly string[];
  or: readonly string[];
  after: readonly string[];
  before: readonly string[];
  /** Behind a time: "3 onwards". */
  onwards: readonly string[];
  at: readonly string[];
  about: readonly string[];
  /** Behind a time: "3ish". */
  aboutEndings: readonly string[];
  oclock: readonly string[];
  sameTime: readonly string[];
  /** Stretches of days that hold no single day. */
  coarse: readonly string[];
  /** Times of day that have no reading of ours. */
  unknownTimes: readonly string[];
}

const HOUR = 60;
export const MORNING = [9 * HOUR, 12 * HOUR] as const;
export const AFTERNOON = [12 * HOUR, 17 * HOUR] as const;
export const EVENING = [17 * HOUR, 20 * HOUR] as const;
