import type { World } from '../world.ts';
import { type Booking, calcomState, type TRIGGERS } from './state.ts';
import { hostOf, titleOf } from './view.ts';

export type Trigger = (typeof TRIGGERS)[number];

/** Tells the host's active webhooks; one without a secret says so in place of a signature. */
export function announce(world: World, trigger: Trigger, booking: Booking, more: object = {}): string[] {
  return deliver(world, trigger, booking, { ...payloadOf(world, booking), ...more });
}

/** Tells that the guest did not come, or did after all; this trigger has a payload of its own. */
export const announceNoShow = (world: World, booking: Booking): string[] =>
  deliver(world, 'BOOKING_NO_SHOW_UPDATED', booking, {
    message: `${booking.attendee.email} marked as ${booking.absent ? 'no-show' : 'not no-show'}`,
    bookingUid: booking.uid,
    bookingId: booking.id,
    attendees: [{ email: booking.attendee.email, noShow: booking.absent }],
  });

function deliver(world: World, triggerEvent: Trigger, { userId, attendee }: Booking, payload: object): string[] {
  const createdAt = new Date().toISOString();
  return calcomState(world.store)
    .subscriptions.filter(one => one.userId === userId && one.active && one.triggers.includes(triggerEvent))
    .map(({ id, subscriberUrl, secret, version }) =>
      world.deliveries.send({
        provider: 'calcom',
        event: triggerEvent,
        url: subscriberUrl,
        body: JSON.stringify({ triggerEvent, createdAt, payload }),
        headers: { 'x-cal-webhook-version': version },
        about: attendee.email,
        subscription: id,
        signing: { scheme: 'calcom', secret },
      }),
    );
}

function payloadOf(world: World, booking: Booking): object {
  const { attendee, uid, start, end, metadata, responses } = booking;
  const host = hostOf(world, booking.userId);
  const eventType = calcomState(world.store).eventTypes.get(String(booking.eventTypeId));
  const asked = { name: attendee.name, email: attendee.email, ...responses };
  return {
    type: eventType?.slug,
    title: titleOf(world, booking),
    description: '',
    additionalNotes: '',
    customInputs: {},
    startTime: new Date(start).toISOString().replace('.000Z', 'Z'),
    endTime: new Date(end).toISOString().replace('.000Z', 'Z'),
    organizer: {
      id: host?.id,
      name: host?.name,
      email: host?.email,
      username: host?.username,
      timeZone: host?.timeZone,
      language: { locale: 'en' },
      timeFormat: 'h:mma',
    },
    responses: Object.fromEntries(Object.entries(asked).map(([slug, value]) => [slug, { label: slug, value }])),
    userFieldsResponses: {},
    attendees: [
      {
        email: attendee.email,
        name: attendee.name,
        timeZone: attendee.timeZone,
        language: { locale: attendee.language },
      },
    ],
    location: 'integrations:daily',
    destinationCalendar: null,
    hideCalendarNotes: false,
    requiresConfirmation: eventType?.requiresConfirmation ?? false,
    eventTypeId: booking.eventTypeId,
    uid,
    iCalUID: `${uid}@Cal.com`,
    iCalSequence: 0,
    seatsPerTimeSlot: null,
    appsStatus: [],
    eventTitle: eventType?.title,
    eventDescription: '',
    price: 0,
    currency: 'usd',
    length: (end - start) / 60_000,
    bookingId: booking.id,
    metadata: { videoCallUrl: booking.location, ...metadata },
    status: booking.status.toUpperCase(),
  };
}
