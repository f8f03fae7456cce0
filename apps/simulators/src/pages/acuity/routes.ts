import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { stableUuid } from '../../identifiers.ts';
import type { Answer } from '../../provider.ts';
import type { Opening } from '../../schedule.ts';
import type { World } from '../../world.ts';
import { siteOf } from '../addresses.ts';
import { openingsOf } from '../openings.ts';
import type { Page } from '../page.ts';
import { allowOtherOrigins, escapeHtml, serveAssets, servePage, shownHost } from '../shell.ts';
import { findPage, listPages, pagesOf } from '../state.ts';
import { answerSubmission, pause } from '../submission.ts';
import type { Order, Verdict } from '../verdict.ts';

const BASE = import.meta.url;
const API = '/api/scheduling/v1';
const DEAD =
  '<!doctype html><html lang="en"><title>Schedule Appointment</title><h1>This schedule is not available</h1></html>';

/** Acuity: scheduler-pages.md §8. Pages stand on the owner's own host name; the body of the booking call is ours. */
export function acuityPages(scope: FastifyInstance, world: World): void {
  allowOtherOrigins(scope);
  serveAssets(scope);
  scope.post('/_verification', () => ({ sent: true }));
  scope.get(`${API}/availability/month`, async (request, reply) => {
    const asked = monthSchema.safeParse(request.query);
    const page = asked.success && pageByType(world, asked.data.appointmentTypeId);
    if (!asked.success || !page) return reply.code(400).send({ status_code: 400, message: 'Invalid request' });
    await pause(page);
    const { month, timezone: zone } = asked.data;
    const from = DateTime.fromISO(month.slice(0, 7), { zone });
    const days = byDay(openingsBetween(world, page, from, from.plus({ months: 1 })), zone);
    return reply.send(Object.fromEntries([...days.keys()].map(day => [day, true])));
  });
  scope.get(`${API}/availability/times`, async (request, reply) => {
    const asked = timesSchema.safeParse(request.query);
    const page = asked.success && pageByType(world, asked.data.appointmentTypeId);
    if (!asked.success || !page) return reply.code(400).send({ status_code: 400, message: 'Invalid request' });
    await pause(page);
    const { startDate, maxDays, timezone: zone } = asked.data;
    const from = DateTime.fromISO(startDate, { zone });
    const days = byDay(openingsBetween(world, page, from, from.plus({ days: maxDays })), zone);
    return reply.send(
      Object.fromEntries([...days].map(([day, openings]) => [day, openings.map(one => timeView(one, zone))])),
    );
  });
  scope.post(`${API}/appointments`, { config: { kinds: ['booking'] } }, async (request, reply) => {
    const body = bodySchema.parse(request.body ?? {});
    const page = pageByType(world, body.appointmentTypeId);
    if (!page) return reply.code(404).send({ status_code: 404, message: 'No such appointment type' });
    return answerSubmission(world, { page, order: orderFrom(page, body), request, reply, word: wordVerdict });
  });
  scope.get('/', async (request, reply) =>
    reply.type('text/html; charset=utf-8').send(landing(pagesOf(world.store, 'acuity', ownerOf(request)))),
  );
  scope.get<{ Params: { slug: string } }>('/:slug', async (request, reply) => {
    const page = findPage(world.store, {
      family: 'acuity',
      design: null,
      user: ownerOf(request),
      slug: request.params.slug,
    });
    if (!page || page.variant.deadLink) return reply.type('text/html; charset=utf-8').send(DEAD);
    return servePage({ page, base: BASE, request, reply, extra: { owner: ownerId(page), typeId: typeId(page) } });
  });
}

const ownerOf = (request: FastifyRequest): string => (siteOf(request.headers.host) ?? '').replace(/\.as\.me$/, '');
const ownerId = ({ user }: Page): string => stableUuid('acuity-owner', user).slice(0, 8);
const typeId = ({ key }: Page): number => Number.parseInt(stableUuid('acuity-type', key).slice(0, 7), 16);
const pageByType = (world: World, id: number): Page | undefined =>
  listPages(world.store).find(page => page.family === 'acuity' && typeId(page) === id);

function landing(pages: readonly Page[]): string {
  const [first] = pages;
  if (!first) return DEAD;
  const rows = pages.map(
    ({ slug, title, durations }) =>
      `<li><h2>${escapeHtml(title)}</h2><p>${durations[0]} minutes</p><a href="/${slug}">Book</a></li>`,
  );
  return `<!doctype html><html lang="en"><title>Schedule Appointment</title><h1>${escapeHtml(shownHost(first))}</h1><ul>${rows.join('')}</ul></html>`;
}

const id = z.coerce.number().int();
/** `month` wants a whole date. */
const monthSchema = z.object({ appointmentTypeId: id, timezone: z.string(), month: z.iso.date() });
const timesSchema = z.object({
  appointmentTypeId: id,
  timezone: z.string(),
  startDate: z.iso.date(),
  maxDays: id.min(1).max(31),
});

const openingsBetween = (world: World, page: Page, from: DateTime, to: DateTime): Opening[] =>
  openingsOf(world.store, page, {
    minutes: page.durations[0] ?? 30,
    range: { start: from.toMillis(), end: to.toMillis() },
  });

function byDay(openings: readonly Opening[], zone: string): Map<string, Opening[]> {
  return Map.groupBy(openings, ({ start }) => DateTime.fromMillis(start, { zone }).toISODate() ?? '');
}

/** The offset has no colon. */
const timeView = ({ start, seats }: Opening, zone: string): object => ({
  time: DateTime.fromMillis(start, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZZ"),
  slotsAvailable: seats,
});

/** Lenient, so that every POST is counted: what is missing is refused by the rules. */
const bodySchema = z.object({
  appointmentTypeId: z.number().catch(0),
  datetime: z.string().catch(''),
  timezone: z.string().nullable().catch(null),
  firstName: z.string().catch(''),
  lastName: z.string().catch(''),
  email: z.string().catch(''),
  phone: z.string().nullable().catch(null),
  fields: z.array(z.object({ label: z.string(), value: z.string() })).catch([]),
  terms: z.boolean().catch(false),
  marketing: z.boolean().catch(false),
  website: z.string().catch(''),
});

function orderFrom(page: Page, body: z.infer<typeof bodySchema>): Order {
  return {
    // `-0800` is ISO in its basic form, which Date.parse does not promise to read.
    start: DateTime.fromISO(body.datetime).toMillis(),
    minutes: page.durations[0] ?? 30,
    name: body.firstName && body.lastName ? `${body.firstName} ${body.lastName}` : '',
    email: body.email,
    phone: body.phone,
    timeZone: body.timezone,
    answers: Object.fromEntries(
      body.fields.filter(({ value }) => value !== '').map(({ label, value }) => [label, value]),
    ),
    terms: body.terms,
    marketing: body.marketing,
    honeypot: body.website,
  };
}

function wordVerdict(verdict: Verdict): Answer {
  const refusal = (status: number, error: string, message: string): Answer => ({
    status,
    body: { status_code: status, error, message },
  });
  switch (verdict.kind) {
    case 'booked':
    case 'pending': {
      const datetime = DateTime.fromMillis(verdict.shown.start, { zone: verdict.order.timeZone ?? 'utc' }).toFormat(
        "yyyy-MM-dd'T'HH:mm:ssZZZ",
      );
      return {
        status: 200,
        body: { id: verdict.id, datetime, email: verdict.order.email, confirmed: verdict.kind === 'booked' },
      };
    }
    case 'lied':
    case 'short-circuited':
      return { status: 200, body: { success: true } };
    case 'error-in-body':
      return { status: 200, body: { error: 'server_error', message: 'Something went wrong' } };
    case 'taken':
      return refusal(verdict.status ?? 400, 'not_available', 'The time you selected is no longer available');
    case 'existing':
      return refusal(400, 'already_booked', 'You already have an appointment');
    case 'invalid':
      return refusal(400, `invalid_${verdict.field}`, verdict.why);
  }
}
