import { IANAZone } from 'luxon';
import { z } from 'zod';
import { TRIGGERS, WEBHOOK_VERSION } from './state.ts';

const text = z.string().min(1);
const timeZone = text.refine(zone => IANAZone.isValidZone(zone), { message: 'timeZone must be an IANA time-zone' });
const utcInstant = z.iso.datetime({ offset: false });
const dateOrInstant = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
const numeric = z.coerce.number().int();

/** Which event type: by id, or by slugs. */
const place = {
  eventTypeId: numeric.optional(),
  eventTypeSlug: text.optional(),
  username: text.optional(),
  teamSlug: text.optional(),
  organizationSlug: text.optional(),
};
export interface Place {
  eventTypeId?: number | undefined;
  eventTypeSlug?: string | undefined;
  username?: string | undefined;
  teamSlug?: string | undefined;
}

export const eventTypesQuerySchema = z.strictObject({
  username: text.optional(),
  eventSlug: text.optional(),
  usernames: text.optional(),
  orgSlug: text.optional(),
  orgId: numeric.optional(),
  sortCreatedAt: z.enum(['asc', 'desc']).optional(),
});

export const slotsQuerySchema = z.strictObject({
  ...place,
  start: dateOrInstant,
  end: dateOrInstant,
  usernames: text.optional(),
  timeZone: timeZone.default('UTC'),
  duration: numeric.optional(),
  format: z.enum(['time', 'range']).default('time'),
  bookingUidToReschedule: text.optional(),
});

export const reservationSchema = z.strictObject({
  eventTypeId: z.number().int(),
  slotStart: utcInstant,
  slotDuration: z.number().int().min(1).optional(),
  reservationDuration: z.number().int().min(1).optional(),
});
export type ReservationOrder = z.infer<typeof reservationSchema>;

const location = z.union([
  z.string(),
  z.strictObject({ type: z.enum(['address', 'link', 'phone', 'organizersDefaultApp']) }),
  z.strictObject({ type: z.literal('integration'), integration: text }),
  z.strictObject({ type: z.literal('attendeeAddress'), address: text }),
  z.strictObject({ type: z.literal('attendeePhone'), phone: text }),
  z.strictObject({ type: z.literal('attendeeDefined'), location: text }),
]);

const metadata = z
  .record(z.string().max(40, 'metadata keys must be 40 characters or less'), z.string().max(500))
  .refine(entries => Object.keys(entries).length <= 50, { message: 'metadata must have at most 50 keys' });

export const bookingOrderSchema = z.strictObject({
  ...place,
  eventTypeId: z.number().int().optional(),
  start: utcInstant,
  attendee: z
    .strictObject({
      name: text,
      email: z.email().optional(),
      phoneNumber: z
        .string()
        .regex(/^\+[1-9]\d{6,14}$/)
        .optional(),
      timeZone,
      language: text.default('en'),
    })
    // Without an e-mail address many event types refuse in practice; so do all of these.
    .refine(({ email }) => email, { message: 'responses - {email}error_required_field' }),
  guests: z.array(z.email()).default([]),
  location: location.optional(),
  bookingFieldsResponses: z.record(z.string(), z.unknown()).default({}),
  metadata: metadata.default({}),
  lengthInMinutes: z.number().int().optional(),
});
export type BookingOrder = z.infer<typeof bookingOrderSchema>;

export const bookingsQuerySchema = z.strictObject({
  status: z
    .string()
    .transform(list => list.split(','))
    .pipe(z.array(z.enum(['upcoming', 'recurring', 'past', 'cancelled', 'unconfirmed'])))
    .optional(),
  attendeeEmail: z.string().optional(),
  eventTypeId: numeric.optional(),
  afterStart: dateOrInstant.optional(),
  beforeEnd: dateOrInstant.optional(),
  take: numeric.min(1).max(250).default(100),
  skip: numeric.min(0).default(0),
});
export type BookingsQuery = z.infer<typeof bookingsQuerySchema>;

export const cancellationSchema = z.strictObject({
  cancellationReason: z.string().optional(),
  cancelSubsequentBookings: z.boolean().optional(),
  seatUid: text.optional(),
});

export const moveSchema = z.strictObject({
  start: utcInstant,
  reschedulingReason: z.string().optional(),
  rescheduledBy: z.string().optional(),
});

export const declineSchema = z.strictObject({ reason: z.string().optional() });

export const subscriptionSchema = z.strictObject({
  subscriberUrl: z.url({ protocol: /^https?$/ }),
  triggers: z.array(z.enum(TRIGGERS)).min(1),
  active: z.boolean(),
  secret: z.string().optional(),
  payloadTemplate: z.string().nullish(),
  version: z.string().default(WEBHOOK_VERSION),
});
