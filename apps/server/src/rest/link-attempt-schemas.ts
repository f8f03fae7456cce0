import { LINK_ATTEMPT_ACTIONS, LINK_ATTEMPT_STATUSES, LINK_ROUTES } from '@overlap/domain/link-attempt';
import { z } from 'zod';

/** The shapes of attempts in `/api/v1`. Instants are ISO 8601 in UTC. */

const slot = z.object({ start: z.string(), end: z.string() });
const instant = z.iso.datetime({ offset: true });

export const attemptSchema = z.object({
  id: z.uuid(),
  leadId: z.uuid(),
  leadName: z.string(),
  url: z.string(),
  family: z.string().describe('The scheduler, `unknown` where the address does not tell.'),
  route: z.enum(LINK_ROUTES),
  level: z.enum(['ask', 'auto']),
  reasons: z.array(z.string()),
  status: z.enum(LINK_ATTEMPT_STATUSES),
  statusAt: z.string(),
  actions: z.array(z.enum(LINK_ATTEMPT_ACTIONS)).describe('What may be done with it now.'),
  kind: z.string().nullable().describe('How its last run ended.'),
  note: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  guestTimeZone: z.string(),
  wanted: z.array(slot).describe('Times that the lead named.'),
  isLeadTime: z.boolean(),
  isCorrected: z.boolean(),
  alternatives: z.array(z.string()).describe('Other starts on their page that suit.'),
  question: z.string().nullable(),
  wasReleased: z.boolean().describe('Whether a request that books has left.'),
  bookingId: z.uuid().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
  waitsUntil: z.string().nullable(),
  lockedBy: z.string().nullable(),
  runs: z.number(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
});

export const attemptStorySchema = z.object({
  attempt: attemptSchema,
  signs: z.array(z.string()).describe('What proves that it is booked.'),
  zoneSigns: z.array(z.string()),
  pageTimeZone: z.string().nullable(),
  finalUrl: z.string().nullable(),
  manageUrl: z.string().nullable(),
  steps: z.array(
    z.object({ at: z.string(), step: z.string(), says: z.string(), url: z.string(), file: z.string().nullable() }),
  ),
  evidence: z.array(
    z.object({
      id: z.uuid(),
      run: z.number(),
      name: z.string(),
      contentType: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      createdAt: z.string(),
      expiresAt: z.string(),
    }),
  ),
  history: z.array(
    z.object({ at: z.string(), actor: z.string(), action: z.string(), detail: z.record(z.string(), z.unknown()) }),
  ),
});

export const attemptActionSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('claim') }),
  z.object({ action: z.literal('release') }),
  z.object({ action: z.literal('approve'), start: instant.nullish().describe('One of the alternatives.') }),
  z.object({ action: z.literal('refuse'), reason: z.string().trim().min(1).max(500) }),
  z.object({ action: z.literal('call-off') }),
  z.object({ action: z.literal('retry') }),
  z.object({
    action: z.literal('settle'),
    isBooked: z.boolean(),
    slot: z
      .object({ start: instant, end: instant })
      .refine(({ start, end }) => Date.parse(start) < Date.parse(end), { message: 'A meeting ends after it starts.' })
      .nullish(),
    manageUrl: z.url({ protocol: /^https?$/ }).nullish(),
  }),
  z.object({ action: z.literal('send-own-link'), text: z.string().trim().max(4_000).nullish() }),
]);
