import { Temporal } from 'temporal-polyfill';

/**
 * The calendar that the truth is computed with. It is Temporal and not luxon, so that the truth does not share a
 * library with the engine it judges.
 */
export type Day = Temporal.PlainDate;

/** Epoch milliseconds, the end not included. */
export interface Interval {
  start: number;
  end: number;
}

/** Minutes of the day from–to. */
export type Span = readonly [from: number, to: number];

/** Where and when a reply is read. */
export interface Reference {
  name: string;
  /** The lead's calendar day, or the workspace's where the lead's zone is unknown. */
  today: Day;
  now: number;
  leadTimeZone: string | null;
  workspaceTimeZone: string;
  /** How a numeric date is read there. */
  dateOrder: 'month-first' | 'day-first' | 'unknown';
}

export const dayOf = (text: string): Day => Temporal.PlainDate.from(text);

export const plus = (day: Day, days: number): Day => day.add({ days });

/** Throws for a wall time that the zone skips or doubles on that day: nothing in the table may rest on one. */
export function toInstant(day: Day, minutes: number, timeZone: string): number {
  const wallClock = day.toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  return wallClock.toZonedDateTime(timeZone, { disambiguation: 'reject' }).epochMilliseconds;
}

export const toInterval = (day: Day, [from, to]: Span, timeZone: string): Interval => ({
  start: toInstant(day, from, timeZone),
  end: toInstant(day, to, timeZone),
});

/** The next one strictly after today; 1 is Monday. */
export const comingWeekday = (today: Day, weekday: number): Day =>
  plus(today, ((weekday - today.dayOfWeek + 6) % 7) + 1);

/** The one in the calendar week, Monday to Sunday, that lies so many weeks after this one. */
export const weekdayInWeek = (today: Day, weekday: number, weeksAhead: number): Day =>
  plus(today, weekday - today.dayOfWeek + 7 * weeksAhead);

/** `null` for a day that this year does not have. */
export function findDay(year: number, month: number, day: number): Day | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** The next such date, today included; `null` when neither this year nor the next has it. */
export function nextDate(today: Day, month: number, day: number): Day | null {
  const thisYear = findDay(today.year, month, day);
  if (thisYear && Temporal.PlainDate.compare(thisYear, today) >= 0) return thisYear;
  return findDay(today.year + 1, month, day);
}

export const daysUntil = (today: Day, day: Day): number => today.until(day, { largestUnit: 'day' }).days;

/** The zone’s offset from UTC at noon of that day. */
export function offsetMinutes(day: Day, timeZone: string): number {
  const noon = day.toPlainDateTime({ hour: 12 }).toZonedDateTime(timeZone);
  return noon.offsetNanoseconds / 60_000_000_000;
}
