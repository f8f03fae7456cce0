import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { EventType, Run } from '../../port/booking-provider.ts';
import { rejected } from '../../port/verdict.ts';
import { type BookingLink, isHubSpotHost, parseBookingLink } from './booking-link.ts';
import type { Client } from './client.ts';
import { toMinutes } from './translate.ts';
import type { Link } from './wire.ts';

/** The page behind a public link, among those that the portal lists; of several lengths, the shortest. */
export async function resolveLink(client: Client, run: Run, url: string): Promise<Result<EventType | null, Failure>> {
  const wanted = parseBookingLink(url);
  if (!wanted) return ok(null);
  const found = await findLink(client, run, link => isSame(link, wanted));
  if (!found.ok) return found;
  if (!found.value) return ok(null);
  const { slug, name } = found.value;
  const page = await client.readPage(run, slug, { timeZone: 'UTC', monthOffset: 0 });
  if (!page.ok) return page;
  const [minutes, ...longer] = toMinutes(page.value);
  if (!minutes) return rejected('The HubSpot page offers meetings of no length');
  const config = { slug, ...(longer.length > 0 ? { minutes: String(minutes) } : {}) };
  return ok({ config, name: name || page.value.customParams.displayInfo?.headline || slug, minutes });
}

/** The first link of the portal that fits. */
export async function findLink(
  client: Client,
  run: Run,
  fits: (link: Link) => boolean,
): Promise<Result<Link | null, Failure>> {
  let after: string | null = null;
  do {
    const answer = await client.listLinks(run, after);
    if (!answer.ok) return answer;
    const found = answer.value.results.find(fits);
    if (found) return ok(found);
    const next = answer.value.paging?.next?.after ?? null;
    // A list that never moves on would be read for ever.
    after = next === after ? null : next;
  } while (after);
  return ok(null);
}

/**
 * Whether a link of the portal is the one wanted. Slugs are one portal's own, so hosts count where both are told: another
 * region's is a stranger's page, and so is another domain's. Pages of a customer's domain are listed under HubSpot's too.
 */
function isSame({ slug, link }: Link, wanted: BookingLink): boolean {
  if (slug.toLowerCase() !== wanted.slug.toLowerCase()) return false;
  const host = link ? parseBookingLink(link)?.host : undefined;
  if (!host || isHubSpotHost(host) !== isHubSpotHost(wanted.host)) return true;
  return host === wanted.host;
}
