import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import { isSameInstant, type Slot } from '@overlap/domain/slot';
import type { BookingProvider, BookingRequest, ProviderHealth, Run, SlotQuery } from '../../port/booking-provider.ts';
import { around, splitRange, tidySlots } from '../../port/instants.ts';
import { confirmedAt, judgeRefusal, rejected, takenByWhom } from '../../port/verdict.ts';
import { isBookingLink } from './booking-link.ts';
import { type Client, createClient, type InviteeOrder } from './client.ts';
import { resolveLink } from './event-type-of-link.ts';
import { findInvitee } from './find.ts';
import { listMeetings } from './meetings.ts';
import { ensureSubscription } from './subscription.ts';
import {
  isCancelled,
  isOpen,
  staysOpen,
  toAnswers,
  toConfirmation,
  toLocation,
  toOrder,
  toSlots,
} from './translate.ts';
import type { AvailableTime, EventType } from './wire.ts';

export interface CalendlyConfig {
  /** `https://api.calendly.com`, or a simulator's. */
  baseUrl: string;
  /** Personal access token of the host or of an admin of the organisation, or an OAuth access token. */
  token: string;
  eventTypeUri: string;
  /** Length of the event type; its available times name only starts. */
  minutes: number;
  /** User, organisation or group whose events `find` searches; without it the owner of the event type. */
  ownerUri?: string;
}

/** What the steps of a booking share. */
interface Desk extends CalendlyConfig {
  client: Client;
}

const LONGEST_RANGE_DAYS = 31;
/** "Now" is refused with a 400 by the time it arrives. */
const LEAD_TIME = 2 * 60_000;
const DAY = 86_400_000;

/**
 * Books an event type of Calendly through its Scheduling API. Outside rules: `reference/providers/calendly.md`. It moves
 * nothing: Calendly has no call for that, and a cancellation with a new booking would send the guest two mails.
 */
export function createCalendly(config: CalendlyConfig): BookingProvider {
  const desk: Desk = { ...config, client: createClient(config) };
  return {
    name: 'calendly',
    route: 'api',
    supports: { reschedule: false, cancel: true, list: true, subscribe: true, singleUseLink: true },
    hostKey: `calendly:${config.eventTypeUri}`,
    recognise: isBookingLink,
    findSlots: (run, query) => findSlots(desk, run, query),
    book: (run, request) => book(desk, run, request),
    find: (run, request) => findInvitee(desk, run, request),
    cancel: (run, ids, reason) => cancel(desk, run, { eventUri: ids.scheduledEventUri, reason }),
    listMeetings: (run, range) => listMeetings(desk, run, range),
    resolveLink: (run, url) => resolveLink(desk, run, url),
    ensureSubscription: (run, wanted) => ensureSubscription(desk, run, wanted),
    createSingleUseLink: run => createSingleUseLink(desk, run),
    check: run => check(desk, run),
  };
}

async function findSlots(desk: Desk, run: Run, query: SlotQuery): Promise<Result<Slot[], Failure>> {
  const times = await listTimes(desk, run, query);
  return times.ok ? ok(tidySlots(toSlots(times.value, desk.minutes), query)) : times;
}

/** Open times of a range as Calendly writes them; what lies in the past is not asked for. */
async function listTimes(
  desk: Desk,
  run: Run,
  range: { from: string; to: string },
): Promise<Result<AvailableTime[], Failure>> {
  const from = new Date(Math.max(Date.parse(range.from), Date.now() + LEAD_TIME)).toISOString();
  const times: AvailableTime[] = [];
  for (const piece of splitRange({ from, to: range.to }, LONGEST_RANGE_DAYS)) {
    const query = { event_type: desk.eventTypeUri, start_time: piece.from, end_time: piece.to };
    const answer = await desk.client.listAvailableTimes(run, query);
    if (!answer.ok) return answer;
    times.push(...answer.value.collection.filter(isOpen));
  }
  return ok(times);
}

/** The slot's own `start_time` string, `null` when it is not open. */
async function findStartTime(desk: Desk, run: Run, slot: Slot): Promise<Result<string | null, Failure>> {
  const times = await listTimes(desk, run, around(slot, 1));
  if (!times.ok) return times;
  return ok(times.value.find(time => isSameInstant(time.start_time, slot.start))?.start_time ?? null);
}

async function book(desk: Desk, run: Run, request: BookingRequest): ReturnType<BookingProvider['book']> {
  const { slot } = request;
  const find = () => findInvitee(desk, run, request);
  // Neither needs the other's answer, and the lead's time is running.
  const [eventType, startTime] = await Promise.all([
    desk.client.readEventType(run, desk.eventTypeUri),
    findStartTime(desk, run, slot),
  ]);
  if (!eventType.ok) return eventType;
  const form = fillForm(eventType.value.resource, request);
  if (!form.ok) return form;
  if (staysOpen(eventType.value.resource)) {
    const earlier = await find();
    if (!earlier.ok) return earlier;
    if (earlier.value) return ok(earlier.value);
  }
  if (!startTime.ok) return startTime;
  if (startTime.value === null) return takenByWhom(find);

  const { guest, location, answers } = form.value;
  const parts = { eventTypeUri: desk.eventTypeUri, startTime: startTime.value, key: run.idempotencyKey, location };
  const booked = await desk.client.createInvitee(run, toOrder(guest, parts, answers));
  if (!booked.ok) {
    const isFree = async () => {
      const open = await findStartTime(desk, run, slot);
      return open.ok ? ok(open.value !== null) : open;
    };
    return judgeRefusal(booked.error, { isFree, find });
  }
  // The answer holds neither time nor join link. The invitee exists whether or not the event can be read just now.
  const invitee = booked.value.resource;
  const event = await desk.client.readEvent(run, invitee.event);
  return confirmedAt(toConfirmation(invitee, event.ok ? event.value.resource : null, slot), slot);
}

interface Form {
  guest: BookingRequest['guest'] & { email: string };
  location: NonNullable<InviteeOrder['location']> | null;
  answers: InviteeOrder['questions_and_answers'];
}

/** Everything that Calendly wants of a guest, checked before anything is sent. */
function fillForm(eventType: EventType, { guest, answers }: BookingRequest): Result<Form, Failure> {
  if (eventType.active === false) return rejected('The Calendly event type is switched off');
  if (!guest.email) return rejected("Calendly needs the guest's e-mail address");
  const location = toLocation(eventType, guest);
  if (!location.ok) return rejected(location.error);
  const matched = toAnswers(eventType.custom_questions ?? [], answers);
  if (!matched.ok) return rejected(`Calendly requires an answer to "${matched.error}", and there is none`);
  return ok({ guest: { ...guest, email: guest.email }, location: location.value.send, answers: matched.value });
}

/** Cancels the whole event. Repeating it is an error whose status is not documented: the event itself is asked. */
async function cancel(
  { client }: Desk,
  run: Run,
  { eventUri, reason }: { eventUri: string | undefined; reason: string },
): Promise<Result<null, Failure>> {
  if (!eventUri) return rejected('The booking has no Calendly event');
  const event = await client.readEvent(run, eventUri);
  if (!event.ok) return event.error.status === 404 ? ok(null) : event;
  if (isCancelled(event.value.resource)) return ok(null);
  if ((event.value.resource.invitees_counter?.active ?? 1) > 1) {
    return rejected('Other guests take part in this Calendly event; cancelling would cancel it for all of them');
  }
  const cancelled = await client.cancelEvent(run, eventUri, reason);
  if (cancelled.ok) return ok(null);
  const again = await client.readEvent(run, eventUri);
  return again.ok && isCancelled(again.value.resource) ? ok(null) : cancelled;
}

async function createSingleUseLink(desk: Desk, run: Run): Promise<Result<{ url: string }, Failure>> {
  const link = await desk.client.createSchedulingLink(run, desk.eventTypeUri);
  return link.ok ? ok({ url: link.value.resource.booking_url }) : link;
}

/** Tries the account, the event type and its available times: each has a scope of its own. */
async function check(desk: Desk, run: Run): Promise<Result<ProviderHealth, Failure>> {
  const me = await desk.client.readMe(run);
  if (!me.ok) return me;
  const answer = await desk.client.readEventType(run, desk.eventTypeUri);
  if (!answer.ok) return answer;
  const { name, uri, active, duration } = answer.value.resource;
  if (active === false) return rejected('The Calendly event type is switched off');
  const from = new Date().toISOString();
  const times = await listTimes(desk, run, { from, to: new Date(Date.now() + DAY).toISOString() });
  if (!times.ok) return err(times.error);
  const { name: person, slug } = me.value.resource;
  return ok({ account: person ?? slug ?? uri, calendar: name ?? uri, minutes: duration ?? desk.minutes });
}
