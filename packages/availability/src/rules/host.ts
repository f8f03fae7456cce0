import { z } from 'zod';
import type { Interval } from '../intervals/interval.ts';
import { scheduleSchema } from './schedule.ts';

/**
 * `single`: the first host alone. `round-robin`: open when any host is free. `collective`: open when all are, on the
 * grid of the first host's wall clock.
 */
export const TEAM_MODES = ['single', 'round-robin', 'collective'] as const;
export const teamModeSchema = z.enum(TEAM_MODES);
export type TeamMode = z.infer<typeof teamModeSchema>;

/** What is set up about a host. */
export const hostSettingsSchema = z.object({
  id: z.string().min(1),
  schedule: scheduleSchema,
  /** Share of a team's meetings, against the weights of the others. Whole, so that shares compare exactly. */
  weight: z
    .number()
    .int('Give a weight in whole numbers, such as 1 and 2.')
    .min(1, 'Give a weight of 1 or more; to take someone out of the team, remove them.')
    .max(1_000, 'Give a weight of 1000 at most.'),
});

/** A host and what is known about their time. Instants are epoch milliseconds. */
export interface Host extends z.infer<typeof hostSettingsSchema> {
  /** One list for each calendar, in any order; what is busy on one is busy. Own meetings have to be among them. */
  busy: readonly (readonly Interval[])[];
  /** Starts of the host's own meetings, which count towards the caps. */
  meetings: readonly number[];
  /** Meetings already given to this host by the team, in a span of time that all its hosts were in it. */
  assigned: number;
  /** When the latest of them was given; `null`: never. */
  lastAssigned: number | null;
}
