import { z } from 'zod';

export const formSchema = z.object({
  MessageSid: z.string().min(1),
  From: z.string().min(1),
  To: z.string().min(1),
  Body: z.string(),
});

export const messageSchema = z.object({ sid: z.string(), status: z.string().nullish() });

export const listSchema = z.object({
  messages: z.array(
    z.object({ sid: z.string(), body: z.string(), to: z.string(), date_created: z.string().nullish() }),
  ),
});
