import { z } from 'zod';

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

export const workingHoursSchema = z.object({
  /** Day 0 is Sunday. */
  days: z.array(z.number().int().min(0).max(6)),
  /** Wall clock `HH:MM` in `timeZone`. */
  start: z.string().regex(/^\d\d:\d\d$/),
  end: z.string().regex(/^\d\d:\d\d$/),
  timeZone: z.string(),
});
export type WorkingHours = z.infer<typeof workingHoursSchema>;

/** Shortest time between a reply and the meeting it books, in minutes. */
export const MINIMUM_NOTICE_MINUTES = 60;
