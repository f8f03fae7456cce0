import { LinkifyIt } from 'linkify-it';
import { getDomain } from 'tldts';
import { HUBSPOT_MEETINGS, SCHEDULER_HOSTS } from './scheduler-hosts.ts';

export interface FoundLink {
  /** As written. */
  url: string;
  start: number;
  end: number;
  isScheduler: boolean;
  isOurs: boolean;
}

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true }).tlds(
  ['google', 'eu', 'me', 'co', 'example'],
  true,
);
const CLOCK_LIKE = /^\d{1,2}\.[ap]m?/i;

function parse(url: string): URL | null {
  return URL.parse(
    /^[a-z][a-z0-9+.-]{1,12}:/i.test(url) && !/^[^/]{1,80}\.[^/:]{1,20}:\d/.test(url) ? url : `https://${url}`,
  );
}

function isSchedulerUrl(url: URL): boolean {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  if (url.username !== '' || getDomain(url.hostname) === null) return false;
  const host = url.hostname.toLowerCase();
  if (HUBSPOT_MEETINGS.test(host)) return url.pathname.length > 1;
  const isBare = url.pathname === '/' && url.hash === '';
  return SCHEDULER_HOSTS.some(
    known =>
      ((host === known.host && !isBare) || (known.below && host.endsWith(`.${known.host}`))) &&
      known.paths.test(url.pathname),
  );
}

/** Two addresses are one page's when the host agrees and one path lies within the other. */
function isSamePage(a: URL, b: URL): boolean {
  const path = (url: URL): string => `${url.pathname.toLowerCase().replace(/\/$/, '')}/`;
  const host = (url: URL): string => url.hostname.toLowerCase().replace(/^www\./, '');
  return host(a) === host(b) && (path(a).startsWith(path(b)) || path(b).startsWith(path(a)));
}

/** Every link of a text, with whether it is a scheduler and whether it is our own. Mail addresses are left out. */
export function findLinks(text: string, ownLinks: readonly string[]): FoundLink[] {
  const ours = ownLinks.map(parse).filter(url => url !== null);
  const matches = linkify.match(text) ?? [];
  return matches.flatMap(match => {
    const url = parse(match.raw);
    if (url === null || match.schema === 'mailto:' || CLOCK_LIKE.test(match.raw)) return [];
    const isScheduler = isSchedulerUrl(url);
    if (match.schema === '' && !isScheduler) return [];
    return [
      {
        url: match.raw,
        start: match.index,
        end: match.lastIndex,
        isScheduler,
        isOurs: ours.some(own => isSamePage(own, url)),
      },
    ];
  });
}

const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;

/** Where mail addresses stand. */
export const findMailAddresses = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(MAIL)].map(match => ({ start: match.index, end: match.index + match[0].length }));
