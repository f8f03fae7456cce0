import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hexId } from '../identifiers.ts';
import { bookEvent, cancelEvent } from './booking.ts';
import { forbidden, invalid, notFound } from './errors.ts';
import type { CalendlyContext } from './routes.ts';
import { calendlyState, type ScheduledEvent, type User } from './state.ts';
import { collectionView, eventView, idIn, inviteeView } from './view.ts';
import {
  cancellationSchema,
  type EventsQuery,
  eventsQuerySchema,
  inviteeOrderSchema,
  pageQuerySchema,
  schedulingLinkSchema,
} from './wire.ts';

type ById = { Params: { uuid: string; invitee?: string }; Querystring: Record<string, string> };

/** Booking, looking up and cancelling. */
export function eventRoutes(scope: FastifyInstance, context: CalendlyContext): void {
  const { world, userOf, eventTypeOf, admitBooking, pathOf } = context;
  const { events, users } = calendlyState(world.store);
  const eventOf = (request: FastifyRequest<ById>): { event: ScheduledEvent; user: User } => {
    const user = userOf(request);
    const event = events.get(request.params.uuid);
    if (!event || users.get(event.userId)?.organizationId !== user.organizationId) throw notFound();
    return { event, user };
  };

  scope.post('/invitees', { config: { kinds: ['booking'] } }, (request, reply) => {
    const user = userOf(request);
    admitBooking(user, reply);
    const order = inviteeOrderSchema.parse(request.body ?? {});
    const eventType = eventTypeOf(idIn(order.event_type, 'event_types'), user);
    return reply.code(201).send(bookEvent(world, eventType, order).answer);
  });

  scope.get('/scheduled_events', request => {
    const query = eventsQuerySchema.parse(request.query);
    const user = userOf(request);
    const found = events
      .filter(one => isWithin(one, query, user) && fits(one, query))
      .toSorted((a, b) => (query.sort === 'start_time:desc' ? b.start - a.start : a.start - b.start));
    return collectionView(
      found.map(one => eventView(world, one)),
      query,
      pathOf(request),
    );
  });

  scope.get<ById>('/scheduled_events/:uuid', request => ({ resource: eventView(world, eventOf(request).event) }));

  scope.get<ById>('/scheduled_events/:uuid/invitees', request => {
    const { event } = eventOf(request);
    const { email, status } = request.query;
    const isShown = (!email || event.invitee.email === email) && (!status || event.status === status);
    return collectionView(
      isShown ? [inviteeView(world, event)] : [],
      pageQuerySchema.parse(request.query),
      pathOf(request),
    );
  });

  scope.get<ById>('/scheduled_events/:uuid/invitees/:invitee', request => {
    const { event } = eventOf(request);
    if (event.invitee.uuid !== request.params.invitee) throw notFound();
    return { resource: inviteeView(world, event) };
  });

  scope.post<ById>(
    '/scheduled_events/:uuid/cancellation',
    { config: { kinds: ['cancellation'] } },
    (request, reply) => {
      const { event, user } = eventOf(request);
      const { reason = null } = cancellationSchema.parse(request.body ?? {});
      const { answer } = cancelEvent(world, event, { by: 'product', canceledBy: user.name, reason });
      return reply.code(201).send(answer);
    },
  );

  scope.post('/scheduling_links', { config: { kinds: ['link'] } }, (request, reply) => {
    const order = schedulingLinkSchema.parse(request.body ?? {});
    const { slug } = eventTypeOf(idIn(order.owner, 'event_types'), userOf(request));
    const token = `${hexId(4)}-${hexId(3)}-${hexId(3)}`;
    const booking_url = `${world.publicUrl()}/calendly.com/d/${token}/${slug}`;
    const answer = { resource: { booking_url, owner: order.owner, owner_type: order.owner_type } };
    world.ledger.record({ provider: 'calendly', kind: 'link', request: request.body, response: answer });
    return reply.code(201).send(answer);
  });

  function isWithin(event: ScheduledEvent, { user, organization, group }: EventsQuery, me: User): boolean {
    if (!user && !organization && !group)
      throw invalid({ parameter: 'user', message: 'user, organization or group is required' });
    if (organization && idIn(organization, 'organizations') !== me.organizationId)
      throw forbidden('Not your organization');
    if (user) return event.userId === idIn(user, 'users');
    return organization !== undefined && users.get(event.userId)?.organizationId === me.organizationId;
  }
}

function fits(event: ScheduledEvent, query: EventsQuery): boolean {
  return (
    (!query.invitee_email || event.invitee.email.toLowerCase() === query.invitee_email.toLowerCase()) &&
    (!query.status || event.status === query.status) &&
    (!query.min_start_time || event.start >= Date.parse(query.min_start_time)) &&
    (!query.max_start_time || event.start <= Date.parse(query.max_start_time))
  );
}
