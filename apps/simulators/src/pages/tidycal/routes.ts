import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Answer } from '../../provider.ts';
import type { World } from '../../world.ts';
import { openingsOf } from '../openings.ts';
import type { Page } from '../page.ts';
import { escapeHtml, serveAssets, servePage, shownHost } from '../shell.ts';
import { findPage, listPages, pagesOf } from '../state.ts';
import { answerSubmission, pause } from '../submission.ts';
import type { Order, Verdict } from '../verdict.ts';

const BASE = import.meta.url;
const DEAD =
  '<!doctype html><html lang="en"><title>TidyCal</title><h1>404</h1><p>Sorry, this page could not be found.</p></html>';

type Named = { Params: { user: string; slug: string } };
type ById = { Params: { id: string } };

/** TidyCal: scheduler-pages.md §8; `timeslots` as its API has them, the rest from memory there. */
export function tidycalPages(scope: FastifyInstance, world: World): void {
  const pageById = (id: string) =>
    listPages(world.store).find(page => page.family === 'tidycal' && typeId(page) === Number(id));
  serveAssets(scope);
  scope.post('/_verification', () => ({ sent: true }));
  scope.get<ById>('/api/booking-types/:id/timeslots', async (request, reply) => {
    const page = pageById(request.params.id);
    const asked = rangeSchema.safeParse(request.query);
    if (!page || !asked.success)
      return reply.code(page ? 422 : 404).send({ message: 'starts_at and ends_at are required' });
    await pause(page);
    const minutes = asked.data.duration ?? page.durations[0] ?? 30;
    const range = { start: Date.parse(asked.data.starts_at), end: Date.parse(asked.data.ends_at) };
    const slots = openingsOf(world.store, page, { minutes, range });
    return reply.send({
      data: slots.map(({ start, seats }) => ({
        starts_at: zulu(start),
        ends_at: zulu(start + minutes * 60_000),
        available_bookings: seats,
      })),
    });
  });
  scope.post<ById>('/api/booking-types/:id/bookings', { config: { kinds: ['booking'] } }, async (request, reply) => {
    const page = pageById(request.params.id);
    if (!page) return reply.code(404).send({ message: 'Not found' });
    const order = orderFrom(page, bodySchema.parse(request.body ?? {}));
    return answerSubmission(world, { page, order, request, reply, word: wordVerdict });
  });
  scope.get<Named>('/:user/:slug', async (request, reply) => {
    const page = findPage(world.store, { family: 'tidycal', design: null, ...request.params });
    if (!page || page.variant.deadLink) return reply.type('text/html; charset=utf-8').send(DEAD);
    return servePage({ page, base: BASE, request, reply, extra: { typeId: typeId(page) } });
  });
  scope.get<{ Params: { user: string } }>('/:user', (request, reply) =>
    landing(pagesOf(world.store, 'tidycal', request.params.user), reply),
  );
}

function landing(pages: readonly Page[], reply: FastifyReply): FastifyReply {
  const [first] = pages;
  reply.type('text/html; charset=utf-8');
  if (!first) return reply.send(DEAD);
  const cards = pages.map(
    ({ user, slug, title, durations }) =>
      `<a class="card" href="/${user}/${slug}"><h3>${escapeHtml(title)}</h3><p>${durations[0]} minutes</p></a>`,
  );
  const name = escapeHtml(shownHost(first));
  return reply.send(
    `<!doctype html><html lang="en"><title>${name}</title><h1>${name}</h1><p>Choose a booking type</p>${cards.join('')}</html>`,
  );
}

const zulu = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

/** A number that is always the same for the same page. */
const typeId = ({ key }: Page): number =>
  [...key].reduce((id, letter) => (id * 31 + letter.charCodeAt(0)) % 900_000, 7) + 100_000;

const instant = z.iso.datetime({ offset: true });
const rangeSchema = z.object({ starts_at: instant, ends_at: instant, duration: z.coerce.number().optional() });

/** Lenient, so that every POST is counted: what is missing is refused by the rules. */
const bodySchema = z.object({
  starts_at: z.string().catch(''),
  duration: z.number().optional().catch(undefined),
  name: z.string().catch(''),
  email: z.string().catch(''),
  phone: z.string().nullable().catch(null),
  timezone: z.string().nullable().catch(null),
  booking_questions: z.array(z.object({ question: z.string(), answer: z.string() })).catch([]),
  terms: z.boolean().catch(false),
  newsletter: z.boolean().catch(false),
  website: z.string().catch(''),
});

function orderFrom(page: Page, body: z.infer<typeof bodySchema>): Order {
  const answers = body.booking_questions
    .filter(({ answer }) => answer !== '')
    .map(({ question, answer }) => [question, answer] as const);
  return {
    start: Date.parse(body.starts_at),
    minutes: body.duration ?? page.durations[0] ?? 30,
    name: body.name,
    email: body.email,
    phone: body.phone,
    timeZone: body.timezone,
    answers: Object.fromEntries(answers),
    terms: body.terms,
    marketing: body.newsletter,
    honeypot: body.website,
  };
}

function wordVerdict(verdict: Verdict): Answer {
  switch (verdict.kind) {
    case 'booked':
    case 'pending': {
      const { id, order, shown } = verdict;
      const booking = {
        id,
        starts_at: zulu(shown.start),
        ends_at: zulu(shown.end),
        status: verdict.kind === 'pending' ? 'pending' : 'confirmed',
        contact: { email: order.email },
      };
      return { status: 201, body: { data: booking } };
    }
    case 'lied':
    case 'short-circuited':
      return { status: 200, body: { data: null } };
    case 'error-in-body':
      return { status: 200, body: { error: 'Something went wrong' } };
    case 'taken':
      return { status: verdict.status ?? 409, body: { message: 'This time slot is no longer available.' } };
    case 'existing':
      return { status: 422, body: { message: 'You have already booked this.' } };
    case 'invalid':
      return { status: 422, body: { message: verdict.why, errors: { [verdict.field]: [verdict.why] } } };
  }
}
