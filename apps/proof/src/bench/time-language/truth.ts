import { type Day, type Interval, type Reference, type Span, toInterval } from './calendar.ts';

/** What a careful reader would answer, by the rules in the corpora's README. */
export interface Truth {
  /** `either` where nothing is proposed and the rules do not say whether that is sure. */
  certain: boolean | 'either';
  /** `any` where only the doubt is asked for: a wall time that the clocks skip or repeat. */
  intervals: Interval[] | 'any';
}

/** The days a phrase names, and whether the rules let them be booked. No day at all: it names none that exists. */
export interface Days {
  days: Day[];
  certain: boolean;
}

/** The clock a zone phrase names: an IANA name or a fixed offset. */
export interface Clock {
  timeZone: string;
  certain: boolean;
}

/** Read from the parts' own meanings; `null` where part of it has already begun, which the rules say nothing about. */
export function truthOf(r: Reference, parts: readonly Part[], clockOn: ClockOn = leadClock): Truth | null {
  const intervals: Interval[] = [];
  let certain = true;
  for (const { days, spans } of parts) {
    certain &&= days.certain && spans.certain;
    if (spans.spans.length === 0) return NOTHING_SURE;
    if (days.days.length === 0) return NOTHING_SURE;
    for (const day of days.days) {
      const clock = clockOn(r, day);
      if (clock === null) return null;
      if (clock === 'nobody knows') return NOTHING_SURE;
      certain &&= clock.certain;
      for (const span of spans.spans) intervals.push(toInterval(day, span, clock.timeZone));
    }
  }
  return intervals.some(({ start }) => start <= r.now) ? null : { certain, intervals };
}

export interface Part {
  days: Days;
  spans: { spans: readonly Span[]; certain: boolean };
}

/** `null`: not measured there. `nobody knows`: letters with several owners. */
export type ClockOn = (r: Reference, day: Day) => Clock | 'nobody knows' | null;

/** Without zone words: the lead's clock; without that the workspace's, never sure. */
const leadClock: ClockOn = r => ({ timeZone: r.leadTimeZone ?? r.workspaceTimeZone, certain: r.leadTimeZone !== null });

export const NOTHING_SURE: Truth = { certain: false, intervals: [] };
