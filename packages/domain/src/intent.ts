import { z } from 'zod';

/** What a lead can want. When several apply the earlier one in this list wins. */
export const INTENTS = [
  'unsubscribe',
  'out_of_office',
  'cancel',
  'reschedule',
  'wrong_person',
  'not_interested',
  'not_now',
  'scheduler_link',
  'call_request',
  'accept_slot',
  'propose_time',
  'question',
  'interested',
  'other',
] as const;
export type IntentKind = (typeof INTENTS)[number];

/** A stretch of the reply's own text that a finding was read from; `start` and `end` are offsets into `ownText`. */
export const spanSchema = z.object({ start: z.number().int().min(0), end: z.number().int().min(0), text: z.string() });

export const findingSchema = z.object({
  /** Name of the rule that made the finding, e.g. `accept.ordinal`. */
  rule: z.string(),
  /** A sentence that a setter understands. */
  says: z.string(),
  span: spanSchema.nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

export const intentSchema = z.object({
  kind: z.enum(INTENTS),
  /** False when more than one reading survived; nothing automatic may follow from an uncertain intent. */
  certain: z.boolean(),
  /** The lead's own new words, without quoted thread and signature. */
  ownText: z.string(),
  /** Start of the one offered slot the lead agreed to, ISO UTC; `null` when none or when it is not clear which. */
  acceptedSlot: z.string().nullable(),
  /** Offered starts the lead left us to choose from ("either works"), in order of preference; empty unless so. */
  acceptedAnyOf: z.array(z.string()),
  /** Times the lead named that are no offered slots, in their words; not yet resolved to instants. */
  proposedWords: z.array(z.string()),
  /** E.164 number to call, from the text or, where a call is asked for, from the signature. */
  phone: z.string().nullable(),
  /** The lead's own scheduler link, as written. `invited` says whether they ask us to book there. */
  schedulerLink: z.object({ url: z.string(), invited: z.boolean() }).nullable(),
  /** True when the lead says they do not want a booking link. */
  linkRefused: z.boolean(),
  /** Why this was read so; never empty. */
  findings: z.array(findingSchema).min(1),
});
export type Intent = z.infer<typeof intentSchema>;

/** What a reply is read against. Zones are IANA names or `null` when unknown; instants are ISO UTC. */
export interface ReadingContext {
  leadTimeZone: string | null;
  workspaceTimeZone: string;
  /** Starts that were offered and can still be taken, in the order they were offered. */
  offeredSlots: string[];
  meetingMinutes: number;
  /** The outbound text that was answered, when known. */
  outboundText: string | null;
  /** Links of our own workspace: never taken for the lead's scheduler. */
  ownLinks: string[];
}
