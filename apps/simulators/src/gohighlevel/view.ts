import { DateTime } from 'luxon';
import type { Appointment, Calendar, Contact } from './state.ts';

/** An instant with the offset of the calendar's zone, as free slots and appointments print it. */
export const withOffset = (at: number, timeZone: string): string =>
  DateTime.fromMillis(at, { zone: timeZone }).toISO({ suppressMilliseconds: true }) ?? '';

/** Calendar fields, the service's own spellings (`appoinmentPerSlot`) included. */
export function calendarView(calendar: Calendar): object {
  const { id, locationId, name, slug, slotMinutes, assignedUserId } = calendar;
  const [startHour, startMinute] = calendar.start.split(':').map(Number);
  const [endHour, endMinute] = calendar.end.split(':').map(Number);
  const hours = [{ openHour: startHour, openMinute: startMinute, closeHour: endHour, closeMinute: endMinute }];
  return {
    id,
    locationId,
    name,
    slug,
    widgetSlug: slug,
    widgetType: 'classic',
    calendarType: 'round_robin',
    teamMembers: [{ userId: assignedUserId, priority: 0.5, isPrimary: true, locationConfigurations: [LOCATION] }],
    locationConfigurations: [LOCATION],
    slotDuration: slotMinutes,
    slotDurationUnit: 'mins',
    slotInterval: slotMinutes,
    slotIntervalUnit: 'mins',
    slotBuffer: 0,
    preBuffer: 0,
    appoinmentPerSlot: 1,
    appoinmentPerDay: 0,
    allowBookingAfter: 0,
    allowBookingAfterUnit: 'hours',
    allowBookingFor: 365,
    allowBookingForUnit: 'days',
    openHours: [{ daysOfTheWeek: calendar.days.map(day => day % 7), hours }],
    availabilities: [],
    formId: `form_${id}`,
    autoConfirm: true,
    isActive: true,
    allowReschedule: true,
    allowCancellation: true,
  };
}

const LOCATION = { kind: 'zoom_conference', location: '', meetingId: 'default' };

export function contactView({ id, locationId, fields, dateAdded, dateUpdated }: Contact): object {
  const { createNewIfDuplicateAllowed: _, ...shown } = fields;
  return { id, locationId, tags: [], customFields: [], dnd: false, dndSettings: {}, ...shown, dateAdded, dateUpdated };
}

/** What `POST` and `PUT` of an appointment answer. */
export function appointmentAnswer(appointment: Appointment, timeZone: string): object {
  return {
    id: appointment.id,
    calendarId: appointment.calendarId,
    locationId: appointment.locationId,
    contactId: appointment.contactId,
    startTime: withOffset(appointment.start, timeZone),
    endTime: withOffset(appointment.end, timeZone),
    title: appointment.title,
    appointmentStatus: appointment.status,
    assignedUserId: appointment.assignedUserId,
    address: appointment.address,
    meetingLocationType: appointment.meetingLocationType,
    isRecurring: false,
    rrule: null,
  };
}

/** An appointment as lists and `GET` print it. */
export function eventView(appointment: Appointment, timeZone: string): object {
  return {
    id: appointment.id,
    address: appointment.address,
    title: appointment.title,
    calendarId: appointment.calendarId,
    locationId: appointment.locationId,
    contactId: appointment.contactId,
    groupId: null,
    appointmentStatus: appointment.status,
    assignedUserId: appointment.assignedUserId,
    users: [appointment.assignedUserId],
    notes: appointment.description,
    description: appointment.description,
    isRecurring: false,
    rrule: null,
    startTime: withOffset(appointment.start, timeZone),
    endTime: withOffset(appointment.end, timeZone),
    dateAdded: appointment.dateAdded,
    dateUpdated: appointment.dateUpdated,
    assignedResources: [],
    createdBy: { userId: null, source: appointment.source },
    masterEventId: null,
  };
}

/** An appointment as webhooks print it. */
export function webhookAppointment(appointment: Appointment, timeZone: string): object {
  return {
    id: appointment.id,
    title: appointment.title,
    address: appointment.address,
    calendarId: appointment.calendarId,
    contactId: appointment.contactId,
    groupId: null,
    appointmentStatus: appointment.status,
    assignedUserId: appointment.assignedUserId,
    users: [],
    notes: appointment.description,
    source: appointment.source,
    startTime: withOffset(appointment.start, timeZone),
    endTime: withOffset(appointment.end, timeZone),
    dateAdded: appointment.dateAdded,
    dateUpdated: appointment.dateUpdated,
  };
}
