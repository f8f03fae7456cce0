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

/** A span of time as it is stored; see {@link Slot}. */
export const slotSchema = z.object({ start: z.string(), end: z.string() });

/** One way to read the times of a reply. A reading with times is certain only when one interpretation is left. */
export const interpretationSchema = z.object({
  /** What would have to be meant, as a sentence: `“3” is the third offered time.` */
  says: z.string(),
  /** Offered starts agreed to under this interpretation, ISO UTC, first choice first. */
  accepted: z.array(z.string()),
  /** Times of their own under this interpretation, first choice first. */
  proposed: z.array(slotSchema),
});
export type Interpretation = z.infer<typeof interpretationSchema>;

/** Where the zone of a wall-clock time was taken from, best evidence first. */
export const ZONE_EVIDENCE = ['words', 'lead-record', 'thread', 'phone', 'workspace'] as const;
export type ZoneEvidence = (typeof ZONE_EVIDENCE)[number];

export const zoneReadingSchema = z.object({
  /** IANA name. */
  timeZone: z.string(),
  evidence: z.enum(ZONE_EVIDENCE),
  /** The next best guess and what the same words would have meant there; `null` when there is none that differs. */
  secondBest: z
    .object({ timeZone: z.string(), evidence: z.enum(ZONE_EVIDENCE), proposed: z.array(slotSchema) })
    .nullable(),
});
export type ZoneReading = z.infer<typeof zoneReadingSchema>;

/**
 * What a reply says besides its intent that changes what is done about it. `link-refused`: no booking link, please;
 * `legal-request`: erasure or the like beside an opt-out; `referral`: somebody else is named as the right person;
 * `needs-no-answer`: a machine's notice or plain thanks.
 */
export const REMARKS = ['link-refused', 'legal-request', 'referral', 'needs-no-answer'] as const;
export type Remark = (typeof REMARKS)[number];

/** What a lead's link may lead to; see `@overlap/scheduler-link`. The rest of its kinds are nothing to book on. */
export const LEAD_LINK_KINDS = ['booking', 'landing', 'routing', 'poll', 'unknown'] as const;
export type LeadLinkKind = (typeof LEAD_LINK_KINDS)[number];

export const leadLinkSchema = z.object({
  /** Normal form, without redirectors and without what its sender had filled in. */
  url: z.string(),
  /** Name of the scheduler, `unknown` when the address does not tell. */
  family: z.string(),
  kind: z.enum(LEAD_LINK_KINDS),
  /** What stands in a signature is known of the lead, but not offered. */
  from: z.enum(['text', 'signature']),
});
export type LeadLink = z.infer<typeof leadLinkSchema>;

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
  /** Times the lead named that are no offered slots; a point in time is a slot of the meeting's length. */
  proposed: z.array(slotSchema).default([]),
  /** Whether the order of `proposed` is the lead's order of preference; else the earliest that fits is theirs. */
  proposedRanked: z.boolean().default(false),
  /** Every way to read the times that survived; one at most when the intent is certain. */
  interpretations: z.array(interpretationSchema).default([]),
  /** The zone that wall-clock words were read in; `null` when there were none. */
  zone: zoneReadingSchema.nullable().default(null),
  /** E.164 number to call, from the text or, where a call is asked for, from the signature. */
  phone: z.string().nullable(),
  /** The lead's own scheduler link, as written. `invited` says whether they ask us to book there. */
  schedulerLink: z.object({ url: z.string(), invited: z.boolean() }).nullable(),
  /** Every link of the lead that may lead to a scheduler, in the order of the text, then of the signature. */
  links: z.array(leadLinkSchema).default([]),
  remarks: z.array(z.enum(REMARKS)).default([]),
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
  /** Whether links to `<scheduler>.localhost` are read as the scheduler's; see `@overlap/scheduler-link`. Absent: no. */
  developmentHosts?: boolean;
}
