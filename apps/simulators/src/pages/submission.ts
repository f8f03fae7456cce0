import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DateTime } from 'luxon';
import { alphanumericId, uuid } from '../identifiers.ts';
import { type Answer, send } from '../provider.ts';
import type { World } from '../world.ts';
import { keepInAccount } from './cal-com/account.ts';
import { isOpen } from './openings.ts';
import type { Page } from './page.ts';
import { calendarOf, type PageBooking, pagesState } from './state.ts';
import { type Order, type Ruling, ruleOn, type Verdict } from './verdict.ts';

const MINUTE = 60_000;
/** How many meetings a recurring one makes. */
export const OCCURRENCES = 4;

/** Whom the calendar of `takenAtSubmit` gives the time to while the visitor types. */
const STRANGER = { name: 'Somebody Faster', email: 'faster@elsewhere.example' };

interface Submission {
  page: Page;
  order: Order;
  request: FastifyRequest;
  reply: FastifyReply;
  /** The family's own words for what came of it. */
  word(verdict: Verdict): Answer;
}

/** Takes in a page's POST: notes it, books or not as the page's variants say, and answers, late or never if they say so. */
export async function answerSubmission(
  world: World,
  { page, order, request, reply, word }: Submission,
): Promise<FastifyReply> {
  const { variant } = page;
  if (variant.neverAnswers === 'not-booked') {
    noteRequest(world, page, order, { kind: 'lied' }, 'never answered');
    return reply.hijack();
  }
  const verdict = submit(world, page, order);
  const isBooked = verdict.kind === 'booked' || verdict.kind === 'pending';
  if (isBooked && variant.neverAnswers) return reply.hijack();
  await pause(page);
  if (isBooked && variant.dropsConnection) {
    reply.hijack();
    request.raw.socket.destroy();
    return reply;
  }
  return send(reply, word(verdict));
}

/** The wait before every answer of a slow page. */
export async function pause({ variant }: Page): Promise<void> {
  if (variant.slow) await wait(variant.slow);
}

function submit(world: World, page: Page, order: Order): Verdict {
  return world.store.atomically(() => {
    const isStillOpen = Number.isFinite(order.start) && isOpen(world.store, page, order.start, order.minutes);
    const ruling = ruleOn(page, order, isStillOpen);
    noteRequest(world, page, order, ruling, whyOf(page, ruling));
    if (ruling.kind === 'taken' && isStillOpen) giveToStranger(world, page, order);
    return verdictFrom(world, page, order, ruling);
  });
}

function verdictFrom(world: World, page: Page, order: Order, ruling: Ruling): Verdict {
  switch (ruling.kind) {
    case 'invalid':
    case 'taken':
      return ruling;
    case 'existing':
      return { kind: 'existing' };
    case 'booked':
    case 'pending': {
      const booking = book(world, page, order, ruling.kind === 'pending' ? 'pending' : 'confirmed');
      return {
        kind: ruling.kind,
        id: booking.id,
        order,
        shown: { start: Date.parse(booking.start), end: Date.parse(booking.end) },
      };
    }
    default:
      return { kind: ruling.kind, order, shown: { start: order.start, end: order.start + order.minutes * MINUTE } };
  }
}

/** Puts the meeting on the calendar, and the series of it where it recurs; the ledger has an entry for each. */
function book(world: World, page: Page, order: Order, status: PageBooking['status']): PageBooking {
  const first = order.start + (page.variant.confirmsWrongTime ? 60 * MINUTE : 0);
  const count = page.variant.recurring ? OCCURRENCES : 1;
  const starts = Array.from({ length: count }, (_, weeks) =>
    DateTime.fromMillis(first, { zone: page.timeZone }).plus({ weeks }).toMillis(),
  );
  const bookings = starts.map(start => bookingAt(page, order, start, status));
  for (const booking of bookings) {
    keep(world, page, booking);
    world.ledger.record({
      provider: 'pages',
      kind: 'booking',
      by: 'page',
      request: { family: page.family, design: page.design, user: page.user, slug: page.slug, order },
      response: booking,
    });
  }
  const [booking] = bookings;
  if (!booking) throw new Error('A booking has at least one meeting');
  return booking;
}

function keep(world: World, page: Page, booking: PageBooking): void {
  pagesState(world.store).bookings.put(booking.id, booking);
  if (page.family === 'cal-com') keepInAccount(world, page, booking);
}

function bookingAt(page: Page, order: Order, start: number, status: PageBooking['status']): PageBooking {
  const { name, email, phone, answers, timeZone, terms, marketing } = order;
  return {
    id: page.family === 'cal-com' ? alphanumericId(22) : uuid(),
    page: page.key,
    calendar: calendarOf(page),
    status,
    by: 'visitor',
    start: new Date(start).toISOString(),
    end: new Date(start + order.minutes * MINUTE).toISOString(),
    ...{ name, email, phone, answers, timeZone, terms, marketing },
    at: new Date().toISOString(),
  };
}

/** Not in the ledger: nobody booked this on the page. */
function giveToStranger(world: World, page: Page, order: Order): void {
  const nothing = { phone: null, answers: {}, timeZone: null, terms: false, marketing: false };
  const taken = bookingAt(page, { ...order, ...STRANGER, ...nothing }, order.start, 'confirmed');
  keep(world, page, { ...taken, by: 'stranger' });
}

function noteRequest(world: World, page: Page, order: Order, { kind }: Ruling, why: string | null): void {
  const seq = world.store.next('pages.requests');
  const at = new Date().toISOString();
  pagesState(world.store).requests.put(String(seq), { seq, page: page.key, at, verdict: kind, why, order });
}

function whyOf({ variant }: Page, ruling: Ruling): string | null {
  if (ruling.kind === 'invalid') return ruling.why;
  if (ruling.kind === 'taken') return 'That time is not open';
  if (ruling.kind === 'existing') return 'The visitor is said to have a meeting already';
  if (ruling.kind === 'lied' && !variant.lies) return 'A field that people do not see was filled in';
  return null;
}
