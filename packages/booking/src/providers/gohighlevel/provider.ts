import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import { isSameInstant, type Slot } from '@overlap/domain/slot';
import type { BookingProvider, BookingRequest, ProviderHealth, Run, SlotQuery } from '../../port/booking-provider.ts';
import { around, knownZone, splitRange, tidySlots, toInstant } from '../../port/instants.ts';
import { confirmedAt, judgeRefusal, rejected, takenByWhom } from '../../port/verdict.ts';
import { isBookingLink, resolveLink } from './booking-link.ts';
import { type Client, createClient } from './client.ts';
import { findAmong, findAppointment, findGuest } from './find.ts';
import { listMeetings } from './meetings.ts';
import {
  isCancelled,
  toAppointment,
  toConfirmation,
  toContact,
  toLocalTime,
  toMembers,
  toMinutes,
  toSlots,
} from './translate.ts';

export interface GoHighLevelConfig {
  /** `https://services.leadconnectorhq.com`, or a simulator's. */
  baseUrl: string;
  /** Private Integration Token of the sub-account, or an OAuth access token for it. */
  token: string;
  locationId: string;
  calendarId: string;
  /** The team member who takes every meeting; `null` picks one who is free at the time. */
  assignedUserId: string | null;
  /** Length of the calendar's slots; the free-slots answer names only starts. */
  minutes: number;
}

/** What the steps of a booking share. */
interface Desk extends GoHighLevelConfig {
  client: Client;
}

const SWITCHED_OFF = 'The GoHighLevel calendar is switched off';
const LONGEST_RANGE_DAYS = 31;
/** Reserved for documentation (RFC 2606): asking for it tries the scope and can match nobody. */
const NOBODY = 'scope-check@example.com';

/**
 * Books on a calendar of GoHighLevel (HighLevel, LeadConnector). Outside rules: `reference/providers/gohighlevel.md`.
 * It makes no subscriptions: webhooks belong to a Marketplace app, which has one address for every location that
 * installs it, and no token of a location can set one. Nor has its API a link for one booking only.
 */
export function createGoHighLevel(config: GoHighLevelConfig): BookingProvider {
  const desk: Desk = { ...config, client: createClient(config) };
  return {
    name: 'ghl',
    route: 'api',
    supports: { reschedule: true, cancel: true, list: true, subscribe: false, singleUseLink: false },
    hostKey: `ghl:${config.calendarId}`,
    recognise: isBookingLink,
    findSlots: (run, query) => findSlots(desk, run, query),
    book: (run, request) => book(desk, run, request),
    find: (run, request) => findAppointment(desk, run, request),
    findGuest: (run, ids) => findGuest(desk.client, run, ids.contactId),
    cancel: (run, ids, reason) => cancel(desk, run, { id: ids.appointmentId, reason }),
    reschedule: (run, ids, slot) => reschedule(desk, run, { id: ids.appointmentId, slot }),
    listMeetings: (run, range) => listMeetings(desk, run, range),
    resolveLink: (run, url) => resolveLink(desk, run, url),
    check: run => check(desk, run),
  };
}

async function findSlots(
  desk: Desk,
  run: Run,
  query: SlotQuery & { userId?: string },
): Promise<Result<Slot[], Failure>> {
  const slots: Slot[] = [];
  for (const { from, to } of splitRange(query, LONGEST_RANGE_DAYS)) {
    const userId = query.userId ?? desk.assignedUserId;
    const member = userId ? { userId } : {};
    const asked = { from, to, timeZone: knownZone(query.guestTimeZone), ...member };
    const answer = await desk.client.readFreeSlots(run, desk.calendarId, asked);
    if (!answer.ok) return answer;
    slots.push(...toSlots(answer.value, desk.minutes));
  }
  return ok(tidySlots(slots, query));
}

async function isFree(desk: Desk, run: Run, slot: Slot, userId: string | null): Promise<Result<boolean, Failure>> {
  const query = { ...around(slot, 60), guestTimeZone: 'UTC', ...(userId ? { userId } : {}) };
  const slots = await findSlots(desk, run, query);
  return slots.ok ? ok(slots.value.some(({ start }) => isSameInstant(start, slot.start))) : slots;
}

async function book(desk: Desk, run: Run, request: BookingRequest): ReturnType<BookingProvider['book']> {
  const { slot, guest, known } = request;
  const contact = toContact(guest, desk.locationId);
  if (!contact && !known.contactId) {
    return rejected('GoHighLevel needs an e-mail address of the guest, or a phone number with its country code');
  }
  const find = () => findAppointment(desk, run, request);
  const member = await pickMember(desk, run, slot);
  if (!member.ok) return member;
  if (member.value === 'nobody-free') return takenByWhom(find);

  const upserted = contact ? await desk.client.upsertContact(run, contact) : null;
  if (upserted && !upserted.ok) return upserted;
  const contactId = upserted?.value.contact.id ?? known.contactId ?? '';
  // A team's calendar still shows a time as free once it is booked with one of them: look before booking another.
  const earlier = await findAmong(desk, run, [contactId], slot);
  if (!earlier.ok) return earlier;
  if (earlier.value) return ok(earlier.value);
  const { locationId, calendarId } = desk;
  const place = { locationId, calendarId, contactId, assignedUserId: member.value.userId, key: run.idempotencyKey };
  const booked = await desk.client.createAppointment(run, toAppointment(request, place));
  if (booked.ok) return confirmedAt(toConfirmation(booked.value, { slot, contactId }), slot);
  const { userId } = member.value;
  return judgeRefusal(booked.error, { isFree: () => isFree(desk, run, slot, userId), find });
}

type Member = { userId: string | null };

/** Team calendars refuse an appointment without its host (GoHighLevel/highlevel-api-docs#23). */
async function pickMember(desk: Desk, run: Run, slot: Slot): Promise<Result<Member | 'nobody-free', Failure>> {
  if (desk.assignedUserId) return ok({ userId: desk.assignedUserId });
  const answer = await desk.client.readCalendar(run, desk.calendarId);
  if (!answer.ok) return answer;
  if (answer.value.calendar.isActive === false) return rejected(SWITCHED_OFF);
  const members = toMembers(answer.value.calendar);
  if (members.length === 0) return ok({ userId: null });
  for (const userId of members) {
    const free = await isFree(desk, run, slot, userId);
    if (!free.ok) return free;
    if (free.value) return ok({ userId });
  }
  return ok('nobody-free');
}

/** Cancelled, not deleted: that keeps the history and lets the workspace's automations run. A deleted one is gone too. */
async function cancel(
  { client, calendarId }: Desk,
  run: Run,
  { id, reason }: { id: string | undefined; reason: string },
): Promise<Result<null, Failure>> {
  if (!id) return rejected('The booking has no GoHighLevel appointment id');
  const answer = await client.readAppointment(run, id);
  if (!answer.ok) return answer.error.status === 404 ? ok(null) : answer;
  const { event } = answer.value;
  if (isCancelled(event)) return ok(null);
  const description = [event.description, `Cancelled: ${reason}`].filter(Boolean).join('\n');
  const body = { calendarId, appointmentStatus: 'cancelled', description, toNotify: true } as const;
  const cancelled = await client.updateAppointment(run, id, body, 'repeatable');
  return cancelled.ok ? ok(null) : cancelled;
}

/** The appointment is read first, so that a repetition after a lost answer finds it moved and leaves it alone. */
async function reschedule(
  desk: Desk,
  run: Run,
  { id, slot }: { id: string | undefined; slot: Slot },
): ReturnType<BookingProvider['book']> {
  if (!id) return rejected('The booking has no GoHighLevel appointment id');
  const answer = await desk.client.readAppointment(run, id);
  if (!answer.ok) return answer;
  const { event } = answer.value;
  if (isCancelled(event)) return rejected('The appointment has been cancelled and cannot be moved');
  const asked = { slot, contactId: event.contactId ?? null };
  if (isSameInstant(toInstant(event.startTime) ?? '', slot.start)) return ok(toConfirmation(event, asked));
  const body = {
    calendarId: desk.calendarId,
    startTime: toLocalTime(slot.start, 'UTC'),
    endTime: toLocalTime(slot.end, 'UTC'),
    ...(event.assignedUserId ? { assignedUserId: event.assignedUserId } : {}),
    ignoreFreeSlotValidation: false,
    toNotify: true,
  } as const;
  const moved = await desk.client.updateAppointment(run, id, body, 'books');
  if (moved.ok) return confirmedAt(toConfirmation(moved.value, asked), slot);
  const isFreeThen = () => isFree(desk, run, slot, event.assignedUserId ?? null);
  return judgeRefusal(moved.error, { isFree: isFreeThen, find: async () => ok(null) });
}

/** Tries the calendar and the contacts: the two families of scopes that a booking needs. */
async function check(
  { client, calendarId, locationId, minutes }: Desk,
  run: Run,
): Promise<Result<ProviderHealth, Failure>> {
  const answer = await client.readCalendar(run, calendarId);
  if (!answer.ok) return err(answer.error);
  const { calendar } = answer.value;
  if (calendar.locationId && calendar.locationId !== locationId) {
    return rejected('The GoHighLevel calendar belongs to another location than the one connected');
  }
  if (calendar.isActive === false) return rejected(SWITCHED_OFF);
  const contacts = await client.findContact(run, { locationId, email: NOBODY });
  if (!contacts.ok) return contacts;
  return ok({ account: locationId, calendar: calendar.name ?? calendar.id, minutes: toMinutes(calendar) ?? minutes });
}
