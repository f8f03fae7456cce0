import { readHost } from './address/host.ts';
import { toAddress } from './address/parse.ts';
import { sortQuery } from './address/query.ts';
import { readAddress } from './address/read-address.ts';
import { foldSegments, segmentsOf } from './address/segments.ts';
import { findSite, suffixesOf } from './hosts/find-site.ts';
import { unwrap } from './wrappers/unwrap.ts';

/** Where a link leads, as far as it takes to tell our own from others. */
interface Whereabouts {
  host: string;
  isScheduler: boolean;
  segments: readonly string[];
  query: URLSearchParams;
}

function whereaboutsOf(written: string, developmentHosts: boolean): Whereabouts | null {
  const url = URL.parse(toAddress(written));
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const { name, isDevelopment } = readHost(url, developmentHosts);
  if (name.length > 253) return null;
  const scheduler = findSite(name, suffixesOf(name))?.scheduler ?? null;
  // A vendor's front page is nobody's own.
  if (scheduler !== null && url.pathname === '/' && readAddress(url.href, developmentHosts).kind === 'other')
    return null;
  return {
    host: isDevelopment || url.port === '' ? name : `${name}:${url.port}`,
    isScheduler: scheduler !== null,
    segments: foldSegments(segmentsOf(url, scheduler), scheduler === null ? 'all' : scheduler.ignoresCase),
    query: new URLSearchParams(sortQuery(url.searchParams, scheduler?.query).kept),
  };
}

/** One page's when the host agrees, one path lies within the other, and neither names another owner in its query. */
function isSamePage(a: Whereabouts, b: Whereabouts): boolean {
  if (a.host !== b.host) return false;
  const shared = Math.min(a.segments.length, b.segments.length);
  for (let at = 0; at < shared; at += 1) if (a.segments[at] !== b.segments[at]) return false;
  if (!a.isScheduler) return true;
  return [...a.query].every(([key, value]) => !b.query.has(key) || b.query.get(key) === value);
}

/** Tells links of our own workspace, by addresses whose wrappers are off. The own links are read once. */
export function ownLinkTest(ownLinks: readonly string[], developmentHosts: boolean): (written: string) => boolean {
  const ours = ownLinks.map(link => whereaboutsOf(unwrap(link).url, developmentHosts)).filter(own => own !== null);
  return written => {
    if (ours.length === 0) return false;
    const where = whereaboutsOf(written, developmentHosts);
    return where !== null && ours.some(own => isSamePage(own, where));
  };
}
