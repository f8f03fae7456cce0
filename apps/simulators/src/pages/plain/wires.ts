import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Answer } from '../../provider.ts';
import type { Opening } from '../../schedule.ts';
import type { PlainDesign } from '../families.ts';
import type { Order, Verdict } from '../verdict.ts';

export type JsonDesign = Exclude<PlainDesign, 'server-rendered'>;

/** How a design's script and its server talk: no two alike, none of them any known scheduler's. */
export interface Wire {
  /** Where open times are asked for, by GET unless it is where bookings are sent too. */
  slotsPath: string;
  bookPath: string;
  slots(openings: readonly Opening[], asked: { zone: string; minutes: number }): unknown;
  /** Names of the fields in the booking's body, wherever in it they stand. */
  fields: Record<'start' | 'name' | 'email', string>;
  booked(booking: { id: string; start: number; isPending: boolean; minutes: number }): Answer;
  refused(code: string, status: number): Answer;
}

const iso = (at: number): string => new Date(at).toISOString();
const error = (code: string, status: number): Answer => ({ status, body: { error: code } });

export const WIRES: Record<JsonDesign, Wire> = {
  'all-on-one-page': {
    slotsPath: '/api/slots',
    bookPath: '/api/book',
    slots: openings => ({ slots: openings.map(({ start }) => iso(start)) }),
    fields: { start: 'slot', name: 'name', email: 'email' },
    booked: ({ id, start, isPending }) => ({
      status: 201,
      body: { id, slot: iso(start), status: isPending ? 'requested' : 'booked' },
    }),
    refused: error,
  },
  'form-first': {
    slotsPath: '/availability.json',
    bookPath: '/bookings',
    slots: openings => openings.map(({ start }) => start / 1000),
    fields: { start: 'at', name: 'fullName', email: 'mail' },
    booked: ({ id, start, isPending }) => ({ status: 200, body: { number: id, at: start / 1000, isPending } }),
    refused: code => ({ status: code === 'slot_taken' ? 410 : 422, body: { code } }),
  },
  'week-of-links': {
    slotsPath: '/week',
    bookPath: '/appointments/new',
    slots: (openings, { zone }) => byDay(openings, zone, at => at.toISO({ suppressMilliseconds: true })),
    fields: { start: 'appointment', name: 'visitor', email: 'address' },
    booked: ({ id, start, isPending }) => ({
      status: 200,
      body: { confirmation: { code: id, startsAt: iso(start), tentative: isPending } },
    }),
    refused: error,
  },
  selects: {
    slotsPath: '/openings',
    bookPath: '/reserve',
    slots: (openings, { minutes }) =>
      openings.map(({ start }) => ({ begin: iso(start), finish: iso(start + minutes * 60_000) })),
    fields: { start: 'time', name: 'contact_name', email: 'contact_email' },
    booked: ({ id, start, isPending }) => ({
      status: 200,
      body: { ok: true, reference: id, begin: iso(start), pending: isPending },
    }),
    refused: (message, status) => ({ status, body: { ok: false, message } }),
  },
  'web-component': {
    // Reads and writes are both POSTs to one address, and a refusal is a 200 with errors.
    slotsPath: '/graphql',
    bookPath: '/graphql',
    slots: openings => ({ data: { slots: openings.map(({ start }) => ({ startsAt: iso(start) })) } }),
    fields: { start: 'startsAt', name: 'displayName', email: 'email' },
    booked: ({ id, start, isPending }) => ({
      status: 200,
      body: { data: { createBooking: { id, startsAt: iso(start), isPending } } },
    }),
    refused: message => ({ status: 200, body: { data: null, errors: [{ message }] } }),
  },
  'day-list': {
    slotsPath: '/times',
    bookPath: '/times/take',
    slots: openings => openings.map(({ start, seats }) => ({ t: start, free: seats })),
    fields: { start: 't', name: 'who', email: 'reply_to' },
    booked: ({ id, start, isPending }) => ({
      status: 200,
      body: { appointment: { uid: id, time: start / 1000, state: isPending ? 'pending' : 'ok' } },
    }),
    refused: (code, status) => ({ status, body: { errors: { time: [code] } } }),
  },
  iframe: {
    slotsPath: '/embed/slots',
    bookPath: '/embed/book',
    slots: (openings, { minutes }) => openings.map(({ start }) => [start / 1000, start / 1000 + minutes * 60]),
    fields: { start: 'start_ts', name: 'attendee', email: 'attendee_email' },
    booked: ({ id, start, isPending }) => ({
      status: 200,
      body: { result: isPending ? 'requested' : 'success', booking_id: id, start_ts: start / 1000 },
    }),
    refused: (result, status) => ({ status, body: { result } }),
  },
};

function byDay(
  openings: readonly Opening[],
  zone: string,
  print: (at: DateTime) => string | null,
): Record<string, (string | null)[]> {
  const days: Record<string, (string | null)[]> = {};
  for (const { start } of openings) {
    const at = DateTime.fromMillis(start, { zone });
    const day = at.toISODate() ?? '';
    days[day] = [...(days[day] ?? []), print(at)];
  }
  return days;
}

const inputSchema = z.record(z.string(), z.unknown());
const answersSchema = z.record(z.string(), z.string());
const bodySchema = z
  .object({ variables: z.object({ input: inputSchema }) })
  .transform(({ variables }) => variables.input);
const anyBodySchema = z.union([bodySchema, inputSchema]).catch({});

/** What a design's POST asks for. Lenient, so that every POST is counted: what is missing is refused by the rules. */
export function orderFrom({ fields }: Wire, body: unknown): Order {
  const input = anyBodySchema.parse(body);
  const text = (name: string): string => (typeof input[name] === 'string' ? input[name] : '');
  return {
    start: instantFrom(input[fields.start]),
    minutes: Number(input.minutes),
    name: text(fields.name),
    email: text(fields.email),
    phone: text('phone') || null,
    timeZone: text('zone') || null,
    answers: answersFrom(input.answers),
    terms: isTrue(input.terms),
    marketing: isTrue(input.marketing),
    honeypot: text('website'),
  };
}

/** ISO text, or seconds or milliseconds since the epoch, as number or text. */
export function instantFrom(value: unknown): number {
  if (typeof value === 'string' && !/^\d+$/.test(value)) return Date.parse(value);
  const number = Number(value ?? Number.NaN);
  return number < 1e11 ? number * 1000 : number;
}

const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === 'on';

function answersFrom(value: unknown): Record<string, string> {
  try {
    return answersSchema.catch({}).parse(typeof value === 'string' ? JSON.parse(value) : value);
  } catch {
    return {};
  }
}

/** A verdict in a design's words. */
export function wordVerdict(wire: Wire, verdict: Verdict): Answer {
  switch (verdict.kind) {
    case 'booked':
    case 'pending':
      return wire.booked({
        id: verdict.id,
        start: verdict.shown.start,
        isPending: verdict.kind === 'pending',
        minutes: verdict.order.minutes,
      });
    case 'short-circuited':
      return {
        status: 200,
        body: {
          id: 0,
          uid: 'decoy',
          status: 'ACCEPTED',
          startTime: iso(verdict.shown.start),
          isShortCircuitedBooking: true,
        },
      };
    case 'lied':
      return { status: 200, body: {} };
    case 'error-in-body':
      return { ...wire.refused('internal_error', 200), status: 200 };
    case 'taken':
      return wire.refused('slot_taken', verdict.status ?? 409);
    case 'existing':
      return wire.refused('already_booked', 409);
    case 'invalid':
      return wire.refused(`invalid_${verdict.field}`, 422);
  }
}
