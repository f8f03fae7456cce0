import { DAY_MS, MINUTE_MS } from '../clock/days.ts';
import { localDay, zoneClock } from '../clock/zone-clock.ts';
import { type Interval, mergeBusy } from '../intervals/interval.ts';
import type { SlotQuery } from '../query.ts';
import type { Host } from '../rules/host.ts';
import type { MeetingRules } from '../rules/meeting-rules.ts';
import { capReached } from './caps.ts';
import { type DayPiece, dayPieces } from './day-pieces.ts';
import { openings } from './openings.ts';
import { type Span, startWindows } from './start-windows.ts';

/** A week, for the caps of the week that the range begins or ends in, and a day for the distance to UTC. */
const CAP_REACH_MS = 8 * DAY_MS;

/** A range without what the rules put out of reach for every host, whatever their zone. */
export function reachOf({ now, rules, from, to }: SlotQuery): Interval {
  return {
    start: Math.max(from, now + rules.minimumNoticeMinutes * MINUTE_MS),
    // The last day has ended by then in every zone.
    end: Math.min(to, now + (rules.windowDays + 3) * DAY_MS),
  };
}

/** All starts in reach that a host's hours, calendars, caps and booking window allow, on the grid or off it. */
export function hostStarts(host: Host, now: number, rules: MeetingRules, reach: Interval): DayPiece[] {
  if (!(reach.start < reach.end)) return [];
  const span = spanOf(rules);
  const clock = zoneClock(host.schedule.timeZone, now - CAP_REACH_MS, reach.end + CAP_REACH_MS);
  const open = openings(host.schedule, clock, { start: reach.start, end: reach.end - 1 + span.duration });
  const windows = startWindows(open, mergeBusy(host.busy), span);
  const lastDay = localDay(clock, now) + rules.windowDays;
  const cap = capReached(rules, host.meetings, clock);
  return dayPieces(windows, clock, day => day <= lastDay && cap(day) === null);
}

export const spanOf = (rules: MeetingRules): Span => ({
  before: rules.bufferBeforeMinutes * MINUTE_MS,
  duration: rules.durationMinutes * MINUTE_MS,
  after: rules.bufferAfterMinutes * MINUTE_MS,
});
