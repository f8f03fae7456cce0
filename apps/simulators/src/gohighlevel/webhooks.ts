import { alphanumericId, uuid } from '../identifiers.ts';
import type { World } from '../world.ts';
import { type Appointment, type Contact, gohighlevelState } from './state.ts';
import { webhookAppointment } from './view.ts';

interface AppEvent {
  type: 'AppointmentCreate' | 'AppointmentUpdate' | 'AppointmentDelete' | 'InboundMessage';
  locationId: string;
  about: string | null;
  payload: object;
}

/** Sends an app webhook, signed with Ed25519 over the body; nothing leaves when the location has no app webhook. */
function announce(world: World, { type, locationId, about, payload }: AppEvent): string[] {
  const { appWebhookUrl } = gohighlevelState(world.store).locations.get(locationId) ?? {};
  if (!appWebhookUrl) return [];
  const timestamp = new Date().toISOString();
  const body = JSON.stringify({ type, locationId, ...payload, timestamp, webhookId: uuid() });
  const signing = { scheme: 'gohighlevel' } as const;
  return [world.deliveries.send({ provider: 'gohighlevel', event: type, url: appWebhookUrl, body, about, signing })];
}

/** Tells the app of an appointment that was made, changed (a cancellation is a change) or deleted. */
export function announceAppointment(
  world: World,
  type: 'AppointmentCreate' | 'AppointmentUpdate' | 'AppointmentDelete',
  appointment: Appointment,
): string[] {
  const { calendars, contacts } = gohighlevelState(world.store);
  const timeZone = calendars.get(appointment.calendarId)?.timeZone ?? 'UTC';
  const about = keyOf(contacts.get(appointment.contactId));
  const payload = { appointment: webhookAppointment(appointment, timeZone) };
  return announce(world, { type, locationId: appointment.locationId, about, payload });
}

/** A contact wrote an SMS to the location. */
export function announceInboundMessage(world: World, contact: Contact, body: string): string[] {
  const payload = {
    contactId: contact.id,
    conversationId: `conv${contact.id}`,
    messageId: alphanumericId(20),
    messageType: 'SMS',
    direction: 'inbound',
    body,
    contentType: 'text/plain',
    attachments: [],
    status: 'delivered',
    dateAdded: new Date().toISOString(),
  };
  return announce(world, { type: 'InboundMessage', locationId: contact.locationId, about: keyOf(contact), payload });
}

function keyOf(contact: Contact | undefined): string | null {
  const key = contact?.fields.email ?? contact?.fields.phone;
  return typeof key === 'string' ? key : null;
}
