import { dateOf } from './clock/days.ts';
import { localDay, zoneClock } from './clock/zone-clock.ts';

/** A day as the guest's wall shows it. */
export interface GuestDay {
  /** `YYYY-MM-DD` */
  date: string;
  /** Epoch milliseconds, sorted. */
  starts: number[];
}

/**
 * Sorted starts by the date that they have for the guest, in order; days without starts are not among them.
 *
 * @throws RangeError for a zone that nobody knows.
 */
export function groupByGuestDay(starts: readonly number[], guestZone: string): GuestDay[] {
  const clock = zoneClock(guestZone, starts[0] ?? 0, starts.at(-1) ?? 0);
  const days = new Map<number, number[]>();
  for (const start of starts) {
    const day = localDay(clock, start);
    const same = days.get(day);
    if (same === undefined) days.set(day, [start]);
    else same.push(start);
  }
  return [...days].map(([day, those]) => ({ date: dateOf(day), starts: those }));
}
