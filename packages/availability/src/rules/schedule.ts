import { isTimeZone } from '@overlap/domain/time';
import { z } from 'zod';
import { dayHoursSchema, type Hours } from './hours.ts';

const dateSchema = z.iso.date('Write a date that exists as 2026-12-24.');

const overrideSchema = z.object({
  date: dateSchema,
  /** The hours of this date in place of the weekday's; none: closed. */
  hours: dayHoursSchema,
});

const holidaySchema = z.object({
  date: dateSchema,
  name: z.string().trim().min(1, 'Name the holiday: people are told it where the day is not offered.'),
});

/** When a host can be met. All dates and times are on the wall clock of `timeZone`. */
export const scheduleSchema = z.object({
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone by its IANA name, such as Europe/Berlin.'),
  /** Seven lists, Sunday first. */
  weekly: z.array(dayHoursSchema).length(7, 'Give the hours of seven days, Sunday first; an empty list is a day off.'),
  /** A date here is decided here alone: weekday and holidays have no say in it. */
  overrides: z.array(overrideSchema).superRefine(eachDateOnce).default([]),
  /** Days without meetings, unless an override opens them. */
  holidays: z.array(holidaySchema).superRefine(eachDateOnce).default([]),
});
export type Schedule = z.infer<typeof scheduleSchema>;

function eachDateOnce(dated: readonly { date: string }[], ctx: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, { date }] of dated.entries()) {
    if (seen.has(date)) {
      ctx.addIssue({ code: 'custom', path: [index, 'date'], message: `${date} is listed twice; keep one of the two.` });
    }
    seen.add(date);
  }
}

/** What a schedule says about one date: its hours, and what closes it when there are none for a reason. */
export type DayPlan =
  | { kind: 'open'; hours: readonly Hours[] }
  | { kind: 'closed-on-date' }
  | { kind: 'holiday'; name: string };

/** The plan of a date `YYYY-MM-DD` that is so many days after Sunday. An override goes before a holiday. */
export function planOf(schedule: Schedule, date: string, weekday: number): DayPlan {
  const override = schedule.overrides.find(one => one.date === date);
  if (override) return override.hours.length > 0 ? { kind: 'open', hours: override.hours } : { kind: 'closed-on-date' };
  const holiday = schedule.holidays.find(one => one.date === date);
  return holiday ? { kind: 'holiday', name: holiday.name } : { kind: 'open', hours: schedule.weekly[weekday] ?? [] };
}
