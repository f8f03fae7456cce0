import { dateOf, mondayOf } from '../clock/days.ts';
import { localDay, type ZoneClock } from '../clock/zone-clock.ts';
import type { MeetingRules } from '../rules/meeting-rules.ts';

/** Why a host takes no more meetings on a day. Dates are those of the host's wall. */
export type CapReached =
  | { rule: 'daily-cap'; date: string; cap: number }
  | { rule: 'weekly-cap'; monday: string; cap: number };

/**
 * Tells for each day on the host's wall whether a cap is reached there, the daily one first. Weeks begin on Monday.
 *
 * @param meetings Starts of the host's own meetings, in any order.
 * @param clock The host's zone, for a week more than the days that are asked about.
 */
export function capReached(
  { dailyCap, weeklyCap }: Pick<MeetingRules, 'dailyCap' | 'weeklyCap'>,
  meetings: readonly number[],
  clock: ZoneClock,
): (day: number) => CapReached | null {
  if (dailyCap === null && weeklyCap === null) return () => null;
  const onDay = new Map<number, number>();
  const inWeek = new Map<number, number>();
  for (const start of meetings) {
    const day = localDay(clock, start);
    const monday = mondayOf(day);
    onDay.set(day, (onDay.get(day) ?? 0) + 1);
    inWeek.set(monday, (inWeek.get(monday) ?? 0) + 1);
  }
  return day => {
    const monday = mondayOf(day);
    if (dailyCap !== null && (onDay.get(day) ?? 0) >= dailyCap) {
      return { rule: 'daily-cap', date: dateOf(day), cap: dailyCap };
    }
    if (weeklyCap !== null && (inWeek.get(monday) ?? 0) >= weeklyCap) {
      return { rule: 'weekly-cap', monday: dateOf(monday), cap: weeklyCap };
    }
    return null;
  };
}
