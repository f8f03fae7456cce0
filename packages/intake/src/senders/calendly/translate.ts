import { type Delivered, ignored } from '../../delivery.ts';
import { webhookSchema } from './wire.ts';

/** A verified Calendly event as ours: somebody was booked, or no longer is. */
export function translateCalendly(body: unknown): Delivered {
  const { event, payload } = webhookSchema.parse(body);
  if (event !== 'invitee.created' && event !== 'invitee.canceled')
    return ignored(`Events of type ${event} need nothing of us.`);
  const meeting = payload.scheduled_event;
  const scheduledEventUri = meeting?.uri ?? payload.event;
  return {
    kind: 'booking',
    provider: 'calendly',
    change: event === 'invitee.created' ? 'created' : 'cancelled',
    ids: { inviteeUri: payload.uri, ...(scheduledEventUri ? { scheduledEventUri } : {}) },
    ref: payload.tracking?.utm_content ?? null,
    guestEmail: payload.email?.toLowerCase() ?? null,
    guestTimeZone: payload.timezone ?? null,
    start: meeting ? new Date(meeting.start_time).toISOString() : null,
    end: meeting ? new Date(meeting.end_time).toISOString() : null,
    joinUrl: meeting?.location?.join_url ?? null,
    manageUrl: payload.reschedule_url ?? null,
  };
}
