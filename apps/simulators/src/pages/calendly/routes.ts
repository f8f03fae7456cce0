import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { stableUuid } from '../../identifiers.ts';
import type { Answer } from '../../provider.ts';
import type { Opening } from '../../schedule.ts';
import type { World } from '../../world.ts';
import { openingsOf } from '../openings.ts';
import type { Page } from '../page.ts';
import { serveAssets, servePage, shownHost } from '../shell.ts';
import { findPage, listPages, pagesOf } from '../state.ts';
import { answerSubmission, pause } from '../submission.ts';
import type { Order, Verdict } from '../verdict.ts';

const BASE = import.meta.url;
const DAY = 86_400_000;
/** Ranges wider than about a month are refused. */
const WIDEST_DAYS = 35;
const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found' } };
/** Segments that are parts of the site and never a user's. */
const PARTS = ['api', '_assets', '_verification'];

type Named = { Params: { user: string; event: string; rest?: string } };

/** Calendly: providers/calendly.md §9 on the wire, scheduler-pages.md §2 in the browser. */
export function calendlyPages(scope: FastifyInstance, world: World): void {
  serveAssets(scope);
  scope.post('/_verification', () => ({ sent: true }));
  lookups(scope, world);
  scope.get('/api/booking/event_types/:uuid/calendar/range', (request, reply) => range(world, request, reply));
  scope.post('/api/booking/invitees', { config: { kinds: ['booking'] } }, async (request, reply) => {
    const page = pageByUuid(world, bodySchema.parse(request.body ?? {}).event_type_uuid);
    if (!page) return reply.code(404).send(NOT_FOUND.body);
    const order = orderFrom(page, bodySchema.parse(request.body ?? {}));
    return answerSubmission(world, { page, order, request, reply, word: verdict => wordVerdict(page, verdict) });
  });
  const shell = (request: FastifyRequest<Named>, reply: FastifyReply) => {
    const { user, event } = request.params;
    const page = findPage(world.store, { family: 'calendly', design: null, user, slug: event });
    if (!page || page.variant.deadLink) return deadLink(reply);
    return servePage({ page, base: BASE, request, reply });
  };
  scope.get<Named>('/:user/:event', shell);
  scope.get<Named>('/:user/:event/*', shell);
  scope.get<{ Params: { user: string } }>('/:user', (request, reply) => {
    const [page] = PARTS.includes(request.params.user) ? [] : pagesOf(world.store, 'calendly', request.params.user);
    if (!page) return deadLink(reply);
    return servePage({ page, base: BASE, file: 'landing.html', request, reply });
  });
}

/** A dead link answers 200. */
const deadLink = (reply: FastifyReply): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .send(
      '<!doctype html><html lang="en"><title>Calendly</title><main><h1>This Calendly URL is not valid.</h1>' +
        '<p>If you are the owner of this account, you can log in to find out more.</p></main></html>',
    );

const uuidOf = (page: Page): string => stableUuid('calendly-page', page.key);
const pageByUuid = (world: World, uuid: string): Page | undefined =>
  listPages(world.store).find(page => page.family === 'calendly' && uuidOf(page) === uuid);

function lookups(scope: FastifyInstance, world: World): void {
  scope.get<{ Querystring: { profile_slug?: string; event_type_slug?: string } }>(
    '/api/booking/event_types/lookup',
    async (request, reply) => {
      const { profile_slug: user = '', event_type_slug: slug = '' } = request.query;
      const page = findPage(world.store, { family: 'calendly', design: null, user, slug });
      if (!page) return reply.code(404).send(NOT_FOUND.body);
      await pause(page);
      return reply.send(eventTypeView(page));
    },
  );
  scope.get<{ Params: { user: string } }>('/api/booking/profiles/:user/event_types', request =>
    pagesOf(world.store, 'calendly', request.params.user).map(page => ({
      uuid: uuidOf(page),
      slug: page.slug,
      name: page.title,
      duration: page.durations[0],
    })),
  );
  scope.get<{ Params: { user: string } }>('/api/booking/profiles/:user', (request, reply) => {
    const [page] = pagesOf(world.store, 'calendly', request.params.user);
    return page ? reply.send(profileView(page)) : reply.code(404).send(NOT_FOUND.body);
  });
}

const profileView = (page: Page): object => ({ slug: page.user, name: shownHost(page), timezone: page.timeZone });

function eventTypeView(page: Page): object {
  const isDead = page.variant.deadLink === true;
  return {
    uuid: uuidOf(page),
    name: page.title,
    slug: page.slug,
    duration: page.durations[0],
    availability_timezone: page.timeZone,
    public: true,
    unavailability_reason: isDead ? 'event_type_deleted' : null,
    confirmation_page_type: page.variant.redirectAfter ? 'redirect' : 'internal',
    profile: profileView(page),
    custom_fields: (page.variant.questions ?? []).map((question, position) => ({
      id: position,
      name: question.label,
      position,
    })),
  };
}

const rangeSchema = z.object({
  timezone: z.string(),
  range_start: z.iso.date(),
  range_end: z.iso.date(),
  duration: z.coerce.number().optional(),
});

async function range(world: World, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { uuid = '' } = request.params as { uuid?: string };
  const page = pageByUuid(world, uuid);
  if (!page) return reply.code(404).send(NOT_FOUND.body);
  const asked = rangeSchema.safeParse(request.query);
  if (!asked.success) return reply.code(400).send({ message: 'timezone, range_start and range_end are required' });
  const { timezone: zone, range_start: from, range_end: to, duration } = asked.data;
  const start = DateTime.fromISO(from, { zone });
  const end = DateTime.fromISO(to, { zone }).plus({ days: 1 });
  if (!start.isValid || end.toMillis() - start.toMillis() > WIDEST_DAYS * DAY) {
    return reply.code(400).send({ message: 'The range is too wide or the timezone unknown' });
  }
  await pause(page);
  const minutes = duration ?? page.durations[0] ?? 30;
  const openings = openingsOf(world.store, page, { minutes, range: { start: start.toMillis(), end: end.toMillis() } });
  return reply.send({
    invitee_publisher_error: false,
    today: DateTime.now().setZone(zone).toISODate(),
    availability_timezone: page.timeZone,
    days: dayViews(daysBetween(start, end), zone, openings),
    diagnostic_data: null,
    current_user: { email: null },
  });
}

function daysBetween(start: DateTime, end: DateTime): DateTime[] {
  const days: DateTime[] = [];
  for (let day = start; day < end; day = day.plus({ days: 1 })) days.push(day);
  return days;
}

function dayViews(days: DateTime[], zone: string, openings: readonly Opening[]): object[] {
  const byDate = Map.groupBy(
    openings.map(({ start, seats }) => ({ at: DateTime.fromMillis(start, { zone }), seats })),
    ({ at }) => at.toISODate(),
  );
  return days.map(day => {
    const spots = byDate.get(day.toISODate()) ?? [];
    return {
      date: day.toISODate(),
      status: spots.length > 0 ? 'available' : 'unavailable',
      enabled: spots.length > 0,
      spots: spots.map(({ at, seats }) => ({
        status: 'available',
        start_time: at.toISO({ suppressMilliseconds: true }),
        invitees_remaining: seats,
      })),
      invitee_events: [],
    };
  });
}

/** Lenient, so that every POST is counted: what is missing is refused by the rules. */
const bodySchema = z.object({
  event_type_uuid: z.string().catch(''),
  event: z
    .object({ start_time: z.string().catch(''), duration: z.number().optional().catch(undefined) })
    .catch({ start_time: '' }),
  invitee: z
    .object({
      timezone: z.string().nullable().catch(null),
      full_name: z.string().catch(''),
      email: z.string().catch(''),
      phone_number: z.string().nullable().catch(null),
      marketing_consent: z.boolean().catch(false),
      terms_accepted: z.boolean().catch(false),
      website: z.string().catch(''),
    })
    .catch({
      timezone: null,
      full_name: '',
      email: '',
      phone_number: null,
      marketing_consent: false,
      terms_accepted: false,
      website: '',
    }),
  event_fields: z.array(z.object({ name: z.string(), value: z.string() })).catch([]),
});

function orderFrom(page: Page, { event, invitee, event_fields: fields }: z.infer<typeof bodySchema>): Order {
  return {
    start: Date.parse(event.start_time),
    minutes: event.duration ?? page.durations[0] ?? 30,
    name: invitee.full_name,
    email: invitee.email,
    phone: invitee.phone_number,
    timeZone: invitee.timezone,
    answers: Object.fromEntries(fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value])),
    terms: invitee.terms_accepted,
    marketing: invitee.marketing_consent,
    honeypot: invitee.website,
  };
}

function wordVerdict(page: Page, verdict: Verdict): Answer {
  switch (verdict.kind) {
    case 'booked':
    case 'pending': {
      const { id, order, shown } = verdict;
      const [start_time, end_time] = [shown.start, shown.end].map(at => new Date(at).toISOString());
      return {
        status: 200,
        body: {
          event: {
            id,
            start_time,
            end_time,
            name: page.title,
            location: page.location,
            state: verdict.kind === 'pending' ? 'pending' : 'active',
          },
          invitee: { uuid: id, full_name: order.name, email: order.email, timezone: order.timeZone, cancelled: false },
        },
      };
    }
    case 'lied':
    case 'short-circuited':
      return { status: 200, body: {} };
    case 'error-in-body':
      return { status: 200, body: { error: 'booking_failed', message: 'Something went wrong' } };
    case 'taken':
      return { status: verdict.status ?? 400, body: { message: 'already_filled' } };
    case 'existing':
      return { status: 422, body: { message: 'invitee_already_scheduled' } };
    case 'invalid':
      return verdict.field === 'captcha'
        ? { status: 400, body: { message: 'recaptcha_challenge_required' } }
        : { status: 422, body: { message: verdict.why, errors: [{ parameter: verdict.field }] } };
  }
}
