import { DateTime } from 'luxon';
import { type Interval, intervalFrom, intervalsOverlap, openStarts } from '../availability.ts';
import type { Store } from '../store.ts';
import type { Page } from './page.ts';
import { calendarOf, pagesState } from './state.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Seats of a group event. */
export const SEATS = 3;

/** A start that can be booked, in epoch milliseconds, and how many more people can. */
export interface Opening {
  start: number;
  seats: number;
}

/** What a visitor is shown as open within a range, in order; `shown` false tells the truth to a page that hides it. */
export function openingsOf(
  store: Store,
  page: Page,
  { minutes, range, shown = true }: { minutes: number; range: Interval; shown?: boolean },
): Opening[] {
  const { variant } = page;
  if (variant.noOpenings || (shown && variant.emptyForRobots)) return [];
  const within = bookableRange(page, range);
  if (within.start >= within.end) return [];
  const booked = takenBy(store, page);
  const busy = page.busy.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }));
  return rulesOf(page, minutes)
    .flatMap(rule => openStarts(rule, within, busy))
    .toSorted((a, b) => a - b)
    .map(start => ({ start, seats: seatsLeft(page, intervalFrom(start, minutes), booked) }))
    .filter(({ seats }) => seats > 0);
}

/** Whether a start is open, whatever visitors are shown. */
export const isOpen = (store: Store, page: Page, start: number, minutes: number): boolean =>
  openingsOf(store, page, { minutes, range: { start, end: start + 1 }, shown: false }).length > 0;

function bookableRange({ noticeMinutes, windowDays, timeZone, variant }: Page, range: Interval): Interval {
  const now = Date.now();
  // From the second of the month on, so that it is the next month in every zone.
  const nextMonth = DateTime.fromMillis(now, { zone: timeZone }).plus({ months: 1 }).startOf('month').plus({ days: 1 });
  const opening = variant.emptyMonth ? nextMonth.toMillis() : 0;
  return {
    start: Math.max(range.start, now + noticeMinutes * MINUTE, opening),
    end: Math.min(range.end, now + windowDays * DAY),
  };
}

function rulesOf({ hours, timeZone, stepMinutes }: Page, meetingMinutes: number): Parameters<typeof openStarts>[0][] {
  return Object.entries(hours).flatMap(([day, ranges]) =>
    (ranges ?? []).map(range => {
      const [start = '', end = ''] = range.split('-');
      return { timeZone, days: [Number(day)], start, end, stepMinutes, meetingMinutes };
    }),
  );
}

const takenBy = (store: Store, page: Page): Interval[] =>
  pagesState(store)
    .bookings.filter(({ calendar }) => calendar === calendarOf(page))
    .map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }));

function seatsLeft({ variant }: Page, meeting: Interval, taken: readonly Interval[]): number {
  const seats = variant.groupEvent ? SEATS : 1;
  return seats - taken.filter(one => intervalsOverlap(one, meeting)).length;
}

/** Open ranges without gaps, for a scheduler that tells ranges and leaves the starts to the page. */
export function openRanges(openings: readonly Opening[], minutes: number, stepMinutes: number): Interval[] {
  const ranges: Interval[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const { start } of openings) {
    const last = ranges.at(-1);
    if (last && start - previous === stepMinutes * MINUTE) last.end = start + minutes * MINUTE;
    else ranges.push(intervalFrom(start, minutes));
    previous = start;
  }
  return ranges;
}
