import { z } from 'zod';

/** Event names as they are written in subscriptions; payloads carry them in capitals. */
export const WEBHOOK_EVENTS = [
  'email_sent',
  'manual_email_sent',
  'lead_first_contacted',
  'lead_replied',
  'lead_interested',
  'lead_unsubscribed',
  'untracked_reply_received',
  'email_opened',
  'email_bounced',
  'email_account_added',
  'email_account_removed',
  'email_account_disconnected',
  'email_account_reconnected',
  'tag_attached',
  'tag_removed',
  'warmup_disabled_receiving_bounces',
  'warmup_disabled_causing_bounces',
] as const;

const required = z.string().min(1);

export const leadPatchSchema = z.object({
  first_name: required.optional(),
  last_name: required.optional(),
  email: z.email().optional(),
  title: z.string().nullish(),
  company: z.string().nullish(),
  notes: z.string().nullish(),
  custom_variables: z.array(z.object({ name: required, value: z.string().nullable() })).optional(),
});
export type LeadPatch = z.infer<typeof leadPatchSchema>;

export const customVariableSchema = z.object({ name: required });

const recipients = z.array(z.object({ name: z.string().nullish(), email_address: z.email() }));

export const replySchema = z.object({
  message: required,
  content_type: z.enum(['html', 'text']).default('html'),
  sender_email_id: z.number().int().optional(),
  to_emails: recipients.optional(),
  /** Empty lists, not null: the service refuses null here. */
  cc_emails: recipients.default([]),
  bcc_emails: recipients.default([]),
  reply_all: z.boolean().default(false),
  inject_previous_email_body: z.boolean().default(false),
  use_dedicated_ips: z.boolean().optional(),
  reply_template_id: z.number().int().nullish(),
});
export type ReplyOrder = z.infer<typeof replySchema>;

export const stopSchema = z.object({ lead_ids: z.array(z.number().int()).min(1) });

export const webhookUrlSchema = z.object({
  name: required,
  url: z.url({ protocol: /^https?$/ }),
  events: z.array(z.enum(WEBHOOK_EVENTS)).min(1),
});
