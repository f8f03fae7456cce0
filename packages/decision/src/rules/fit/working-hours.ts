import type { WorkingHours } from '@overlap/domain/policy';
import type { Slot } from '@overlap/domain/slot';
import { inZone, isTimeZone } from '@overlap/domain/time';

const MINUTE_MS = 60_000;
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/**
 * Whether a slot lies on a working day and wholly within its hours, on the wall clock of the hours' own zone. Hours end
 * on their day, at 24:00 at the latest, so a slot within them never passes midnight but may end at it.
 */
export function isInWorkingHours(slot: Slot, hours: WorkingHours): boolean {
  if (!isTimeZone(hours.timeZone)) return false;
  const begin = inZone(slot.start, hours.timeZone);
  const lastMoment = inZone(new Date(Date.parse(slot.end) - 1), hours.timeZone);
  // The hour in which clocks change is on the wall twice or not at all: nothing is booked across it.
  if (begin.offset !== lastMoment.offset) return false;
  const from = begin.hour * 60 + begin.minute + (begin.second * 1000 + begin.millisecond) / MINUTE_MS;
  const until = from + (Date.parse(slot.end) - Date.parse(slot.start)) / MINUTE_MS;
  // Luxon's Sunday is 7, that of the hours 0.
  const isWorkingDay = hours.days.includes(begin.weekday % 7);
  return isWorkingDay && from >= minutesOf(hours.start) && until <= minutesOf(hours.end);
}
