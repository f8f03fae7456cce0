import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerRequest, bookEventType, cancelBooking, moveBooking } from './booking.ts';
import { bookingNotFound, refuse } from './errors.ts';
import type { CalcomContext } from './routes.ts';
import { type Booking, calcomState } from './state.ts';
import { bookingView, success } from './view.ts';
import {
  type BookingsQuery,
  bookingOrderSchema,
  bookingsQuerySchema,
  cancellationSchema,
  declineSchema,
  moveSchema,
} from './wire.ts';

type ById = { Params: { uid: string } };

/** Booking, reading, moving and cancelling. Whoever knows a uid may do the last three without a token. */
export function bookingRoutes(scope: FastifyInstance, context: CalcomContext): void {
  const { world, callerOf, userOf, eventTypeOf } = context;
  const { bookings } = calcomState(world.store);
  const bookingOf = (request: FastifyRequest<ById>): Booking => {
    callerOf(request);
    const booking = bookings.get(request.params.uid);
    if (!booking) throw bookingNotFound(request.params.uid);
    return booking;
  };
  const hostsOwn = (request: FastifyRequest<ById>): Booking => {
    const { id } = userOf(request);
    const booking = bookingOf(request);
    if (booking.userId !== id) throw refuse(403, 'You are not authorized to confirm this booking.');
    return booking;
  };

  scope.post('/v2/bookings', { config: { kinds: ['booking'] } }, (request, reply) => {
    const caller = callerOf(request);
    const order = bookingOrderSchema.parse(request.body ?? {});
    return reply.code(201).send(bookEventType(world, eventTypeOf(order, caller), order).answer);
  });

  scope.get('/v2/bookings', request => {
    const { id } = userOf(request);
    const query = bookingsQuerySchema.parse(request.query);
    const found = bookings.filter(one => one.userId === id && fits(one, query)).toSorted((a, b) => a.start - b.start);
    const page = found.slice(query.skip, query.skip + query.take);
    return success(
      page.map(one => bookingView(world, one)),
      { pagination: paginationOf(found.length, page.length, query) },
    );
  });

  scope.get<ById>('/v2/bookings/:uid', request => success(bookingView(world, bookingOf(request))));

  scope.post<ById>('/v2/bookings/:uid/cancel', { config: { kinds: ['cancellation'] } }, request => {
    const booking = bookingOf(request);
    const { cancellationReason = null } = cancellationSchema.parse(request.body ?? {});
    return cancelBooking(world, booking, cancellationReason).answer;
  });

  scope.post<ById>('/v2/bookings/:uid/reschedule', { config: { kinds: ['reschedule'] } }, (request, reply) => {
    const booking = bookingOf(request);
    const order = moveSchema.parse(request.body ?? {});
    return reply.code(201).send(moveBooking(world, booking, order).answer);
  });

  scope.post<ById>('/v2/bookings/:uid/confirm', { config: { kinds: ['appointment-update'] } }, request => {
    return answerRequest(world, hostsOwn(request), 'accepted').answer;
  });

  scope.post<ById>('/v2/bookings/:uid/decline', { config: { kinds: ['cancellation'] } }, request => {
    const { reason } = declineSchema.parse(request.body ?? {});
    return answerRequest(world, hostsOwn(request), 'rejected', reason).answer;
  });
}

function fits(booking: Booking, query: BookingsQuery): boolean {
  const { status, attendeeEmail, eventTypeId, afterStart, beforeEnd } = query;
  return (
    (!status || status.some(one => hasStatus(booking, one))) &&
    (!attendeeEmail || booking.attendee.email.toLowerCase() === attendeeEmail.toLowerCase()) &&
    (eventTypeId === undefined || booking.eventTypeId === eventTypeId) &&
    (!afterStart || booking.start >= Date.parse(afterStart)) &&
    (!beforeEnd || booking.end <= Date.parse(beforeEnd))
  );
}

function hasStatus(booking: Booking, status: string): boolean {
  const isGone = booking.status === 'cancelled' || booking.status === 'rejected';
  switch (status) {
    case 'cancelled':
      return isGone;
    case 'unconfirmed':
      return booking.status === 'pending';
    case 'past':
      return !isGone && booking.end <= Date.now();
    case 'upcoming':
      return !isGone && booking.end > Date.now();
    default:
      return false;
  }
}

function paginationOf(totalItems: number, returnedItems: number, { take, skip }: BookingsQuery): object {
  const remainingItems = Math.max(0, totalItems - skip - returnedItems);
  return {
    totalItems,
    remainingItems,
    returnedItems,
    itemsPerPage: take,
    currentPage: Math.floor(skip / take) + 1,
    totalPages: Math.ceil(totalItems / take),
    hasNextPage: remainingItems > 0,
    hasPreviousPage: skip > 0,
  };
}
