import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { World } from '../../world.ts';
import { plainDesignOf, siteOf } from '../addresses.ts';
import type { PlainDesign } from '../families.ts';
import { openingsOf } from '../openings.ts';
import type { Page } from '../page.ts';
import { escapeHtml, serveAssets, servePage, shownHost } from '../shell.ts';
import { findPage, pagesOf } from '../state.ts';
import { answerSubmission, pause } from '../submission.ts';
import { serveMonth, serverRenderedPages } from './server-rendered.ts';
import { type JsonDesign, orderFrom, WIRES, wordVerdict } from './wires.ts';

/** `book.example-1` to `-8`: one design on each, and nothing about them that is anybody's. */
export function plainPages(scope: FastifyInstance, world: World): void {
  serveAssets(scope);
  scope.post('/_verification', () => ({ sent: true }));
  for (const [design, wire] of Object.entries(WIRES)) wireRoutes(scope, world, design as JsonDesign, wire);
  serverRenderedPages(scope, world);
  scope.get<Named>('/embed/:user/:slug', (request, reply) => {
    const page = pageFor(world, request);
    return page ? shell(page, request, reply, 'inner.html') : deadLink(reply, 404);
  });
  scope.get<Named>('/:user/:slug', (request, reply) => {
    const page = pageFor(world, request);
    if (!page || page.variant.deadLink) return deadLink(reply, page ? 200 : 404);
    if (page.design === 'server-rendered') return serveMonth(world, page, request, reply);
    return shell(page, request, reply, 'page.html');
  });
  scope.get<{ Params: { user: string } }>('/:user', (request, reply) => {
    const design = designOf(request);
    const pages = pagesOf(world.store, 'plain', request.params.user).filter(page => page.design === design);
    return pages.length > 0 ? landing(pages, reply) : deadLink(reply, 404);
  });
}

export type Named = { Params: { user: string; slug: string } };

const designOf = (request: FastifyRequest): PlainDesign | undefined =>
  plainDesignOf(siteOf(request.headers.host) ?? '');

/** The page that a request's host and path name. */
function pageFor(world: World, request: FastifyRequest<Named>): Page | undefined {
  const design = designOf(request);
  const { user, slug } = request.params;
  return design && findPage(world.store, { family: 'plain', design, user, slug });
}

const shell = (page: Page, request: FastifyRequest, reply: FastifyReply, file: string): Promise<FastifyReply> =>
  servePage({
    page,
    base: new URL(`${page.design}/`, import.meta.url).href,
    file,
    request,
    reply,
    extra: { design: page.design },
  });

const deadLink = (reply: FastifyReply, status: number): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(
      '<!doctype html><html lang="en"><title>Oops</title><h1>This page is not available.</h1><p>Error 404</p></html>',
    );

function landing(pages: readonly Page[], reply: FastifyReply): FastifyReply {
  const rows = pages.map(
    ({ user, slug, title, durations }) =>
      `<li><a href="/${user}/${slug}">${escapeHtml(title)}, ${durations[0]} min</a></li>`,
  );
  const name = escapeHtml(pages[0] ? shownHost(pages[0]) : '');
  return reply
    .type('text/html; charset=utf-8')
    .send(`<!doctype html><html lang="en"><title>${name}</title><h1>Meet ${name}</h1><ul>${rows.join('')}</ul></html>`);
}

const askedSchema = z.object({
  user: z.string(),
  slug: z.string(),
  zone: z.string().default('UTC'),
  minutes: z.coerce.number().int().optional(),
});

/** The page is named in the query (reads) or the headers, as scripts of small sites do it. */
function wireRoutes(scope: FastifyInstance, world: World, design: JsonDesign, wire: (typeof WIRES)[JsonDesign]): void {
  const isMine = (request: FastifyRequest): boolean => designOf(request) === design;
  const slots = async (asked: unknown, reply: FastifyReply) => {
    const { user, slug, zone, minutes: wanted } = askedSchema.parse(asked);
    const page = findPage(world.store, { family: 'plain', design, user, slug });
    if (!page) return reply.code(404).send({ error: 'no_such_page' });
    await pause(page);
    const minutes = wanted ?? page.durations[0] ?? 30;
    const range = { start: Date.now(), end: Number.MAX_SAFE_INTEGER };
    return reply.send(wire.slots(openingsOf(world.store, page, { minutes, range }), { zone, minutes }));
  };
  if (wire.slotsPath !== wire.bookPath) {
    scope.get(wire.slotsPath, async (request, reply) =>
      isMine(request) ? slots(request.query, reply) : reply.callNotFound(),
    );
  }
  scope.post(wire.bookPath, { config: { kinds: ['booking'] } }, async (request, reply) => {
    if (!isMine(request)) return reply.callNotFound();
    const read = readOf(request.body);
    if (read) return slots(read, reply);
    const [user = '', slug = ''] = String(request.headers['x-page'] ?? '').split('/');
    const page = findPage(world.store, { family: 'plain', design, user, slug });
    if (!page) return reply.code(404).send({ error: 'no_such_page' });
    const order = orderFrom(wire, request.body);
    return answerSubmission(world, { page, order, request, reply, word: verdict => wordVerdict(wire, verdict) });
  });
}

const graphqlReadSchema = z.object({ operationName: z.literal('Slots'), variables: z.unknown() });

/** What a GraphQL query asks for; `undefined` where the POST is no read. */
function readOf(body: unknown): unknown {
  const read = graphqlReadSchema.safeParse(body);
  return read.success ? read.data.variables : undefined;
}
