import { DAY_MS, dayOf, MINUTE_MS, weekdayOf } from '../clock/days.ts';
import type { ZoneClock } from '../clock/zone-clock.ts';
import type { Interval } from '../intervals/interval.ts';
import { type Hours, mergeHours } from '../rules/hours.ts';
import type { Schedule } from '../rules/schedule.ts';

/**
 * The moments in a range at which a schedule is open: those at which its wall clock reads a time within the hours of
 * the date that it shows. That one rule settles the days on which clocks change. A gap shows nothing: hours that begin
 * in it begin at the first moment after it, hours that end in it end where it begins. What is shown twice counts
 * twice: hours open both times, and a boundary within the repeat applies to each.
 *
 * Sorted; days that touch at midnight are one interval.
 *
 * @param clock The schedule's zone, for the range at least.
 */
export function openings(schedule: Schedule, clock: ZoneClock, { start: from, end: to }: Interval): Interval[] {
  const hoursOf = hoursByDay(schedule);
  const open: Interval[] = [];
  for (const spell of clock) {
    const first = Math.max(spell.start, from);
    const last = Math.min(spell.end, to);
    if (first >= last) continue;
    const lastDay = Math.floor((last - 1 + spell.offset) / DAY_MS);
    for (let day = Math.floor((first + spell.offset) / DAY_MS); day <= lastDay; day += 1) {
      const midnight = day * DAY_MS - spell.offset;
      for (const { start, end } of hoursOf(day)) {
        add(open, Math.max(midnight + start, first), Math.min(midnight + end, last));
      }
    }
  }
  return open;
}

function add(open: Interval[], start: number, end: number): void {
  if (start >= end) return;
  const last = open.at(-1);
  if (last?.end === start) last.end = end;
  else open.push({ start, end });
}

/** Hours of a day in milliseconds from its midnight, in order. */
function hoursByDay({ weekly, overrides, holidays }: Schedule): (day: number) => readonly Interval[] {
  const weekdays = weekly.map(inMilliseconds);
  const dates = new Map<number, readonly Interval[]>(holidays.map(({ date }) => [dayOf(date), []]));
  for (const { date, hours } of overrides) dates.set(dayOf(date), inMilliseconds(hours));
  return day => dates.get(day) ?? weekdays[weekdayOf(day)] ?? [];
}

const inMilliseconds = (hours: readonly Hours[]): Interval[] =>
  mergeHours(hours).map(({ start, end }) => ({ start: minutesOf(start) * MINUTE_MS, end: minutesOf(end) * MINUTE_MS }));

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
