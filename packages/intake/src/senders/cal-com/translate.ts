import { type BookingEvent, type Delivered, ignored } from '../../delivery.ts';
import { bookingSchema, noShowSchema, webhookSchema } from './wire.ts';

/** A verified Cal.com event as ours: somebody was booked, moved, no longer is, or did not come. */
export function translateCalCom(body: unknown): Delivered {
  const { triggerEvent } = webhookSchema.parse(body);
  switch (triggerEvent) {
    case 'BOOKING_CREATED':
    case 'BOOKING_RESCHEDULED':
      return toStanding(body);
    case 'BOOKING_CANCELLED':
    case 'BOOKING_REJECTED':
      return toEvent(body, 'cancelled');
    case 'BOOKING_REQUESTED':
      return ignored(WAITS);
    case 'BOOKING_NO_SHOW_UPDATED':
      return toNoShow(body);
    default:
      return ignored(`Events of type ${triggerEvent} need nothing of us.`);
  }
}

const WAITS = 'The host has not confirmed this booking yet; Cal.com tells when they do.';

/** Both are told of a booking that the host has yet to confirm, too. */
function toStanding(body: unknown): Delivered {
  const { payload } = bookingSchema.parse(body);
  if (payload.status === 'PENDING') return ignored(WAITS);
  const movedFrom = payload.rescheduleUid ? { bookingUid: payload.rescheduleUid } : null;
  return { ...toEvent(body, 'created'), movedFrom };
}

function toEvent(body: unknown, change: BookingEvent['change']): BookingEvent {
  const { payload, createdAt } = bookingSchema.parse(body);
  const [guest] = payload.attendees ?? [];
  const { bookingKey, videoCallUrl } = payload.metadata ?? {};
  return {
    kind: 'booking',
    provider: 'cal-com',
    change,
    ids: { bookingUid: payload.uid },
    ref: typeof bookingKey === 'string' ? bookingKey : null,
    guestEmail: guest?.email?.toLowerCase() ?? null,
    guestTimeZone: guest?.timeZone ?? null,
    start: toInstant(payload.startTime),
    end: toInstant(payload.endTime),
    joinUrl: [videoCallUrl, payload.location].find(isWebAddress) ?? null,
    manageUrl: null,
    saidAt: toInstant(createdAt),
    movedFrom: null,
    movedTo: null,
  };
}

/** The mark can be taken back, which is told by the same trigger. */
function toNoShow(body: unknown): Delivered {
  const { payload, createdAt } = noShowSchema.parse(body);
  const uid = payload.bookingUid ?? payload.uid;
  const absent = payload.attendees?.find(({ noShow }) => noShow === true);
  if (!uid || !absent) return ignored('Nobody is marked as absent.');
  return {
    kind: 'booking',
    provider: 'cal-com',
    change: 'no-show',
    ids: { bookingUid: uid },
    ref: null,
    guestEmail: absent.email?.toLowerCase() ?? null,
    guestTimeZone: null,
    start: null,
    end: null,
    joinUrl: null,
    manageUrl: null,
    saidAt: toInstant(createdAt),
    movedFrom: null,
    movedTo: null,
  };
}

const isWebAddress = (text: unknown): text is string => typeof text === 'string' && /^https:\/\/\S+$/.test(text);

function toInstant(text: string | null | undefined): string | null {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
