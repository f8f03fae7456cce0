import { type Interval, intervalFrom } from '../availability.ts';
import { type Opening, openingsIn } from '../schedule.ts';
import type { Store } from '../store.ts';
import { takenInAccount } from './cal-com/account.ts';
import { type Page, scheduleOf } from './page.ts';
import { calendarOf, pagesState } from './state.ts';

const MINUTE = 60_000;

interface Asked {
  minutes: number;
  range: Interval;
  /** `false` tells the truth of a page that hides it. */
  shown?: boolean;
  /** Who asks, where a page keeps chosen times from everybody else for a while. */
  visitor?: string | null;
}

/** What a visitor is shown as open within a range, in order. */
export function openingsOf(
  store: Store,
  page: Page,
  { minutes, range, shown = true, visitor = null }: Asked,
): Opening[] {
  const { variant } = page;
  if (variant.noOpenings || (shown && variant.emptyForRobots)) return [];
  return openingsIn(scheduleOf(page), { minutes, range, taken: takenBy(store, page, shown ? visitor : undefined) });
}

/** Whether a start is open, whatever visitors are shown. */
export const isOpen = (store: Store, page: Page, start: number, minutes: number): boolean =>
  openingsOf(store, page, { minutes, range: { start, end: start + 1 }, shown: false }).length > 0;

const takenBy = (store: Store, page: Page, visitor: string | null | undefined): Interval[] =>
  page.family === 'cal-com'
    ? takenInAccount(store, page, visitor)
    : pagesState(store)
        .bookings.filter(({ calendar }) => calendar === calendarOf(page))
        .map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }));

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
