import { zoneClock } from './clock/zone-clock.ts';
import { type Interval, mergeBusy, subtract } from './intervals/interval.ts';
import type { Host } from './rules/host.ts';
import { openings } from './sweep/openings.ts';

/**
 * When a host is open and not busy within a range, sorted and free of overlaps: what is set against another party's
 * free time. Buffers, notice, window and caps belong to a meeting and play no part.
 *
 * @throws RangeError for a zone that nobody knows.
 */
export function freeIntervals({ schedule, busy }: Pick<Host, 'schedule' | 'busy'>, range: Interval): Interval[] {
  const clock = zoneClock(schedule.timeZone, range.start, range.end);
  return subtract(openings(schedule, clock, range), mergeBusy(busy));
}
