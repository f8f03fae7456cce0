import { z } from 'zod';

const text = z.string().nullish();

/** What Cal.com sends, of whatever trigger: most have a uid, a form or a test call has none. */
export const webhookSchema = z.object({
  triggerEvent: z.string(),
  createdAt: z.string(),
  payload: z.object({ uid: text, bookingUid: text }),
});

export const bookingSchema = z.object({
  createdAt: z.string(),
  payload: z.object({
    uid: z.string().min(1),
    startTime: text,
    endTime: text,
    attendees: z.array(z.object({ email: text, timeZone: text })).nullish(),
    location: text,
    metadata: z.record(z.string(), z.unknown()).nullish(),
    /** `ACCEPTED`, `PENDING`, `CANCELLED` or `REJECTED`. */
    status: text,
    /** Of a move: the booking that this one took the place of. */
    rescheduleUid: text,
  }),
});

export const noShowSchema = z.object({
  createdAt: z.string(),
  payload: z.object({
    uid: text,
    bookingUid: text,
    attendees: z.array(z.object({ email: text, noShow: z.boolean().nullish() })).nullish(),
  }),
});
