import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Answer } from '../../provider.ts';
import type { World } from '../../world.ts';
import { openingsOf } from '../openings.ts';
import type { Page } from '../page.ts';
import { filler, isFor, languageFor, loop, thankYouUrl } from '../shell.ts';
import { findPage, pagesState } from '../state.ts';
import { answerSubmission, pause } from '../submission.ts';
import type { Order, Verdict } from '../verdict.ts';
import { wordingOf } from '../wording/wording.ts';
import type { Named } from './routes.ts';
import { codePage, confirmationPage, detailsPage, monthPage, signInPage } from './server-rendered-html.ts';
import { instantFrom } from './wires.ts';

const SITE = 'book.example-7';
/** The form's address; the month's is the page's own. */
const DETAILS = '/:user/:slug/details';

/** Pages without a script and without JSON: links, forms, redirects. Without a script nobody knows the browser's zone. */
export function serverRenderedPages(scope: FastifyInstance, world: World): void {
  const pageFor = ({ params: { user, slug } }: FastifyRequest<Named>): Page | undefined =>
    findPage(world.store, { family: 'plain', design: 'server-rendered', user, slug });
  scope.get<Named>(DETAILS, async (request, reply) => {
    const page = isFor(request, SITE) && pageFor(request);
    const { start, zone, minutes } = chosenSchema.parse(request.query);
    if (!page || start === undefined) return reply.callNotFound();
    await pause(page);
    const chosen = {
      start: Date.parse(start),
      zone: zone ?? page.timeZone,
      minutes: minutes ?? page.durations[0] ?? 30,
    };
    return html(reply, detailsPage({ page, language: languageFor(page, request), chosen, fields: {}, error: null }));
  });
  scope.post<Named>(DETAILS, { config: { kinds: ['booking'] } }, async (request, reply) => {
    const page = isFor(request, SITE) && pageFor(request);
    if (!page) return reply.callNotFound();
    const fields = fieldsSchema.parse(request.body ?? {});
    const language = languageFor(page, request);
    if (page.variant.emailCode || page.variant.phoneCode) return html(reply, codePage(page, language, fields.email));
    const order = orderFrom(page, fields);
    const word = (verdict: Verdict): Answer => wordVerdict({ page, request, verdict, fields });
    reply.type('text/html; charset=utf-8');
    return answerSubmission(world, { page, order, request, reply, word });
  });
  scope.get<{ Params: { id: string } }>('/confirmation/:id', (request, reply) => {
    const booking = pagesState(world.store).bookings.get(request.params.id);
    if (!isFor(request, SITE) || !booking) return reply.callNotFound();
    const page = findPage(world.store, nameIn(booking.page));
    if (!page) return reply.callNotFound();
    const shown = { start: Date.parse(booking.start), zone: booking.timeZone ?? page.timeZone };
    return html(
      reply,
      confirmationPage(page, languageFor(page, request), { ...shown, isPending: booking.status === 'pending' }),
    );
  });
}

/** A month with its open days, and the times of the one that was clicked. */
export async function serveMonth(
  world: World,
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  await pause(page);
  if (page.variant.loop) return loop(request, reply);
  const language = languageFor(page, request);
  if (page.variant.signIn) return html(reply, signInPage(page, language));
  const body = monthPage({ page, language, ...monthOf(world, page, request.query) });
  return html(reply, page.variant.hugeBody ? body + filler() : body);
}

const html = (reply: FastifyReply, body: string): FastifyReply => reply.type('text/html; charset=utf-8').send(body);

const nameIn = (key: string) => {
  const [, , user = '', slug = ''] = key.split('/');
  return { family: 'plain', design: 'server-rendered', user, slug } as const;
};

const chosenSchema = z.object({
  start: z.string().optional(),
  zone: z.string().optional(),
  minutes: z.coerce.number().int().optional(),
});

const monthSchema = z.object({
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional()
    .catch(undefined),
  day: z.iso.date().optional().catch(undefined),
  zone: z.string().optional().catch(undefined),
  minutes: z.coerce.number().int().optional().catch(undefined),
});

/** What the query asks to see: the open days of a month, and the times of one of them. */
function monthOf(world: World, page: Page, query: unknown): Omit<Parameters<typeof monthPage>[0], 'page' | 'language'> {
  const asked = monthSchema.parse(query);
  const fallback =
    page.variant.hostTimeZone === 'another' ? (page.variant.shownTimeZone ?? 'Asia/Tokyo') : page.timeZone;
  const isKnown = asked.zone !== undefined && DateTime.now().setZone(asked.zone).isValid;
  const zone = isKnown && page.variant.hostTimeZone !== 'locked' ? String(asked.zone) : fallback;
  const minutes = asked.minutes ?? page.durations[0] ?? 30;
  const month = DateTime.fromISO(asked.month ?? DateTime.now().setZone(zone).toFormat('yyyy-MM'), { zone });
  const range = { start: month.toMillis(), end: month.plus({ months: 1 }).toMillis() };
  const starts = openingsOf(world.store, page, { minutes, range }).map(({ start }) => start);
  const dayOf = (start: number): string => DateTime.fromMillis(start, { zone }).toISODate() ?? '';
  return {
    zone,
    minutes,
    month: month.toFormat('yyyy-MM'),
    openDays: new Set(starts.map(dayOf)),
    day: asked.day ?? null,
    starts: starts.filter(start => dayOf(start) === asked.day),
  };
}

/** Flat as forms send it; lenient, so that every POST is counted. */
const fieldsSchema = z
  .record(z.string(), z.union([z.string(), z.array(z.string()).transform(all => all.join(', '))]))
  .catch({});
type Fields = z.infer<typeof fieldsSchema>;

function orderFrom({ variant, durations }: Page, fields: Fields): Order {
  const answers = (variant.questions ?? []).map(({ label }, index) => [label, fields[`q${index}`] ?? ''] as const);
  return {
    start: instantFrom(fields.start),
    minutes: Number(fields.minutes ?? durations[0]),
    name: fields.name ?? '',
    email: fields.email ?? '',
    phone: fields.phone || null,
    timeZone: fields.zone ?? null,
    answers: Object.fromEntries(answers.filter(([, answer]) => answer !== '')),
    terms: fields.terms === 'on',
    marketing: fields.news === 'on',
    honeypot: fields.website ?? '',
  };
}

interface Worded {
  page: Page;
  request: FastifyRequest<Named>;
  verdict: Verdict;
  fields: Fields;
}

/** A booking leads on to its own page (303); everything else is the form again with a sentence above it. */
function wordVerdict({ page, request, verdict, fields }: Worded): Answer {
  const language = languageFor(page, request);
  const words = wordingOf(language);
  const chosen = {
    start: instantFrom(fields.start),
    zone: fields.zone ?? page.timeZone,
    minutes: Number(fields.minutes),
  };
  const again = (status: number, error: string): Answer => ({
    status,
    body: detailsPage({ page, language, chosen, fields, error }),
  });
  switch (verdict.kind) {
    case 'booked':
    case 'pending':
      return {
        status: 303,
        body: '',
        headers: { location: thankYouUrl(page, request) ?? `/confirmation/${verdict.id}` },
      };
    case 'lied':
    case 'short-circuited':
      return { status: 200, body: confirmationPage(page, language, { ...chosen, isPending: false }) };
    case 'error-in-body':
      return again(200, words.failed);
    case 'taken':
      return again(verdict.status ?? 409, words.taken);
    case 'existing':
      return again(200, `${words.existing}. ${words.reschedule}?`);
    case 'invalid':
      return again(422, `${words.required}: ${verdict.field}`);
  }
}
