import { type Delivered, ignored } from '../../delivery.ts';
import { appointmentSchema, envelopeSchema, inboundMessageSchema } from './wire.ts';

/** A verified GoHighLevel event as ours: an SMS from a lead, or an appointment that came or went. */
export function translateGoHighLevel(payload: unknown, receivedAt: Date): Delivered {
  const { type, timestamp } = envelopeSchema.parse(payload);
  switch (type) {
    case 'InboundMessage':
      return toReply(payload, receivedAt);
    case 'AppointmentCreate':
    case 'AppointmentUpdate':
    case 'AppointmentDelete':
      return toBooking(payload, type, timestamp);
    default:
      return ignored(`Events of type ${type} need nothing of us.`);
  }
}

function toReply(payload: unknown, receivedAt: Date): Delivered {
  const message = inboundMessageSchema.parse(payload);
  if (message.direction !== 'inbound') return ignored('This is a message of our own.');
  if (message.messageType !== 'SMS') return ignored(`Messages of type ${message.messageType} are read elsewhere.`);
  return {
    kind: 'reply',
    externalId: message.messageId,
    channel: 'sms',
    lead: { email: null, phone: null, profileUrl: null, externalId: message.contactId, name: null },
    campaignExternalId: null,
    subject: null,
    text: message.body,
    sentAt: new Date(message.dateAdded ?? receivedAt).toISOString(),
    thread: { contactId: message.contactId, conversationId: message.conversationId ?? '' },
  };
}

function toBooking(payload: unknown, type: string, timestamp: string | null | undefined): Delivered {
  const { appointment } = appointmentSchema.parse(payload);
  const isGone = type === 'AppointmentDelete' || ['cancelled', 'invalid'].includes(appointment.appointmentStatus ?? '');
  const standing = appointment.appointmentStatus === 'noshow' ? 'no-show' : 'created';
  const instant = (text: string | null | undefined) => (text ? new Date(text).toISOString() : null);
  return {
    kind: 'booking',
    provider: 'ghl',
    change: isGone ? 'cancelled' : standing,
    ids: { appointmentId: appointment.id, ...(appointment.contactId ? { contactId: appointment.contactId } : {}) },
    ref: /\[ref:([^\]]+)\]/.exec(appointment.notes ?? '')?.[1] ?? null,
    guestEmail: null,
    guestTimeZone: null,
    start: instant(appointment.startTime),
    end: instant(appointment.endTime),
    joinUrl: null,
    manageUrl: null,
    saidAt: instant(timestamp),
    // An appointment that is moved stays the same one.
    movedFrom: null,
    movedTo: null,
  };
}
