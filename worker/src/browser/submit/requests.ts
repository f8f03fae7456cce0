import { getDomain } from 'tldts';

/** A request that a page makes, as far as it decides whether it books. */
export interface PageRequestSeen {
  method: string;
  url: string;
  /** As text; empty for none. */
  body: string;
  isNavigation: boolean;
}

/**
 * `read`: fetches something; `telemetry`: tells a third party; `check`: asks whether an input or a time is good;
 * `write`: changes something that does not name the guest; `guest`: carries the guest's e-mail address.
 */
export type RequestNature = 'read' | 'telemetry' | 'check' | 'write' | 'guest';

const TELEMETRY =
  /google-analytics|googletagmanager|analytics\.|segment\.(?:io|com)|sentry|datadog|hotjar|mixpanel|amplitude|facebook\.com\/tr|doubleclick|linkedin\.com\/(?:px|li)|intercom|fullstory|clarity\.ms|bugsnag|nr-data|newrelic|posthog|heap\.io|heapanalytics|rudderstack|snowplow|pendo|\/(?:collect|beacons?|track(?:ing)?|analytics|telemetry|rum|metrics|logs?|pixel|perf)(?:[/?]|$)/i;
const CHECK =
  /verif|valid|\bcheck|captcha|csrf|token|availab|\bslots?\b|free.?slots|hold-?slot|reserve-?slot|selected-slot|lookup|range|timezone|translations|session|consent|preferences|staffavailab/i;
/** The few addresses that may hear of the guest before a booking, since they book nothing. */
const ASKS_ABOUT_EMAIL = /verif|valid|\bcheck|captcha/i;

/** What a request does, by its method, address and body alone. Pure. */
export function natureOf({ method, url, body, isNavigation }: PageRequestSeen, email: string): RequestNature {
  const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(method);
  if (TELEMETRY.test(url)) return 'telemetry';
  if (isRead) return isNavigation && carries(url, email) ? 'guest' : 'read';
  if (carries(body, email) || carries(url, email))
    return ASKS_ABOUT_EMAIL.test(pathOf(url)) && body.length < 400 && !isNavigation ? 'check' : 'guest';
  return CHECK.test(pathOf(url)) || isQuery(body) ? 'check' : 'write';
}

/** A GraphQL body that only asks: every operation goes to one address, so the address tells nothing. */
const isQuery = (body: string): boolean => /"query":\s*"\s*(?:query\b|\{)/.test(body) && !/\bmutation\b/.test(body);

const pathOf = (url: string): string => URL.parse(url)?.pathname ?? url;

/** Whether a text holds an address, however it is written in forms, JSON and query texts. */
export function carries(text: string, email: string): boolean {
  if (text === '') return false;
  const wanted = email.toLowerCase();
  const line = text.toLowerCase();
  if (
    line.includes(wanted) ||
    line.includes(encodeURIComponent(wanted)) ||
    line.includes(wanted.replace('@', '\\u0040'))
  )
    return true;
  try {
    return decodeURIComponent(line.replaceAll('+', ' ')).includes(wanted);
  } catch {
    return false;
  }
}

/** Whether two addresses belong to one owner: the same registrable domain, or the same host where there is none. */
export function isSameSite(a: string, b: string): boolean {
  const [one, other] = [hostOf(a), hostOf(b)];
  if (!one || !other) return false;
  const domain = getDomain(one, { allowPrivateDomains: true });
  return one === other || (domain !== null && domain === getDomain(other, { allowPrivateDomains: true }));
}

/** Host names of development stand for the ones before their ending. */
const hostOf = (url: string): string | undefined => URL.parse(url)?.hostname.replace(/(?<=\.[a-z]+)\.localhost$/, '');

const BOOKS = /book|invitee|appointment|schedul|reserv|confirm|register/i;
const BOOKING_MUTATION = /\bmutation\b[^}]{0,300}?(?:book|schedul|appointment|reserv)/i;
const ANYBODY = /[\w.+-]+(?:@|%40|\\u0040)[\w-]+\.[a-z]{2,}/i;

/**
 * A click on a time is to choose it. A request that writes to an address of booking, names the chosen time there, or
 * carries anybody's e-mail address would book it at once, for whomever the page takes us for.
 */
export function wouldBook({ method, url, body }: PageRequestSeen, start: string): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method) || TELEMETRY.test(url)) return false;
  if (BOOKING_MUTATION.test(body)) return true;
  const path = pathOf(url);
  const lastParts = path.split('/').filter(Boolean).slice(-2).join('/');
  if (CHECK.test(lastParts)) return false;
  return BOOKS.test(lastParts) || ANYBODY.test(body) || startsIn(body).includes(Date.parse(start));
}

/**
 * The guest's details may be sent before a time is chosen, to a page that asks for them first; not to an address of
 * booking, and not with a time.
 */
export function booksUnasked({ method, url, body }: PageRequestSeen, now: number): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method) || TELEMETRY.test(url)) return false;
  const lastParts = pathOf(url).split('/').filter(Boolean).slice(-2).join('/');
  if (CHECK.test(lastParts)) return false;
  return BOOKING_MUTATION.test(body) || BOOKS.test(lastParts) || startsIn(body).some(at => isAhead(at, now));
}

/** A time of day to come; stamps of now and of durations are none. */
const isAhead = (at: number, now: number): boolean => at > now + 5 * 60_000 && at % 60_000 === 0;

/** Instants that a body names as starts, epoch milliseconds; local times without an offset are left out. */
export function startsIn(body: string): number[] {
  const text = /^[^{[]*=/.test(body) ? decode(body) : body;
  return [
    ...text.matchAll(
      /(20\d\d-\d\d-\d\d[T +]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))|(?<![\d.])(1[6-9]\d{8}(?:\d{3})?)(?![\d.])/g,
    ),
  ]
    .map(([, iso, epoch]) =>
      iso
        ? Date.parse(iso.replace(/^(.{10})./, '$1T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
        : Number(epoch) * (epoch?.length === 10 ? 1000 : 1),
    )
    .filter(at => !Number.isNaN(at));
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', '%2B'));
  } catch {
    return text;
  }
};

/**
 * Whether a booking would be several: sent to an address of series, or naming our start and the same time of two more
 * days.
 */
export function booksSeries({ url, body }: PageRequestSeen, slot: { start: string }, now: number): boolean {
  // A segment of its own: a meeting's name may speak of recurring revenue.
  if (/\/recurring(?:-?(?:bookings?|events?|meetings?))?(?:\/|$)/i.test(pathOf(url))) return true;
  const ours = Date.parse(slot.start);
  const alike = startsIn(body).filter(at => isAhead(at, now) && isSameTimeOnLaterDay(at, ours));
  return new Set(alike).size >= 2;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** A change of the clocks may lie between them; the end of an hour's meeting is no later day. */
const isSameTimeOnLaterDay = (at: number, first: number): boolean =>
  at - first >= DAY_MS - HOUR_MS && [0, HOUR_MS, DAY_MS - HOUR_MS].includes((at - first) % DAY_MS);

/** A booking that names only other starts than ours is not the one that was meant. */
export function namesAnotherStart(body: string, slot: { start: string; end: string }, now: number): boolean {
  const ahead = startsIn(body).filter(at => isAhead(at, now));
  return ahead.length > 0 && !ahead.includes(Date.parse(slot.start));
}
