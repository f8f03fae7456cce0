import { intervalFrom } from '../availability.ts';
import { alphanumericId } from '../identifiers.ts';
import type { World } from '../world.ts';
import { refuse, SLOT_GONE } from './errors.ts';
import { type Appointment, type Calendar, gohighlevelState, isFree } from './state.ts';
import { appointmentAnswer } from './view.ts';
import { announceAppointment } from './webhooks.ts';
import type { AppointmentOrder, AppointmentPatch } from './wire.ts';

/** Books a time: refuses one that is taken or outside the calendar's hours, unless told not to look. */
export function createAppointment(
  world: World,
  order: AppointmentOrder,
  { by = 'product', source = 'api' }: { by?: 'product' | 'lead'; source?: string } = {},
): { appointment: Appointment; answer: object; deliveries: string[] } {
  const { appointments, contacts } = gohighlevelState(world.store);
  const calendar = calendarIn(world, order.locationId, order.calendarId);
  const contact = contacts.get(order.contactId);
  if (contact?.locationId !== order.locationId) throw refuse(400, 'Contact not found');
  if (order.assignedUserId && order.assignedUserId !== calendar.assignedUserId) {
    throw refuse(422, 'The user id is not part of the calendar team.');
  }
  if (order.rrule && !order.ignoreFreeSlotValidation) throw refuse(422, 'rrule needs ignoreFreeSlotValidation');
  const time = timeOf(order, calendar);
  refuseTaken(world, calendar, order, time);
  const now = new Date().toISOString();
  const appointment: Appointment = {
    id: alphanumericId(20),
    locationId: order.locationId,
    calendarId: calendar.id,
    contactId: contact.id,
    assignedUserId: calendar.assignedUserId,
    title: order.title ?? calendar.name,
    description: order.description ?? null,
    ...placeOf(order),
    status: order.appointmentStatus ?? 'confirmed',
    ...time,
    source,
    dateAdded: now,
    dateUpdated: now,
  };
  return world.store.atomically(() => {
    appointments.put(appointment.id, appointment);
    const answer = appointmentAnswer(appointment, calendar.timeZone);
    world.ledger.record({ provider: 'gohighlevel', kind: 'booking', by, request: order, response: answer });
    return { appointment, answer, deliveries: announceAppointment(world, 'AppointmentCreate', appointment) };
  });
}

/** Moves, cancels or retitles an appointment. What changes nothing leaves no trace. */
export function updateAppointment(
  world: World,
  appointment: Appointment,
  patch: AppointmentPatch,
  by: 'product' | 'lead' = 'product',
): { answer: object; deliveries: string[] } {
  const { appointments } = gohighlevelState(world.store);
  const calendar = calendarIn(world, appointment.locationId, patch.calendarId ?? appointment.calendarId);
  const changed = changedBy(appointment, patch, calendar);
  const isMoved = changed.start !== appointment.start || changed.end !== appointment.end;
  if (isMoved && changed.status !== 'cancelled') refuseTaken(world, calendar, patch, changed, appointment.id);
  const answer = appointmentAnswer(changed, calendar.timeZone);
  if (JSON.stringify(changed) === JSON.stringify(appointment)) return { answer, deliveries: [] };
  const isCancelled = changed.status === 'cancelled' && appointment.status !== 'cancelled';
  const kind = isCancelled ? 'cancellation' : isMoved ? 'reschedule' : 'appointment-update';
  return world.store.atomically(() => {
    const kept = appointments.put(appointment.id, { ...changed, dateUpdated: new Date().toISOString() });
    const request = { id: appointment.id, ...patch };
    world.ledger.record({ provider: 'gohighlevel', kind, by, request, response: answer });
    return { answer, deliveries: announceAppointment(world, 'AppointmentUpdate', kept) };
  });
}

/** Takes an appointment out of the calendar for good. */
export function deleteAppointment(world: World, appointment: Appointment): object {
  const answer = { succeeded: true };
  world.store.atomically(() => {
    gohighlevelState(world.store).appointments.delete(appointment.id);
    if (appointment.status !== 'cancelled') {
      const request = { id: appointment.id };
      world.ledger.record({ provider: 'gohighlevel', kind: 'cancellation', request, response: answer });
    }
    announceAppointment(world, 'AppointmentDelete', appointment);
  });
  return answer;
}

export function calendarIn(world: World, locationId: string, calendarId: string): Calendar {
  const calendar = gohighlevelState(world.store).calendars.get(calendarId);
  if (calendar?.locationId !== locationId) throw refuse(404, 'Calendar not found');
  return calendar;
}

function timeOf(order: { startTime: string; endTime?: string | undefined }, calendar: Calendar) {
  const start = Date.parse(order.startTime);
  const end = order.endTime ? Date.parse(order.endTime) : intervalFrom(start, calendar.slotMinutes).end;
  if (end <= start) throw refuse(400, 'The end time must be after the start time.');
  return { start, end };
}

function refuseTaken(
  world: World,
  calendar: Calendar,
  order: { ignoreDateRange: boolean; ignoreFreeSlotValidation: boolean },
  time: { start: number; end: number },
  except?: string,
): void {
  if (order.ignoreFreeSlotValidation) return;
  if (!order.ignoreDateRange && time.start < Date.now()) throw refuse(400, SLOT_GONE);
  if (!isFree(world.store, calendar, time, except)) throw refuse(400, SLOT_GONE);
}

/** A given address makes the meeting location `custom`; without either it is the calendar's own. */
function placeOf({ address, meetingLocationType }: Pick<AppointmentOrder, 'address' | 'meetingLocationType'>) {
  if (address) return { address, meetingLocationType: 'custom' };
  const type = meetingLocationType ?? 'zoom';
  return { address: type === 'zoom' ? `https://zoom.simulated/j/${Date.now()}` : null, meetingLocationType: type };
}

function changedBy(appointment: Appointment, patch: AppointmentPatch, calendar: Calendar): Appointment {
  const { start, end } = appointment;
  const moved = patch.startTime
    ? timeOf({ startTime: patch.startTime, endTime: patch.endTime }, calendar)
    : { start, end: patch.endTime ? Date.parse(patch.endTime) : end };
  const place = patch.address || patch.meetingLocationType ? placeOf(patch) : {};
  return {
    ...appointment,
    ...moved,
    ...place,
    calendarId: calendar.id,
    assignedUserId: calendar.assignedUserId,
    title: patch.title ?? appointment.title,
    description: patch.description ?? appointment.description,
    status: patch.appointmentStatus ?? appointment.status,
  };
}
