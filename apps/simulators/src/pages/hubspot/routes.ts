import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Answer } from '../../provider.ts';
import type { World } from '../../world.ts';
import { openingsOf } from '../openings.ts';
import type { Page } from '../page.ts';
import { allowOtherOrigins, languageFor, serveAssets, servePage, shownHost } from '../shell.ts';
import { findPage } from '../state.ts';
import { answerSubmission, pause } from '../submission.ts';
import type { PageQuestion } from '../variants.ts';
import type { Order, Verdict } from '../verdict.ts';

const BASE = import.meta.url;
const MINUTE = 60_000;
const NO_SUCH_SLUG = { status: 'error', category: 'OBJECT_NOT_FOUND', message: 'slug does not exist' };

/** HubSpot Meetings: providers/hubspot-meetings.md §4, §5, §7 on the wire, scheduler-pages.md §4 in the browser. */
export function hubspotPages(scope: FastifyInstance, world: World): void {
  allowOtherOrigins(scope);
  serveAssets(scope);
  scope.post('/_verification', () => ({ sent: true }));
  scope.get('/meetings-public/v3/book', (request, reply) => read(world, request, reply, bookInfo));
  scope.get('/meetings-public/v3/book/availability-page', (request, reply) => read(world, request, reply, monthOf));
  scope.post('/meetings-public/v1/book', { config: { kinds: ['booking'] } }, async (request, reply) => {
    const page = pageBySlug(world, querySchema.parse(request.query).slug);
    if (!page) return reply.code(404).send(NO_SUCH_SLUG);
    const order = orderFrom(page, bodySchema.parse(request.body ?? {}));
    return answerSubmission(world, { page, order, request, reply, word: verdict => wordVerdict(page, verdict) });
  });
  scope.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    const page = pageBySlug(world, request.params['*']);
    if (!page || page.variant.deadLink) return deadLink(reply);
    return servePage({ page, base: BASE, request, reply });
  });
}

const deadLink = (reply: FastifyReply): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .send(
      '<!doctype html><html lang="en"><title>Meetings</title><main><h1>This scheduling page isn’t available</h1>' +
        '<p>The page you’re looking for can’t be found.</p></main></html>',
    );

function pageBySlug(world: World, path: string): Page | undefined {
  const [user = '', slug = ''] = path.split('/');
  return findPage(world.store, { family: 'hubspot', design: null, user, slug });
}

const querySchema = z.object({
  slug: z.string().catch(''),
  timezone: z.string().catch('UTC'),
  monthOffset: z.coerce.number().int().min(0).catch(0),
});
type Query = z.infer<typeof querySchema>;

async function read(
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
  view: (world: World, page: Page, query: Query, request: FastifyRequest) => object,
): Promise<FastifyReply> {
  const query = querySchema.parse(request.query);
  const page = pageBySlug(world, query.slug);
  if (!page) return reply.code(404).send(NO_SUCH_SLUG);
  await pause(page);
  return reply.send(view(world, page, query, request));
}

function bookInfo(world: World, page: Page, query: Query, request: FastifyRequest): object {
  const { variant, durations } = page;
  return {
    linkId: '99',
    linkType: 'PERSONAL_LINK',
    isOffline: false,
    ...monthOf(world, page, { ...query, monthOffset: 0 }),
    customParams: {
      durations: durations.map(minutes => minutes * MINUTE),
      timezone: page.timeZone,
      location: page.location,
      redirectUrl: null,
      language: languageFor(page, request),
      recaptchaEnabled: variant.captcha !== undefined,
      guestSettings: { canAddGuests: true, maxGuestCount: 10 },
      formFields: (variant.questions ?? []).map(fieldView),
      legalConsentEnabled: Boolean(variant.marketingConsent || variant.termsRequired),
      displayInfo: { headline: page.title, avatar: null },
      welcomeScreenInfo: { showWelcomeScreen: false },
    },
    brandingMetadata: { logoUrl: null },
  };
}

const FIELD_TYPES: Record<PageQuestion['type'], string> = {
  text: 'text',
  textarea: 'textarea',
  select: 'select',
  radio: 'radio',
  checkbox: 'checkbox',
  multiselect: 'checkbox',
  phone: 'phonenumber',
  odd: 'rating',
};

function fieldView({ label, type, required, options }: PageQuestion): object {
  return {
    name: propertyName(label),
    label,
    type: 'string',
    fieldType: FIELD_TYPES[type],
    isRequired: required,
    isCustom: true,
    options: options.map((value, displayOrder) => ({
      label: value,
      value,
      displayOrder,
      hidden: false,
      readOnly: false,
    })),
  };
}

/** The CRM's internal name of a field, e.g. `company_name`. */
const propertyName = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

function monthOf(world: World, page: Page, { timezone, monthOffset }: Query): object {
  const zone = DateTime.now().setZone(timezone).isValid ? timezone : 'UTC';
  const month = DateTime.now().setZone(zone).startOf('month').plus({ months: monthOffset });
  const end = month.plus({ months: 1 }).toMillis();
  const all = page.durations.map(minutes => ({
    minutes,
    openings: openingsFrom(world, page, minutes, month.toMillis()),
  }));
  const availability = all.map(({ minutes, openings }) => [
    String(minutes * MINUTE),
    {
      meetingDurationMillis: minutes * MINUTE,
      availabilities: openings
        .filter(({ start }) => start < end)
        .map(({ start }) => ({ startMillisUtc: start, endMillisUtc: start + minutes * MINUTE })),
    },
  ]);
  const hasMore = all.some(({ openings }) => openings.some(({ start }) => start >= end));
  return {
    linkAvailability: { hasMore, linkAvailabilityByDuration: Object.fromEntries(availability) },
    allUsersBusyTimes: [
      {
        isOffline: false,
        busyTimes: page.busy.map(({ start, end: until }) => ({ start: Date.parse(start), end: Date.parse(until) })),
        meetingsUser: { id: '5', userId: '42', userProfile: { fullName: shownHost(page), email: page.host.email } },
      },
    ],
  };
}

const openingsFrom = (world: World, page: Page, minutes: number, start: number) =>
  openingsOf(world.store, page, { minutes, range: { start, end: Number.MAX_SAFE_INTEGER } });

/** Lenient, so that every POST is counted: what is missing is refused by the rules. */
const bodySchema = z.object({
  firstName: z.string().catch(''),
  lastName: z.string().catch(''),
  email: z.string().catch(''),
  phone: z.string().nullable().catch(null),
  timezone: z.string().nullable().catch(null),
  startTime: z.number().catch(Number.NaN),
  duration: z.number().catch(Number.NaN),
  formFields: z.array(z.object({ name: z.string(), value: z.string() })).catch([]),
  legalConsentResponses: z.array(z.object({ communicationTypeId: z.string(), consented: z.boolean() })).catch([]),
  website: z.string().catch(''),
});

function orderFrom(page: Page, body: z.infer<typeof bodySchema>): Order {
  const labels = new Map((page.variant.questions ?? []).map(({ label }) => [propertyName(label), label]));
  const consented = (id: string) =>
    body.legalConsentResponses.some(
      ({ communicationTypeId, consented: isGiven }) => communicationTypeId === id && isGiven,
    );
  return {
    start: body.startTime,
    minutes: body.duration / MINUTE,
    // Without a last name the meeting is refused.
    name: body.firstName.trim() && body.lastName.trim() ? `${body.firstName.trim()} ${body.lastName.trim()}` : '',
    email: body.email,
    phone: body.phone,
    timeZone: body.timezone,
    answers: Object.fromEntries(
      body.formFields.filter(({ value }) => value !== '').map(({ name, value }) => [labels.get(name) ?? name, value]),
    ),
    terms: consented('terms'),
    marketing: consented('7'),
    honeypot: body.website,
  };
}

const refusal = (status: number, subCategory: string, message: string): Answer => ({
  status,
  body: { status: 'error', category: 'VALIDATION_ERROR', subCategory: `MeetingsPublicError.${subCategory}`, message },
});

function wordVerdict(page: Page, verdict: Verdict): Answer {
  switch (verdict.kind) {
    case 'booked':
    case 'pending':
      return { status: 200, body: bookedView(page, verdict, verdict.id) };
    case 'lied':
    case 'short-circuited':
      // The calendar is disconnected: a contact is made, and no meeting.
      return { status: 200, body: { ...bookedView(page, verdict, ''), isOffline: true } };
    case 'error-in-body':
      return { status: 200, body: { status: 'error', category: 'INTERNAL_ERROR', message: 'internal error' } };
    case 'taken':
      return refusal(verdict.status ?? 400, 'MEETING_TIME_NOT_AVAILABLE', 'The meeting time is not available');
    case 'existing':
      return refusal(400, 'MEETING_ALREADY_SCHEDULED', 'This contact has a meeting already');
    case 'invalid':
      return refusal(400, verdict.field === 'email' ? 'INVALID_EMAIL' : 'INVALID_REQUEST', verdict.why);
  }
}

function bookedView(
  page: Page,
  { kind, order, shown }: Extract<Verdict, { order: Order }>,
  calendarEventId: string,
): object {
  return {
    calendarEventId,
    contactId: '311',
    bookingTimezone: order.timeZone,
    start: shown.start,
    end: shown.end,
    duration: order.minutes * MINUTE,
    subject: page.title,
    location: page.location,
    isOffline: false,
    needsConfirmation: kind === 'pending',
    organizer: { name: shownHost(page) },
  };
}
