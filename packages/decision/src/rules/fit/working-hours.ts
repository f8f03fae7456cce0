import type { WorkingHours } from '@overlap/domain/policy';
import type { Slot } from '@overlap/domain/slot';
import { inZone } from '@overlap/domain/time';

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Whether a slot lies on a working day and wholly within its hours, on the wall clock of the hours' own zone. */
export function isInWorkingHours(slot: Slot, hours: WorkingHours): boolean {
  const start = inZone(slot.start, hours.timeZone);
  const end = inZone(slot.end, hours.timeZone);
  const isOneDay = start.toISODate() === end.toISODate();
  // Luxon's Sunday is 7, that of the hours 0.
  return (
    isOneDay &&
    hours.days.includes(start.weekday % 7) &&
    start.hour * 60 + start.minute >= minutesOf(hours.start) &&
    end.hour * 60 + end.minute <= minutesOf(hours.end)
  );
}
