import { DateTime } from 'luxon';
import {
  type Interval,
  intervalFrom,
  intervalsOverlap,
  isWithinRule,
  openStarts,
  type WeeklyRule,
} from '../availability.ts';
import type { Store } from '../store.ts';
import { hubspotState, type Link, type Meeting } from './state.ts';

const LONGEST_STEP_MINUTES = 30;

function ruleOf({ days, start, end, timeZone }: Link, minutes: number): WeeklyRule {
  return { days, start, end, timeZone, stepMinutes: Math.min(minutes, LONGEST_STEP_MINUTES), meetingMinutes: minutes };
}

/** What stands on a user's calendar, by whatever page. */
export const meetingsOf = (store: Store, portalId: number, userId: string): Meeting[] =>
  hubspotState(store).meetings.filter(
    one => one.portalId === portalId && one.outcome !== 'CANCELED' && one.hosts.includes(userId),
  );

type Diary = { userId: string; meetings: Meeting[] };

const diariesOf = (store: Store, { portalId, members }: Link): Diary[] =>
  members.map(userId => ({ userId, meetings: meetingsOf(store, portalId, userId) }));

/** Who would take a meeting then: everyone of a group, one of a rota (the likeliest first), the person themselves. */
export const hostsFor = (store: Store, link: Link, wanted: Interval, likely: readonly string[] = []): string[] =>
  hostsAmong(diariesOf(store, link), link, wanted, likely);

function hostsAmong(diaries: Diary[], link: Link, wanted: Interval, likely: readonly string[] = []): string[] {
  const free = diaries
    .filter(({ meetings }) => !meetings.some(one => intervalsOverlap(one, wanted)))
    .map(({ userId }) => userId);
  if (link.type !== 'ROUND_ROBIN_CALENDAR') return free.length === link.members.length ? free : [];
  const first = likely.find(userId => free.includes(userId)) ?? free[0];
  return first ? [first] : [];
}

/** Whether a page has a time of this length, busy or not: within its hours, on its grid, ahead, not too far ahead. */
export const isOffered = (link: Link, start: number, minutes: number): boolean =>
  start > Date.now() && start < lastMoment(link) && isWithinRule(ruleOf(link, minutes), start);

/** Starts of one calendar month of a zone, 0 being the present one, and whether any follow it. */
export function startsOfMonth(
  store: Store,
  link: Link,
  { minutes, timeZone, monthOffset }: { minutes: number; timeZone: string; monthOffset: number },
): { starts: number[]; hasMore: boolean } {
  const month = DateTime.now().setZone(timeZone).startOf('month').plus({ months: monthOffset });
  const end = month.plus({ months: 1 }).toMillis();
  const starts = openTimes(store, link, minutes, { start: month.toMillis(), end });
  return { starts, hasMore: openTimes(store, link, minutes, { start: end, end: lastMoment(link) }).length > 0 };
}

function openTimes(store: Store, link: Link, minutes: number, range: Interval): number[] {
  const within = { start: Math.max(range.start, Date.now()), end: Math.min(range.end, lastMoment(link)) };
  const diaries = diariesOf(store, link);
  return openStarts(ruleOf(link, minutes), within, []).filter(
    start => hostsAmong(diaries, link, intervalFrom(start, minutes)).length > 0,
  );
}

const lastMoment = ({ weeksToAdvertise, timeZone }: Link): number =>
  DateTime.now().setZone(timeZone).startOf('day').plus({ weeks: weeksToAdvertise }).toMillis();
