import { z } from 'zod';

/**
 * HubSpot's answers, as far as they are used. Lenient: unknown fields pass, what may be missing may be missing.
 * Field lists: `reference/providers/hubspot-meetings.md`; the CRM's batch reads and searches as its v3 and v4 guides have
 * them. What a booking must not be judged without (availability, the form, a record's id) has to be there.
 */

const text = z.string().nullish();
/** Numbers in one version, strings in another. */
const id = z.union([z.string(), z.number()]).transform(String);
/** Epoch milliseconds, or ISO 8601. */
const moment = z.union([z.number(), z.string()]);
const flag = z.boolean().nullish();
const paging = z.object({ next: z.object({ after: id }).nullish() }).nullish();

const linkAvailability = z.object({
  hasMore: flag,
  /** Keyed by length in milliseconds. */
  linkAvailabilityByDuration: z.record(
    z.string(),
    z.object({ availabilities: z.array(z.object({ startMillisUtc: moment })).nullish() }),
  ),
});
export type LinkAvailability = z.infer<typeof linkAvailability>;

const member = z.object({
  isOffline: flag,
  busyTimes: z.array(z.object({ start: moment, end: moment })).nullish(),
  meetingsUser: z
    .object({
      id: id.nullish(),
      userId: id.nullish(),
      userProfile: z.object({ fullName: text, email: text }).nullish(),
    })
    .nullish(),
});
export type Member = z.infer<typeof member>;

const formField = z.object({
  name: z.string(),
  label: text,
  isRequired: flag,
  options: z.array(z.object({ label: text, value: z.string(), hidden: flag, readOnly: flag })).nullish(),
});
export type FormField = z.infer<typeof formField>;

const consentOptions = z.object({
  processingConsentType: text,
  isLegitimateInterest: flag,
  communicationConsentCheckboxes: z.array(z.object({ communicationTypeId: id, label: text, required: flag })).nullish(),
});
export type ConsentOptions = z.infer<typeof consentOptions>;

/** One month of a page. */
const month = { isOffline: flag, linkAvailability, allUsersBusyTimes: z.array(member).nullish() };
export const availabilityPageSchema = z.object(month);
export type AvailabilityPage = z.infer<typeof availabilityPageSchema>;

export const bookingPageSchema = z.object({
  ...month,
  linkId: id.nullish(),
  customParams: z.object({
    durations: z.array(z.coerce.number()).nullish(),
    formFields: z.array(formField).nullish(),
    legalConsentEnabled: flag,
    legalConsentOptions: consentOptions.nullish(),
    displayInfo: z.object({ headline: text }).nullish(),
  }),
});
export type BookingPage = z.infer<typeof bookingPageSchema>;

const link = z.object({ slug: z.string(), link: text, name: text });
export const linksSchema = z.object({ results: z.array(link), paging });
export type Link = z.infer<typeof link>;

/** An answer with neither an event id nor the word that the calendar is offline says nothing: it stays unread. */
export const bookedSchema = z
  .object({
    calendarEventId: id.nullish(),
    contactId: id.nullish(),
    start: moment.nullish(),
    end: moment.nullish(),
    location: text,
    isOffline: flag,
    webConferenceUrl: text,
  })
  .refine(booked => booked.calendarEventId !== undefined || booked.isOffline === true);
export type Booked = z.infer<typeof bookedSchema>;

/** What is asked of a CRM meeting. Values arrive as strings; what is not set is `null`. */
export const MEETING_PROPERTIES = [
  'hs_meeting_start_time',
  'hs_meeting_end_time',
  'hs_meeting_outcome',
  'hs_meeting_source',
  'hs_meeting_location',
  'hs_meeting_created_from_link_id',
] as const;

const record = z.object({ id, properties: z.record(z.string(), z.string().nullish()) });
export type CrmRecord = z.infer<typeof record>;
export const searchSchema = z.object({ results: z.array(record), paging });

/** A batch read may be told in part (207). That there is nothing is an answer; any other error leaves the batch unread. */
const batch = <T extends z.ZodType>(item: T) =>
  z.object({
    status: z.literal('COMPLETE').nullish(),
    results: z.array(item),
    errors: z.array(z.object({ category: z.literal('OBJECT_NOT_FOUND') })).nullish(),
  });
export const recordsSchema = batch(record);
export const associationsSchema = batch(
  z.object({ from: z.object({ id }), to: z.array(z.object({ toObjectId: id })), paging }),
);

export const refusalSchema = z.object({
  message: text,
  correlationId: text,
  subCategory: z.unknown().optional(),
  errors: z.array(z.object({ message: text })).nullish(),
});
