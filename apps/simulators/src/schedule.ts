import { DateTime } from 'luxon';
import { type Interval, intervalFrom, intervalsOverlap, openStarts } from './availability.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** When a calendar can be booked, and how often each time. */
export interface Schedule {
  timeZone: string;
  /** Open hours of each weekday (`1` is Monday), each `HH:MM-HH:MM` on the calendar's own wall clock. */
  hours: Partial<Record<string, string[]>>;
  /** Minutes between two starts. */
  stepMinutes: number;
  noticeMinutes: number;
  /** How far ahead; `null` for ever. */
  windowDays: number | null;
  /** ISO instants. */
  busy: { start: string; end: string }[];
  /** How many people can take the same time. */
  seats: number;
  /** Whether nothing is open before the next month. */
  opensNextMonth: boolean;
}

/** A start that can be booked, in epoch milliseconds, and how many more people can. */
export interface Opening {
  start: number;
  seats: number;
}

/** What is open within a range beside the meetings that stand already, in order. */
export function openingsIn(
  schedule: Schedule,
  { minutes, range, taken }: { minutes: number; range: Interval; taken: readonly Interval[] },
): Opening[] {
  const within = bookableRange(schedule, range);
  if (within.start >= within.end) return [];
  const busy = schedule.busy.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }));
  return rulesOf(schedule, minutes)
    .flatMap(rule => openStarts(rule, within, busy))
    .toSorted((a, b) => a - b)
    .map(start => ({ start, seats: seatsLeft(schedule, intervalFrom(start, minutes), taken) }))
    .filter(({ seats }) => seats > 0);
}

function bookableRange({ noticeMinutes, windowDays, timeZone, opensNextMonth }: Schedule, range: Interval): Interval {
  const now = Date.now();
  // From the second of the month on, so that it is the next month in every zone.
  const nextMonth = DateTime.fromMillis(now, { zone: timeZone }).plus({ months: 1 }).startOf('month').plus({ days: 1 });
  const opening = opensNextMonth ? nextMonth.toMillis() : 0;
  return {
    start: Math.max(range.start, now + noticeMinutes * MINUTE, opening),
    end: Math.min(range.end, now + (windowDays ?? Number.POSITIVE_INFINITY) * DAY),
  };
}

function rulesOf(
  { hours, timeZone, stepMinutes }: Schedule,
  meetingMinutes: number,
): Parameters<typeof openStarts>[0][] {
  return Object.entries(hours).flatMap(([day, ranges]) =>
    (ranges ?? []).map(range => {
      const [start = '', end = ''] = range.split('-');
      return { timeZone, days: [Number(day)], start, end, stepMinutes, meetingMinutes };
    }),
  );
}

function seatsLeft({ seats }: Schedule, meeting: Interval, taken: readonly Interval[]): number {
  return seats - taken.filter(one => intervalsOverlap(one, meeting)).length;
}
