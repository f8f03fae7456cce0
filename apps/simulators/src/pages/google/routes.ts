import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Answer } from '../../provider.ts';
import type { World } from '../../world.ts';
import { openingsOf } from '../openings.ts';
import { otherTypeOf, type Page } from '../page.ts';
import { allowOtherOrigins, escapeHtml, serveAssets, servePage, shownHost } from '../shell.ts';
import { findBySlug } from '../state.ts';
import { answerSubmission, pause } from '../submission.ts';
import type { Order, Verdict } from '../verdict.ts';

const BASE = import.meta.url;
const RPC = '/$rpc/google.internal.calendar.v1.AppointmentBookingService';
const DEAD =
  '<!doctype html><html lang="en"><title>Google Calendar</title><main><h1>This booking page isn’t available</h1></main></html>';

type ById = { Params: { id: string } };

/**
 * Google's appointment schedules: scheduler-pages.md §6. Slots are nested lists without keys, as seen; the names and shapes
 * of the other lists are ours.
 */
export function googlePages(scope: FastifyInstance, world: World): void {
  const pageOf = (id: string) => findBySlug(world.store, 'google', id);
  allowOtherOrigins(scope);
  acceptLists(scope);
  serveAssets(scope);
  scope.post('/_verification', () => ({ sent: true }));
  const shell = async (request: FastifyRequest<ById>, reply: FastifyReply) => {
    const page = pageOf(request.params.id);
    if (!page || page.variant.deadLink) return reply.type('text/html; charset=utf-8').send(DEAD);
    return servePage({ page, base: BASE, request, reply });
  };
  scope.get<ById>('/calendar/appointments/schedules/:id', shell);
  scope.get<ById>('/calendar/u/:account/appointments/schedules/:id', shell);
  scope.get<ById>('/calendar/appointments/:id', (request, reply) => {
    const page = pageOf(request.params.id);
    return page?.variant.twoEventTypes ? types(page, reply) : shell(request, reply);
  });
  scope.post(`${RPC}/ListAvailableSlots`, async (request, reply) => {
    const [id, [from], [to], minutes] = askedSchema.parse(request.body);
    const page = pageOf(id);
    if (!page) return reply.code(404).send([5, 'NOT_FOUND']);
    await pause(page);
    const range = { start: from * 1000, end: to * 1000 };
    const openings = openingsOf(world.store, page, { minutes, range });
    return reply.send([openings.map(({ start }) => [[String(start / 1000)], minutes])]);
  });
  scope.post(`${RPC}/CreateAppointment`, { config: { kinds: ['booking'] } }, async (request, reply) => {
    const body = bookingSchema.parse(request.body);
    const page = pageOf(body[0]);
    if (!page) return reply.code(404).send([5, 'NOT_FOUND']);
    return answerSubmission(world, { page, order: orderFrom(body), request, reply, word: wordVerdict });
  });
}

/** The lists are JSON under a type of Google's. */
function acceptLists(scope: FastifyInstance): void {
  scope.addContentTypeParser<string>('application/json+protobuf', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, JSON.parse(body));
    } catch {
      done(null, []);
    }
  });
}

/** A list of appointment types: a card with a link each. */
function types(page: Page, reply: FastifyReply): FastifyReply {
  const cards = [page, otherTypeOf(page)].map(
    ({ slug, title, durations }) =>
      `<li><h2>${escapeHtml(title)}</h2><p>${durations[0]} min</p><a href="/calendar/appointments/schedules/${slug}">Availability</a></li>`,
  );
  const name = escapeHtml(shownHost(page));
  return reply
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="en"><title>${name}</title><main><h1>${name}</h1><ul>${cards.join('')}</ul></main></html>`,
    );
}

const seconds = z.coerce.number();
const askedSchema = z.tuple([z.string(), z.tuple([seconds]), z.tuple([seconds]), z.number()]);

const NOBODY: [string, string, string, string | null] = ['', '', '', null];
const NO_CONSENTS: [boolean, boolean, string] = [false, false, ''];
/** Schedule, slot, person, zone, answers, consents. Lenient, so that every POST is counted. */
const bookingSchema = z
  .tuple([
    z.string().catch(''),
    z.tuple([z.tuple([seconds]), z.number()]).catch([[Number.NaN], 0]),
    z.tuple([z.string(), z.string(), z.string(), z.string().nullable()]).catch(NOBODY),
    z.string().nullable().catch(null),
    z.array(z.tuple([z.string(), z.string()])).catch([]),
    z.tuple([z.boolean(), z.boolean(), z.string()]).catch(NO_CONSENTS),
  ])
  .catch(['', [[Number.NaN], 0], NOBODY, null, [], NO_CONSENTS]);

function orderFrom([, [[start], minutes], [first, last, email, phone], timeZone, answers, consents]: z.infer<
  typeof bookingSchema
>): Order {
  const [terms, marketing, honeypot] = consents;
  return {
    start: start * 1000,
    minutes,
    name: `${first} ${last}`.trim(),
    email,
    phone,
    timeZone,
    answers: Object.fromEntries(answers.filter(([, answer]) => answer !== '')),
    terms,
    marketing,
    honeypot,
  };
}

function wordVerdict(verdict: Verdict): Answer {
  switch (verdict.kind) {
    case 'booked':
    case 'pending': {
      const minutes = (verdict.shown.end - verdict.shown.start) / 60_000;
      const state = verdict.kind === 'pending' ? 2 : 1;
      return {
        status: 200,
        body: [verdict.id, [[String(verdict.shown.start / 1000)], minutes], state, [verdict.order.email]],
      };
    }
    case 'lied':
    case 'short-circuited':
      return { status: 200, body: [] };
    case 'error-in-body':
      return { status: 200, body: [null, [13, 'INTERNAL']] };
    case 'taken':
      return { status: verdict.status ?? 400, body: [9, 'FAILED_PRECONDITION', 'SLOT_UNAVAILABLE'] };
    case 'existing':
      return { status: 409, body: [6, 'ALREADY_EXISTS'] };
    case 'invalid':
      return { status: 400, body: [3, 'INVALID_ARGUMENT', verdict.why] };
  }
}
