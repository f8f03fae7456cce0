import type { World } from '../world.ts';
import { createAppointment, updateAppointment } from './appointments.ts';
import { refuse } from './errors.ts';
import { type Appointment, findContact, gohighlevelState, newContact } from './state.ts';
import { announceInboundMessage } from './webhooks.ts';

/** A lead books by themselves on the calendar's public widget. */
export function leadBooksGohighlevel(
  world: World,
  order: { calendarId: string; start: string; name: string; email: string; phone?: string | undefined },
): { appointment: Appointment; deliveries: string[] } {
  const { calendars, contacts } = gohighlevelState(world.store);
  const calendar = calendars.get(order.calendarId) ?? calendars.find(({ slug }) => slug === order.calendarId);
  if (!calendar) throw refuse(404, `Calendar ${order.calendarId} not found`);
  const { locationId } = calendar;
  return world.store.atomically(() => {
    const { name, email, phone } = order;
    const known = findContact(world.store, locationId, { email, phone });
    const contact = known ?? newContact({ locationId, fields: { name, email, ...(phone ? { phone } : {}) } });
    contacts.put(contact.id, contact);
    return createAppointment(
      world,
      {
        calendarId: calendar.id,
        locationId,
        contactId: contact.id,
        startTime: order.start,
        title: name,
        ignoreDateRange: false,
        ignoreFreeSlotValidation: false,
        toNotify: true,
      },
      { by: 'lead', source: 'booking_widget' },
    );
  });
}

/** A lead cancels by the link in their confirmation. */
export function leadCancelsGohighlevel(world: World, id: string): { deliveries: string[] } {
  const appointment = gohighlevelState(world.store).appointments.get(id);
  if (!appointment) throw refuse(404, `Appointment ${id} not found`);
  const patch = {
    appointmentStatus: 'cancelled',
    ignoreDateRange: false,
    ignoreFreeSlotValidation: false,
    toNotify: true,
  };
  return updateAppointment(world, appointment, { ...patch, appointmentStatus: 'cancelled' }, 'lead');
}

/** A contact answers by SMS. */
export function leadTextsGohighlevel(
  world: World,
  { contactId, phone, body }: { contactId?: string | undefined; phone?: string | undefined; body: string },
): { deliveries: string[] } {
  const { contacts } = gohighlevelState(world.store);
  const contact = contactId ? contacts.get(contactId) : contacts.find(({ fields }) => fields.phone === phone);
  if (!contact) throw refuse(404, `Contact ${contactId ?? phone} not found`);
  const messages = world.store.collection<GohighlevelMessage>('gohighlevel.messages');
  return world.store.atomically(() => {
    const id = world.store.next('gohighlevel.messages');
    messages.put(String(id), { contactId: contact.id, body, at: new Date().toISOString() });
    return { deliveries: announceInboundMessage(world, contact, body) };
  });
}

/** An SMS that a contact sent. */
export interface GohighlevelMessage {
  contactId: string;
  body: string;
  at: string;
}
