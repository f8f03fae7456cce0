import { z } from 'zod';

/**
 * Cal.com's answers, as far as they are used. Lenient: unknown fields pass, what may be missing may be missing.
 * Field lists: the vendor's documentation and source, gathered in `reference/providers/cal-com.md`.
 */

const text = z.string().nullish();
const answer = <T extends z.ZodType>(data: T) => z.object({ data });
/** A setting of an event type: absent, switched off, or there. */
const setting = z.looseObject({ disabled: z.boolean().nullish() }).nullish();

const bookingField = z.object({ type: text, slug: text, label: text, required: z.boolean().nullish() });
export type BookingField = z.infer<typeof bookingField>;

const placeSchema = z.object({ type: z.string(), integration: text });
export type PlaceChoice = z.infer<typeof placeSchema>;

const eventType = z.object({
  id: z.number(),
  title: text,
  slug: text,
  lengthInMinutes: z.number().nullish(),
  lengthInMinutesOptions: z.array(z.number()).nullish(),
  locations: z.array(placeSchema).nullish(),
  bookingFields: z.array(bookingField).nullish(),
  confirmationPolicy: setting,
  recurrence: setting,
  seats: setting,
  price: z.number().nullish(),
  requiresBookerEmailVerification: z.boolean().nullish(),
  users: z.array(z.object({ name: text })).nullish(),
});
export type EventTypeAnswer = z.infer<typeof eventType>;
export const eventTypesSchema = answer(z.array(eventType));

/** Starts under local dates. */
export const slotsSchema = answer(z.record(z.string(), z.array(z.object({ start: z.string() }))));
export type SlotDays = z.infer<typeof slotsSchema>['data'];

const booking = z.object({
  uid: z.string().min(1),
  /** `accepted`, `pending`, `cancelled` or `rejected`. */
  status: text,
  start: text,
  end: text,
  location: text,
  metadata: z.record(z.string(), z.unknown()).nullish(),
  attendees: z.array(z.object({ email: text, timeZone: text, absent: z.boolean().nullish() })).nullish(),
  /** Only of a booking of one seat among several. */
  seatUid: text,
  rescheduledFromUid: text,
  rescheduledToUid: text,
});
export type Booking = z.infer<typeof booking>;
/** A recurring event type answers with the whole series; what was asked for is its first meeting. */
export const bookingSchema = answer(
  z.union([
    booking,
    z
      .tuple([booking])
      .rest(booking)
      .transform(([first]) => first),
  ]),
);
export const bookingsSchema = z.object({
  data: z.array(booking),
  pagination: z.object({ hasNextPage: z.boolean().nullish() }).nullish(),
});

const webhook = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  subscriberUrl: text,
  triggers: z.array(z.string()).nullish(),
  active: z.boolean().nullish(),
  /** Whether lists show it is not documented. */
  secret: text,
});
export type Webhook = z.infer<typeof webhook>;
export const webhooksSchema = answer(z.array(webhook));

/** A booking page's Markdown twin. */
export const pageSchema = z.string();

/** That it was answered is enough. */
export const doneSchema = z.unknown();

export const refusalSchema = z.object({ error: z.object({ message: z.union([z.string(), z.array(z.string())]) }) });
