import { intervalFrom } from '../availability.ts';
import { alphanumericId } from '../identifiers.ts';
import type { World } from '../world.ts';
import { hostsFor, isOffered } from './availability.ts';
import { refuseBooking } from './errors.ts';
import { type Contact, contactByEmail, hubspotState, type Link, type Meeting } from './state.ts';
import { bookedView } from './view.ts';
import { announce, type ObjectEvent } from './webhooks.ts';
import type { BookingOrder } from './wire.ts';

/** Domains of made-up addresses, which HubSpot does not take. */
const FAKE = /@(example\.(com|org|net)|.+\.(invalid|example))$/i;
const MINUTE = 60_000;

/** A contact, made or brought up to date, and the meeting, unless the calendar is disconnected. */
interface Booked {
  contact: Contact;
  meeting: Meeting | null;
  answer: object;
  deliveries: string[];
}

/**
 * Books a time of a page, or refuses as HubSpot does. A host whose calendar is disconnected is no refusal: the contact is
 * made, the answer is 200 with `isOffline`, and there is no meeting.
 */
export function bookMeeting(world: World, link: Link, order: BookingOrder, by: 'product' | 'lead' = 'product'): Booked {
  refuseUnfit(link, order);
  const hosts = hostsThen(world, link, order);
  return world.store.atomically(() => {
    const { contact, isNew } = saveContact(world, link, order, by);
    const made: ObjectEvent[] = isNew ? [{ object: contact, type: '0-1', subscriptionType: 'object.creation' }] : [];
    if (isOffline(world, link, hosts)) {
      const answer = bookedView(link, order, contact, null);
      return { contact, meeting: null, answer, deliveries: announce(world, link.portalId, made, contact) };
    }
    const meeting = newMeeting(world, link, order, { contact, hosts, by });
    const answer = bookedView(link, order, contact, meeting);
    world.ledger.record({ provider: 'hubspot', kind: 'booking', by, request: order, response: answer });
    made.push({ object: meeting, type: '0-47', subscriptionType: 'object.creation' });
    return { contact, meeting, answer, deliveries: announce(world, link.portalId, made, contact) };
  });
}

/** The host cancels in HubSpot and in their calendar; no call of the API does it. Cancelled already: nothing changes. */
export function cancelMeeting(world: World, meeting: Meeting): { deliveries: string[] } {
  if (meeting.outcome === 'CANCELED') return { deliveries: [] };
  const { meetings, contacts } = hubspotState(world.store);
  return world.store.atomically(() => {
    const updatedAt = new Date().toISOString();
    const cancelled = meetings.put(meeting.id, { ...meeting, outcome: 'CANCELED', updatedAt });
    const contact = contacts.get(meeting.contactId);
    const request = { id: meeting.id, startTime: meeting.start, email: contact?.properties.email };
    world.ledger.record({ provider: 'hubspot', kind: 'cancellation', by: 'lead', request, response: null });
    const change = { propertyName: 'hs_meeting_outcome', propertyValue: 'CANCELED' };
    const event = { object: cancelled, type: '0-47', subscriptionType: 'object.propertyChange', ...change } as const;
    return { deliveries: announce(world, meeting.portalId, [event], contact) };
  });
}

function refuseUnfit({ formFields, consent }: Link, order: BookingOrder): void {
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(order.email) || FAKE.test(order.email)) {
    throw refuseBooking('INVALID_EMAIL', `The email ${order.email} is invalid`);
  }
  if (order.guestEmails.length > 0) {
    throw refuseBooking('INVALID_EMAIL_GUESTS', 'This meeting link does not allow adding guests');
  }
  for (const { name, isRequired, options } of formFields) {
    const value = order.formFields.find(field => field.name === name)?.value;
    if (isRequired && !value) {
      throw refuseBooking('MISSING_FORM_FIELD', `Required form field ${name} does not have a corresponding value`);
    }
    if (value && options.length > 0 && !options.some(option => option.value === value)) {
      throw refuseBooking('INVALID_FORM_FIELD', `Form field ${name} has no option ${value}`);
    }
  }
  const unknown = order.formFields.find(({ name }) => !formFields.some(field => field.name === name));
  if (unknown) throw refuseBooking('INVALID_FORM_FIELD', `Form field ${unknown.name} is not on the page`);
  for (const { communicationTypeId: id, required } of consent?.checkboxes ?? []) {
    const response = order.legalConsentResponses.find(one => one.communicationTypeId === id);
    if (required && response?.consented !== true) {
      throw refuseBooking('MISSING_LEGAL_CONSENT', `Consent to ${id} is required`);
    }
  }
}

/** Who takes the meeting; refuses a length that is not offered and a time that is past, off the grid or taken. */
function hostsThen(world: World, link: Link, { startTime, duration, likelyAvailableUserIds }: BookingOrder): string[] {
  const minutes = duration / MINUTE;
  if (!link.minutes.includes(minutes)) {
    throw refuseBooking('MEETING_DURATION_NOT_VALID', 'Meeting duration must be one of the durations of the link');
  }
  const wanted = intervalFrom(startTime, minutes);
  const hosts = isOffered(link, startTime, minutes) ? hostsFor(world.store, link, wanted, likelyAvailableUserIds) : [];
  if (hosts.length > 0) return hosts;
  throw refuseBooking('MEETING_START_TIME_NOT_VALID', 'Start time must be contained in availability settings');
}

function isOffline(world: World, { offline, portalId }: Link, hosts: string[]): boolean {
  const { owners = [] } = hubspotState(world.store).portals.get(String(portalId)) ?? {};
  return offline || owners.some(owner => owner.offline && hosts.includes(owner.userId));
}

function saveContact(
  world: World,
  { portalId }: Link,
  order: BookingOrder,
  by: 'product' | 'lead',
): { contact: Contact; isNew: boolean } {
  const { contacts } = hubspotState(world.store);
  const known = contactByEmail(world.store, portalId, order.email);
  const now = new Date().toISOString();
  const answers = Object.fromEntries(order.formFields.map(({ name, value }) => [name, value]));
  const properties = { ...answers, firstname: order.firstName, lastname: order.lastName };
  const id = known?.id ?? String(300 + world.store.next('hubspot.contacts'));
  const contact = contacts.put(id, {
    id,
    portalId,
    properties: { email: order.email.toLowerCase(), ...known?.properties, ...properties },
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
  });
  const { email, firstName, lastName } = order;
  const request = { email, firstName, lastName };
  world.ledger.record({ provider: 'hubspot', kind: 'contact', by, request, response: { id, new: !known } });
  return { contact, isNew: !known };
}

function newMeeting(
  world: World,
  link: Link,
  order: BookingOrder,
  { contact, hosts, by }: { contact: Contact; hosts: string[]; by: 'product' | 'lead' },
): Meeting {
  const id = String(500 + world.store.next('hubspot.meetings'));
  const now = new Date().toISOString();
  return hubspotState(world.store).meetings.put(id, {
    id,
    portalId: link.portalId,
    linkId: link.id,
    contactId: contact.id,
    hosts,
    start: order.startTime,
    end: order.startTime + order.duration,
    title: `${link.name}: ${order.firstName} ${order.lastName}`,
    outcome: 'SCHEDULED',
    source: by === 'lead' ? 'MEETINGS_PUBLIC' : 'INTEGRATION',
    calendarEventId: `evt_${alphanumericId(12)}`,
    videoUrl: `${world.publicUrl()}/meet/${id}`,
    createdAt: now,
    updatedAt: now,
  });
}
