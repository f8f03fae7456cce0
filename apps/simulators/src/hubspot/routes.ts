import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProviderSimulator } from '../provider.ts';
import type { World } from '../world.ts';
import { bookMeeting } from './booking.ts';
import { crmRoutes } from './crm-routes.ts';
import { hubspotWording, missingScopes, noSuchSlug, refuse, tooMany, unauthenticated } from './errors.ts';
import { hubspotState, type Link, type Portal } from './state.ts';
import { availabilityView, linkView, pageView } from './view.ts';
import { bookingOrderSchema, bookingQuerySchema, linksQuerySchema, pageQuerySchema, VERSIONS } from './wire.ts';

/** What every route of this provider needs. */
export interface HubspotContext {
  world: World;
  /** The portal of the token; refuses with 403 when it lacks a scope. */
  portalOf(request: FastifyRequest, scopes?: string[]): Portal;
}

const TEN_SECONDS = 10_000;
/** A private app of a portal without a paid tier. */
const BURST = { limit: 100, windowMs: TEN_SECONDS };
/** Told, not counted. */
const DAILY = 250_000;
const READ_SCOPE = 'scheduler.meetings.meeting-link.read';
const WRITE_SCOPE = 'crm.objects.contacts.write';

/** HubSpot: base URL `/hubspot`; the scheduler in every version, and as much of the CRM as shows what was booked. */
export function hubspotSimulator(world: World): ProviderSimulator {
  const { portals } = hubspotState(world.store);
  const requests = world.createQuota([BURST]);
  const context: HubspotContext = {
    world,
    portalOf(request, scopes = []) {
      const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
      const portal = token && portals.find(one => one.token === token);
      if (!portal) throw unauthenticated();
      const missing = scopes.filter(scope => !portal.scopes.includes(scope));
      if (missing.length > 0) throw missingScopes(missing);
      return portal;
    },
  };
  const admit = (portal: Portal, reply: FastifyReply) => {
    const { allowed, remaining } = requests.take(portal.token);
    const headers = {
      'x-hubspot-ratelimit-daily': String(DAILY),
      'x-hubspot-ratelimit-daily-remaining': String(DAILY - 1),
      'x-hubspot-ratelimit-interval-milliseconds': String(TEN_SECONDS),
      'x-hubspot-ratelimit-max': String(BURST.limit),
      'x-hubspot-ratelimit-remaining': String(remaining),
    };
    reply.headers(headers);
    if (!allowed) throw tooMany(headers);
  };
  return {
    name: 'hubspot',
    prefix: '/hubspot',
    wording: hubspotWording,
    routes(scope) {
      scope.addHook('preHandler', async (request, reply) => admit(context.portalOf(request), reply));
      for (const version of VERSIONS) schedulerRoutes(scope, context, `/scheduler/${version}/meetings/meeting-links`);
      crmRoutes(scope, context);
    },
  };
}

type BySlug = { Params: { slug: string } };

/** The meetings library: links, one page, its months, and booking. */
function schedulerRoutes(scope: FastifyInstance, { world, portalOf }: HubspotContext, base: string): void {
  const { links } = hubspotState(world.store);
  const linkOf = (portal: Portal, slug: string): Link => {
    const link = links.find(one => one.portalId === portal.portalId && one.slug === slug);
    if (!link) throw noSuchSlug(slug);
    return link;
  };
  const monthOf = (request: FastifyRequest<BySlug>) => {
    const link = linkOf(portalOf(request, [READ_SCOPE]), request.params.slug);
    const { timezone = link.timeZone, monthOffset } = pageQuerySchema.parse(request.query);
    return { link, month: { timeZone: timezone, monthOffset } };
  };

  scope.get(base, request => {
    const portal = portalOf(request, [READ_SCOPE]);
    const { limit, after = '0', type, name, organizerUserId } = linksQuerySchema.parse(request.query);
    const found = links.filter(
      one =>
        one.portalId === portal.portalId &&
        (!type || one.type === type) &&
        (!name || one.name === name) &&
        (!organizerUserId || one.members[0] === organizerUserId),
    );
    const next = Number(after) + limit;
    const results = found.slice(Number(after), next).map(one => linkView(world, one));
    return {
      total: found.length,
      results,
      ...(next < found.length ? { paging: { next: { after: String(next) } } } : {}),
    };
  });

  scope.get<BySlug>(`${base}/book/availability-page/:slug`, request => {
    const { link, month } = monthOf(request);
    return availabilityView(world, link, month);
  });

  scope.get<BySlug>(`${base}/book/:slug`, request => {
    const { link, month } = monthOf(request);
    return pageView(world, link, month);
  });

  scope.post(`${base}/book`, { config: { kinds: ['booking', 'contact'] } }, request => {
    const portal = portalOf(request, [READ_SCOPE, WRITE_SCOPE]);
    const { timezone } = bookingQuerySchema.parse(request.query);
    const order = bookingOrderSchema.parse(request.body ?? {});
    if (timezone && order.timezone && timezone !== order.timezone) throw refuse(400, 'Two time zones were given');
    const link = linkOf(portal, order.slug);
    return bookMeeting(world, link, { ...order, timezone: order.timezone ?? timezone }).answer;
  });
}
