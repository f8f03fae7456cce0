import { BOOKING_PLACES, BOOKING_PROVIDERS, BOOKING_STATUSES } from '@overlap/domain/booking';
import { DECISION_ACTIONS, DECISION_STATUSES } from '@overlap/domain/decision';
import { INTENTS } from '@overlap/domain/intent';
import { PROCESSES } from '@overlap/domain/policy';
import { channelSchema } from '@overlap/domain/reply';
import { TASK_KINDS, TASK_STATUSES } from '@overlap/domain/task';
import { isTimeZone } from '@overlap/domain/time';
import { SOURCES } from '@overlap/intake/sources';
import { z } from 'zod';

/** The shapes of `/api/v1`, for checking, for answers and for the OpenAPI document. Instants are ISO 8601 in UTC. */

const instant = z.iso.datetime({ offset: true });
const timeZone = z.string().refine(isTimeZone, 'is no IANA time zone');

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

export const pageQuery = z.object({
  before: z.uuid().optional().describe('Id of the last row of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ data: z.array(item), nextBefore: z.uuid().nullable() });

export const leadSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  company: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  profileUrl: z.string().nullable(),
  timeZone: z.string().nullable(),
  status: z.string(),
  campaign: z.string().nullable(),
  offeredSlots: z.array(z.string()),
  bookedSlot: z.string().nullable(),
  externalSchedulingLink: z.string().nullable(),
  createdAt: z.string(),
});

export const leadWriteSchema = z
  .object({
    name: z.string().trim().min(1).max(200),
    email: z.email().nullish(),
    phone: z.string().max(40).nullish().describe('E.164, or national in the country of the time zone.'),
    profileUrl: z.url().nullish(),
    company: z.string().max(200).nullish(),
    timeZone: timeZone.nullish(),
    campaign: z
      .object({ sender: z.string().min(1).max(40), id: z.string().min(1).max(200) })
      .nullish()
      .describe('The outreach tool and its id of the campaign.'),
  })
  .refine(lead => lead.email || lead.phone || lead.profileUrl, {
    message: 'email, phone or profileUrl is needed to know the lead',
  });

export const campaignWriteSchema = z.object({
  name: z.string().trim().min(1).max(200),
  channel: channelSchema,
  bookingProvider: z
    .enum(BOOKING_PROVIDERS)
    .nullish()
    .describe('Where this campaign books; the workspace’s own when left out.'),
  bookingLink: z.url().nullish(),
  qualificationQuestions: z.array(z.string().trim().min(1).max(300)).max(5).default([]),
});

export const campaignSchema = z.object({
  sender: z.enum(SOURCES),
  id: z.string(),
  name: z.string(),
  channel: channelSchema,
  bookingProvider: z.enum(BOOKING_PROVIDERS).nullable(),
  bookingLink: z.string().nullable(),
  qualificationQuestions: z.array(z.string()),
});

export const offersWriteSchema = z.object({
  starts: z.array(instant).min(1).max(20).describe('In the order they were offered.'),
});

export const decisionSchema = z.object({
  id: z.uuid(),
  leadId: z.uuid(),
  messageId: z.uuid(),
  process: z.enum(PROCESSES).nullable(),
  action: z.enum(DECISION_ACTIONS),
  status: z.enum(DECISION_STATUSES),
  starts: z.array(z.string()),
  reasons: z.array(z.object({ rule: z.string(), says: z.string(), weight: z.enum(['for', 'against', 'fact']) })),
  createdAt: z.string(),
});

export const messageSchema = z.object({
  id: z.uuid(),
  leadId: z.uuid(),
  direction: z.enum(['inbound', 'outbound']),
  channel: channelSchema,
  subject: z.string().nullable(),
  text: z.string(),
  at: z.string(),
  sendStatus: z.string().nullable(),
  intent: z.object({ kind: z.enum(INTENTS), certain: z.boolean() }).nullable(),
  decision: decisionSchema.nullable(),
});

export const bookingSchema = z.object({
  id: z.uuid(),
  leadId: z.uuid(),
  leadName: z.string(),
  provider: z.enum(BOOKING_PLACES),
  status: z.enum(BOOKING_STATUSES),
  start: z.string(),
  end: z.string(),
  guestTimeZone: z.string(),
  joinUrl: z.string().nullable(),
  providerIds: z.record(z.string(), z.string()),
  failureKind: z.string().nullable(),
  origin: z.string().describe('Who had it made: overlap, lead, user:…, api-key:…, provider:….'),
  reason: z.string().nullable().describe('Why it was called off.'),
  movesId: z.uuid().nullable().describe('The booking whose place it takes.'),
  createdAt: z.string(),
});

export const bookingStorySchema = z.object({
  booking: bookingSchema,
  note: z.string().nullable(),
  meeting: z.array(bookingSchema).describe('Every booking of the same meeting, the first one first.'),
  history: z.array(
    z.object({
      at: z.string(),
      actor: z.string(),
      action: z.string(),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
});

export const openTimesSchema = z.object({
  timeZone: z.string().describe('Of the lead; the days are theirs.'),
  minutes: z.number(),
  provider: z.enum(BOOKING_PROVIDERS),
  isConnected: z.boolean(),
  source: z
    .enum(['calendar', 'hours'])
    .describe('calendar: as the default calendar last said; hours: working hours alone.'),
  readAt: z.string().nullable(),
  days: z.array(z.object({ date: z.string(), starts: z.array(z.string()) })),
});

export const orderedSchema = z.object({ bookingId: z.uuid() });

export const refusalSchema = problemSchema.extend({
  kind: z.string(),
  alternatives: z.array(z.string()).describe('Starts that are open instead, the nearest to the one asked for.'),
});

export const taskSchema = z.object({
  id: z.uuid(),
  kind: z.enum(TASK_KINDS),
  status: z.enum(TASK_STATUSES),
  title: z.string(),
  detail: z.record(z.string(), z.unknown()),
  leadId: z.uuid().nullable(),
  leadName: z.string().nullable(),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
});

export const storySchema = z.object({
  steps: z.array(
    z.object({
      at: z.string(),
      step: z.enum(['intake', 'understanding', 'decision', 'reply', 'booking', 'notification', 'task']),
      title: z.string(),
      detail: z.string(),
    }),
  ),
});
