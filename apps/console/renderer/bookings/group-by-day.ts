import { dayKey } from '../words/times.ts';

/** Groups by the day in a zone; the order of days and of bookings within one stays as it came. */
export function groupByDay<T extends { start: string }>(
  bookings: readonly T[],
  timeZone: string,
): { day: string; bookings: T[] }[] {
  const days = Map.groupBy(bookings, booking => dayKey(booking.start, timeZone));
  return [...days].map(([day, onDay]) => ({ day, bookings: onDay }));
}
