import type { SchedulerFamily } from '../family.ts';
import type { LinkKind, Refusal } from '../found-link.ts';
import { type CompiledSite, CUSTOM_SITES, findSite, suffixesOf } from '../hosts/find-site.ts';
import { ASSET, PLUMBING, plainKind } from '../hosts/not-booking.ts';
import { matchTemplate } from '../hosts/path-template.ts';
import type { Scheduler } from '../hosts/scheduler.ts';
import { type Host, readHost } from './host.ts';
import { toAddress } from './parse.ts';
import { sortQuery } from './query.ts';
import { isPlainScheme, whyRefused } from './refuse.ts';
import { foldSegments, segmentsOf, toPath } from './segments.ts';

/** One address without wrappers, read. */
export interface Address {
  kind: LinkKind;
  family: SchedulerFamily | null;
  /** The host is a scheduler's own, not only the path. */
  isVendorHost: boolean;
  /** Normal form; `null` when refused, or when it leads to no page. */
  url: string | null;
  key: string | null;
  toConfirm: boolean;
  hints: Readonly<Record<string, string>>;
  refusal: Refusal | null;
}

const refused = (refusal: Refusal): Address => ({ ...NOWHERE, kind: 'refused', refusal });
const NOWHERE: Address = {
  kind: 'other',
  family: null,
  isVendorHost: false,
  url: null,
  key: null,
  toConfirm: false,
  hints: {},
  refusal: null,
};

/** Reads one address: normal form, family and kind. Total and pure; wrappers are not taken off. */
export function readAddress(written: string, developmentHosts: boolean): Address {
  const address = toAddress(written);
  const url = URL.parse(address);
  if (url === null) return refused('not-an-address');
  if (isPlainScheme(url)) return NOWHERE;
  const host = readHost(url, developmentHosts);
  const refusal = whyRefused(url, host, address);
  if (refusal !== null) return refused(refusal);
  const place = classify(url, host);
  const { scheduler } = place;
  const { kept, hints } = sortQuery(url.searchParams, scheduler?.query);
  const query = kept === '' ? '' : `?${kept}`;
  const key = keyOf(host, place, query);
  return {
    kind: place.kind,
    family: scheduler?.family ?? null,
    isVendorHost: place.isVendorHost,
    url: `${place.isVendorHost ? host.origin : host.fullOrigin}${withQuery(toPath(place.segments), query)}`,
    key,
    toConfirm: place.toConfirm,
    hints,
    refusal: null,
  };
}

/** A route in the fragment stands behind the query. */
function withQuery(path: string, query: string): string {
  const at = path.indexOf('#');
  return at < 0 || query === '' ? path + query : path.slice(0, at) + query + path.slice(at);
}

function keyOf({ name }: Host, { scheduler, segments }: Place, query: string): string {
  const folded = foldSegments(segments, scheduler?.ignoresCase);
  return `${scheduler?.family ?? 'unknown'}:${[name, ...folded].join('/')}${query}`;
}

interface Place {
  scheduler: Scheduler | null;
  isVendorHost: boolean;
  kind: LinkKind;
  toConfirm: boolean;
  segments: string[];
}

const MANAGING = /(?:^|[^a-z])(?:cancel|reschedul)/i;

function classify(url: URL, { name }: Host): Place {
  const suffixes = suffixesOf(name);
  const found = findSite(name, suffixes);
  if (found !== null) {
    const segments = segmentsOf(url, found.scheduler);
    const base = { scheduler: found.scheduler, isVendorHost: true, toConfirm: false, segments };
    if (found.site === null) return { ...base, kind: 'other' };
    const other = isManaging(url, segments) ? ('manage' as const) : ('other' as const);
    return { ...base, kind: other, ...kindAt(url, found.site, segments) };
  }
  const plain = plainKind(suffixes, url.pathname);
  const segments = segmentsOf(url, null);
  const nobody: Place = { scheduler: null, isVendorHost: false, kind: 'unknown', toConfirm: true, segments };
  if (plain !== null) return { ...nobody, kind: plain, toConfirm: false };
  if (PLUMBING.test(url.pathname) || ASSET.test(url.pathname) || segments.length === 0) {
    return { ...nobody, kind: 'other', toConfirm: false };
  }
  for (const { scheduler, site } of CUSTOM_SITES) {
    const at = kindAt(url, site, segments);
    if (at !== null) return { ...nobody, ...at, scheduler, toConfirm: true };
  }
  return isManaging(url, segments) ? { ...nobody, kind: 'manage', toConfirm: false } : nobody;
}

/** The first row of the site that fits, unless the words say that it is of an existing booking; `null` when none does. */
function kindAt(
  url: URL,
  { rows, reserved, languages }: CompiledSite,
  segments: readonly string[],
): Pick<Place, 'kind' | 'toConfirm' | 'segments'> | null {
  const [first = '', second] = segments.map(segment => segment.toLowerCase());
  const isVendors = reserved.has(first) || (languages.has(first) && (second === undefined || reserved.has(second)));
  if (PLUMBING.test(url.pathname) || ASSET.test(url.pathname)) return null;
  for (const { template, kind, toConfirm, needs } of rows) {
    if ((isVendors && template.startsWithName) || (needs !== null && !url.searchParams.has(needs))) continue;
    const own = matchTemplate(template, segments);
    if (own === null) continue;
    return { kind: isManaging(url, segments) ? 'manage' : kind, toConfirm, segments: own };
  }
  return null;
}

/** An existing booking: by the words of the path, or by what the query asks for. */
function isManaging({ searchParams }: URL, segments: readonly string[]): boolean {
  if (/^(?:appt|cancel|reschedule)$/i.test(searchParams.get('action') ?? '')) return true;
  return (
    searchParams.has('rescheduleUid') ||
    searchParams.get('cancel') === 'true' ||
    searchParams.get('reschedule') === 'true' ||
    segments.some(segment => MANAGING.test(segment))
  );
}
