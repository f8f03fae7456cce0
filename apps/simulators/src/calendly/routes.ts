import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { microIso } from '../identifiers.ts';
import { type ProviderSimulator, Refusal } from '../provider.ts';
import type { Quota } from '../quota.ts';
import type { World } from '../world.ts';
import { calendlyWording, forbidden, invalid, notFound, unauthenticated } from './errors.ts';
import { eventRoutes } from './event-routes.ts';
import { availableStarts, busyTimes, calendlyState, type EventType, type User } from './state.ts';
import { subscriptionRoutes } from './subscription-routes.ts';
import { collectionView, eventTypeView, idIn, schedulingUrl, uris, userView } from './view.ts';
import { availableTimesQuerySchema, busyTimesQuerySchema, pageQuerySchema } from './wire.ts';

/** What every route of this provider needs. */
export interface CalendlyContext {
  world: World;
  userOf(request: FastifyRequest): User;
  /** The event type of a URI or an id; refuses with 404. */
  eventTypeOf(id: string | undefined, user: User): EventType;
  /** Takes one booking from the user's quota, or refuses with 429. */
  admitBooking(user: User, reply: FastifyReply): void;
  pathOf(request: FastifyRequest): string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ALL_ENDPOINTS = [{ limit: 500, windowMs: MINUTE }];
const BOOKINGS = [
  { limit: 10, windowMs: MINUTE },
  { limit: 50, windowMs: HOUR },
  { limit: 100, windowMs: DAY },
];

/** Calendly: base URL `/calendly`. Resource ids are full URIs under it. */
export function calendlySimulator(world: World): ProviderSimulator {
  const { users, eventTypes } = calendlyState(world.store);
  const requests = world.createQuota(ALL_ENDPOINTS);
  const bookings = world.createQuota(BOOKINGS);
  const admit = (quota: Quota, user: User, reply: FastifyReply) => {
    const { allowed, rule, remaining, resetMs } = quota.take(user.id);
    const headers = {
      'x-ratelimit-limit': String(rule.limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-reset': String(Math.ceil(resetMs / 1000)),
    };
    reply.headers(headers);
    if (!allowed) throw new Refusal({ ...calendlyWording.failure(429, 'Too many requests'), headers });
  };
  const context: CalendlyContext = {
    world,
    userOf(request) {
      const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
      const user = token && users.find(one => one.token === token);
      if (!user) throw unauthenticated();
      return user;
    },
    eventTypeOf(id, user) {
      const eventType = id ? eventTypes.get(id) : undefined;
      const owner = eventType && users.get(eventType.userId);
      if (!eventType || owner?.organizationId !== user.organizationId) throw notFound();
      return eventType;
    },
    admitBooking: (user, reply) => admit(bookings, user, reply),
    pathOf: request => `${world.publicUrl()}${request.url.replace(/\?.*$/, '')}`,
  };
  return {
    name: 'calendly',
    prefix: '/calendly',
    wording: calendlyWording,
    routes(scope) {
      scope.addHook('preHandler', async (request, reply) => admit(requests, context.userOf(request), reply));
      accountRoutes(scope, context);
      availabilityRoutes(scope, context);
      eventRoutes(scope, context);
      subscriptionRoutes(scope, context);
    },
  };
}

type ById = { Params: { uuid: string } };
type Listed = {
  Querystring: { user?: string; organization?: string; active?: string; count?: string; page_token?: string };
};

function accountRoutes(scope: FastifyInstance, context: CalendlyContext): void {
  const { world, userOf, eventTypeOf, pathOf } = context;
  const { users, eventTypes } = calendlyState(world.store);
  scope.get('/users/me', request => ({ resource: userView(world, userOf(request)) }));
  scope.get<ById>('/users/:uuid', request => {
    const me = userOf(request);
    const user = users.get(request.params.uuid);
    if (user?.organizationId !== me.organizationId) throw notFound();
    return { resource: userView(world, user) };
  });
  scope.get<Listed>('/event_types', request => {
    const me = userOf(request);
    const { user, organization, active } = request.query;
    if (!user && !organization) throw invalid({ parameter: 'user', message: 'user or organization is required' });
    if (organization && idIn(organization, 'organizations') !== me.organizationId)
      throw forbidden('Not your organization');
    const owned = eventTypes.filter(
      one =>
        active !== 'false' &&
        (user ? one.userId === idIn(user, 'users') : users.get(one.userId)?.organizationId === me.organizationId),
    );
    const rows = owned.map(one => eventTypeView(world, one));
    return collectionView(rows, pageQuerySchema.parse(request.query), pathOf(request));
  });
  scope.get<ById>('/event_types/:uuid', request => ({
    resource: eventTypeView(world, eventTypeOf(request.params.uuid, userOf(request))),
  }));
}

function availabilityRoutes(scope: FastifyInstance, { world, userOf, eventTypeOf }: CalendlyContext): void {
  scope.get('/event_type_available_times', request => {
    const query = availableTimesQuerySchema.parse(request.query);
    const eventType = eventTypeOf(idIn(query.event_type, 'event_types'), userOf(request));
    const range = rangeOf(query, 31 * DAY);
    if (range.start <= Date.now()) throw invalid({ parameter: 'start_time', message: 'must be in the future' });
    const collection = availableStarts(world.store, eventType, range).map(start => {
      const start_time = new Date(start).toISOString().replace('.000Z', 'Z');
      const month = start_time.slice(0, 7);
      const scheduling_url = `${schedulingUrl(world, eventType)}/${start_time}?month=${month}&date=${start_time.slice(0, 10)}`;
      return { status: 'available', invitees_remaining: 1, start_time, scheduling_url };
    });
    return { collection };
  });
  scope.get('/user_busy_times', request => {
    const me = userOf(request);
    const query = busyTimesQuerySchema.parse(request.query);
    const range = rangeOf(query, 7 * DAY);
    const user = calendlyState(world.store).users.get(idIn(query.user, 'users') ?? '');
    if (user?.organizationId !== me.organizationId) throw notFound();
    const events = busyTimes(world.store, user.id).filter(one => one.start < range.end && range.start < one.end);
    const collection = events.map(({ uuid, start, end }) => ({
      type: 'calendly',
      start_time: microIso(start),
      end_time: microIso(end),
      buffered_start_time: microIso(start),
      buffered_end_time: microIso(end),
      event: { uri: uris(world).event(uuid) },
    }));
    return { collection };
  });
}

function rangeOf({ start_time, end_time }: { start_time: string; end_time: string }, longestMs: number) {
  const range = { start: Date.parse(start_time), end: Date.parse(end_time) };
  if (range.end <= range.start) throw invalid({ parameter: 'end_time', message: 'must be after start_time' });
  if (range.end - range.start > longestMs) {
    throw invalid({ parameter: 'end_time', message: `date range can not be greater than ${longestMs / DAY} days` });
  }
  return range;
}
