import type { Confirmation } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { Slot } from '@overlap/domain/slot';
import type { BookingProvider, BookingRequest, ProviderHealth, Run, SlotQuery } from '../../port/booking-provider.ts';
import { knownZone, tidySlots } from '../../port/instants.ts';
import { confirmedAt, judgeRefusal, rejected, takenByWhom } from '../../port/verdict.ts';
import { isBookingLink } from './booking-link.ts';
import { type ClientConfig, createClient } from './client.ts';
import { type Desk, findInCrm, findMeeting, findMeetingOf, readPageAt } from './find.ts';
import { toOrder, unbookable } from './form.ts';
import { findLink, resolveLink } from './links.ts';
import { listMeetings } from './meetings.ts';
import {
  disconnected,
  isDisconnected,
  isOpen,
  membersOf,
  monthsAhead,
  nameOf,
  offlineMembers,
  staysOpen,
  toConfirmation,
  toSlots,
} from './translate.ts';
import type { Booked } from './wire.ts';

export interface HubSpotConfig extends ClientConfig {
  /** `https://api.hubapi.com`, or a simulator's. */
  baseUrl: string;
  /** Of a private app or service key of the portal that owns the page, with `scheduler.meetings.meeting-link.read` and `crm.objects.contacts.read` and `.write`. */
  token: string;
  /** Of the scheduling page; may hold a slash. */
  slug: string;
  /** Which of the page's lengths is booked. */
  minutes: number;
}

/** How long a booking that stands already may take to learn its number in the CRM. */
const CRM_PATIENCE_MS = 3000;
/** Reserved for documentation (RFC 2606): asking for it tries the scope and can match nobody. */
const NOBODY = 'scope-check@example.com';

/**
 * Books a scheduling page of HubSpot through its Scheduler API. Outside rules: `reference/providers/hubspot-meetings.md`.
 *
 * What it does not offer: moving and cancelling (the API has neither; the links in HubSpot's confirmation mail do both,
 * and marking the CRM's meeting as cancelled does not reliably take it off the calendar), subscribing (private apps name
 * their webhooks in the app's own file, no call makes one), links for one use, and a place for our idempotency key, the
 * meeting's title or a note: `find` goes by guest and start.
 */
export function createHubSpot(config: HubSpotConfig): BookingProvider {
  const { slug, minutes } = config;
  const desk: Desk = { client: createClient(config), slug, minutes };
  return {
    name: 'hubspot',
    route: 'api',
    supports: { reschedule: false, cancel: false, list: true, subscribe: false, singleUseLink: false },
    hostKey: `hubspot:${slug}`,
    recognise: isBookingLink,
    findSlots: (run, query) => findSlots(desk, run, query),
    book: (run, request) => book(desk, run, request),
    find: (run, request) => findMeeting(desk, run, request),
    listMeetings: (run, range) => listMeetings(desk, run, range),
    resolveLink: (run, url) => resolveLink(desk.client, run, url),
    check: run => check(desk, run),
  };
}

/** The page shows months, not ranges; both ends of the range are placed in the zone that is asked for. */
async function findSlots(
  { client, slug, minutes }: Desk,
  run: Run,
  { from, to, guestTimeZone }: SlotQuery,
): Promise<Result<Slot[], Failure>> {
  const slots: Slot[] = [];
  if (Date.parse(from) >= Date.parse(to)) return ok(slots);
  const timeZone = knownZone(guestTimeZone);
  const last = monthsAhead(new Date(Date.parse(to) - 1).toISOString(), timeZone);
  for (let monthOffset = Math.max(0, monthsAhead(from, timeZone)); monthOffset <= last; monthOffset += 1) {
    const answer = await client.readAvailability(run, slug, { timeZone, monthOffset });
    if (!answer.ok) return answer;
    if (isDisconnected(answer.value)) return rejected(disconnected(answer.value));
    slots.push(...toSlots(answer.value.linkAvailability, minutes));
    if (answer.value.linkAvailability.hasMore !== true) break;
  }
  return ok(tidySlots(slots, { from, to }));
}

async function book(desk: Desk, run: Run, request: BookingRequest): ReturnType<BookingProvider['book']> {
  const { slot } = request;
  const find = () => findInCrm(desk, run, request);
  const page = await readPageAt(desk, run, request);
  if (!page.ok) return page;
  const order = toOrder(page.value, desk, request);
  if (!order.ok) return rejected(order.error);
  if (staysOpen(page.value)) {
    const earlier = await find();
    if (!earlier.ok) return earlier;
    if (earlier.value) return ok(earlier.value);
  }
  if (!isOpen(page.value, slot, desk.minutes)) return takenByWhom(find);
  const booked = await desk.client.book(run, order.value);
  if (booked.ok) return confirm(desk, run, { booked: booked.value, slot });
  // A refusal is not sent again in another shape: the second error would hide the first.
  const isFree = async () => {
    const then = await readPageAt(desk, run, request);
    return then.ok ? ok(isOpen(then.value, slot, desk.minutes)) : then;
  };
  return judgeRefusal(booked.error, { isFree, find });
}

/** The meeting's number in the CRM is what lists and webhooks name it by; the booking stands with or without it. */
async function confirm(
  { client }: Desk,
  run: Run,
  { booked, slot }: { booked: Booked; slot: Slot },
): Promise<Result<Confirmation, Failure>> {
  if (!toConfirmation(booked, slot, null)) return rejected(NOT_ON_THE_CALENDAR);
  const soon = { ...run, deadline: Math.min(run.deadline, Date.now() + CRM_PATIENCE_MS) };
  const meeting = booked.contactId
    ? await findMeetingOf(client, soon, { contactId: booked.contactId, slot })
    : ok(null);
  const confirmation = toConfirmation(booked, slot, meeting.ok ? (meeting.value?.id ?? null) : null);
  return confirmation ? confirmedAt(confirmation, slot) : rejected(NOT_ON_THE_CALENDAR);
}

const NOT_ON_THE_CALENDAR =
  "The host's calendar is disconnected from HubSpot: nothing was put on it and nobody was invited, only a contact was created";

/** Tries page, CRM and every member's calendar. The scope for booking cannot be tried without booking. */
async function check({ client, slug, minutes }: Desk, run: Run): Promise<Result<ProviderHealth, Failure>> {
  if (!slug) return rejected('No HubSpot scheduling page has been chosen');
  const answer = await client.readPage(run, slug, { timeZone: 'UTC', monthOffset: 0 });
  if (!answer.ok) return answer;
  const page = answer.value;
  const reason = unbookable(page, minutes);
  if (reason) return rejected(reason);
  if (offlineMembers(page).length > 0) return rejected(disconnected(page));
  const contacts = await client.readContactByEmail(run, NOBODY);
  if (!contacts.ok) return contacts;
  const link = await findLink(client, run, one => one.slug === slug);
  if (!link.ok) return link;
  const calendar = link.value?.name || page.customParams.displayInfo?.headline || slug;
  return ok({ account: membersOf(page).map(nameOf).join(', ') || slug, calendar, minutes });
}
