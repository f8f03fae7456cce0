import { IANAZone } from 'luxon';
import { z } from 'zod';
import type { TRACKING_KEYS } from './state.ts';

const text = z.string().min(1);
const uri = z.url();
const utcInstant = z.iso.datetime({ offset: false });

const tracking = z.strictObject({
  utm_campaign: z.string().max(255).nullable(),
  utm_source: z.string().max(255).nullable(),
  utm_medium: z.string().max(255).nullable(),
  utm_content: z.string().max(255).nullable(),
  utm_term: z.string().max(255).nullable(),
  salesforce_uuid: z.string().max(255).nullable(),
} satisfies Record<(typeof TRACKING_KEYS)[number], z.ZodType>);

export const LOCATION_KINDS = [
  'physical',
  'inbound_call',
  'outbound_call',
  'zoom_conference',
  'google_conference',
  'gotomeeting_conference',
  'microsoft_teams_conference',
  'webex_conference',
  'ask_invitee',
  'custom',
] as const;

export const inviteeOrderSchema = z.strictObject({
  event_type: uri,
  start_time: utcInstant,
  invitee: z.strictObject({
    name: text.nullish(),
    first_name: text.nullish(),
    last_name: z.string().nullish(),
    /** Reserved top-level domains are refused. */
    email: z.email().refine(email => !email.toLowerCase().endsWith('.invalid'), { message: 'is invalid' }),
    timezone: text.refine(zone => IANAZone.isValidZone(zone), { message: 'is not a valid timezone' }),
    text_reminder_number: z.string().nullish(),
  }),
  location: z.strictObject({ kind: z.enum(LOCATION_KINDS), location: z.string().optional() }).optional(),
  questions_and_answers: z
    .array(z.strictObject({ question: text, answer: z.string(), position: z.number().int().min(0) }))
    .optional(),
  /** When sent at all, all six keys must be there. */
  tracking: tracking.nullish(),
  event_guests: z.array(z.email()).max(10).optional(),
});
export type InviteeOrder = z.infer<typeof inviteeOrderSchema>;

export const availableTimesQuerySchema = z.object({ event_type: uri, start_time: utcInstant, end_time: utcInstant });
export const busyTimesQuerySchema = z.object({ user: uri, start_time: utcInstant, end_time: utcInstant });
export const cancellationSchema = z.strictObject({ reason: z.string().max(10_000).nullish() }).default({});

export const schedulingLinkSchema = z.strictObject({
  max_event_count: z.literal(1),
  owner: uri,
  owner_type: z.literal('EventType'),
});

const WEBHOOK_EVENTS = [
  'invitee.created',
  'invitee.canceled',
  'invitee_no_show.created',
  'invitee_no_show.deleted',
  'routing_form_submission.created',
] as const;

export const subscriptionSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  events: z.array(z.enum(WEBHOOK_EVENTS)).min(1),
  organization: uri,
  user: uri.optional(),
  group: uri.optional(),
  scope: z.enum(['organization', 'user', 'group']),
  signing_key: text.optional(),
});

export const pageQuerySchema = z.object({
  count: z.coerce.number().int().min(1).max(100).default(20),
  page_token: z.string().optional(),
});

export const eventsQuerySchema = pageQuerySchema.extend({
  user: uri.optional(),
  organization: uri.optional(),
  group: uri.optional(),
  invitee_email: z.string().optional(),
  status: z.enum(['active', 'canceled']).optional(),
  min_start_time: utcInstant.optional(),
  max_start_time: utcInstant.optional(),
  sort: z.enum(['start_time:asc', 'start_time:desc']).default('start_time:asc'),
});
export type EventsQuery = z.infer<typeof eventsQuerySchema>;
