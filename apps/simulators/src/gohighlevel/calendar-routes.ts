import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DateTime, IANAZone } from 'luxon';
import { calendarIn, createAppointment, deleteAppointment, updateAppointment } from './appointments.ts';
import { refuse } from './errors.ts';
import type { GohighlevelContext } from './routes.ts';
import { type Appointment, freeStarts, gohighlevelState } from './state.ts';
import { calendarView, eventView, withOffset } from './view.ts';
import { appointmentPatchSchema, appointmentSchema, eventsQuerySchema, freeSlotsQuerySchema } from './wire.ts';

type ById = { Params: { id: string } };

const LONGEST_RANGE_MS = 31 * 24 * 3_600_000;

/** Calendars, free slots and appointments. */
export function calendarRoutes(scope: FastifyInstance, { world, locationOf }: GohighlevelContext): void {
  const { calendars, appointments } = gohighlevelState(world.store);
  const zoneOf = (appointment: Appointment) => calendars.get(appointment.calendarId)?.timeZone ?? 'UTC';
  const view = (appointment: Appointment) => eventView(appointment, zoneOf(appointment));
  const appointmentOf = (request: FastifyRequest<ById>): Appointment => {
    const { locationId } = locationOf(request);
    const appointment = appointments.get(request.params.id);
    if (appointment?.locationId !== locationId) throw refuse(404, 'Event not found');
    return appointment;
  };

  scope.get<{ Querystring: { locationId?: string } }>('/calendars/', request => {
    const wanted = request.query.locationId;
    if (!wanted) throw refuse(422, ['locationId must be a string', 'locationId should not be empty']);
    const { locationId } = locationOf(request, wanted);
    return { calendars: calendars.filter(one => one.locationId === locationId).map(calendarView) };
  });

  scope.get<ById>('/calendars/:id', request => ({
    calendar: calendarView(calendarIn(world, locationOf(request).locationId, request.params.id)),
  }));

  scope.get<ById>('/calendars/:id/free-slots', request => {
    const calendar = calendarIn(world, locationOf(request).locationId, request.params.id);
    const {
      startDate,
      endDate,
      timezone = calendar.timeZone,
      userId,
      userIds,
    } = freeSlotsQuerySchema.parse(request.query);
    if (endDate <= startDate) throw refuse(400, 'endDate must be after startDate');
    if (endDate - startDate > LONGEST_RANGE_MS) throw refuse(400, 'Date range cannot be more than 31 days');
    if (!IANAZone.isValidZone(timezone)) throw refuse(400, 'Invalid timezone');
    const members = [userId, userIds].flat().filter(member => member !== undefined);
    if (members.length > 0 && !members.includes(calendar.assignedUserId)) return {};
    return byLocalDate(freeStarts(world.store, calendar, { start: startDate, end: endDate }), timezone);
  });

  scope.post('/calendars/events/appointments', { config: { kinds: ['booking'] } }, request => {
    const order = appointmentSchema.parse(request.body ?? {});
    locationOf(request, order.locationId);
    return createAppointment(world, order).answer;
  });

  scope.get<ById>('/calendars/events/appointments/:id', request => ({ event: view(appointmentOf(request)) }));

  scope.put<ById>(
    '/calendars/events/appointments/:id',
    { config: { kinds: ['reschedule', 'cancellation', 'appointment-update'] } },
    request => {
      const appointment = appointmentOf(request);
      return updateAppointment(world, appointment, appointmentPatchSchema.parse(request.body ?? {})).answer;
    },
  );

  scope.delete<ById>('/calendars/events/:id', { config: { kinds: ['cancellation'] } }, (request, reply) => {
    if (!request.body) throw refuse(400, 'Request body is required');
    return reply.code(201).send(deleteAppointment(world, appointmentOf(request)));
  });

  scope.get('/calendars/events', request => {
    const query = eventsQuerySchema.parse(request.query);
    const { locationId } = locationOf(request, query.locationId);
    const { calendarId, userId, groupId } = query;
    if (!calendarId && !userId && !groupId) throw refuse(422, 'Either of userId, calendarId or groupId is required');
    const events = appointments.filter(
      one =>
        one.locationId === locationId &&
        one.start < query.endTime &&
        one.end > query.startTime &&
        (!calendarId || one.calendarId === calendarId) &&
        (!userId || one.assignedUserId === userId) &&
        !groupId,
    );
    return { events: events.map(view) };
  });
}

/** Starts under their local dates; days without openings are absent. */
function byLocalDate(starts: readonly number[], timeZone: string): Record<string, { slots: string[] }> {
  const dates: Record<string, { slots: string[] }> = {};
  for (const start of starts) {
    const date = DateTime.fromMillis(start, { zone: timeZone }).toISODate() ?? '';
    dates[date] ??= { slots: [] };
    dates[date].slots.push(withOffset(start, timeZone));
  }
  return dates;
}
