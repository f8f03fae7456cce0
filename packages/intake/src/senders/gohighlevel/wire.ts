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
  body: z.string(),
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
