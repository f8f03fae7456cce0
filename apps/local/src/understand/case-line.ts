import { slotSchema } from '@overlap/domain/intent';
import { workingHoursSchema } from '@overlap/domain/policy';
import { channelSchema } from '@overlap/domain/reply';
import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

/** One reply with what it is read and decided on, as a line of JSON. Further fields (a label, say) are left alone. */
const caseLineSchema = z.object({
  id: z.string(),
  channel: channelSchema,
  receivedAt: instant,
  leadTimeZone: z.string().nullable(),
  workspaceTimeZone: z.string(),
  /** Offered starts in the order they were offered. */
  offeredSlots: z.array(instant),
  durationMinutes: z.number().int().min(1),
  busy: z.array(slotSchema),
  workingHours: workingHoursSchema,
  subject: z.string().nullable(),
  body: z.string(),
  /** The outbound text that was answered. */
  context: z.string().nullable(),
  leadPhoneOnFile: z.string().nullable(),
});
export type CaseLine = z.infer<typeof caseLineSchema>;

/** Reads a line; throws a sentence that says what is wrong with it and where. */
export function parseCaseLine(line: string): CaseLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Error('it is no JSON', { cause });
  }
  const parsed = caseLineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(
    parsed.error.issues.map(issue => `${issue.path.join('.') || 'the line'}: ${issue.message}`).join('; '),
  );
}
