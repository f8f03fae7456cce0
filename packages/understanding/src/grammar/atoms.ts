import type { Stretch } from '../text/stretch.ts';

/** A calendar day as it was said; which day it is depends on the day of the reply and on the lead's region. */
export type DaySaid =
  | {
      type: 'weekday';
      /** 1 is Monday. */
      weekday: number;
      /** `week` is a weekday of a week told by its distance: 0 this, 1 next, n "in n weeks". */
      by: 'plain' | 'this' | 'next' | 'following' | 'recurring' | { weeks: number } | { plusWeeks: number };
      date?: { month?: number; day: number; year?: number };
    }
  | { type: 'date'; month?: number; day: number; year?: number }
  | { type: 'numeric'; first: number; second: number; year?: number; weekday?: number; dotted: boolean }
  | { type: 'offset'; days: number; weekday?: number }
  | { type: 'span'; from: number; to: number };

/** A stretch of a day in minutes after midnight; a point has no end. */
export interface Clock {
  from: number;
  to: number | null;
}

export interface TimeSaid {
  /** Every way to read the words, the conventional one first; two or more are never booked. */
  readings: readonly Clock[];
  /** `part` morning and the like, `any` the whole day, `clock` a time by the clock. */
  type: 'clock' | 'part' | 'any';
  /** No half of the day was said: beside an offer the other half counts as well. */
  halfOpen: boolean;
  /** Cut out of the windows. */
  except?: Clock;
}

export interface ZoneSaid {
  /** IANA zones that own the words; more than one is settled by who speaks. */
  owners: readonly string[];
  /** `lead` and `ours` for "my time" and "your time", `either` where both are left open; `stated` for "I'm in Lisbon". */
  /** The first owner is meant unless the lead lives with another. */
  usual: boolean;
  by: 'letters' | 'name' | 'lead' | 'ours' | 'either';
  /** It tells where the lead is, and so the zone of the whole message. */
  stated: boolean;
}

export type Pick =
  | { type: 'index'; index: number }
  | { type: 'last' | 'earliest' | 'latest' | 'middle' | 'former' | 'latter' | 'others' }
  | { type: 'any'; count: number | null; word: string }
  | { type: 'none' }
  | { type: 'that' };

/** One unit of meaning in a text. */
export type AtomValue =
  | { kind: 'day'; day: DaySaid }
  | { kind: 'time'; time: TimeSaid }
  | { kind: 'zone'; zone: ZoneSaid }
  | { kind: 'pick'; pick: Pick }
  | { kind: 'number'; number: number }
  | { kind: 'coarse' }
  | { kind: 'duration'; minutes: number }
  | { kind: 'shift'; minutes: number }
  | { kind: 'in-hours'; minutes: number }
  | { kind: 'except'; clock: Clock }
  | { kind: 'same-time' }
  | { kind: 'past' }
  | { kind: 'unknown' };

export type Atom = AtomValue & Stretch & { from: number; to: number };

/** What a reader of atoms finds at a token. */
export interface AtomFound {
  value: AtomValue;
  next: number;
}
