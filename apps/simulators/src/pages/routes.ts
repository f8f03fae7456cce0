import type { FastifyInstance } from 'fastify';
import { type ErrorWording, mountProvider } from '../provider.ts';
import type { World } from '../world.ts';
import { acuityPages } from './acuity/routes.ts';
import { type Mount, prefixOf } from './addresses.ts';
import { calComPages } from './cal-com/routes.ts';
import { calendlyPages } from './calendly/routes.ts';
import { elsewherePages } from './elsewhere.ts';
import { gohighlevelPages } from './gohighlevel/routes.ts';
import { googlePages } from './google/routes.ts';
import { hubspotPages } from './hubspot/routes.ts';
import { microsoftPages } from './microsoft/routes.ts';
import { plainPages } from './plain/routes.ts';
import { listPages, plantDefaultAccounts } from './state.ts';
import { tidycalPages } from './tidycal/routes.ts';

const MOUNTS: Record<Mount, (scope: FastifyInstance, world: World) => void> = {
  calendly: calendlyPages,
  hubspot: hubspotPages,
  gohighlevel: gohighlevelPages,
  google: googlePages,
  microsoft: microsoftPages,
  acuity: acuityPages,
  tidycal: tidycalPages,
  'cal-com': calComPages,
  plain: plainPages,
  elsewhere: elsewherePages,
};

const WORDING: ErrorWording = {
  invalid: () => ({ status: 400, body: { message: 'Bad Request' } }),
  notFound: () => ({ status: 404, body: { message: 'Not Found' } }),
  failure: (status, message) => ({ status, body: { message } }),
};

/** Booking pages, each family under a prefix that only its host names lead to. Faults for `pages` meet their calls too. */
export function mountPages(app: FastifyInstance, world: World): void {
  plantDefaultAccounts(world.store);
  for (const [mount, routes] of Object.entries(MOUNTS)) {
    mountProvider(app, world, {
      name: 'pages',
      prefix: prefixOf(mount as Mount),
      wording: WORDING,
      routes: scope => {
        closeConnections(scope, world);
        routes(scope, world);
      },
    });
  }
}

/**
 * Chromium by itself sends a POST again when a connection that it used before is dropped without an answer. A page that
 * drops its POST's connection therefore keeps none open, unless that is what is wanted (`dropsConnection: 'reused'`).
 */
function closeConnections(scope: FastifyInstance, world: World): void {
  scope.addHook('onSend', async (_request, reply, payload) => {
    if (listPages(world.store).some(({ variant }) => variant.dropsConnection === true))
      reply.header('connection', 'close');
    return payload;
  });
}
