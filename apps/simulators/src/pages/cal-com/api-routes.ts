import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { calcomWording, refuse } from '../../calcom/errors.ts';
import { calcomState } from '../../calcom/state.ts';
import { bookingView, success } from '../../calcom/view.ts';
import { uuid } from '../../identifiers.ts';
import type { Opening } from '../../schedule.ts';
import type { World } from '../../world.ts';
import { openingsOf } from '../openings.ts';
import { type Page, SEATS } from '../page.ts';
import { shownHost, thankYouUrl } from '../shell.ts';
import { findPage } from '../state.ts';
import { answerSubmission, pause } from '../submission.ts';
import { eventTypeOf } from './account.ts';
import { eventView } from './event-view.ts';
import { bookingSchema, orderFrom, reservationSchema, slotsSchema, wordVerdict } from './wire.ts';
import { CITIES } from './zones.ts';

/** How long a chosen time is kept from other visitors. */
const HELD_MS = 5 * 60_000;

/** The calls of the booker component, all of them without a token (cal-com-page.md). */
export const apiRoutes =
  (world: World): FastifyPluginAsync =>
  async scope => {
    scope.setNotFoundHandler((request, reply) => reply.code(404).send(calcomWording.notFound(request).body));
    scope.get('/provider/:client', () => success({ clientId: 'booking-page', organizationId: 0, isPlatform: true }));
    scope.get('/timezones', () => success(CITIES));
    eventTypeRoutes(scope, world);
    slotRoutes(scope, world);
    verificationRoutes(scope, world);
    bookingRoutes(scope, world);
  };

function pageByEventType({ store }: World, id: number): Page {
  const { users, eventTypes } = calcomState(store);
  const eventType = eventTypes.get(String(id));
  const user = eventType && users.get(String(eventType.userId));
  const page = user && findPage(store, { family: 'cal-com', design: null, user: user.username, slug: eventType.slug });
  if (!page) throw refuse(404, `Event type with id ${id} not found.`);
  return page;
}

/** What the component asks for first, once before it knows where the API is. */
export function eventTypeRoutes(scope: FastifyInstance, world: World): void {
  type Asked = { Params: { slug: string }; Querystring: { username?: string } };
  scope.get<Asked>('/atoms/event-types/:slug/public', async request => {
    const { slug } = request.params;
    const { username: user = '' } = request.query;
    const page = findPage(world.store, { family: 'cal-com', design: null, user, slug });
    if (!page) throw refuse(404, `Event type with slug ${slug} belonging to user ${user} not found.`);
    await pause(page);
    const { id } = eventTypeOf(world.store, page);
    return success(eventView(page, { id, host: shownHost(page), redirectUrl: thankYouUrl(page, request) }));
  });
}

/** Whose browser this is: the cookie that a hold is kept under. */
const visitorOf = (request: FastifyRequest): string | null =>
  /(?:^|; )uid=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? null;

function slotRoutes(scope: FastifyInstance, world: World): void {
  const { reservations } = calcomState(world.store);
  scope.get('/slots/available', async request => {
    const { eventTypeId, startTime, endTime, timeZone, duration } = slotsSchema.parse(request.query);
    const page = pageByEventType(world, eventTypeId);
    await pause(page);
    const minutes = duration ?? page.durations[0] ?? 30;
    const range = { start: Date.parse(startTime), end: Date.parse(endTime) };
    const openings = openingsOf(world.store, page, { minutes, range, visitor: visitorOf(request) });
    return success({ slots: slotsView(page, openings, timeZone) });
  });
  scope.post('/slots/reserve', (request, reply) => {
    const { eventTypeId, slotUtcStartDate, slotUtcEndDate } = reservationSchema.parse(request.body ?? {});
    const visitor = visitorOf(request) ?? uuid();
    const [start, end] = [Date.parse(slotUtcStartDate), Date.parse(slotUtcEndDate)];
    const minutes = (end - start) / 60_000;
    pageByEventType(world, eventTypeId);
    releaseHolds(visitor);
    reservations.put(visitor, { uid: visitor, visitor, eventTypeId, start, end, minutes, until: Date.now() + HELD_MS });
    return reply
      .header('set-cookie', `uid=${visitor}; Path=/; HttpOnly; SameSite=Lax`)
      .code(201)
      .send(success(visitor));
  });
  scope.delete('/slots/selected-slot', request => {
    const visitor = visitorOf(request);
    if (visitor) releaseHolds(visitor);
    return { status: 'success' };
  });

  function releaseHolds(visitor: string): void {
    for (const { uid } of reservations.filter(one => one.visitor === visitor)) reservations.delete(uid);
  }
}

/** Under the dates of the visitor's zone; of a meeting with seats also how many are taken. */
function slotsView({ variant }: Page, openings: readonly Opening[], zone: string): Record<string, object[]> {
  const days: Record<string, object[]> = {};
  for (const { start, seats } of openings) {
    const day = DateTime.fromMillis(start, { zone }).toISODate() ?? '';
    const taken = SEATS - seats;
    const slot = {
      time: new Date(start).toISOString(),
      ...(variant.groupEvent && taken > 0 ? { attendees: taken } : {}),
    };
    days[day] = [...(days[day] ?? []), slot];
  }
  return days;
}

function verificationRoutes(scope: FastifyInstance, world: World): void {
  const code = z.object({
    email: z.string().catch(''),
    username: z.string().optional(),
    eventTypeId: z.number().optional(),
  });
  // The check names an address and no page: which page's it is, its address tells.
  scope.get('/atoms/verification/email/check', request =>
    success(pageAround(world, request)?.variant.emailCode === true),
  );
  scope.post('/atoms/verification/email/send-code', request => {
    code.parse(request.body ?? {});
    return success({ ok: true, skipped: false });
  });
  const refused = (): never => {
    throw refuse(400, 'Invalid verification code');
  };
  scope.post('/atoms/verification/email/verify-code', refused);
  scope.post('/atoms/verification/email/verify-code-authenticated', refused);
}

function pageAround({ store }: World, { headers }: FastifyRequest): Page | undefined {
  const [, user = '', slug = ''] = /^https?:\/\/[^/]+\/([^/?]+)\/([^/?]+)/.exec(headers.referer ?? '') ?? [];
  return findPage(store, { family: 'cal-com', design: null, user, slug });
}

function bookingRoutes(scope: FastifyInstance, world: World): void {
  const book = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    // Of a series the first meeting stands for all.
    const body = bookingSchema.parse(Array.isArray(request.body) ? request.body[0] : (request.body ?? {}));
    const page = pageByEventType(world, body.eventTypeId);
    const order = orderFrom(page, body);
    const word = (verdict: Parameters<typeof wordVerdict>[2]) => wordVerdict(page, body.eventTypeId, verdict);
    return answerSubmission(world, { page, order, request, reply, word });
  };
  scope.post('/bookings', { config: { kinds: ['booking'] } }, book);
  scope.post('/bookings/recurring', { config: { kinds: ['booking'] } }, book);
  scope.get<{ Params: { uid: string } }>('/bookings/:uid', request => {
    const booking = calcomState(world.store).bookings.get(request.params.uid);
    if (!booking) throw refuse(404, `Booking with uid=${request.params.uid} was not found in the database`);
    return success(bookingView(world, booking));
  });
}
