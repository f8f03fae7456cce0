import type { World } from '../world.ts';
import { bookEventType, cancelBooking, type Done, markAbsent, moveBooking } from './booking.ts';
import { bookingNotFound, refuse } from './errors.ts';
import { type Booking, calcomState } from './state.ts';

/** A lead books by themselves on the event type's public page; required fields are filled in for them. */
export function leadBooksCalcom(
  world: World,
  order: {
    eventType: string;
    start: string;
    name: string;
    email: string;
    metadata?: Record<string, string> | undefined;
  },
): Done {
  const { eventTypes, users } = calcomState(world.store);
  const eventType = eventTypes.get(order.eventType) ?? eventTypes.find(({ slug }) => slug === order.eventType);
  if (!eventType) throw refuse(404, `There is no event type ${order.eventType}`);
  const timeZone = users.get(String(eventType.userId))?.timeZone ?? 'UTC';
  return bookEventType(
    world,
    eventType,
    {
      start: new Date(order.start).toISOString(),
      eventTypeId: eventType.id,
      attendee: { name: order.name, email: order.email, timeZone, language: 'en' },
      guests: [],
      bookingFieldsResponses: Object.fromEntries(eventType.requiredFields.map(({ slug }) => [slug, 'Yes'])),
      metadata: order.metadata ?? {},
    },
    'lead',
  );
}

/** A lead cancels by the link in their confirmation. */
export const leadCancelsCalcom = (world: World, uid: string): Done =>
  cancelBooking(world, bookingOf(world, uid), null, 'lead');

/** A lead moves their booking by the link in their confirmation. */
export const leadMovesCalcom = (world: World, uid: string, start: string): Done =>
  moveBooking(world, bookingOf(world, uid), { start: new Date(start).toISOString() }, 'lead');

/** The host marks the lead as absent. */
export const hostMarksAbsentCalcom = (world: World, uid: string): Done => markAbsent(world, bookingOf(world, uid));

function bookingOf(world: World, uid: string): Booking {
  const found = calcomState(world.store).bookings.get(uid);
  if (!found) throw bookingNotFound(uid);
  return found;
}
