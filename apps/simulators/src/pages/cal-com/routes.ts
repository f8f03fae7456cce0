import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { World } from '../../world.ts';
import { openingsOf } from '../openings.ts';
import type { Page } from '../page.ts';
import { serveAssets, servePage } from '../shell.ts';
import { findPage, pagesOf } from '../state.ts';
import { apiRoutes, eventTypeRoutes } from './api-routes.ts';
import { builtBooker } from './build.ts';
import { confirmationOf } from './confirmation.ts';

const BASE = import.meta.url;
const DAY = 86_400_000;

type Named = { Params: { user: string; slug: string } };
type Later = { Params: { uid: string }; Querystring: { user?: string; eventTypeSlug?: string } };

/**
 * Cal.com: its own booker component in a page of ours, with the API that it calls at `/v2`. What stands around it, and
 * the pages before and after, follow cal-com-page.md.
 */
export function calComPages(scope: FastifyInstance, world: World): void {
  keepInside(scope);
  serveAssets(scope);
  serveBooker(scope);
  servePictures(scope);
  eventTypeRoutes(scope, world);
  scope.register(apiRoutes(world), { prefix: '/v2' });
  const pageAt = (user = '', slug = ''): Page | undefined =>
    findPage(world.store, { family: 'cal-com', design: null, user, slug });

  scope.get<{ Params: { uid: string } }>('/booking/:uid', (request, reply) => {
    const { page, meeting } = confirmationOf(world, request.params.uid) ?? {};
    return page ? serve(page, 'confirmation.html', request, reply, { meeting }) : notFound(reply);
  });
  const afterSubmit = (file: string) => (request: FastifyRequest<Later>, reply: FastifyReply) => {
    const page = pageAt(request.query.user, request.query.eventTypeSlug);
    return page ? serve(page, file, request, reply) : notFound(reply);
  };
  // A booking that there is not: what the first draws was left in the browser by the page before.
  scope.get<Later>('/booking-successful/:uid', afterSubmit('confirmation.html'));
  scope.get<Later>('/payment/:uid', afterSubmit('payment.html'));

  const booker = async (request: FastifyRequest<Named>, reply: FastifyReply) => {
    const page = pageAt(request.params.user, request.params.slug);
    if (!page || page.variant.deadLink) return notFound(reply);
    const first = page.variant.preselectedTime ? firstTime(world, page, request) : null;
    return first ? reply.redirect(first, 302) : servePage({ page, base: await builtBooker(), request, reply });
  };
  scope.get<Named>('/:user/:slug', booker);
  scope.get<Named>('/:user/:slug/embed', booker);
  scope.get<{ Params: { user: string } }>('/:user', (request, reply) => {
    const types = pagesOf(world.store, 'cal-com', request.params.user);
    const [page] = types;
    if (!page || page.variant.deadLink) return notFound(reply);
    const shown = types.map(({ slug, title, durations }) => ({ slug, title, minutes: durations[0] }));
    return serve(page, 'profile.html', request, reply, { types: shown });
  });
}

const serve = (page: Page, file: string, request: FastifyRequest, reply: FastifyReply, extra: object = {}) =>
  servePage({ page, base: BASE, file, request, reply, extra });

/** The page's address with its first open time chosen, as a host may share it; `null` where one is chosen. */
function firstTime(world: World, page: Page, request: FastifyRequest): string | null {
  const url = urlOf(request);
  if (url.searchParams.has('slot')) return null;
  const range = { start: Date.now(), end: Date.now() + page.windowDays * DAY };
  const [first] = openingsOf(world.store, page, { minutes: page.durations[0] ?? 30, range });
  if (!first) return null;
  const slot = new Date(first.start).toISOString();
  for (const [name, length] of [
    ['month', 7],
    ['date', 10],
    ['slot', slot.length],
  ] as const) {
    url.searchParams.set(name, slot.slice(0, length));
  }
  return url.pathname + url.search;
}

/** The component asks the hosted service for an icon or two: nothing leaves for there. */
function keepInside(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (request, reply) => {
    const ours = `http://*.localhost:${urlOf(request).port || 80}`;
    reply.header('content-security-policy', `default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: ${ours}`);
  });
}

const urlOf = (request: FastifyRequest): URL => new URL(request.originalUrl, `http://${request.headers.host}`);

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
};

/** What was built of the component; a file's name changes with what is in it. */
function serveBooker(scope: FastifyInstance): void {
  scope.get<{ Params: { '*': string } }>('/_booker/*', async (request, reply) => {
    const { '*': path } = request.params;
    const type = TYPES[/^assets\/[\w-]+\.(js|css|woff2)$/.exec(path)?.[1] ?? ''];
    if (!type) return notFound(reply);
    const body = readFileSync(new URL(path, await builtBooker()));
    return reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(body);
  });
}

/** Pictures that the hosted service has, by the addresses that the component asks for. */
const PICTURES = {
  '/icons/sprite.svg': 'sprite.svg',
  '/avatar.svg': 'avatar.svg',
  '/api/logo': 'app.svg',
  '/app-store/:app/icon.svg': 'app.svg',
} as const;

function servePictures(scope: FastifyInstance): void {
  for (const [path, file] of Object.entries(PICTURES)) {
    scope.get(path, (_request, reply) =>
      reply.type('image/svg+xml').send(readFileSync(new URL(`pictures/${file}`, BASE), 'utf8')),
    );
  }
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .type('text/html; charset=utf-8')
    .send(readFileSync(new URL('not-found.html', BASE), 'utf8'));
}
