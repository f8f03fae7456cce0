import { z } from 'zod';
import { isTimeZone } from './time.ts';

/** The five booking processes, by the number and name that people know them by. */
export const PROCESSES = ['link-first', 'offered-time', 'lead-times', 'call-me', 'scheduler-link'] as const;
export type Process = (typeof PROCESSES)[number];

export const AUTONOMY_LEVELS = ['off', 'review', 'auto'] as const;
export type AutonomyLevel = (typeof AUTONOMY_LEVELS)[number];

export const autonomySchema = z.object({
  'link-first': z.enum(AUTONOMY_LEVELS),
  'offered-time': z.enum(AUTONOMY_LEVELS),
  'lead-times': z.enum(AUTONOMY_LEVELS),
  'call-me': z.enum(AUTONOMY_LEVELS),
  'scheduler-link': z.enum(AUTONOMY_LEVELS),
});
export type Autonomy = z.infer<typeof autonomySchema>;

/** Where a new workspace starts: everything is prepared, a person approves. */
export const NEW_WORKSPACE_AUTONOMY: Autonomy = {
  'link-first': 'review',
  'offered-time': 'review',
  'lead-times': 'review',
  'call-me': 'review',
  'scheduler-link': 'review',
};

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const CLOCK_OR_MIDNIGHT = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export const workingHoursSchema = z
  .object({
    /** Day 0 is Sunday. */
    days: z.array(z.number().int().min(0).max(6)),
    /** Wall clock `HH:MM` in `timeZone`. */
    start: z.string().regex(CLOCK, 'A time of day is written as 09:00.'),
    /** As the start, on the same day; `24:00` is the midnight that ends it. */
    end: z.string().regex(CLOCK_OR_MIDNIGHT, 'A time of day is written as 17:00; the midnight that ends it as 24:00.'),
    timeZone: z.string().refine(isTimeZone, 'This is not the name of a time zone, such as Europe/Berlin.'),
  })
  .refine(({ start, end }) => start < end, {
    path: ['end'],
    message: 'Working hours end after they begin, on the same day; to work until midnight, end them at 24:00.',
  });
export type WorkingHours = z.infer<typeof workingHoursSchema>;

/** Shortest time between a reply and the meeting it books, in minutes. */
export const MINIMUM_NOTICE_MINUTES = 60;
