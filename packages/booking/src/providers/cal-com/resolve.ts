import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { EventType, Run } from '../../port/booking-provider.ts';
import { rejected } from '../../port/verdict.ts';
import { type BookingLink, readBookingLink } from './booking-link.ts';
import type { Desk } from './desk.ts';
import { whyNotByLink } from './form.ts';
import type { EventTypeAnswer } from './wire.ts';

/**
 * The event type behind a public link. Any public one will do: Cal.com lets everybody book it, and does not say whose
 * account a token belongs to. A person's is looked up by name; a team's has no such answer, so its page's Markdown twin
 * is read, as it is where the look-up knows nothing.
 */
export async function resolveLink(desk: Desk, run: Run, url: string): Promise<Result<EventType | null, Failure>> {
  const link = readBookingLink(url, desk.pagesUrl ?? null);
  if (link === null) return ok(null);
  if (link === 'group') return rejected('A Cal.com link of several people at once has no event type to book');
  if (link === 'private')
    return rejected('A private Cal.com link cannot be booked by others; please use the public link');
  if (link.kind !== 'team') {
    const found = await lookUp(desk, run, link);
    if (!found.ok || found.value) return found;
  }
  const page = await desk.client.readPage(run, link.page);
  if (!page.ok) return page.error.status === 404 ? ok(null) : page;
  // A team's rules are not told otherwise.
  if (desk.token === null && /\brecur(?:ring|rence)|\brepeats\b|\boccurrences\b/i.test(page.value))
    return rejected('This Cal.com link seems to book a whole series of meetings');
  const read = readPage(page.value, link, desk.minutes);
  return read ? ok(read) : rejected('The Cal.com page does not name its event type');
}

async function lookUp(
  { client, token }: Desk,
  run: Run,
  link: BookingLink,
): Promise<Result<EventType | null, Failure>> {
  const orgSlug = link.organization ? { orgSlug: link.organization } : {};
  const answer = await client.findEventTypes(run, { username: link.owner, eventSlug: link.slug, ...orgSlug });
  if (!answer.ok) return answer.error.status === 404 ? ok(null) : answer;
  const [eventType] = answer.value.data;
  const why = eventType && token === null ? whyNotByLink(eventType) : null;
  if (why) return rejected(why);
  return ok(eventType ? toEventType(eventType, link) : null);
}

function toEventType(found: EventTypeAnswer, link: BookingLink): EventType {
  const lengths = [found.lengthInMinutes ?? [], found.lengthInMinutesOptions ?? []].flat();
  return {
    config: configOf(String(found.id), link, 'username'),
    name: found.title ?? link.slug,
    minutes: chosenLength(lengths, link) ?? 0,
  };
}

/** The page is prose: only its id is needed, everything else may be missing. */
export function readPage(markdown: string, link: BookingLink, minutes: number): EventType | null {
  const id = /event type id\W{0,10}?(\d+)/i.exec(markdown)?.[1];
  if (!id) return null;
  const lengths = /((?:\d+\s*,\s*)*\d+)\s*min/i.exec(markdown)?.[1]?.split(',').map(Number) ?? [];
  const heading = /^#\s+(.+)$/m.exec(markdown)?.[1]?.trim();
  const owner = link.kind === 'person' ? 'username' : 'teamSlug';
  return {
    config: configOf(id, link, owner),
    name: heading || link.slug,
    minutes: chosenLength(lengths, link) ?? minutes,
  };
}

const chosenLength = (lengths: readonly number[], { duration }: BookingLink): number | undefined =>
  lengths.find(length => length === duration) ?? lengths[0];

const configOf = (id: string, link: BookingLink, owner: 'username' | 'teamSlug'): Record<string, string> => ({
  eventTypeId: id,
  eventTypeSlug: link.slug,
  [owner]: link.owner,
  ...(link.organization ? { organizationSlug: link.organization } : {}),
});
