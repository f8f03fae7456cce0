import type { Temporal } from 'temporal-polyfill';
import type { Interval, Reference } from './calendar.ts';
import { MEETING_MINUTES } from './time-phrases.ts';

/** One way a peer reads one stretch of the text. An open side is a bound it leaves out, as in "after 3". */
export interface Candidate {
  start: number | null;
  end: number | null;
  /** A day or more without a clock time. */
  timeless: boolean;
}

/** What it found: for each stretch its readings, of which any may be the right one. */
export type PeerAnswer = Candidate[][];

export interface Peer {
  name: string;
  ask(text: string, r: Reference): PeerAnswer;
}

const WORKDAY = [9, 17] as const;
const MINUTE = 60_000;

/** The benefit of the doubt: wall-clock words are put on the lead's clock by the rules of their own date. */
export const onLeadsClock = (wallClock: Temporal.PlainDateTime, r: Reference): number =>
  wallClock.toZonedDateTime(r.leadTimeZone ?? r.workspaceTimeZone).epochMilliseconds;

export const pointAt = (start: number): Candidate => ({
  start,
  end: start + MEETING_MINUTES * MINUTE,
  timeless: false,
});

/** A day without a time is the working day, as in our own rules. */
export function bareDays(first: Temporal.PlainDate, last: Temporal.PlainDate, r: Reference): Candidate {
  return {
    start: onLeadsClock(first.toPlainDateTime({ hour: WORKDAY[0] }), r),
    end: onLeadsClock(last.toPlainDateTime({ hour: WORKDAY[1] }), r),
    timeless: true,
  };
}

export const asCandidate = ({ start, end }: Interval): Candidate => ({ start, end, timeless: false });
