import type { WorkingHours } from '@overlap/domain/policy';
import type { Schedule } from './schedule.ts';

/** A workspace's working hours as a schedule: the same hours on each of its days, no overrides, no holidays. */
export function scheduleFromWorkingHours({ days, start, end, timeZone }: WorkingHours): Schedule {
  const weekly = Array.from({ length: 7 }, (_, weekday) => (days.includes(weekday) ? [{ start, end }] : []));
  return { timeZone, weekly, overrides: [], holidays: [] };
}
