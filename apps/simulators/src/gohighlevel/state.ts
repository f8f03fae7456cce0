import { type Interval, intervalFrom, isWithinRule, openStarts, type WeeklyRule } from '../availability.ts';
import { alphanumericId } from '../identifiers.ts';
import type { GohighlevelSeed } from '../seed.ts';
import type { Collection, Store } from '../store.ts';

export interface Location {
  locationId: string;
  token: string;
  appWebhookUrl: string | null;
}

export interface Calendar {
  id: string;
  locationId: string;
  name: string;
  slug: string;
  timeZone: string;
  slotMinutes: number;
  days: number[];
  start: string;
  end: string;
  assignedUserId: string;
}

export interface Contact {
  id: string;
  locationId: string;
  fields: Record<string, unknown>;
  dateAdded: string;
  dateUpdated: string;
}

export const APPOINTMENT_STATUSES = ['new', 'confirmed', 'cancelled', 'showed', 'noshow', 'invalid'] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

export interface Appointment {
  id: string;
  locationId: string;
  calendarId: string;
  contactId: string;
  assignedUserId: string;
  title: string;
  description: string | null;
  address: string | null;
  meetingLocationType: string;
  status: AppointmentStatus;
  /** Epoch milliseconds. */
  start: number;
  end: number;
  source: string;
  dateAdded: string;
  dateUpdated: string;
}

export interface GohighlevelState {
  locations: Collection<Location>;
  calendars: Collection<Calendar>;
  contacts: Collection<Contact>;
  appointments: Collection<Appointment>;
}

export const gohighlevelState = (store: Store): GohighlevelState => ({
  locations: store.collection('gohighlevel.locations'),
  calendars: store.collection('gohighlevel.calendars'),
  contacts: store.collection('gohighlevel.contacts'),
  appointments: store.collection('gohighlevel.appointments'),
});

/** Creates or updates a seeded location; appointments and contacts made since stay. */
export function plantGohighlevel(store: Store, seed: GohighlevelSeed): void {
  const state = gohighlevelState(store);
  const { locationId, token, appWebhookUrl = null } = seed;
  state.locations.put(locationId, { locationId, token, appWebhookUrl });
  for (const calendar of seed.calendars) state.calendars.put(calendar.id, { ...calendar, locationId });
  for (const { id, ...fields } of seed.contacts) {
    if (!state.contacts.get(id)) state.contacts.put(id, newContact({ id, locationId, fields }));
  }
}

export function newContact(contact: { id?: string; locationId: string; fields: Record<string, unknown> }): Contact {
  const now = new Date().toISOString();
  return { id: contact.id ?? alphanumericId(20), ...contact, dateAdded: now, dateUpdated: now };
}

/** The contact a location would match: by e-mail first, then by phone. */
export function findContact(
  store: Store,
  locationId: string,
  { email, phone }: { email?: string | undefined; phone?: string | undefined },
): Contact | undefined {
  const mine = gohighlevelState(store).contacts.filter(contact => contact.locationId === locationId);
  const byEmail = email && mine.find(one => String(one.fields.email ?? '').toLowerCase() === email.toLowerCase());
  return byEmail || (phone ? mine.find(one => one.fields.phone === phone) : undefined);
}

const ruleOf = (calendar: Calendar): WeeklyRule => ({
  ...calendar,
  stepMinutes: calendar.slotMinutes,
  meetingMinutes: calendar.slotMinutes,
});

/** Starts of a calendar that can be booked now. A member's appointments on other calendars block them too. */
export function freeStarts(store: Store, calendar: Calendar, range: Interval): number[] {
  const from = Math.max(range.start, Date.now());
  return openStarts(ruleOf(calendar), { start: from, end: range.end }, busyTimes(store, calendar));
}

/** Whether a meeting may be put there; its own earlier time does not stand in its way. */
export function isFree(store: Store, calendar: Calendar, wanted: Interval, except?: string): boolean {
  if (!isWithinRule(ruleOf(calendar), wanted.start)) return false;
  const whole = intervalFrom(wanted.start, calendar.slotMinutes);
  const needed = { start: wanted.start, end: Math.max(wanted.end, whole.end) };
  return !busyTimes(store, calendar, except).some(taken => taken.start < needed.end && needed.start < taken.end);
}

function busyTimes(store: Store, calendar: Calendar, except?: string): Interval[] {
  return gohighlevelState(store).appointments.filter(
    one =>
      one.id !== except &&
      one.status !== 'cancelled' &&
      one.status !== 'invalid' &&
      (one.calendarId === calendar.id || one.assignedUserId === calendar.assignedUserId),
  );
}
