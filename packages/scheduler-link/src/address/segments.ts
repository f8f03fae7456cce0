import type { Scheduler } from '../hosts/scheduler.ts';

const UNRESERVED = /[\w.~-]/;

/** Decodes what needs no encoding and writes the rest in one way (RFC 3986, section 6.2.2). */
function plainEscapes(text: string, alsoPlain: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (triplet, code: string) => {
    const letter = String.fromCharCode(Number.parseInt(code, 16));
    return UNRESERVED.test(letter) || alsoPlain.includes(letter) ? letter : triplet.toUpperCase();
  });
}

/** Where the route of a fragment begins, as a segment: some pages write a slash behind it, some do not. */
const isRoute = (segment: string): boolean => segment.startsWith('#');

/** The segments of an address, empty ones left out; a route in the fragment follows a segment `#` or `#/`. */
export function segmentsOf(url: URL, scheduler: Scheduler | null): string[] {
  const split = (path: string): string[] =>
    path
      .split('/')
      .filter(segment => segment !== '')
      .map(segment => plainEscapes(segment, scheduler?.alsoPlain ?? ''));
  const path = split(url.pathname);
  const route = scheduler?.routeInFragment ? split(url.hash.slice(1).replace(/\?.*$/s, '')) : [];
  return route.length === 0 ? path : [...path, url.hash.startsWith('#/') ? '#/' : '#', ...route];
}

/** A path of segments. Before a route its slash stays, which some servers need. */
export function toPath(segments: readonly string[]): string {
  const at = segments.findIndex(isRoute);
  if (at < 0) return segments.length === 0 ? '' : `/${segments.join('/')}`;
  const front = segments.slice(0, at);
  return `/${front.map(segment => `${segment}/`).join('')}${segments[at]}${segments.slice(at + 1).join('/')}`;
}

/** The segments as they compare. */
export function foldSegments(written: readonly string[], ignoresCase: Scheduler['ignoresCase']): string[] {
  const segments = written.map(segment => (isRoute(segment) ? '#' : segment));
  const isPrivate = /^[ds]$/i.test(segments[0] ?? '');
  if (ignoresCase === undefined || (ignoresCase === 'unless-private' && isPrivate)) return segments;
  if (ignoresCase === 'unless-service') {
    return segments.map((segment, at) => (isServiceId(segments, at) ? segment : segment.toLowerCase()));
  }
  return segments.map(segment => segment.toLowerCase());
}

/** Microsoft: a mailbox compares without case, the id of a service or a meeting type with it. */
const isServiceId = (segments: readonly string[], at: number): boolean =>
  ['s', 'meetingtype'].includes(segments[at - 1]?.toLowerCase() ?? '') && !segments[at]?.includes('@');
