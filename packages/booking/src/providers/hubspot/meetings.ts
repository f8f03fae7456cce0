import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { ProviderMeeting, Run } from '../../port/booking-provider.ts';
import type { Client } from './client.ts';
import type { Desk } from './find.ts';
import { cameBy, toMeeting } from './translate.ts';
import type { CrmRecord } from './wire.ts';

type Guest = { id: string | null; email: string | null };

const BATCH = 100;
const NO_GUEST: Guest = { id: null, email: null };

/**
 * Meetings of a range, from the CRM: the scheduler lists none. Those of other pages are left out, by the page's id where
 * the CRM has it, else by where they came from. A search knows a new meeting some seconds late; the next list has it.
 */
export async function listMeetings(
  { client, slug }: Desk,
  run: Run,
  range: { from: string; to: string },
): Promise<Result<ProviderMeeting[], Failure>> {
  if (Date.parse(range.from) >= Date.parse(range.to)) return ok([]);
  const page = await client.readPage(run, slug, { timeZone: 'UTC', monthOffset: 0 });
  if (!page.ok) return page;
  const records = await searchAll(client, run, range);
  if (!records.ok) return records;
  const ours = records.value.filter(record => cameBy(record, page.value.linkId ?? null));
  const guests = await readGuests(client, run, ours);
  if (!guests.ok) return guests;
  const meetings = ours.flatMap(record => toMeeting(record, guests.value.get(record.id) ?? NO_GUEST) ?? []);
  // The search's upper end is part of it.
  return ok(meetings.filter(({ start }) => Date.parse(start) < Date.parse(range.to)));
}

async function searchAll(
  client: Client,
  run: Run,
  { from, to }: { from: string; to: string },
): Promise<Result<CrmRecord[], Failure>> {
  const records = new Map<string, CrmRecord>();
  let after: string | null = null;
  do {
    const answer = await client.searchMeetings(run, { from: Date.parse(from), to: Date.parse(to) }, after);
    if (!answer.ok) return answer;
    for (const record of answer.value.results) records.set(record.id, record);
    const next = answer.value.paging?.next?.after ?? null;
    // A search that never moves on would be read for ever.
    after = next === after ? null : next;
  } while (after);
  return ok([...records.values()]);
}

/** The guest of each meeting: of several contacts, the first who has an e-mail. */
async function readGuests(
  client: Client,
  run: Run,
  meetings: CrmRecord[],
): Promise<Result<Map<string, Guest>, Failure>> {
  const guests = new Map<string, Guest>();
  for (let at = 0; at < meetings.length; at += BATCH) {
    const inputs = meetings.slice(at, at + BATCH).map(({ id }) => ({ id }));
    const linked = await client.readAssociations(run, ['meetings', 'contacts'], inputs);
    if (!linked.ok) return linked;
    const emails = await readEmails(
      client,
      run,
      linked.value.results.flatMap(({ to }) => to.map(one => one.toObjectId)),
    );
    if (!emails.ok) return emails;
    for (const { from, to } of linked.value.results) {
      const contacts = to.map(({ toObjectId: id }) => ({ id, email: emails.value.get(id) ?? null }));
      guests.set(from.id, contacts.find(({ email }) => email !== null) ?? contacts[0] ?? NO_GUEST);
    }
  }
  return ok(guests);
}

async function readEmails(client: Client, run: Run, ids: string[]): Promise<Result<Map<string, string>, Failure>> {
  const emails = new Map<string, string>();
  const wanted = [...new Set(ids)];
  for (let at = 0; at < wanted.length; at += BATCH) {
    const contacts = await client.readContacts(run, wanted.slice(at, at + BATCH));
    if (!contacts.ok) return contacts;
    for (const { id, properties } of contacts.value.results) if (properties.email) emails.set(id, properties.email);
  }
  return ok(emails);
}
