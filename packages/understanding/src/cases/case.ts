import { z } from 'zod';
import { caseDecisions, caseIntents } from './labels.ts';

const instant = z.iso.datetime({ offset: true });
const zone = z.string().regex(/^[A-Za-z_]+(\/[A-Za-z_+-]+)*$/, 'not an IANA zone');
const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'not a clock time');
const interval = z.strictObject({ start: instant, end: instant });

const workingHours = z.strictObject({
  days: z.array(z.number().int().min(0).max(6)),
  start: clock,
  end: clock,
  timeZone: zone,
});

const expected = z.strictObject({
  intent: z.enum(caseIntents),
  process: z.number().int().min(1).max(5).nullable(),
  decision: z.enum(caseDecisions),
  acceptedSlot: instant.nullable(),
  proposed: z.array(interval),
  bookableStart: instant.nullable(),
  phone: z
    .string()
    .regex(/^\+\d{6,15}$/)
    .nullable(),
  schedulerLink: z.string().min(4).nullable(),
  tags: z.array(z.string().min(1)),
});

/** One labelled reply: the shape of a line in the shared corpora. */
export const caseSchema = z.strictObject({
  id: z.string().min(1),
  channel: z.enum(['email', 'sms', 'linkedin']),
  receivedAt: instant,
  leadTimeZone: zone.nullable(),
  workspaceTimeZone: zone,
  offeredSlots: z.array(instant),
  durationMinutes: z.number().int().positive(),
  busy: z.array(interval),
  workingHours,
  subject: z.string().nullable(),
  body: z.string(),
  context: z.string().nullable(),
  leadPhoneOnFile: z
    .string()
    .regex(/^\+\d{6,15}$/)
    .nullable(),
  expected,
});

export type Case = z.output<typeof caseSchema>;
export type Interval = z.output<typeof interval>;
export type Expected = Case['expected'];

/** Reads one labelled reply; throws with the path of every field that is missing or wrong. */
export function parseCase(value: unknown): Case {
  const read = caseSchema.safeParse(value, {
    error: issue => (issue.input === undefined ? `field "${issue.path?.join('.')}" is missing` : undefined),
  });
  if (read.success) return read.data;
  const faults = read.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`not a labelled reply: ${faults.join('; ')}`);
}
