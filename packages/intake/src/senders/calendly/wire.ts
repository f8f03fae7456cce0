import { z } from 'zod';

export const webhookSchema = z.object({
  event: z.string(),
  created_at: z.string(),
  payload: z.object({
    uri: z.string(),
    event: z.string().nullish(),
    email: z.string().nullish(),
    timezone: z.string().nullish(),
    /** A move is two deliveries, in either order: the old invitee canceled, naming the new, and the new, naming the old. */
    old_invitee: z.string().nullish(),
    new_invitee: z.string().nullish(),
    reschedule_url: z.string().nullish(),
    tracking: z.object({ utm_content: z.string().nullish() }).nullish(),
    scheduled_event: z
      .object({
        uri: z.string(),
        start_time: z.string(),
        end_time: z.string(),
        location: z.object({ join_url: z.string().nullish() }).nullish(),
      })
      .nullish(),
  }),
});
