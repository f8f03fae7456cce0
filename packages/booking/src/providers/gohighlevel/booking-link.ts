import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { EventType, Run } from '../../port/booking-provider.ts';
import type { Client } from './client.ts';
import { toMinutes } from './translate.ts';
import type { Calendar } from './wire.ts';

const PUBLIC_PATH = /^\/widget\/(?:bookings?\/[^/]+(?:\/[^/]+)?|groups?\/[^/]+|appointment\/[^/]+(?:\/[^/]+)?)\/?$/;

/** The path of a public booking page, whatever its host; `null` for what is none. */
function pathIn(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, pathname, username } = new URL(url);
  return /^https?:$/.test(protocol) && username === '' && PUBLIC_PATH.test(pathname) ? pathname : null;
}

/** Whether a link is a public booking page. Pure. They have this path on the vendor's hosts and on any agency's own domain. */
export const isBookingLink = (url: string): boolean => pathIn(url) !== null && new URL(url).port === '';

/** What a link says of its calendar: an id, or a slug of one or two parts. */
const placeIn = (url: string): string | null => /^\/widget\/[^/]+\/(.+?)\/?$/.exec(pathIn(url) ?? '')?.[1] ?? null;

/**
 * The calendar behind a link, by its id or slug among those of the location. A slug that two of them have names
 * neither, and the link of a group names no calendar.
 */
export async function resolveLink(
  { client, locationId, minutes }: { client: Client; locationId: string; minutes: number },
  run: Run,
  url: string,
): Promise<Result<EventType | null, Failure>> {
  const place = placeIn(url);
  if (place === null) return ok(null);
  const answer = await client.listCalendars(run, locationId);
  if (!answer.ok) return answer;
  const [found, ...more] = answer.value.calendars.filter(calendar => isNamed(calendar, place));
  if (!found || more.length > 0) return ok(null);
  const { id, name } = found;
  return ok({ config: { calendarId: id }, name: name ?? id, minutes: toMinutes(found) ?? minutes });
}

function isNamed({ id, slug, widgetSlug }: Calendar, place: string): boolean {
  if (id === place) return true;
  return [slug, widgetSlug].some(one => one?.toLowerCase() === place.toLowerCase());
}
