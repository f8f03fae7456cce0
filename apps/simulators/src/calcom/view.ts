import { DateTime } from 'luxon';
import type { World } from '../world.ts';
import { type Booking, calcomState, type EventType, type Reservation, type Subscription, type User } from './state.ts';

export const success = (data: unknown, more: object = {}) => ({ status: 'success', data, ...more });

const iso = (at: number): string => new Date(at).toISOString();

export const hostOf = ({ store }: World, userId: number): User | undefined =>
  calcomState(store).users.get(String(userId));

/** The public page of an event type; only its Markdown twin is served. */
function pageOf(world: World, { teamSlug, slug, userId }: EventType): string {
  const owner = teamSlug ? `team/${teamSlug}` : (hostOf(world, userId)?.username ?? '');
  return `${world.publicUrl()}/calcom/${owner}/${slug}`;
}

export function eventTypeView(world: World, eventType: EventType): object {
  const { id, minutes, slug, title, hidden, requiresConfirmation, requiredFields, userId, lengths, schedule } =
    eventType;
  const host = hostOf(world, userId);
  const field = (type: string, name: string, label: string, required: boolean) => ({
    type,
    slug: name,
    label,
    required,
  });
  return {
    id,
    ownerId: userId,
    lengthInMinutes: minutes,
    lengthInMinutesOptions: lengths ?? [],
    title,
    slug,
    description: '',
    locations: [{ type: 'integration', integration: 'cal-video' }],
    bookingFields: [
      field('name', 'name', 'Your name', true),
      field('email', 'email', 'Email address', true),
      field('textarea', 'notes', 'Additional notes', false),
      ...requiredFields.map(one => field('text', one.slug, one.label, true)),
    ],
    recurrence: null,
    disableGuests: false,
    slotInterval: null,
    minimumBookingNotice: schedule.noticeMinutes,
    beforeEventBuffer: 0,
    afterEventBuffer: 0,
    metadata: {},
    price: 0,
    currency: 'usd',
    seats: { disabled: true },
    confirmationPolicy: requiresConfirmation
      ? { type: 'always', blockUnconfirmedBookingsInBooker: false, disabled: false }
      : { disabled: true },
    requiresBookerEmailVerification: false,
    hidden,
    scheduleId: null,
    users: host ? [{ id: host.id, name: host.name, username: host.username }] : [],
    bookingUrl: pageOf(world, eventType),
  };
}

/** The Markdown twin of a booking page: prose for programs. */
export function pageView(world: World, eventType: EventType): string {
  const { id, title, minutes, requiresConfirmation, requiredFields, userId } = eventType;
  const host = hostOf(world, userId);
  const required = ['name', 'email', ...requiredFields.map(({ slug }) => slug)];
  const api = `${world.publicUrl()}/calcom/v2`;
  return [
    `# ${title}`,
    '',
    `- Host: ${host?.name ?? ''}`,
    `- Duration: ${minutes} min`,
    '- Location: Cal Video',
    `- Host time zone: ${host?.timeZone ?? 'UTC'}`,
    `- Bookings: ${requiresConfirmation ? 'the host has to confirm' : 'instant'}`,
    `- Event type id: ${id}`,
    '',
    '## Booking',
    '',
    `Slots need no API key: \`GET ${api}/slots?eventTypeId=${id}&start=…&end=…\` with \`cal-api-version: 2024-09-04\`.`,
    `Book with \`POST ${api}/bookings\` and \`cal-api-version: 2026-02-25\`.`,
    '',
    `Required fields: ${required.join(', ')}`,
    'Optional fields: notes, guests',
    '',
    '`name` and `email` go into `attendee`, `guests` into `guests`, everything else into `bookingFieldsResponses`.',
    '',
  ].join('\n');
}

/** Starts under the local dates of a zone, with its offset. */
export function slotsView(
  starts: readonly number[],
  { timeZone, format, minutes }: { timeZone: string; format: 'time' | 'range'; minutes: number },
): Record<string, { start: string; end?: string }[]> {
  const local = (at: number) => DateTime.fromMillis(at, { zone: timeZone });
  const days: Record<string, { start: string; end?: string }[]> = {};
  for (const at of starts) {
    const start = local(at).toISO() ?? '';
    const end = local(at + minutes * 60_000).toISO() ?? '';
    const day = local(at).toISODate() ?? '';
    days[day] = [...(days[day] ?? []), format === 'range' ? { start, end } : { start }];
  }
  return days;
}

export const reservationView = ({ uid, eventTypeId, start, end, minutes, until }: Reservation) => ({
  eventTypeId,
  slotStart: iso(start),
  slotEnd: iso(end),
  slotDuration: minutes,
  reservationUid: uid,
  reservationDuration: Math.max(0, Math.round((until - Date.now()) / 60_000)),
  reservationUntil: iso(until),
});

export const titleOf = (world: World, { eventTypeId, userId, attendee }: Booking): string => {
  const title = calcomState(world.store).eventTypes.get(String(eventTypeId))?.title ?? 'Meeting';
  return `${title} between ${hostOf(world, userId)?.name ?? ''} and ${attendee.name}`;
};

export function bookingView(world: World, booking: Booking): object {
  const { attendee, cancellation, rescheduling, rescheduledFromUid, rescheduledToUid } = booking;
  const host = hostOf(world, booking.userId);
  const eventType = calcomState(world.store).eventTypes.get(String(booking.eventTypeId));
  const { name, email, timeZone, language, phoneNumber } = attendee;
  return {
    id: booking.id,
    uid: booking.uid,
    title: titleOf(world, booking),
    description: '',
    hosts: host
      ? [
          {
            id: host.id,
            name: host.name,
            email: host.email,
            displayEmail: host.email,
            username: host.username,
            timeZone: host.timeZone,
          },
        ]
      : [],
    status: booking.status,
    start: iso(booking.start),
    end: iso(booking.end),
    duration: (booking.end - booking.start) / 60_000,
    eventTypeId: booking.eventTypeId,
    eventType: { id: booking.eventTypeId, slug: eventType?.slug },
    location: booking.location,
    meetingUrl: booking.location,
    absentHost: false,
    createdAt: booking.createdAt,
    updatedAt: booking.updatedAt,
    metadata: booking.metadata,
    icsUid: `${booking.uid}@Cal.com`,
    rating: null,
    attendees: [
      {
        name,
        email,
        displayEmail: email,
        timeZone,
        language,
        absent: booking.absent,
        ...(phoneNumber ? { phoneNumber } : {}),
      },
    ],
    guests: booking.guests,
    bookingFieldsResponses: { email, name, ...booking.responses },
    ...(cancellation ? { cancellationReason: cancellation.reason, cancelledByEmail: cancellation.byEmail } : {}),
    ...(rescheduling ? { reschedulingReason: rescheduling.reason } : {}),
    ...(rescheduledFromUid ? { rescheduledFromUid } : {}),
    ...(rescheduledToUid ? { rescheduledToUid } : {}),
  };
}

/** Without the secret, which cannot be read back. */
export const subscriptionView = ({ secret: _, ...shown }: Subscription): object => shown;
