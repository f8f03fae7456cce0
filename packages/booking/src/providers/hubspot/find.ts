import type { Confirmation } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Slot } from '@overlap/domain/slot';
import type { BookingRequest, Run } from '../../port/booking-provider.ts';
import { knownZone } from '../../port/instants.ts';
import type { Client } from './client.ts';
import { isAt, isUntouched, monthsAhead, toFoundConfirmation } from './translate.ts';
import type { BookingPage, CrmRecord } from './wire.ts';

/** What the steps of a booking share. */
export interface Desk {
  client: Client;
  slug: string;
  minutes: number;
}

/** What the CRM knows of a guest at one start. Every booking makes or finds its contact, so that none is an answer too. */
type Sighting = { seen: 'meeting'; confirmation: Confirmation } | { seen: 'guest-only' } | { seen: 'nobody' };

/** More meetings of one guest than these pages of associations are not looked through. */
const MOST_PAGES = 10;
const BATCH = 100;

/**
 * The meeting of an earlier attempt. HubSpot carries no key of ours: it is known by guest and exact start, through the
 * CRM. The records are read themselves, not searched, since the search index is seconds behind.
 *
 * `null` only where HubSpot leaves no doubt: it has no contact by that e-mail, or it has one without such a meeting and
 * nobody on the page is busy then. A meeting may reach the calendar before the CRM: a time that somebody has, with nothing
 * to show for it, stays unknown and is looked up again, never booked again.
 */
export async function findMeeting(
  desk: Desk,
  run: Run,
  request: BookingRequest,
): Promise<Result<Confirmation | null, Failure>> {
  const sighting = await sight(desk.client, run, request);
  if (!sighting.ok) return sighting;
  if (sighting.value.seen === 'meeting') return ok(sighting.value.confirmation);
  if (sighting.value.seen === 'nobody') return ok(null);
  const page = await readPageAt(desk, run, request);
  if (!page.ok) return page;
  if (isUntouched(page.value, request.slot, desk.minutes)) return ok(null);
  const message =
    'HubSpot shows no meeting of this guest, but somebody has that time; its records may still be on the way';
  return err({ kind: 'outcome-unknown', message });
}

/**
 * The same by the CRM alone, for a booking that was refused or never sent: whoever has the time then, it is not this
 * attempt, and an earlier one has been looked up before.
 */
export async function findInCrm(
  { client }: Desk,
  run: Run,
  request: BookingRequest,
): Promise<Result<Confirmation | null, Failure>> {
  const sighting = await sight(client, run, request);
  if (!sighting.ok) return sighting;
  return ok(sighting.value.seen === 'meeting' ? sighting.value.confirmation : null);
}

/** The scheduling page with the month in which the slot lies. */
export function readPageAt(
  { client, slug }: Desk,
  run: Run,
  { slot, guest }: Pick<BookingRequest, 'slot' | 'guest'>,
): Promise<Result<BookingPage, Failure>> {
  const timeZone = knownZone(guest.timeZone);
  return client.readPage(run, slug, { timeZone, monthOffset: Math.max(0, monthsAhead(slot.start, timeZone)) });
}

/** The contact's meeting at exactly this start, if the CRM has it. */
export async function findMeetingOf(
  client: Client,
  run: Run,
  { contactId, slot }: { contactId: string; slot: Slot },
): Promise<Result<CrmRecord | null, Failure>> {
  const ids = await listMeetingIds(client, run, contactId);
  if (!ids.ok) return ids;
  for (let at = 0; at < ids.value.length; at += BATCH) {
    const meetings = await client.readMeetings(run, ids.value.slice(at, at + BATCH));
    if (!meetings.ok) return meetings;
    const found = meetings.value.results.find(meeting => isAt(meeting, slot));
    if (found) return ok(found);
  }
  return ok(null);
}

async function sight(client: Client, run: Run, { slot, guest }: BookingRequest): Promise<Result<Sighting, Failure>> {
  if (!guest.email) return ok({ seen: 'nobody' });
  const contacts = await client.readContactByEmail(run, guest.email.trim().toLowerCase());
  if (!contacts.ok) return contacts;
  const contactId = contacts.value.results[0]?.id;
  if (!contactId) return ok({ seen: 'nobody' });
  const meeting = await findMeetingOf(client, run, { contactId, slot });
  if (!meeting.ok) return meeting;
  if (!meeting.value) return ok({ seen: 'guest-only' });
  return ok({ seen: 'meeting', confirmation: toFoundConfirmation(meeting.value, contactId, slot) });
}

async function listMeetingIds(client: Client, run: Run, contactId: string): Promise<Result<string[], Failure>> {
  const ids: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await client.readAssociations(
      run,
      ['contacts', 'meetings'],
      [{ id: contactId, ...(after ? { after } : {}) }],
    );
    if (!answer.ok) return answer;
    ids.push(...answer.value.results.flatMap(({ to }) => to.map(({ toObjectId }) => toObjectId)));
    after = answer.value.results[0]?.paging?.next?.after;
    if (!after) return ok(ids);
  }
  return err({ kind: 'rejected', message: 'HubSpot has more meetings of this guest than can be looked through' });
}
