import { slotSchema } from '@overlap/domain/intent';
import { workingHoursSchema } from '@overlap/domain/policy';
import { z } from 'zod';

/** A fact that was not stored yet when a decision was made, or was stored otherwise, counts as not recorded. */
const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const recordedFactsSchema = z.object({
  offers: maybe(z.array(slotSchema)),
  workingHours: maybe(workingHoursSchema),
  open: maybe(z.object({ starts: z.array(z.iso.datetime()), readAt: z.iso.datetime() }).nullable()),
  meetingMinutes: maybe(z.number().int().min(1)),
  bookingLink: maybe(z.string().nullable()),
  providerConnected: maybe(z.boolean()),
  workspaceTimeZone: maybe(z.string()),
  lead: maybe(
    z.object({
      timeZone: z.string().nullable(),
      phoneOnFile: z.string().nullable(),
      bookedSlot: z.string().nullable(),
      bookingUnderWay: z.boolean(),
      optedOut: z.boolean(),
    }),
  ),
});
export type RecordedFacts = z.infer<typeof recordedFactsSchema>;

/** What a decision was made on, as far as it was stored with it: the best evidence of what was known then. */
export const readRecordedFacts = (facts: unknown): RecordedFacts => recordedFactsSchema.catch({}).parse(facts);
