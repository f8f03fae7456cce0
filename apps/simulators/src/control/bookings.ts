import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { leadBooksCalendly, leadCancelsCalendly } from '../calendly/public-page.ts';
import { eventView, inviteeView } from '../calendly/view.ts';
import { leadBooksGohighlevel, leadCancelsGohighlevel } from '../gohighlevel/public-page.ts';
import { hostCancelsHubspot, leadBooksHubspot, setHubspotOffline } from '../hubspot/public-page.ts';
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

const hubspotSchema = z.strictObject({
  /** Id or slug. */
  link: text,
  start,
  minutes: z.number().int().min(5).optional(),
  name: text,
  email: z.email(),
});

const hubspotOfflineSchema = z.strictObject({ link: text.optional(), userId: text.optional(), offline: z.boolean() });

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
  scope.post('/hubspot/bookings', async request => {
    const { contact, meeting, deliveries: ids } = leadBooksHubspot(world, hubspotSchema.parse(request.body ?? {}));
    return { id: meeting?.id ?? null, contactId: contact.id, meeting, deliveries: await deliveries.firstAttempts(ids) };
  });
  scope.post('/calendly/cancellations', async request => {
    const { deliveries: ids } = leadCancelsCalendly(world, cancellationSchema.parse(request.body ?? {}).id);
    return { deliveries: await deliveries.firstAttempts(ids) };
  });
  scope.post('/gohighlevel/cancellations', async request => {
    const { deliveries: ids } = leadCancelsGohighlevel(world, cancellationSchema.parse(request.body ?? {}).id);
    return { deliveries: await deliveries.firstAttempts(ids) };
  });
  scope.post('/hubspot/cancellations', async request => {
    const { deliveries: ids } = hostCancelsHubspot(world, cancellationSchema.parse(request.body ?? {}).id);
    return { deliveries: await deliveries.firstAttempts(ids) };
  });
  scope.post('/hubspot/offline', request => {
    setHubspotOffline(world, hubspotOfflineSchema.parse(request.body ?? {}));
    return { ok: true };
  });
}
