import { z } from 'zod';

/**
 * GoHighLevel's answers, as far as they are used. Lenient: unknown fields pass, what may be missing may be missing.
 * Field lists: the vendor's OpenAPI files, gathered in `reference/providers/gohighlevel.md`.
 */

const text = z.string().nullish();

/** Starts under local dates, beside keys that are no dates (`traceId`). Some answers hold objects, not strings. */
export const freeSlotsSchema = z.record(z.string(), z.unknown());

export const freeDaySchema = z.object({
  slots: z.array(z.union([z.string(), z.object({ startTime: z.string() }).transform(slot => slot.startTime)])),
});

const calendar = z.object({
  id: z.string(),
  locationId: text,
  name: text,
  slug: text,
  widgetSlug: text,
  isActive: z.boolean().nullish(),
  slotDuration: z.coerce.number().nullish(),
  slotDurationUnit: text,
  teamMembers: z
    .array(z.object({ userId: z.string(), priority: z.coerce.number().nullish(), isPrimary: z.boolean().nullish() }))
    .nullish(),
});
export const calendarSchema = z.object({ calendar });
export const calendarsSchema = z.object({ calendars: z.array(calendar) });
export type Calendar = z.infer<typeof calendar>;

export const upsertSchema = z.object({ contact: z.object({ id: z.string().min(1) }) });

export const contactSchema = z.object({ contact: z.object({ email: text, phone: text }) });

export const duplicateSchema = z.object({ contact: z.object({ id: z.string().min(1) }).nullish() });

const appointmentFields = z.object({
  id: z.string().min(1),
  calendarId: text,
  contactId: text,
  assignedUserId: text,
  appointmentStatus: text,
  startTime: text,
  endTime: text,
  address: text,
  description: text,
  notes: text,
});

/** What `POST` and `PUT` of an appointment answer. */
export const appointmentSchema = appointmentFields;
export type Appointment = z.infer<typeof appointmentSchema>;

export const eventSchema = z.object({ event: appointmentFields });
export const eventsSchema = z.object({ events: z.array(appointmentFields) });

/** `message` is a sentence or a list of them. */
export const refusalSchema = z.object({ message: z.union([z.string(), z.array(z.string())]) });
