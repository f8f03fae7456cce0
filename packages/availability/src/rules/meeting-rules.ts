import { z } from 'zod';

const DAY_MINUTES = 24 * 60;
const minutes = (least: number, most: number, what: string) =>
  z
    .number()
    .int(`${what} in whole minutes.`)
    .min(least, `${what}: ${least} at least.`)
    .max(most, `${what}: ${most} at most.`);
const cap = (what: string) =>
  z
    .number()
    .int(`${what}: a whole number, or none.`)
    .min(1, `${what}: 1 or more; to take none, close the days instead.`)
    .nullable();

/** How meetings of one kind are offered. Days and weeks are those of each host's own zone. */
export const meetingRulesSchema = z.object({
  durationMinutes: minutes(1, DAY_MINUTES, 'Length of the meeting'),
  /** Starts lie this far apart on the host's wall clock, counted from each midnight: 15 is :00, :15, :30, :45. */
  gridMinutes: minutes(1, DAY_MINUTES, 'Distance between starts'),
  /** Time kept free of anything busy before the meeting; it may lie outside the host's hours. */
  bufferBeforeMinutes: minutes(0, DAY_MINUTES, 'Time kept free before'),
  bufferAfterMinutes: minutes(0, DAY_MINUTES, 'Time kept free after'),
  /** Shortest time from now to a start. */
  minimumNoticeMinutes: minutes(0, 365 * DAY_MINUTES, 'Notice'),
  /** How many days ahead of today starts are offered; 0 is today alone. */
  windowDays: z
    .number()
    .int('Days ahead: a whole number.')
    .min(0, 'Days ahead: 0 or more.')
    .max(730, 'Days ahead: 730 at most.'),
  /** Most meetings a host has on one day; `null`: no cap. */
  dailyCap: cap('Meetings a day'),
  /** Most meetings a host has from Monday to Sunday; `null`: no cap. */
  weeklyCap: cap('Meetings a week'),
});
export type MeetingRules = z.infer<typeof meetingRulesSchema>;
