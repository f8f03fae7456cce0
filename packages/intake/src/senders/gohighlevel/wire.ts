import { z } from 'zod';

export const envelopeSchema = z.object({
  type: z.string(),
  locationId: z.string(),
  webhookId: z.string().min(1),
  timestamp: z.string().nullish(),
});

export const inboundMessageSchema = z.object({
  contactId: z.string(),
  messageId: z.string(),
  messageType: z.string(),
  direction: z.string(),
  /** Absent where there is none: calls, texts that are only a picture. */
  body: z
    .string()
    .nullish()
    .transform(value => value ?? ''),
  subject: z.string().nullish(),
  conversationId: z.string().nullish(),
  dateAdded: z.string().nullish(),
});

export const appointmentSchema = z.object({
  appointment: z.object({
    id: z.string(),
    contactId: z.string().nullish(),
    appointmentStatus: z.string().nullish(),
    notes: z.string().nullish(),
    startTime: z.string().nullish(),
    endTime: z.string().nullish(),
  }),
});
