import { DateTime } from 'luxon';
import type { Case, Interval } from './case.ts';

const NOTICE_MS = 60 * 60_000;
const QUARTER_MS = 15 * 60_000;

export type Calendar = Pick<Case, 'receivedAt' | 'durationMinutes' | 'busy' | 'workingHours'>;

/** Whether a meeting that starts at this instant has notice, is in working hours and meets nothing else. */
export function isFree(startMs: number, calendar: Calendar): boolean {
  const endMs = startMs + calendar.durationMinutes * 60_000;
  if (startMs < Date.parse(calendar.receivedAt) + NOTICE_MS) return false;
  const { days, start, end, timeZone } = calendar.workingHours;
  const from = DateTime.fromMillis(startMs, { zone: timeZone });
  const until = DateTime.fromMillis(endMs, { zone: timeZone });
  if (!from.hasSame(until, 'day') || !days.includes(from.weekday % 7)) return false;
  if (from.toFormat('HH:mm') < start || until.toFormat('HH:mm') > end) return false;
  return calendar.busy.every(taken => endMs <= Date.parse(taken.start) || startMs >= Date.parse(taken.end));
}

/** The first start that fits, trying each interval's own start and then every quarter of an hour inside it. */
export function firstFit(interval: Interval, calendar: Calendar): number | null {
  const lastStart = Date.parse(interval.end) - calendar.durationMinutes * 60_000;
  for (let start = Date.parse(interval.start); start <= lastStart; ) {
    if (isFree(start, calendar)) return start;
    start = (Math.floor(start / QUARTER_MS) + 1) * QUARTER_MS;
  }
  return null;
}

/** Over all intervals the earliest start; over ranked ones the start in the first interval that has any. */
export function chooseStart(intervals: readonly Interval[], calendar: Calendar, ranked = false): number | null {
  const starts = intervals.map(interval => firstFit(interval, calendar)).filter(start => start !== null);
  if (starts.length === 0) return null;
  return ranked ? (starts[0] ?? null) : Math.min(...starts);
}
