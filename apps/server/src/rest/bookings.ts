import { askedTimeSchema, readAskedTime } from '@overlap/availability/asked-time';
import { findBookingStory } from '@overlap/database/stores/booking-story';
import { BOOKING_SPANS, listBookings } from '@overlap/database/stores/views';
import type { Result } from '@overlap/domain/result';
import { type BookingRefusal, bookByHand } from '@overlap/outcome/book-by-hand';
import { readOpenDays } from '@overlap/outcome/booking-pages';
import { cancelBooking, markNoShow, rescheduleBooking } from '@overlap/outcome/change-booking';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { problem } from '../http/problem.ts';
import type { RestApp, RestContext } from './routes.ts';
import {
  bookingSchema,
  bookingStorySchema,
  openTimesSchema,
  orderedSchema,
  problemSchema,
  refusalSchema,
} from './schemas.ts';

const query = z.object({
  span: z.enum(BOOKING_SPANS).default('upcoming'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const params = z.object({ bookingId: z.uuid() });
const ordered = { 202: orderedSchema, 404: problemSchema, 409: refusalSchema, 422: refusalSchema };

const STATUS_OF: Record<BookingRefusal['kind'], 404 | 409 | 422> = {
  gone: 404,
  'not-open': 409,
  'time-taken': 409,
  'lead-under-way': 409,
  'not-connected': 422,
  'by-hand': 422,
  conflict: 409,
};

/** What was ordered happens at the provider within moments: the booking tells how far it is. */
function answer(reply: FastifyReply, result: Result<{ bookingId: string }, BookingRefusal>) {
  if (result.ok) return reply.status(202).send({ bookingId: result.value.bookingId });
  const { kind, message, alternatives } = result.error;
  return problem(reply, STATUS_OF[kind], 'Not ordered', message, { kind, alternatives });
}

const unclear = (reply: FastifyReply, message: string) =>
  problem(reply, 422, 'No such time', message, { kind: 'not-open', alternatives: [] });

/** Bookings by hand: the same holds and the same machine as those that Overlap makes by itself. */
export function bookingRoutes(app: RestApp, { inWorkspace, holderOf, database, queue }: RestContext): void {
  app.get(
    '/bookings',
    {
      schema: {
        tags: ['bookings'],
        summary: 'Bookings by their start',
        querystring: query,
        response: { 200: z.object({ data: z.array(bookingSchema) }) },
      },
    },
    request =>
      inWorkspace(request, async tx => ({ data: await listBookings(tx, { ...request.query, now: new Date() }) })),
  );

  app.get(
    '/bookings/:bookingId',
    {
      schema: {
        tags: ['bookings'],
        summary: 'A booking with the history of its meeting',
        params,
        response: { 200: bookingStorySchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const story = await inWorkspace(request, tx => findBookingStory(tx, request.params.bookingId));
      return story ?? problem(reply, 404, 'No such booking', 'There is no such booking in this workspace.');
    },
  );

  app.get(
    '/leads/:leadId/open-times',
    {
      schema: {
        tags: ['bookings'],
        summary: 'When a lead can be met, by the days of their own zone',
        params: z.object({ leadId: z.uuid() }),
        response: { 200: openTimesSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const open = await inWorkspace(request, tx => readOpenDays(tx, request.params.leadId));
      return open ?? problem(reply, 404, 'No such lead', 'There is no such lead in this workspace.');
    },
  );

  app.post(
    '/bookings',
    {
      schema: {
        tags: ['bookings'],
        summary: 'Book a meeting with a lead',
        description: 'The time is held at once; the provider is told next. A taken time answers 409 with open ones.',
        body: z.object({ leadId: z.uuid(), note: z.string().trim().max(2_000).nullish() }).and(askedTimeSchema),
        response: ordered,
      },
    },
    async (request, reply) => {
      const start = readAskedTime(request.body);
      if (!start.ok) return unclear(reply, start.error);
      const { leadId, note } = request.body;
      const { actor, workspaceId } = holderOf(request);
      const order = { leadId, start: start.value, actor, note: note || null };
      return answer(reply, await bookByHand({ database, queue, workspaceId }, order));
    },
  );

  app.post(
    '/bookings/:bookingId/reschedule',
    { schema: { tags: ['bookings'], summary: 'Move a meeting', params, body: askedTimeSchema, response: ordered } },
    async (request, reply) => {
      const start = readAskedTime(request.body);
      if (!start.ok) return unclear(reply, start.error);
      const { bookingId } = request.params;
      const result = await inWorkspace(request, (tx, { actor }) =>
        rescheduleBooking({ tx, queue }, { bookingId, actor, start: start.value }),
      );
      return answer(reply, result);
    },
  );

  const reason = z.object({ reason: z.string().trim().min(1).max(500).describe('The guest may read it.') });
  app.post(
    '/bookings/:bookingId/cancel',
    { schema: { tags: ['bookings'], summary: 'Call a meeting off', params, body: reason, response: ordered } },
    async (request, reply) => {
      const { bookingId } = request.params;
      const result = await inWorkspace(request, (tx, { actor }) =>
        cancelBooking({ tx, queue }, { bookingId, actor, reason: request.body.reason }),
      );
      return answer(reply, result);
    },
  );

  app.post(
    '/bookings/:bookingId/no-show',
    { schema: { tags: ['bookings'], summary: 'Note that the lead did not come', params, response: ordered } },
    async (request, reply) => {
      const { bookingId } = request.params;
      const result = await inWorkspace(request, (tx, { actor }) => markNoShow({ tx, queue }, { bookingId, actor }));
      return answer(reply, result);
    },
  );
}
