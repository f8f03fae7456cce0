import type { FastifyInstance, FastifyRequest } from 'fastify';
import { intervalFrom } from '../availability.ts';
import { uuid } from '../identifiers.ts';
import { refuse } from './errors.ts';
import type { CalcomContext } from './routes.ts';
import { availableStarts, calcomState, isOpen, type Reservation, type User } from './state.ts';
import { reservationView, slotsView, success } from './view.ts';
import { type ReservationOrder, reservationSchema, slotsQuerySchema } from './wire.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Only a caller with a token chooses. */
const HELD_MINUTES = 5;

type ById = { Params: { uid: string } };

/** What is free, and short holds on it. */
export function slotRoutes(scope: FastifyInstance, { world, callerOf, eventTypeOf }: CalcomContext): void {
  const { reservations } = calcomState(world.store);
  const reservationOf = (request: FastifyRequest<ById>): Reservation => {
    const found = reservations.get(request.params.uid);
    if (!found) throw refuse(404, `Reservation with uid=${request.params.uid} was not found.`);
    return found;
  };

  scope.get('/v2/slots', request => {
    const query = slotsQuerySchema.parse(request.query);
    const eventType = eventTypeOf(query, callerOf(request));
    const { timeZone, format, duration, bookingUidToReschedule } = query;
    const minutes = duration ?? eventType.minutes;
    if (!(eventType.lengths ?? [eventType.minutes]).includes(minutes)) {
      throw refuse(400, 'Requested duration is not available for this event type');
    }
    // A day alone is the whole of that day in UTC.
    const end = Date.parse(query.end) + (query.end.includes('T') ? 0 : DAY);
    const range = { start: Date.parse(query.start), end };
    const starts = availableStarts(world.store, eventType, { range, minutes, movingUid: bookingUidToReschedule });
    return success(slotsView(starts, { timeZone, format, minutes }));
  });

  scope.post('/v2/slots/reservations', (request, reply) => {
    const caller = callerOf(request);
    const order = reservationSchema.parse(request.body ?? {});
    const reservation = reserve(uuid(), order, caller);
    return reply.code(201).send(success(reservationView(reservation)));
  });
  scope.get<ById>('/v2/slots/reservations/:uid', request => success(reservationView(reservationOf(request))));
  scope.patch<ById>('/v2/slots/reservations/:uid', request => {
    const { uid } = reservationOf(request);
    const order = reservationSchema.parse(request.body ?? {});
    reservations.delete(uid);
    return success(reservationView(reserve(uid, order, callerOf(request))));
  });
  scope.delete<ById>('/v2/slots/reservations/:uid', request => {
    reservations.delete(reservationOf(request).uid);
    return { status: 'success' };
  });

  function reserve(uid: string, order: ReservationOrder, caller: User | null): Reservation {
    const eventType = eventTypeOf({ eventTypeId: order.eventTypeId }, caller);
    const start = Date.parse(order.slotStart);
    const minutes = order.slotDuration ?? eventType.minutes;
    if (!isOpen(world.store, eventType, start)) {
      throw refuse(422, `Can't reserve a slot if it is already reserved or booked.`);
    }
    const held = caller ? (order.reservationDuration ?? HELD_MINUTES) : HELD_MINUTES;
    const until = Date.now() + held * MINUTE;
    return reservations.put(uid, { uid, eventTypeId: eventType.id, ...intervalFrom(start, minutes), minutes, until });
  }
}
