import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ProviderSimulator, Refusal } from '../provider.ts';
import type { World } from '../world.ts';
import { bookingRoutes } from './booking-routes.ts';
import { calcomWording, refuse, unauthenticated } from './errors.ts';
import { slotRoutes } from './slot-routes.ts';
import { calcomState, type EventType, type User } from './state.ts';
import { subscriptionRoutes } from './subscription-routes.ts';
import { eventTypeView, pageView, success } from './view.ts';
import { eventTypesQuerySchema, type Place } from './wire.ts';

/** What every route of this provider needs. */
export interface CalcomContext {
  world: World;
  /** Whose token came along; `null` without one, which most calls allow. A wrong one is refused. */
  callerOf(request: FastifyRequest): User | null;
  /** The same where a token is needed. */
  userOf(request: FastifyRequest): User;
  /** The event type by id or slugs; a hidden one only for its owner. Refuses with 404. */
  eventTypeOf(place: Place, caller: User | null): EventType;
}

/** Per API key, or per address without one. */
const EVERYBODY = [{ limit: 120, windowMs: 60_000 }];

/** The contract that each resource answers to; any other is an older one, which is not served. */
const VERSIONS: [path: RegExp, versions: string[]][] = [
  [/\/v2\/slots/, ['2024-09-04']],
  [/\/v2\/bookings/, ['2024-08-13', '2026-02-25']],
  [/\/v2\/event-types/, ['2024-06-14']],
];

/** Cal.com: base URL `/calcom`, with the API under `/v2` and the pages' Markdown twins beside it. */
export function calcomSimulator(world: World): ProviderSimulator {
  const { users, eventTypes } = calcomState(world.store);
  const quota = world.createQuota(EVERYBODY);
  const tokenOf = (request: FastifyRequest) => /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const context: CalcomContext = {
    world,
    callerOf(request) {
      if (request.headers.authorization === undefined) return null;
      const token = tokenOf(request);
      const user = users.find(one => one.token === token);
      if (!user) throw unauthenticated();
      return user;
    },
    userOf(request) {
      const user = context.callerOf(request);
      if (!user) throw unauthenticated();
      return user;
    },
    eventTypeOf({ eventTypeId, eventTypeSlug, username, teamSlug }, caller) {
      if (eventTypeId !== undefined) {
        const found = eventTypes.get(String(eventTypeId));
        if (!found) throw refuse(404, `Event type with id ${eventTypeId} not found.`);
        return found;
      }
      if (!eventTypeSlug || !(username || teamSlug)) {
        throw refuse(400, 'eventTypeId, or eventTypeSlug with username or teamSlug, is required');
      }
      const found = findBySlugs(world, { slug: eventTypeSlug, username, teamSlug }, caller);
      if (found) return found;
      const whose = username ? `user ${username}` : `team ${teamSlug}`;
      throw refuse(404, `Event type with slug ${eventTypeSlug} belonging to ${whose} not found.`);
    },
  };
  const admit = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!/\/v2\//.test(request.url)) return;
    const { allowed, rule, remaining, resetMs } = quota.take(tokenOf(request) ?? request.ip);
    const headers = {
      'x-ratelimit-limit-default': String(rule.limit),
      'x-ratelimit-remaining-default': String(remaining),
      'x-ratelimit-reset-default': String(Math.ceil(resetMs / 1000)),
    };
    reply.headers(headers);
    if (!allowed)
      throw new Refusal({ ...calcomWording.failure(429, 'ThrottlerException: Too Many Requests'), headers });
    const versions = VERSIONS.find(([path]) => path.test(request.url))?.[1];
    const version = request.headers['cal-api-version'];
    if (versions && !versions.includes(String(version))) throw new Refusal(calcomWording.notFound(request));
  };
  return {
    name: 'calcom',
    prefix: '/calcom',
    wording: calcomWording,
    routes(scope) {
      scope.addHook('preHandler', admit);
      eventTypeRoutes(scope, context);
      slotRoutes(scope, context);
      bookingRoutes(scope, context);
      subscriptionRoutes(scope, context);
      pageRoutes(scope, context);
    },
  };
}

interface Slugs {
  slug: string;
  username?: string | undefined;
  teamSlug?: string | undefined;
}

function findBySlugs({ store }: World, wanted: Slugs, caller: User | null): EventType | undefined {
  const { users, eventTypes } = calcomState(store);
  return eventTypes.find(({ slug, teamSlug, userId, hidden }) => {
    const isTheirs = wanted.username
      ? !teamSlug && users.get(String(userId))?.username === wanted.username
      : teamSlug === wanted.teamSlug;
    return slug === wanted.slug && isTheirs && (!hidden || caller?.id === userId);
  });
}

function eventTypeRoutes(scope: FastifyInstance, { world, callerOf }: CalcomContext): void {
  const { users, eventTypes } = calcomState(world.store);
  scope.get('/v2/event-types', request => {
    const caller = callerOf(request);
    const { username, usernames, eventSlug } = eventTypesQuerySchema.parse(request.query);
    const names = username ? [username] : (usernames?.split(',') ?? []);
    const found = eventTypes.filter(
      ({ userId, teamSlug, slug, hidden }) =>
        !teamSlug &&
        names.includes(users.get(String(userId))?.username ?? '') &&
        (!eventSlug || slug === eventSlug) &&
        (!hidden || caller?.id === userId),
    );
    return success(found.map(one => eventTypeView(world, one)));
  });
}

type Page = { Params: { owner: string; page: string } };

/** Pages exist only as their Markdown twins, hidden event types' included. */
function pageRoutes(scope: FastifyInstance, { world }: CalcomContext): void {
  const { users } = calcomState(world.store);
  const page = (key: 'username' | 'teamSlug') => (request: FastifyRequest<Page>, reply: FastifyReply) => {
    const { owner, page: name } = request.params;
    const slug = /^(.+)\.md$/.exec(name)?.[1];
    const host = key === 'username' ? users.find(one => one.username === owner) : undefined;
    const found = slug ? findBySlugs(world, { slug, [key]: owner }, host ?? null) : undefined;
    if (!found) throw new Refusal(calcomWording.notFound(request));
    return reply.type('text/markdown; charset=utf-8').send(pageView(world, found));
  };
  scope.get<Page>('/:owner/:page', page('username'));
  scope.get<Page>('/team/:owner/:page', page('teamSlug'));
}
