import type { FastifyInstance } from 'fastify';
import { refuse } from './errors.ts';
import type { GohighlevelContext } from './routes.ts';
import { findContact, gohighlevelState, newContact } from './state.ts';
import { contactView, eventView } from './view.ts';
import { contactSchema } from './wire.ts';

type ById = { Params: { id: string } };

/** Contacts: a lead must be one before they can have an appointment. */
export function contactRoutes(scope: FastifyInstance, { world, locationOf }: GohighlevelContext): void {
  const { contacts, appointments, calendars } = gohighlevelState(world.store);

  scope.post('/contacts/upsert', { config: { kinds: ['contact'] } }, request => {
    const { locationId, ...fields } = contactSchema.parse(request.body ?? {});
    locationOf(request, locationId);
    const { email, phone } = fields;
    const known = findContact(world.store, locationId, { email: email ?? undefined, phone: phone ?? undefined });
    return world.store.atomically(() => {
      const contact = known
        ? { ...known, fields: { ...known.fields, ...fields }, dateUpdated: new Date().toISOString() }
        : newContact({ locationId, fields });
      contacts.put(contact.id, contact);
      const response = { new: !known, contact: contactView(contact) };
      world.ledger.record({ provider: 'gohighlevel', kind: 'contact', request: request.body, response });
      return response;
    });
  });

  scope.get<{ Querystring: { locationId?: string; email?: string; number?: string } }>(
    '/contacts/search/duplicate',
    request => {
      const { locationId, email, number: phone } = request.query;
      if (!locationId) throw refuse(422, ['locationId must be a string', 'locationId should not be empty']);
      locationOf(request, locationId);
      if (!email && !phone) throw refuse(400, 'Pass at least one of the following params: email, number');
      const contact = findContact(world.store, locationId, { email, phone });
      return { contact: contact ? contactView(contact) : null };
    },
  );

  scope.get<ById>('/contacts/:id', request => {
    const contact = contacts.get(request.params.id);
    if (contact?.locationId !== locationOf(request).locationId) throw refuse(400, 'Contact not found');
    return { contact: contactView(contact) };
  });

  scope.get<ById>('/contacts/:id/appointments', request => {
    const contact = contacts.get(request.params.id);
    if (contact?.locationId !== locationOf(request).locationId) throw refuse(400, 'Contact not found');
    const mine = appointments.filter(({ contactId }) => contactId === contact.id);
    return { events: mine.map(one => eventView(one, calendars.get(one.calendarId)?.timeZone ?? 'UTC')) };
  });
}
