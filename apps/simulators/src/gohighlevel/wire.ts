import { z } from 'zod';
import { APPOINTMENT_STATUSES } from './state.ts';

const text = z.string().min(1);
const instant = z.iso.datetime({ offset: true, local: false });

export const contactSchema = z.strictObject({
  locationId: text,
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  name: z.string().nullish(),
  email: z.email().nullish(),
  phone: z.string().nullish(),
  gender: z.string().optional(),
  timezone: z.string().nullish(),
  companyName: z.string().nullish(),
  country: z.string().optional(),
  city: z.string().nullish(),
  state: z.string().nullish(),
  postalCode: z.string().nullish(),
  address1: z.string().nullish(),
  website: z.string().nullish(),
  source: z.string().optional(),
  assignedTo: z.string().optional(),
  tags: z.array(z.string()).optional(),
  dnd: z.boolean().optional(),
  dndSettings: z.record(z.string(), z.unknown()).optional(),
  inboundDndSettings: z.record(z.string(), z.unknown()).optional(),
  customFields: z
    .array(z.looseObject({ id: z.string().optional(), key: z.string().optional(), field_value: z.unknown() }))
    .optional(),
  createNewIfDuplicateAllowed: z.boolean().optional(),
});

const LOCATION_TYPES = ['custom', 'zoom', 'gmeet', 'phone', 'address', 'ms_teams', 'google'] as const;

const appointmentFields = {
  title: z.string().optional(),
  description: z.string().optional(),
  appointmentStatus: z.enum(APPOINTMENT_STATUSES).optional(),
  assignedUserId: text.optional(),
  meetingLocationType: z.enum(LOCATION_TYPES).optional(),
  meetingLocationId: z.string().optional(),
  overrideLocationConfig: z.boolean().optional(),
  address: z.string().nullish(),
  ignoreDateRange: z.boolean().default(false),
  ignoreFreeSlotValidation: z.boolean().default(false),
  toNotify: z.boolean().default(true),
  rrule: z.string().optional(),
};

export const appointmentSchema = z.strictObject({
  calendarId: text,
  locationId: text,
  contactId: text,
  startTime: instant,
  endTime: instant.optional(),
  ...appointmentFields,
});
export type AppointmentOrder = z.infer<typeof appointmentSchema>;

export const appointmentPatchSchema = z.strictObject({
  calendarId: text.optional(),
  locationId: text.optional(),
  contactId: text.optional(),
  startTime: instant.optional(),
  endTime: instant.optional(),
  ...appointmentFields,
});
export type AppointmentPatch = z.infer<typeof appointmentPatchSchema>;

const epochMs = z.string().regex(/^\d+$/, 'must be a number string').transform(Number);

export const freeSlotsQuerySchema = z.object({
  startDate: epochMs,
  endDate: epochMs,
  timezone: z.string().optional(),
  userId: z.string().optional(),
  userIds: z.union([z.string(), z.array(z.string())]).optional(),
});

export const eventsQuerySchema = z.object({
  locationId: text,
  startTime: epochMs,
  endTime: epochMs,
  calendarId: z.string().optional(),
  userId: z.string().optional(),
  groupId: z.string().optional(),
});
