import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DateTime } from 'luxon';
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
const WIDEST = 31 * 86_400_000;
const NOT_FOUND = { statusCode: 404, message: 'Calendar not found' };

type ById = { Params: { id: string } };

/** HighLevel: providers/gohighlevel.md §4, §8 on the wire, scheduler-pages.md §5 (classic skin) in the browser. */
export function gohighlevelPages(scope: FastifyInstance, world: World): void {
  const pageOf = (id: string) => findBySlug(world.store, 'gohighlevel', id);
  allowOtherOrigins(scope);
  acceptMultipart(scope);
  serveAssets(scope);
  scope.post('/_verification', () => ({ sent: true }));
  const shell = async (request: FastifyRequest<ById>, reply: FastifyReply) => {
    const page = pageOf(request.params.id);
    if (!page || page.variant.deadLink) return deadLink(reply);
    return servePage({ page, base: BASE, request, reply });
  };
  scope.get<ById>('/widget/booking/:id', shell);
  scope.get<ById>('/widget/bookings/:id', shell);
  scope.get<ById>('/widget/group/:id', (request, reply) => {
    const page = pageOf(request.params.id);
    return page ? group(page, reply) : deadLink(reply);
  });
  scope.get<ById>('/calendars/:id/free-slots', async (request, reply) => {
    const page = pageOf(request.params.id);
    if (!page) return reply.code(404).send(NOT_FOUND);
    await pause(page);
    return freeSlots(world, page, request, reply);
  });
  scope.post('/appengine/appointment', { config: { kinds: ['booking'] } }, async (request, reply) => {
    const body = bodySchema.parse(formDataOf(request.body));
    const page = pageOf(body.calendar_id);
    if (!page) return reply.code(404).send(NOT_FOUND);
    const order = orderFrom(page, body);
    return answerSubmission(world, { page, order, request, reply, word: verdict => wordVerdict(page, verdict) });
  });
}

const deadLink = (reply: FastifyReply): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .send(
      '<!doctype html><html lang="en"><title>Booking</title><div id="hl_widget"><h4>Calendar not found</h4></div></html>',
    );

/** A group page: one card for each calendar. */
function group(page: Page, reply: FastifyReply): FastifyReply {
  const cards = [page, ...(page.variant.twoEventTypes ? [otherTypeOf(page)] : [])].map(
    ({ slug, title, durations }) =>
      `<a class="calendar-card" href="/widget/booking/${slug}"><h4>${escapeHtml(title)}</h4><p>${durations[0]} Mins</p></a>`,
  );
  return reply
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="en"><title>${escapeHtml(shownHost(page))}</title>` +
        `<div id="hl_widget"><h3>${escapeHtml(shownHost(page))}</h3>${cards.join('')}</div></html>`,
    );
}

/** Node's own parser of multipart bodies stands behind `Response`. */
function acceptMultipart(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      const form = await new Response(new Uint8Array(body), { headers }).formData();
      return Object.fromEntries(form);
    },
  );
}

const partsSchema = z.object({ formData: z.string().catch('{}') }).catch({ formData: '{}' });

/** The part `formData` holds the booking as JSON; the JSON variant of the call is the booking itself. */
function formDataOf(body: unknown): unknown {
  if (typeof body === 'object' && body !== null && 'calendar_id' in body) return body;
  try {
    return JSON.parse(partsSchema.parse(body).formData);
  } catch {
    return {};
  }
}

const slotsSchema = z.object({ startDate: z.coerce.number(), endDate: z.coerce.number(), timezone: z.string() });

function freeSlots(world: World, page: Page, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const asked = slotsSchema.safeParse(request.query);
  if (!asked.success)
    return reply.code(422).send({ statusCode: 422, message: ['startDate, endDate and timezone are required'] });
  const { startDate: start, endDate: end, timezone: zone } = asked.data;
  if (end - start > WIDEST)
    return reply.code(400).send({ statusCode: 400, message: 'Date range cannot be more than 31 days' });
  const days: Record<string, { slots: string[] }> = {};
  for (const opening of openingsOf(world.store, page, { minutes: page.durations[0] ?? 30, range: { start, end } })) {
    const at = DateTime.fromMillis(opening.start, { zone });
    const day = at.toISODate() ?? '';
    days[day] ??= { slots: [] };
    days[day].slots.push(at.toISO({ suppressMilliseconds: true }) ?? '');
  }
  return reply.send({ ...days, traceId: request.id });
}

/** Lenient, so that every POST is counted: what is missing is refused by the rules. */
const bodySchema = z.looseObject({
  calendar_id: z.string().catch(''),
  first_name: z.string().catch(''),
  last_name: z.string().catch(''),
  email: z.string().catch(''),
  phone: z.string().nullable().catch(null),
  selected_slot: z.string().catch(''),
  selected_timezone: z.string().nullable().catch(null),
  calendar_notes: z.string().catch(''),
  terms_and_conditions: z.boolean().catch(false),
  marketing_consent: z.boolean().catch(false),
  custom: z.record(z.string(), z.string()).catch({}),
  url2: z.string().catch(''),
});

function orderFrom(page: Page, body: z.infer<typeof bodySchema>): Order {
  return {
    start: Date.parse(body.selected_slot),
    minutes: page.durations[0] ?? 30,
    name: `${body.first_name} ${body.last_name}`.trim(),
    email: body.email,
    phone: body.phone,
    timeZone: body.selected_timezone,
    answers: { ...body.custom, ...(body.calendar_notes ? { 'Additional Information': body.calendar_notes } : {}) },
    terms: body.terms_and_conditions,
    marketing: body.marketing_consent,
    honeypot: body.url2,
  };
}

function wordVerdict(page: Page, verdict: Verdict): Answer {
  switch (verdict.kind) {
    case 'booked':
    case 'pending': {
      const { id, order, shown } = verdict;
      const [startTime, endTime] = [shown.start, shown.end].map(at => new Date(at).toISOString());
      const appointmentStatus = verdict.kind === 'pending' ? 'new' : 'confirmed';
      const appointment = { id, calendarId: page.slug, startTime, endTime, title: order.name, appointmentStatus };
      return { status: 201, body: { id, appointment, contact: { email: order.email } } };
    }
    case 'lied':
    case 'short-circuited':
      return { status: 200, body: { success: true } };
    case 'error-in-body':
      return { status: 200, body: { success: false, error: 'Something went wrong' } };
    case 'taken':
      return { status: verdict.status ?? 400, body: { message: 'The slot you have selected is no longer available.' } };
    case 'existing':
      return { status: 400, body: { message: 'You already have an appointment on this calendar.' } };
    case 'invalid':
      return { status: 422, body: { message: verdict.why } };
  }
}
