import { intervalFrom } from '../availability.ts';
import { alphanumericId } from '../identifiers.ts';
import type { EffectKind } from '../ledger.ts';
import type { World } from '../world.ts';
import { refuse, TAKEN } from './errors.ts';
import { type Booking, calcomState, type EventType, isOpen } from './state.ts';
import { bookingView, success } from './view.ts';
import { announce, announceNoShow } from './webhooks.ts';
import type { BookingOrder } from './wire.ts';

export interface Done {
  booking: Booking;
  answer: object;
  deliveries: string[];
}
type By = 'product' | 'lead';

const MINUTE = 60_000;

/** Books an event type, or refuses as the real service words it; where the host has to confirm, it is a request. */
export function bookEventType(world: World, eventType: EventType, order: BookingOrder, by: By = 'product'): Done {
  refuseUnfit(eventType, order);
  const start = Date.parse(order.start);
  const { lengthInMinutes: minutes = eventType.minutes } = order;
  refuseTime(world, eventType, start, { minutes });
  const isRequest = eventType.requiresConfirmation;
  const { name, email = '', timeZone, language, phoneNumber = null } = order.attendee;
  const booking = newBooking(world, eventType, start, {
    status: isRequest ? 'pending' : 'accepted',
    attendee: { name, email, timeZone, language, phoneNumber },
    guests: order.guests,
    responses: order.bookingFieldsResponses,
    metadata: order.metadata,
    end: start + minutes * MINUTE,
  });
  return world.store.atomically(() => {
    const told = () => announce(world, isRequest ? 'BOOKING_REQUESTED' : 'BOOKING_CREATED', booking);
    return keep({ world, booking, by, kind: 'booking', request: order, told });
  });
}

/** Makes a new booking under a new uid and ends the old one. */
export function moveBooking(
  world: World,
  old: Booking,
  order: { start: string; reschedulingReason?: string | undefined; rescheduledBy?: string | undefined },
  by: By = 'product',
): Done {
  const { eventTypes, bookings, users } = calcomState(world.store);
  const eventType = eventTypes.get(String(old.eventTypeId));
  if (!eventType) throw refuse(404, `Event type with id ${old.eventTypeId} not found.`);
  if (isGone(old)) throw refuse(400, `Can't reschedule booking with uid=${old.uid} because it has been ${old.status}.`);
  const start = Date.parse(order.start);
  refuseTime(world, eventType, start, { minutes: (old.end - old.start) / MINUTE, movingUid: old.uid });
  const isHost = order.rescheduledBy === users.get(String(old.userId))?.email;
  const { attendee, guests, responses, metadata, uid: rescheduledFromUid } = old;
  const booking = newBooking(world, eventType, start, {
    status: eventType.requiresConfirmation && !isHost ? 'pending' : 'accepted',
    attendee,
    guests,
    responses,
    metadata,
    end: start + old.end - old.start,
    rescheduledFromUid,
    rescheduling: { reason: order.reschedulingReason ?? null },
  });
  return world.store.atomically(() => {
    const updatedAt = new Date().toISOString();
    bookings.put(old.uid, { ...old, status: 'cancelled', rescheduledToUid: booking.uid, updatedAt });
    const told = () =>
      announce(world, booking.status === 'pending' ? 'BOOKING_REQUESTED' : 'BOOKING_RESCHEDULED', booking, {
        rescheduleId: old.id,
        rescheduleUid: old.uid,
        rescheduleStartTime: new Date(old.start).toISOString(),
        rescheduleEndTime: new Date(old.end).toISOString(),
        rescheduledBy: order.rescheduledBy ?? (by === 'lead' ? attendee.email : null),
      });
    return keep({ world, booking, by, kind: 'reschedule', request: { uid: old.uid, ...order }, told });
  });
}

/** Cancels a booking; refuses when it is cancelled already. */
export function cancelBooking(world: World, old: Booking, reason: string | null, by: By = 'product'): Done {
  if (isGone(old))
    throw refuse(400, `Can't cancel booking with uid=${old.uid} because it has been ${old.status} already.`);
  const byEmail = by === 'lead' ? old.attendee.email : null;
  const booking = changed(old, { status: 'cancelled', cancellation: { reason, byEmail } });
  return world.store.atomically(() => {
    const more = { cancellationReason: reason ?? '', cancelledBy: byEmail };
    const told = () => announce(world, 'BOOKING_CANCELLED', booking, more);
    return keep({ world, booking, by, kind: 'cancellation', request: { uid: old.uid, reason }, told });
  });
}

/** The host says yes or no to a request. */
export function answerRequest(world: World, old: Booking, answer: 'accepted' | 'rejected', reason?: string): Done {
  if (old.status !== 'pending') throw refuse(400, `Booking with uid=${old.uid} is not pending.`);
  const booking = changed(old, { status: answer });
  const isMove = answer === 'accepted' && old.rescheduledFromUid !== null;
  const accepted = isMove ? 'BOOKING_RESCHEDULED' : 'BOOKING_CREATED';
  const more = isMove ? { rescheduleUid: old.rescheduledFromUid } : { rejectionReason: reason };
  return world.store.atomically(() => {
    const told = () => announce(world, answer === 'accepted' ? accepted : 'BOOKING_REJECTED', booking, more);
    const kind = answer === 'accepted' ? 'appointment-update' : 'cancellation';
    return keep({ world, booking, by: 'product', kind, request: { uid: old.uid, answer }, told });
  });
}

/** The host notes that the guest did not come. */
export function markAbsent(world: World, old: Booking): Done {
  const booking = changed(old, { absent: true });
  return world.store.atomically(() => {
    const told = () => announceNoShow(world, booking);
    return keep({ world, booking, by: 'product', kind: 'appointment-update', request: { uid: old.uid }, told });
  });
}

/** A meeting as it was booked on the event type's page. */
export interface PageMeeting {
  uid: string;
  start: number;
  end: number;
  isRequest: boolean;
  attendee: Booking['attendee'];
  guests: string[];
  responses: Record<string, unknown>;
  metadata: Record<string, string>;
}

/** Inside a transaction: takes in what was booked on the page, which ruled on it and keeps the ledger, and tells of it. */
export function keepPageMeeting(world: World, eventType: EventType, { isRequest, ...meeting }: PageMeeting): void {
  const status = isRequest ? 'pending' : 'accepted';
  const booking = newBooking(world, eventType, meeting.start, { ...meeting, status });
  calcomState(world.store).bookings.put(booking.uid, booking);
  announce(world, isRequest ? 'BOOKING_REQUESTED' : 'BOOKING_CREATED', booking);
}

interface Keeping {
  world: World;
  booking: Booking;
  by: By;
  kind: EffectKind;
  request: unknown;
  told: () => string[];
}

/** Inside a transaction: booking, ledger and webhooks, all or none. */
function keep({ world, booking, by, kind, request, told }: Keeping): Done {
  calcomState(world.store).bookings.put(booking.uid, booking);
  const answer = success(bookingView(world, booking));
  world.ledger.record({ provider: 'calcom', kind, by, request, response: answer });
  return { booking, answer, deliveries: told() };
}

const isGone = ({ status }: Booking): boolean => status === 'cancelled' || status === 'rejected';

const changed = (booking: Booking, change: Partial<Booking>): Booking => ({
  ...booking,
  ...change,
  updatedAt: new Date().toISOString(),
});

function refuseUnfit({ requiredFields, minutes, lengths }: EventType, order: BookingOrder): void {
  const { lengthInMinutes } = order;
  const responses: Record<string, unknown> = {
    attendeePhoneNumber: order.attendee.phoneNumber,
    ...order.bookingFieldsResponses,
  };
  if (lengthInMinutes !== undefined && !(lengths ?? [minutes]).includes(lengthInMinutes)) {
    throw refuse(
      400,
      lengths
        ? `Event type supports only these lengths: ${lengths.join(', ')}`
        : "Can't specify 'lengthInMinutes' because event type does not have multiple possible lengths.",
    );
  }
  const missing = requiredFields.find(({ slug }) => responses[slug] === undefined || responses[slug] === '');
  if (missing) throw refuse(400, `responses - {${missing.slug}}error_required_field`);
}

function refuseTime(
  world: World,
  eventType: EventType,
  start: number,
  meeting: { minutes: number; movingUid?: string },
): void {
  if (start <= Date.now()) throw refuse(400, 'Attempting to book a meeting in the past.');
  if (isOpen(world.store, eventType, start, meeting)) return;
  throw refuse(400, eventType.teamSlug ? TAKEN.replace('User', 'One of the hosts') : TAKEN);
}

type Fields = Pick<Booking, 'status' | 'attendee' | 'guests' | 'responses' | 'metadata'> & Partial<Booking>;

function newBooking(world: World, eventType: EventType, start: number, fields: Fields): Booking {
  const now = new Date().toISOString();
  const uid = alphanumericId(22);
  return {
    id: world.store.next('calcom.bookings'),
    uid,
    userId: eventType.userId,
    eventTypeId: eventType.id,
    ...intervalFrom(start, eventType.minutes),
    absent: false,
    location: `https://app.cal.test/video/${uid}`,
    cancellation: null,
    rescheduling: null,
    rescheduledFromUid: null,
    rescheduledToUid: null,
    createdAt: now,
    updatedAt: now,
    ...fields,
  };
}
