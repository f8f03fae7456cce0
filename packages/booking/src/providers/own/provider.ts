import { ok } from '@overlap/domain/result';
import { slotFrom } from '@overlap/domain/slot';
import type { BookingProvider, Run } from '../../port/booking-provider.ts';
import { rejected } from '../../port/verdict.ts';
import { bookMeeting, findMeeting } from './book.ts';
import { isBookingLink, slugOf } from './booking-link.ts';
import { durationOf, type OwnCalendar } from './calendar.ts';
import { cancelMeeting, moveMeeting } from './change.ts';
import { readCalendar, readOpen, unusable } from './openings.ts';
import { callStore } from './store-calls.ts';
import { toMeeting } from './translate.ts';

export interface OwnConfig {
  calendar: OwnCalendar;
  /** Where nothing is chosen yet. */
  minutes: number;
}

/**
 * Books on Overlap's own calendar: its rules and what takes its hosts' time say what is open, and the database that a
 * host meets one guest at a time. It takes no subscription, as its news is made here, and its link is its public page.
 */
export function createOwn({ calendar }: OwnConfig): BookingProvider {
  return {
    name: 'own',
    route: 'api',
    supports: { reschedule: true, cancel: true, list: true, subscribe: false, singleUseLink: false },
    hostKey: `own:${calendar.id}`,
    recognise: isBookingLink,
    findSlots: (run, query) => findSlots(calendar, run, query),
    book: (run, request) => bookMeeting(calendar, run, request),
    find: (run, request) => findMeeting(calendar, run, request),
    cancel: (run, ids) => cancelMeeting(calendar, run, ids.meetingId),
    reschedule: (run, ids, slot) => moveMeeting(calendar, run, { id: ids.meetingId, slot }),
    listMeetings: (run, range) => listMeetings(calendar, run, range),
    resolveLink: (run, url) => resolveLink(calendar, run, url),
    check: run => check(calendar, run),
  };
}

type Answer<Method extends 'findSlots' | 'listMeetings' | 'resolveLink' | 'check'> = ReturnType<
  Required<BookingProvider>[Method]
>;

async function findSlots(calendar: OwnCalendar, run: Run, query: { from: string; to: string }): Answer<'findSlots'> {
  const open = await readOpen(calendar, run, { from: Date.parse(query.from), to: Date.parse(query.to) });
  if (!open.ok) return open;
  const { availability, slots } = open.value;
  return ok(slots.starts.map(start => slotFrom(new Date(start), availability.rules.durationMinutes)));
}

async function listMeetings(
  calendar: OwnCalendar,
  run: Run,
  range: { from: string; to: string },
): Answer<'listMeetings'> {
  const listed = await callStore(run, { name: 'list', effect: 'reads', make: inside => calendar.list(inside, range) });
  return listed.ok ? ok(listed.value.map(toMeeting)) : listed;
}

async function resolveLink(calendar: OwnCalendar, run: Run, url: string): Answer<'resolveLink'> {
  const slug = slugOf(url);
  if (!slug) return ok(null);
  const found = await callStore(run, {
    name: 'find by link',
    effect: 'reads',
    make: inside => calendar.findBySlug(inside, slug),
  });
  if (!found.ok) return found;
  if (!found.value) return ok(null);
  const { id, name, rules } = found.value;
  const minutes = durationOf(rules);
  return minutes === null ? unusable() : ok({ config: { calendarId: id }, name, minutes });
}

async function check(calendar: OwnCalendar, run: Run): Answer<'check'> {
  const now = Date.now();
  const usable = await readCalendar(calendar, run, { from: now, to: now + 1 });
  if (!usable.ok) return usable;
  const { name, availability } = usable.value;
  if (availability.hosts.length === 0) return rejected('This calendar of Overlap has no host. Add one.');
  return ok({ account: 'Overlap', calendar: name, minutes: availability.rules.durationMinutes });
}
