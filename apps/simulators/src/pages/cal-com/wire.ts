import { z } from 'zod';
import { refuse } from '../../calcom/errors.ts';
import { success } from '../../calcom/view.ts';
import type { Answer } from '../../provider.ts';
import type { Page } from '../page.ts';
import { OCCURRENCES } from '../submission.ts';
import type { Order, Verdict } from '../verdict.ts';
import { fieldsOf, MARKETING, PHONE, TERMS } from './fields.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const MINUTE = 60_000;

/** Lenient, so that every POST is counted: what is missing is refused by the rules. */
export const bookingSchema = z.object({
  eventTypeId: z.coerce.number().catch(0),
  start: z.string().catch(''),
  end: z.string().catch(''),
  timeZone: z.string().nullable().catch(null),
  responses: z.record(z.string(), z.unknown()).catch({}),
});
type BookingBody = z.infer<typeof bookingSchema>;

/** Query of `slots/available`; a list of one name comes with or without brackets. */
export const slotsSchema = z.object({
  eventTypeId: z.coerce.number().catch(0),
  startTime: z.iso.datetime({ offset: true }),
  endTime: z.iso.datetime({ offset: true }),
  timeZone: z.string().catch('UTC'),
  duration: z.coerce.number().int().optional().catch(undefined),
});

export const reservationSchema = z.object({
  eventTypeId: z.coerce.number(),
  slotUtcStartDate: z.iso.datetime({ offset: true }),
  slotUtcEndDate: z.iso.datetime({ offset: true }),
});

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** What a booking of the page asks for. */
export function orderFrom(page: Page, { start, end, timeZone, responses }: BookingBody): Order {
  const answers = fieldsOf(page)
    .filter(({ name }) => ![PHONE, TERMS, MARKETING].includes(name))
    .map(({ name, label }) => [label, textOf(responses[name])] as const)
    .filter(([, answer]) => answer !== '');
  return {
    start: Date.parse(start),
    minutes: (Date.parse(end) - Date.parse(start)) / MINUTE,
    name: textOf(responses.name),
    email: textOf(responses.email),
    phone: textOf(responses[PHONE]) || null,
    timeZone,
    answers: Object.fromEntries(answers),
    terms: responses[TERMS] === true,
    marketing: responses[MARKETING] === true,
    honeypot: '',
  };
}

/** The API's words for what came of a booking. A series is answered as a list. */
export function wordVerdict(page: Page, eventTypeId: number, verdict: Verdict): Answer {
  switch (verdict.kind) {
    case 'booked':
    case 'pending': {
      const first = bookedView(page, eventTypeId, verdict, verdict.id);
      return { status: 201, body: success(page.variant.recurring ? seriesOf(first) : first) };
    }
    case 'lied':
      return { status: 201, body: success({}) };
    case 'short-circuited': {
      const shown = { ...bookedView(page, eventTypeId, verdict, 'decoy'), id: 0, isShortCircuitedBooking: true };
      return { status: 201, body: success(shown) };
    }
    case 'error-in-body':
      return { status: 200, body: refuse(500, 'Internal Server Error').answer.body };
    case 'taken':
      return refuse(verdict.status ?? 409, 'no_available_users_found_error').answer;
    case 'existing':
      return refuse(
        400,
        "Attendee with this email can't book because the maximum number of active bookings has been reached.",
      ).answer;
    case 'invalid':
      return verdict.field === 'payment'
        ? { status: 201, body: success(unpaidView(page, eventTypeId)) }
        : refuse(400, `responses - {${verdict.field}}error_required_field`).answer;
  }
}

type Shown = Extract<Verdict, { shown: unknown }>;

function bookedView(
  page: Page,
  eventTypeId: number,
  { kind, order, shown }: Shown,
  uid: string,
): Record<string, unknown> {
  return {
    id: 1,
    uid,
    eventTypeId,
    title: titleOf(page, order.name),
    description: '',
    startTime: new Date(shown.start).toISOString(),
    endTime: new Date(shown.end).toISOString(),
    status: kind === 'pending' ? 'PENDING' : 'ACCEPTED',
    location: page.location,
    attendees: [{ name: order.name, email: order.email, timeZone: order.timeZone, locale: 'en' }],
    user: { name: page.host.name, email: null, timeZone: page.timeZone },
    paymentRequired: false,
    references: [],
    iCalUID: `${uid}@Cal.com`,
    isDryRun: false,
  };
}

const unpaidView = (page: Page, eventTypeId: number): object => ({
  id: 1,
  uid: 'unpaid',
  eventTypeId,
  title: page.title,
  status: 'PENDING',
  paymentRequired: true,
  paymentUid: 'unpaid',
  isDryRun: false,
});

const seriesOf = (first: Record<string, unknown>): object[] =>
  Array.from({ length: OCCURRENCES }, (_, week) => ({
    ...first,
    startTime: later(first.startTime, week),
    endTime: later(first.endTime, week),
    thirdPartyRecurringEventId: null,
  }));

const later = (instant: unknown, weeks: number): string =>
  new Date(Date.parse(String(instant)) + weeks * WEEK).toISOString();

export const titleOf = (page: Page, guest: string): string => `${page.title} between ${page.host.name} and ${guest}`;
