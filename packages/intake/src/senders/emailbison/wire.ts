import { z } from 'zod';

/** Only what we read; EmailBison's objects hold much more and their optional fields vary by instance. */

const id = z.union([z.number().int(), z.string()]).transform(String);
const optionalText = z
  .string()
  .nullish()
  .transform(value => value ?? null);

export const webhookSchema = z.object({
  event: z.object({ type: z.string(), workspace_id: id.nullish(), instance_url: z.string().nullish() }),
  data: z.object({
    reply: z.object({ id }).nullish(),
    lead: z.object({ id }).nullish(),
    campaign: z.object({ id }).nullish(),
  }),
});

/** `GET /api/replies/{id}`: what we act on, since the webhook itself proves nothing. */
export const replySchema = z.object({
  data: z.object({
    id,
    type: z.string(),
    folder: z.string(),
    campaign_id: id.nullish(),
    lead_id: id.nullish(),
    sender_email_id: id.nullish(),
    subject: optionalText,
    text_body: optionalText,
    html_body: optionalText,
    date_received: z.string(),
    from_email_address: z.string(),
    from_name: optionalText,
  }),
});
export type WireReply = z.infer<typeof replySchema>['data'];

const threadMessage = z.object({
  id,
  folder: z.string(),
  type: z.string(),
  text_body: optionalText,
  html_body: optionalText,
  created_at: z.string().nullish(),
});

/** `GET /api/replies/{id}/conversation-thread`. Instances differ in where the messages sit. */
export const threadSchema = z.object({
  data: z.union([
    z.array(threadMessage).transform(messages => messages),
    z
      .object({ older_messages: z.array(threadMessage).nullish(), newer_messages: z.array(threadMessage).nullish() })
      .transform(({ older_messages, newer_messages }) => [...(older_messages ?? []), ...(newer_messages ?? [])]),
  ]),
});

export const sentSchema = z.object({
  success: z.boolean().nullish(),
  message: z.string().nullish(),
  data: z.object({ success: z.boolean().nullish(), id: id.nullish(), reply: z.object({ id }).nullish() }).nullish(),
});

/** `GET /api/users`: which workspace a token belongs to. Where its name sits differs by instance. */
export const accountSchema = z
  .object({
    data: z.object({
      name: z.string().nullish(),
      workspace: z.object({ name: z.string() }).nullish(),
      team: z.object({ name: z.string() }).nullish(),
    }),
  })
  .transform(({ data }) => data.workspace?.name ?? data.team?.name ?? data.name ?? 'EmailBison');

export const webhookListSchema = z.object({ data: z.array(z.object({ url: z.string() })) });
