import { type BookingEvent, type Delivered, ignored } from '../../delivery.ts';
import { webhookSchema } from './wire.ts';

const CHANGES = new Map<string, BookingEvent['change']>([
  ['invitee.created', 'created'],
  ['invitee.canceled', 'cancelled'],
  ['invitee_no_show.created', 'no-show'],
]);

/** A verified Calendly event as ours: somebody was booked, moved, no longer is, or did not come. */
export function translateCalendly(body: unknown): Delivered {
  const { event, created_at, payload } = webhookSchema.parse(body);
  const change = CHANGES.get(event);
  if (!change) return ignored(`Events of type ${event} need nothing of us.`);
  // What an event about a no-show holds is not documented; only one that names the invitee can be used.
  if (!payload.uri.includes('/invitees/')) return ignored('The event does not name an invitee.');
  const meeting = payload.scheduled_event;
  const scheduledEventUri = meeting?.uri ?? payload.event;
  return {
    kind: 'booking',
    provider: 'calendly',
    change,
    ids: { inviteeUri: payload.uri, ...(scheduledEventUri ? { scheduledEventUri } : {}) },
    ref: payload.tracking?.utm_content ?? null,
    guestEmail: payload.email?.toLowerCase() ?? null,
    guestTimeZone: payload.timezone ?? null,
    start: meeting ? new Date(meeting.start_time).toISOString() : null,
    end: meeting ? new Date(meeting.end_time).toISOString() : null,
    joinUrl: meeting?.location?.join_url ?? null,
    manageUrl: payload.reschedule_url ?? null,
    saidAt: toInstant(created_at),
    movedFrom: change === 'created' ? toIds(payload.old_invitee) : null,
    movedTo: change === 'cancelled' ? toIds(payload.new_invitee) : null,
  };
}

const toIds = (inviteeUri: string | null | undefined) => (inviteeUri ? { inviteeUri } : null);

function toInstant(text: string): string | null {
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
