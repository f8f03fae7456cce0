import type { Confirmation } from '@overlap/domain/booking';
import { isSameInstant, type Slot, slotFrom } from '@overlap/domain/slot';
import { DateTime } from 'luxon';
import type { ProviderMeeting } from '../../port/booking-provider.ts';
import { toInstant } from '../../port/instants.ts';
import type { AvailabilityPage, Booked, BookingPage, CrmRecord, LinkAvailability, Member } from './wire.ts';

const MINUTE = 60_000;

/** Epoch milliseconds, as number or digits, or an ISO instant; `null` for what names no instant. */
export function toMoment(value: number | string | null | undefined): string | null {
  if (typeof value === 'string' && !/^\d+$/.test(value)) return toInstant(value);
  const at = new Date(Number(value ?? Number.NaN));
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** How many months after the present one an instant falls, both as the zone's calendar has them. */
export function monthsAhead(instant: string, timeZone: string): number {
  const monthOf = (at: DateTime) => at.year * 12 + at.month;
  return monthOf(DateTime.fromISO(instant, { zone: timeZone })) - monthOf(DateTime.now().setZone(timeZone));
}

/** Free slots of one length. Busy times are no part of this: where a member's meeting begins, nothing is free. */
export function toSlots({ linkAvailabilityByDuration }: LinkAvailability, minutes: number): Slot[] {
  const times = linkAvailabilityByDuration[String(minutes * MINUTE)]?.availabilities ?? [];
  return times.flatMap(time => toMoment(time.startMillisUtc) ?? []).map(start => slotFrom(start, minutes));
}

export const isOpen = (page: AvailabilityPage, slot: Slot, minutes: number): boolean =>
  toSlots(page.linkAvailability, minutes).some(({ start }) => isSameInstant(start, slot.start));

/** Lengths of meetings that a page offers, in minutes, shortest first. */
export function toMinutes({ customParams, linkAvailability }: BookingPage): number[] {
  const named = customParams.durations ?? [];
  const lengths = named.length > 0 ? named : Object.keys(linkAvailability.linkAvailabilityByDuration).map(Number);
  return [...new Set(lengths.map(length => length / MINUTE))].sort((a, b) => a - b);
}

export const membersOf = (page: AvailabilityPage): Member[] => page.allUsersBusyTimes ?? [];
export const nameOf = ({ meetingsUser }: Member): string =>
  meetingsUser?.userProfile?.fullName || meetingsUser?.userProfile?.email || 'a host';

/** Members whose calendars HubSpot cannot reach: what it books with them never arrives there. */
export const offlineMembers = (page: AvailabilityPage): Member[] =>
  membersOf(page).filter(one => one.isOffline === true);

/** Whether no host of the page can be booked: every calendar is disconnected. */
export function isDisconnected(page: AvailabilityPage): boolean {
  const members = membersOf(page);
  return page.isOffline === true || (members.length > 0 && members.every(one => one.isOffline === true));
}

/** The sentence for a page with calendars that HubSpot cannot reach. */
export function disconnected(page: AvailabilityPage): string {
  const hosts = offlineMembers(page).map(nameOf).join(', ') || 'the host';
  return `The calendar of ${hosts} is disconnected from HubSpot; please connect it there before anything is booked`;
}

/** Whether a time can still be open after a guest has booked it: with another member of a team. */
export const staysOpen = (page: AvailabilityPage): boolean => membersOf(page).length > 1;

/** Members who can be reached and have nothing at that time. */
export const freeMembers = (page: AvailabilityPage, slot: Slot): string[] =>
  membersOf(page)
    .filter(one => one.isOffline !== true && !busy(one).some(({ start, end }) => start < slot.end && slot.start < end))
    .flatMap(({ meetingsUser }) => meetingsUser?.userId ?? meetingsUser?.id ?? []);

/**
 * Whether the page shows that nothing was booked then: nobody is busy all through that time. (Who is busy for a part of it
 * only was so before, and cannot have been booked.) One host's open time says it too; that of a team may be another's.
 */
export function isUntouched(page: AvailabilityPage, slot: Slot, minutes: number): boolean {
  const members = membersOf(page);
  if (members.length < 2 && isOpen(page, slot, minutes)) return true;
  const isHeld = (one: Member) => busy(one).some(({ start, end }) => start <= slot.start && slot.end <= end);
  return members.length > 0 && !members.some(isHeld);
}

/** ISO UTC on both sides, so that they compare as text. */
const busy = ({ busyTimes }: Member): Slot[] =>
  (busyTimes ?? []).flatMap(time => {
    const [start, end] = [toMoment(time.start), toMoment(time.end)];
    return start && end ? [{ start, end }] : [];
  });

/**
 * `null` when HubSpot took the guest's details and put nothing on a calendar: it answers 200 for a host whose calendar is
 * disconnected. `meetingId` is the CRM's, by which lists, webhooks and a look-up name the meeting; no answer to a booking
 * has it. Only where the CRM does not have it yet, the calendar's own id stands in.
 */
export function toConfirmation(booked: Booked, slot: Slot, meetingId: string | null): Confirmation | null {
  if (!booked.calendarEventId || booked.isOffline === true) return null;
  const { calendarEventId, contactId, webConferenceUrl, location } = booked;
  return {
    provider: 'hubspot',
    start: toMoment(booked.start) ?? slot.start,
    end: toMoment(booked.end) ?? slot.end,
    ids: { ...(meetingId ? { meetingId } : { calendarEventId }), ...(contactId ? { contactId } : {}) },
    joinUrl: webConferenceUrl || webAddress(location),
    manageUrl: null,
  };
}

/** The same from a meeting of the CRM, which has no link for the guest and does not name the calendar's event. */
export function toFoundConfirmation(meeting: CrmRecord, contactId: string, slot: Slot): Confirmation {
  const { start, end, joinUrl } = timesOf(meeting, slot);
  return { provider: 'hubspot', start, end, ids: { meetingId: meeting.id, contactId }, joinUrl, manageUrl: null };
}

function timesOf({ properties }: CrmRecord, slot: Slot): Slot & { joinUrl: string | null } {
  const start = toMoment(properties.hs_meeting_start_time) ?? slot.start;
  const end = toMoment(properties.hs_meeting_end_time) ?? slot.end;
  return { start, end, joinUrl: webAddress(properties.hs_meeting_location) };
}

/** A place that is a video room; others are streets and telephone numbers. */
const webAddress = (place: string | null | undefined): string | null =>
  place && /^https?:\/\//i.test(place) && URL.canParse(place) ? place : null;

/** `SCHEDULED`, `COMPLETED` and `RESCHEDULED` stand: a moved meeting is the same record with another start. */
export function toState({ properties }: CrmRecord): ProviderMeeting['state'] {
  const outcome = properties.hs_meeting_outcome ?? '';
  if (/^cancell?ed$/i.test(outcome)) return 'cancelled';
  return /^no[ _-]?show$/i.test(outcome) ? 'no-show' : 'standing';
}

/** Whether a meeting stands in the CRM at exactly this start. */
export function isAt(meeting: CrmRecord, slot: Slot): boolean {
  const start = toMoment(meeting.properties.hs_meeting_start_time);
  return start !== null && isSameInstant(start, slot.start) && toState(meeting) !== 'cancelled';
}

/** How meetings come into the CRM from a scheduling page: by this API, and by the page itself. */
const PAGE_SOURCES = ['INTEGRATION', 'MEETINGS_PUBLIC'];

/** Whether a meeting came by this page, as far as the CRM says: the page's id decides where there is one. */
export function cameBy({ properties }: CrmRecord, linkId: string | null): boolean {
  const { hs_meeting_created_from_link_id: by, hs_meeting_source: source } = properties;
  if (by && linkId) return by === linkId;
  return !source || PAGE_SOURCES.includes(source);
}

export function toMeeting(
  meeting: CrmRecord,
  guest: { id: string | null; email: string | null },
): ProviderMeeting | null {
  const start = toMoment(meeting.properties.hs_meeting_start_time);
  if (!start) return null;
  return {
    ids: { meetingId: meeting.id, ...(guest.id ? { contactId: guest.id } : {}) },
    ...timesOf(meeting, { start, end: start }),
    state: toState(meeting),
    key: null,
    guestEmail: guest.email,
    guestTimeZone: null,
    movedFrom: null,
    manageUrl: null,
  };
}
