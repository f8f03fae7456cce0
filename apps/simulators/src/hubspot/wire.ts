import { IANAZone } from 'luxon';
import { z } from 'zod';

const text = z.string().min(1);
const zone = text.refine(name => IANAZone.isValidZone(name), { message: 'is not a time zone' });
const monthOffset = z.coerce.number().int().min(0).default(0);

/** The versions of the scheduler that can be named in the path; their shapes are the same. */
export const VERSIONS = ['v3', '2026-03', '2026-09'] as const;

export const pageQuerySchema = z.object({ timezone: zone.optional(), monthOffset });

export const linksQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  after: z.string().optional(),
  type: z.string().optional(),
  name: z.string().optional(),
  organizerUserId: z.string().optional(),
});

export const bookingQuerySchema = z.object({ timezone: zone.optional() });

/** Start and length as numbers are milliseconds; the reference also has the start as an ISO date-time. */
export const bookingOrderSchema = z.strictObject({
  slug: text,
  firstName: text,
  lastName: text,
  email: text,
  startTime: z.union([z.number().int(), z.iso.datetime({ offset: true }).transform(iso => Date.parse(iso))]),
  duration: z.number().int(),
  timezone: zone.optional(),
  locale: z.string().optional(),
  formFields: z.array(z.strictObject({ name: text, value: z.string() })),
  legalConsentResponses: z.array(z.strictObject({ communicationTypeId: text, consented: z.boolean() })),
  likelyAvailableUserIds: z.array(text),
  guestEmails: z.array(z.string()).default([]),
});
export type BookingOrder = z.infer<typeof bookingOrderSchema>;

const OPERATORS = [
  'EQ',
  'NEQ',
  'LT',
  'LTE',
  'GT',
  'GTE',
  'BETWEEN',
  'IN',
  'HAS_PROPERTY',
  'NOT_HAS_PROPERTY',
  'CONTAINS_TOKEN',
] as const;

const filter = z.strictObject({
  propertyName: text,
  operator: z.enum(OPERATORS),
  value: z.string().optional(),
  highValue: z.string().optional(),
  values: z.array(z.string()).optional(),
});
export type Filter = z.infer<typeof filter>;

export const searchSchema = z.strictObject({
  filterGroups: z
    .array(z.strictObject({ filters: z.array(filter).min(1).max(6) }))
    .max(5)
    .default([]),
  sorts: z
    .array(z.strictObject({ propertyName: text, direction: z.enum(['ASCENDING', 'DESCENDING']).default('ASCENDING') }))
    .max(1)
    .default([]),
  properties: z.array(z.string()).default([]),
  limit: z.number().int().min(1).max(200).default(10),
  after: z.coerce.string().optional(),
});

const inputs = z
  .array(z.strictObject({ id: z.coerce.string() }))
  .min(1)
  .max(100);

export const batchReadSchema = z.strictObject({
  inputs,
  properties: z.array(z.string()).default([]),
  propertiesWithHistory: z.array(z.string()).default([]),
  idProperty: z.literal('email').optional(),
});

export const associationsReadSchema = z.strictObject({
  inputs: z
    .array(z.strictObject({ id: z.coerce.string(), after: z.string().optional() }))
    .min(1)
    .max(1000),
});

export const readQuerySchema = z.object({
  properties: z.string().default(''),
  associations: z.string().default(''),
  idProperty: z.literal('email').optional(),
});
