import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { leadBooksCalendly, leadCancelsCalendly } from '../calendly/public-page.ts';
import { eventView, inviteeView } from '../calendly/view.ts';
import { leadBooksGohighlevel, leadCancelsGohighlevel } from '../gohighlevel/public-page.ts';
import type { World } from '../world.ts';

const text = z.string().min(1);
const start = z.iso.datetime({ offset: true });

const calendlySchema = z.strictObject({
  /** URI, id or slug. */
  eventType: text,
  start,
  name: text,
  email: z.email(),
  utm_content: text.optional(),
});

const gohighlevelSchema = z.strictObject({
  /** Id or slug. */
  calendarId: text,
  start,
  name: text,
  email: z.email(),
  phone: text.optional(),
});

const cancellationSchema = z.strictObject({ id: text });

/** Leads book and cancel by themselves on the providers' public pages; refused as the real page would refuse. */
export function bookingRoutes(scope: FastifyInstance, world: World): void {
  const { deliveries } = world;
  scope.post('/calendly/bookings', async request => {
    const { event, deliveries: ids } = leadBooksCalendly(world, calendlySchema.parse(request.body ?? {}));
    const booked = { id: event.uuid, event: eventView(world, event), invitee: inviteeView(world, event) };
    return { ...booked, deliveries: await deliveries.firstAttempts(ids) };
  });
  scope.post('/gohighlevel/bookings', async request => {
    const { appointment, deliveries: ids } = leadBooksGohighlevel(world, gohighlevelSchema.parse(request.body ?? {}));
    return { id: appointment.id, appointment, deliveries: await deliveries.firstAttempts(ids) };
  });
  scope.post('/calendly/cancellations', async request => {
    const { deliveries: ids } = leadCancelsCalendly(world, cancellationSchema.parse(request.body ?? {}).id);
    return { deliveries: await deliveries.firstAttempts(ids) };
  });
  scope.post('/gohighlevel/cancellations', async request => {
    const { deliveries: ids } = leadCancelsGohighlevel(world, cancellationSchema.parse(request.body ?? {}).id);
    return { deliveries: await deliveries.firstAttempts(ids) };
  });
}
