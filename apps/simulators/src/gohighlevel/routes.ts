import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { uuid } from '../identifiers.ts';
import { type ProviderSimulator, Refusal } from '../provider.ts';
import type { World } from '../world.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import { gohighlevelWording, refuse } from './errors.ts';
import { gohighlevelState, type Location } from './state.ts';

/** What every route of this provider needs. */
export interface GohighlevelContext {
  world: World;
  /** The location that the token belongs to; refuses a token of another location where one is named. */
  locationOf(request: FastifyRequest, named?: string): Location;
}

const BURST = { limit: 100, windowMs: 10_000 };
const DAILY = { limit: 200_000, windowMs: 24 * 3_600_000 };

/** Versions that each family of calls accepts in its mandatory `Version` header. */
const VERSIONS = { calendars: ['2021-04-15', 'v3'], contacts: ['2021-07-28', 'v3'] } as const;

/** GoHighLevel: base URL `/gohighlevel`. */
export function gohighlevelSimulator(world: World): ProviderSimulator {
  const burst = world.createQuota([BURST]);
  const daily = world.createQuota([DAILY]);
  const { locations } = gohighlevelState(world.store);
  const context: GohighlevelContext = {
    world,
    locationOf(request, named) {
      const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
      const location = token && locations.find(one => one.token === token);
      if (!location) throw refuse(401, 'Invalid token: access token is invalid');
      if (named !== undefined && named !== location.locationId) {
        throw refuse(403, 'The token does not have access to this location.');
      }
      return location;
    },
  };
  const admit = async (request: FastifyRequest, reply: FastifyReply) => {
    const { locationId } = context.locationOf(request);
    const now = burst.take(locationId);
    const day = daily.take(locationId);
    const headers = {
      'x-ratelimit-max': String(BURST.limit),
      'x-ratelimit-remaining': String(now.remaining),
      'x-ratelimit-interval-milliseconds': String(BURST.windowMs),
      'x-ratelimit-limit-daily': String(DAILY.limit),
      'x-ratelimit-daily-remaining': String(day.remaining),
      'x-ratelimit-daily-reset': String(day.resetMs),
    };
    reply.headers(headers);
    if (!now.allowed || !day.allowed) throw new Refusal({ ...gohighlevelWording.failure(429, ''), headers });
    refuseVersion(request);
  };
  return {
    name: 'gohighlevel',
    prefix: '/gohighlevel',
    wording: gohighlevelWording,
    routes(scope: FastifyInstance) {
      scope.addHook('preHandler', admit);
      scope.addHook('preSerialization', async (_request, _reply, payload) => withTrace(payload));
      calendarRoutes(scope, context);
      contactRoutes(scope, context);
    },
  };
}

function refuseVersion(request: FastifyRequest): void {
  const { version } = request.headers;
  if (!version) throw refuse(401, 'version header was not found.');
  const family = request.url.startsWith('/gohighlevel/contacts') ? 'contacts' : 'calendars';
  if (!VERSIONS[family].some(accepted => accepted === version)) throw refuse(401, 'version header is invalid.');
}

/** Every answer that is an object carries a `traceId`. */
const withTrace = (payload: unknown): unknown =>
  typeof payload === 'object' && payload !== null && !Array.isArray(payload)
    ? { ...payload, traceId: uuid() }
    : payload;
