import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Answer } from '../../provider.ts';
import type { World } from '../../world.ts';
import { openingsOf, openRanges } from '../openings.ts';
import type { Page } from '../page.ts';
import { serveAssets, servePage } from '../shell.ts';
import { findPage, pagesOf } from '../state.ts';
import { answerSubmission, pause } from '../submission.ts';
import type { Order, Verdict } from '../verdict.ts';
import { windowsZone } from './windows-zones.ts';

const BASE = import.meta.url;
const API = '/BookingsService/api/V1/bookingBusinesses/:user';
const DEAD =
  '<!doctype html><html lang="en"><title>Bookings</title><main><h1>This booking page isn’t available.</h1></main></html>';

type Named = { Params: { user: string; slug: string } };
type ByUser = { Params: { user: string } };

/** Microsoft Bookings: scheduler-pages.md §7, most of it from memory there; the bodies of the booking call are ours. */
export function microsoftPages(scope: FastifyInstance, world: World): void {
  serveAssets(scope);
  scope.post('/_verification', () => ({ sent: true }));
  const shell = (page: Page | undefined, chosen: string | null, request: FastifyRequest, reply: FastifyReply) => {
    if (!page || page.variant.deadLink) return reply.type('text/html; charset=utf-8').send(DEAD);
    const services = pagesOf(world.store, 'microsoft', page.user).map(({ slug, title, durations }) => ({
      id: slug,
      title,
      minutes: durations[0],
    }));
    return servePage({ page, base: BASE, request, reply, extra: { services, chosen } });
  };
  scope.get<ByUser>('/book/:user', async (request, reply) => {
    const pages = pagesOf(world.store, 'microsoft', mailbox(request.params.user));
    // With one service it is the one that is chosen.
    return shell(pages[0], pages.length === 1 ? (pages[0]?.slug ?? null) : null, request, reply);
  });
  scope.get<Named>('/book/:user/s/:slug', async (request, reply) =>
    shell(pageFor(world, request.params.user, request.params.slug), request.params.slug, request, reply),
  );
  scope.post<ByUser>(`${API}/GetStaffAvailability`, async (request, reply) => {
    const { serviceId, startDateTime, endDateTime } = askedSchema.parse(request.body ?? {});
    const page = pageFor(world, request.params.user, serviceId);
    if (!page) return reply.code(404).send({ error: { code: 'ErrorItemNotFound' } });
    await pause(page);
    const range = { start: instantIn(startDateTime.dateTime, 'UTC'), end: instantIn(endDateTime.dateTime, 'UTC') };
    return reply.send(availability(world, page, range));
  });
  scope.post<ByUser>(`${API}/appointments`, { config: { kinds: ['booking'] } }, async (request, reply) => {
    const { appointment } = bodySchema.parse(request.body ?? {});
    const page = pageFor(world, request.params.user, appointment.serviceId);
    if (!page) return reply.code(404).send({ error: { code: 'ErrorItemNotFound' } });
    const order = orderFrom(page, appointment);
    return answerSubmission(world, { page, order, request, reply, word: verdict => wordVerdict(page, verdict) });
  });
}

/** Names and domains of a mailbox compare without case, and the domain may be left out. */
const mailbox = (name: string): string => name.split('@')[0]?.toLowerCase() ?? '';

const pageFor = (world: World, user: string, slug: string): Page | undefined =>
  findPage(world.store, { family: 'microsoft', design: null, user: mailbox(user), slug });

const momentSchema = z.object({ dateTime: z.string(), timeZone: z.string() });
const askedSchema = z.object({ serviceId: z.string(), startDateTime: momentSchema, endDateTime: momentSchema });

const instantIn = (local: string, zone: string): number => DateTime.fromISO(local, { zone }).toMillis();

/** Open ranges in the business's zone, wall clock and Windows name; what starts fit in is the page's to work out. */
function availability(world: World, page: Page, range: { start: number; end: number }): object {
  const minutes = page.durations[0] ?? 30;
  const moment = (at: number): object => ({
    dateTime: DateTime.fromMillis(at, { zone: page.timeZone }).toFormat("yyyy-MM-dd'T'HH:mm:ss"),
    timeZone: windowsZone(page.timeZone),
  });
  const openings = openingsOf(world.store, page, { minutes, range });
  return {
    staffAvailabilityResponse: [
      {
        staffId: 'staff-1',
        availabilityItems: openRanges(openings, minutes, page.stepMinutes).map(({ start, end }) => ({
          status: 'BOOKINGSAVAILABILITYSTATUS_AVAILABLE',
          startDateTime: moment(start),
          endDateTime: moment(end),
          serviceId: page.slug,
        })),
      },
    ],
  };
}

const NO_MOMENT = { dateTime: '', timeZone: 'UTC' };
/** Lenient, so that every POST is counted: what is missing is refused by the rules. */
const appointmentSchema = z.object({
  serviceId: z.string().catch(''),
  startTime: momentSchema.catch(NO_MOMENT),
  customerName: z.string().catch(''),
  customerEmailAddress: z.string().catch(''),
  customerPhone: z.string().nullable().catch(null),
  customerNotes: z.string().catch(''),
  customerTimeZone: z.string().nullable().catch(null),
  answeredCustomQuestions: z.array(z.object({ question: z.string(), answer: z.string() })).catch([]),
  termsAccepted: z.boolean().catch(false),
  optInToMarketing: z.boolean().catch(false),
  website: z.string().catch(''),
});
const bodySchema = z.object({ appointment: appointmentSchema }).catch({ appointment: appointmentSchema.parse({}) });

function orderFrom(page: Page, body: z.infer<typeof appointmentSchema>): Order {
  const answers = body.answeredCustomQuestions.map(({ question, answer }) => [question, answer] as const);
  return {
    start: instantIn(body.startTime.dateTime, 'UTC'),
    minutes: page.durations[0] ?? 30,
    name: body.customerName,
    email: body.customerEmailAddress,
    phone: body.customerPhone,
    timeZone: body.customerTimeZone,
    answers: Object.fromEntries(
      [...answers, ['Special requests', body.customerNotes] as const].filter(([, answer]) => answer !== ''),
    ),
    terms: body.termsAccepted,
    marketing: body.optInToMarketing,
    honeypot: body.website,
  };
}

function wordVerdict(page: Page, verdict: Verdict): Answer {
  const error = (status: number, code: string): Answer => ({ status, body: { error: { code, message: code } } });
  switch (verdict.kind) {
    case 'booked':
    case 'pending': {
      const { id, order, shown } = verdict;
      const startTime = { dateTime: new Date(shown.start).toISOString().slice(0, 19), timeZone: 'UTC' };
      const status = verdict.kind === 'pending' ? 'PENDING_APPROVAL' : 'BOOKED';
      return {
        status: 200,
        body: { appointment: { id, serviceName: page.title, startTime, status, customerEmailAddress: order.email } },
      };
    }
    case 'lied':
    case 'short-circuited':
      return { status: 200, body: { appointment: {} } };
    case 'error-in-body':
      return error(200, 'ErrorInternalServerError');
    case 'taken':
      return error(verdict.status ?? 409, 'SlotNotAvailable');
    case 'existing':
      return error(409, 'CustomerHasAppointment');
    case 'invalid':
      return error(400, verdict.why);
  }
}
