import type { Confirmation } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import type {
  BookingProvider,
  BookingRequest,
  ProviderHealth,
  ProviderMeeting,
  Run,
  SlotQuery,
} from '../../port/booking-provider.ts';
import { judgeRefusal, rejected, takenByWhom } from '../../port/verdict.ts';
import { readBookingLink } from './booking-link.ts';
import { cancelBooking, moveBooking } from './change.ts';
import { createClient } from './client.ts';
import { type CalComConfig, type Desk, isFree, listSlots, readEventType } from './desk.ts';
import { findBooking, findByGuest } from './find.ts';
import { fillForm, whyNotByLink } from './form.ts';
import { resolveLink } from './resolve.ts';
import { ensureSubscription } from './subscription.ts';
import { isExclusive, lengthToName, meaningOf, toMeeting, toOutcome } from './translate.ts';
import type { Booking, EventTypeAnswer } from './wire.ts';

const PAGE = 100;
const DAY = 86_400_000;

/**
 * Books an event type of Cal.com, with an account's token or with nothing but its public link; without a token there is
 * no list, no subscription, and a lost answer cannot be looked up for certain. Slots are not reserved beforehand: whether
 * a hold stands in the way of our own booking is not documented. Outside rules: `reference/providers/cal-com.md`.
 */
export function createCalCom(config: CalComConfig): BookingProvider {
  const token = config.token?.trim() || null;
  const desk: Desk = { ...config, token, client: createClient({ baseUrl: config.baseUrl, token }) };
  return {
    name: 'cal-com',
    route: 'api',
    supports: { reschedule: true, cancel: true, list: token !== null, subscribe: token !== null, singleUseLink: false },
    hostKey: `cal-com:${config.eventTypeId}`,
    recognise: url => readBookingLink(url, config.pagesUrl ?? null) !== null,
    findSlots: (run, query) => findSlots(desk, run, query),
    book: (run, request) => book(desk, run, request),
    find: (run, request) => findBooking(desk, run, request),
    cancel: (run, ids, reason) => cancelBooking(desk, run, { ids, reason }),
    reschedule: (run, ids, slot) => moveBooking(desk, run, { uid: ids.bookingUid, slot }),
    resolveLink: (run, url) => resolveLink(desk, run, url),
    check: run => check(desk, run),
    ...(token === null
      ? {}
      : {
          listMeetings: (run, range) => listMeetings(desk, run, range),
          ensureSubscription: (run, wanted) => ensureSubscription(desk.client, run, wanted),
        }),
  };
}

async function findSlots(desk: Desk, run: Run, query: SlotQuery): ReturnType<BookingProvider['findSlots']> {
  const eventType = await readEventType(desk, run);
  if (!eventType.ok) return eventType;
  return listSlots(desk, run, query, { length: lengthToName(eventType.value, desk.minutes) });
}

async function book(desk: Desk, run: Run, request: BookingRequest): Promise<Result<Confirmation, Failure>> {
  const { slot } = request;
  // Neither needs the other's answer, and the lead's time is running.
  const [eventType, anyLength] = await Promise.all([readEventType(desk, run), isFree(desk, run, slot)]);
  if (!eventType.ok) return eventType;
  const { eventTypeId, minutes } = desk;
  const why = desk.token === null && eventType.value ? whyNotByLink(eventType.value) : null;
  if (why) return rejected(why);
  const order = fillForm(eventType.value, request, { eventTypeId, minutes, key: run.idempotencyKey });
  if (!order.ok) return order;
  const find = () => findEarlier(desk, run, request);
  if (!isExclusive(eventType.value)) {
    const earlier = await find();
    if (!earlier.ok) return earlier;
    if (earlier.value) return ok(earlier.value);
  }
  const free = await isFreeAtLength({ desk, run, request, eventType: eventType.value, anyLength });
  if (!free.ok) return free;
  if (!free.value) return takenByWhom(find);

  const booked = await desk.client.createBooking(run, order.value);
  if (booked.ok) return toOutcome(booked.value.data, slot);
  const meaning =
    booked.error.status === 400 || booked.error.status === 409 ? meaningOf(booked.error.message) : 'unclear';
  if (meaning === 'taken') return takenByWhom(find);
  if (meaning === 'final') return booked;
  const length = lengthToName(eventType.value, minutes);
  return judgeRefusal(booked.error, { isFree: () => isFree(desk, run, slot, { length }), find });
}

/**
 * Our own earlier booking, where one can be told from another's. Without a token none can; but nothing of ours has
 * landed when `book` is called: after a lost answer `find` comes first, and says `null` only for a slot still free.
 */
const findEarlier: typeof findByGuest = async (desk, run, request) =>
  desk.token ? findByGuest(desk, run, request) : ok(null);

/** A first look was made without a length; an event type of several has to be asked again by its own. */
async function isFreeAtLength(look: {
  desk: Desk;
  run: Run;
  request: BookingRequest;
  eventType: EventTypeAnswer | null;
  anyLength: Result<boolean, Failure>;
}): Promise<Result<boolean, Failure>> {
  const length = lengthToName(look.eventType, look.desk.minutes);
  return length ? isFree(look.desk, look.run, look.request.slot, { length }) : look.anyLength;
}

/**
 * Whether a list without `status` holds cancelled bookings is not documented, so that they are asked for by themselves.
 * Requests that the host has not confirmed are left out.
 */
async function listMeetings(
  desk: Desk,
  run: Run,
  range: { from: string; to: string },
): Promise<Result<ProviderMeeting[], Failure>> {
  const byUid = new Map<string, Booking>();
  for (const status of [null, 'cancelled']) {
    const bookings = await listBookings(desk, run, range, status);
    if (!bookings.ok) return bookings;
    for (const booking of bookings.value) byUid.set(booking.uid, booking);
  }
  const meetings = [...byUid.values()].flatMap(booking => toMeeting(booking) ?? []);
  const [from, to] = [Date.parse(range.from), Date.parse(range.to)];
  const within = meetings.filter(({ start }) => Date.parse(start) >= from && Date.parse(start) < to);
  return ok(within.sort((a, b) => a.start.localeCompare(b.start)));
}

async function listBookings(
  { client, eventTypeId }: Desk,
  run: Run,
  range: { from: string; to: string },
  status: string | null,
): Promise<Result<Booking[], Failure>> {
  const bookings: Booking[] = [];
  for (let skip = 0; ; skip += PAGE) {
    const answer = await client.listBookings(run, {
      eventTypeId,
      // By start only, and with room: whether the ends are part of it is not documented.
      afterStart: new Date(Date.parse(range.from) - 60_000).toISOString(),
      beforeEnd: new Date(Date.parse(range.to) + DAY).toISOString(),
      ...(status ? { status } : {}),
      take: String(PAGE),
      skip: String(skip),
    });
    if (!answer.ok) return answer;
    bookings.push(...answer.value.data);
    if (!answer.value.pagination?.hasNextPage || answer.value.data.length === 0) return ok(bookings);
  }
}

/** Tries the event type and its slots, and with a token the bookings: nothing else says whether it is accepted. */
async function check(desk: Desk, run: Run): Promise<Result<ProviderHealth, Failure>> {
  const eventType = await readEventType(desk, run);
  if (!eventType.ok) return eventType;
  const from = new Date().toISOString();
  const to = new Date(Date.now() + DAY).toISOString();
  const slots = await listSlots(desk, run, { from, to });
  if (!slots.ok) return slots;
  if (desk.token) {
    const bookings = await desk.client.listBookings(run, { eventTypeId: desk.eventTypeId, take: '1' });
    if (!bookings.ok) return err(bookings.error);
  }
  const { title, slug, users, lengthInMinutes, lengthInMinutesOptions } = eventType.value ?? {};
  const minutes = lengthInMinutesOptions?.includes(desk.minutes) ? desk.minutes : (lengthInMinutes ?? desk.minutes);
  if (!desk.eventTypeId) return rejected('No event type of Cal.com is chosen');
  return ok({
    account: users?.[0]?.name ?? desk.username ?? desk.teamSlug ?? new URL(desk.baseUrl).host,
    calendar: title ?? slug ?? desk.eventTypeSlug ?? `Event type ${desk.eventTypeId}`,
    minutes,
  });
}
