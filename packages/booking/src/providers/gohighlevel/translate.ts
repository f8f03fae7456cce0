import type { Confirmation } from '@overlap/domain/booking';
import { isSameInstant, type Slot, slotFrom } from '@overlap/domain/slot';
import { DateTime } from 'luxon';
import type { BookingRequest, Guest, ProviderMeeting } from '../../port/booking-provider.ts';
import { knownZone, toInstant } from '../../port/instants.ts';
import type { AppointmentFields, ContactFields } from './client.ts';
import { type Appointment, type Calendar, freeDaySchema } from './wire.ts';

/** Slots of a free-slots answer. Only starts are given; the length is the calendar's. Skips keys that are no dates. */
export function toSlots(answer: Record<string, unknown>, minutes: number): Slot[] {
  const days = Object.entries(answer).filter(([key]) => /^\d{4}-\d\d-\d\d$/.test(key));
  return days
    .flatMap(([, day]) => freeDaySchema.safeParse(day).data?.slots ?? [])
    .flatMap(start => toInstant(start) ?? [])
    .map(start => slotFrom(start, minutes));
}

/** An instant as the free-slots answer in that zone writes it: `2026-12-02T10:00:00-05:00`. */
export function toLocalTime(instant: string, timeZone: string): string {
  return DateTime.fromISO(instant, { zone: knownZone(timeZone) }).toISO({ suppressMilliseconds: true }) ?? instant;
}

/** E.164, or `null`: any other spelling makes GoHighLevel create a second contact. */
export function toE164(phone: string | null): string | null {
  const bare = phone?.replace(/[\s().-]/g, '') ?? '';
  return /^\+[1-9]\d{6,14}$/.test(bare) ? bare : null;
}

/** The contact to upsert; `null` when the guest has neither e-mail nor usable phone. Never `tags`: they overwrite all. */
export function toContact(guest: Guest, locationId: string): ContactFields | null {
  const phone = toE164(guest.phone);
  if (!guest.email && !phone) return null;
  return {
    locationId,
    name: guest.name,
    ...(guest.email ? { email: guest.email } : {}),
    ...(phone ? { phone } : {}),
    timezone: knownZone(guest.timeZone),
    ...(guest.company ? { companyName: guest.company } : {}),
  };
}

/** The appointment to create. Slot checks stay on at the provider: they are its only guard against a second booking. */
export function toAppointment(
  request: BookingRequest,
  place: { locationId: string; calendarId: string; contactId: string; assignedUserId: string | null; key: string },
): AppointmentFields {
  const { slot, guest, title } = request;
  const { locationId, calendarId, contactId, assignedUserId, key } = place;
  return {
    calendarId,
    locationId,
    contactId,
    startTime: toLocalTime(slot.start, guest.timeZone),
    endTime: toLocalTime(slot.end, guest.timeZone),
    title,
    description: toDescription(request, key),
    appointmentStatus: 'confirmed',
    ...(assignedUserId ? { assignedUserId } : {}),
    ignoreFreeSlotValidation: false,
    toNotify: true,
  };
}

const reference = (key: string): string => `[ref:${key}]`;
const REFERENCE = /\[ref:([^\]\s]+)\]/;

/** Note and answers for the host, and at the end our key, by which `find` knows the appointment again. */
export function toDescription(request: BookingRequest, key: string): string {
  const answers = request.answers.map(({ question, answer }) => `${question}: ${answer}`);
  return [request.note, ...answers, reference(key)].filter(Boolean).join('\n');
}

export const carriesKey = ({ description, notes }: Appointment, key: string): boolean =>
  `${description ?? ''} ${notes ?? ''}`.includes(reference(key));

/** The key of the booking that an appointment is, where one is written in it. */
export const keyOf = ({ description, notes }: Appointment): string | null =>
  REFERENCE.exec(`${description ?? ''} ${notes ?? ''}`)?.[1] ?? null;

export const isCancelled = ({ appointmentStatus }: Appointment): boolean =>
  /^(cancelled|canceled|invalid)$/i.test(appointmentStatus ?? '');

/** Whether an appointment stands on the calendar at exactly this start. */
export function isAt(appointment: Appointment, slot: Slot, calendarId: string): boolean {
  const start = toInstant(appointment.startTime);
  const isHere = !appointment.calendarId || appointment.calendarId === calendarId;
  return isHere && !isCancelled(appointment) && start !== null && isSameInstant(start, slot.start);
}

/** Whether an appointment can be at this slot, whatever zone its time is written in: zones are at most 26 hours apart. */
export function isNear({ startTime }: Appointment, slot: Slot): boolean {
  const wallClock = DateTime.fromSQL(startTime?.slice(0, 19).replace('T', ' ') ?? '', { zone: 'UTC' });
  const at = toInstant(startTime) ?? wallClock.toISO();
  return at !== null && Math.abs(Date.parse(at) - Date.parse(slot.start)) <= 26 * 3_600_000;
}

/** The confirmation of an appointment; where the answer leaves out a time, it is the one that was asked for. */
export function toConfirmation(
  appointment: Appointment,
  asked: { slot: Slot; contactId: string | null },
): Confirmation {
  const contactId = appointment.contactId ?? asked.contactId;
  return {
    provider: 'ghl',
    start: toInstant(appointment.startTime) ?? asked.slot.start,
    end: toInstant(appointment.endTime) ?? asked.slot.end,
    ids: { appointmentId: appointment.id, ...(contactId ? { contactId } : {}) },
    joinUrl: joinUrlOf(appointment),
    manageUrl: null,
  };
}

/**
 * An appointment as the list of meetings shows it; `null` without times. The guest's address is the contact's, not the
 * appointment's: `ids.contactId` leads to it. A move keeps the appointment and its id.
 */
export function toMeeting(appointment: Appointment): ProviderMeeting | null {
  const [start, end] = [toInstant(appointment.startTime), toInstant(appointment.endTime)];
  if (start === null || end === null) return null;
  const { id, contactId, appointmentStatus } = appointment;
  const didNotShow = /^no-?show$/i.test(appointmentStatus ?? '');
  return {
    ids: { appointmentId: id, ...(contactId ? { contactId } : {}) },
    start,
    end,
    state: isCancelled(appointment) ? 'cancelled' : didNotShow ? 'no-show' : 'standing',
    key: keyOf(appointment),
    guestEmail: null,
    guestTimeZone: null,
    movedFrom: null,
    joinUrl: joinUrlOf(appointment),
    manageUrl: null,
  };
}

const joinUrlOf = ({ address }: Appointment): string | null =>
  address && /^https:\/\/\S+$/.test(address) ? address : null;

/** Team members in the order in which they are asked: the primary one, then by priority. */
export function toMembers(calendar: Calendar): string[] {
  const members = [...(calendar.teamMembers ?? [])];
  const rank = (member: (typeof members)[number]) => (member.isPrimary ? 1000 : 0) + (member.priority ?? 0);
  return members.sort((a, b) => rank(b) - rank(a)).map(({ userId }) => userId);
}

/** Length of a meeting in minutes, or `null` when the calendar does not say. */
export function toMinutes({ slotDuration, slotDurationUnit }: Calendar): number | null {
  if (!slotDuration) return null;
  return /^h/i.test(slotDurationUnit ?? '') ? slotDuration * 60 : slotDuration;
}
