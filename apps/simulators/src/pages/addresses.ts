import { type PageFamily, PLAIN_DESIGNS, type PlainDesign } from './families.ts';
import type { Page } from './page.ts';

/** The part of the server that answers on a host name. `elsewhere` is every other site that a page leads to. */
export type Mount = PageFamily | 'elsewhere';

/** Real host names (without the `.localhost` of development) and who answers on them. */
const HOSTS: readonly (readonly [RegExp, Mount])[] = [
  [/^(www\.)?calendly\.com$/, 'calendly'],
  [/^(meetings|api)(-[a-z]{2}\d)?\.(hubspot|hubapi)\.com$/, 'hubspot'],
  [/^(api|backend|services)\.leadconnectorhq\.com$/, 'gohighlevel'],
  [/^link\.msgsndr\.com$/, 'gohighlevel'],
  [/^calendar\.google\.com$|^calendar-pa\.clients6\.google\.com$/, 'google'],
  [/^outlook\.office(365)?\.com$/, 'microsoft'],
  [/^[a-z0-9-]+\.as\.me$|^app\.acuityscheduling\.com$/, 'acuity'],
  [/^tidycal\.com$/, 'tidycal'],
  [/^(www\.|app\.)?cal\.com$/, 'cal-com'],
  [/^book\.example-\d+$/, 'plain'],
  [/^(www|accounts|consent)\.google\.com$|^js\.stripe\.com$|^login\.microsoftonline\.com$/, 'elsewhere'],
  [/^www\.larkspur\.example$/, 'elsewhere'],
];

/** Where the host's own site says thank you. */
export const THANK_YOU = { host: 'www.larkspur.example', path: '/thank-you' } as const;

const INSIDE = '/@pages';

/** The prefix that a mount's routes have inside the server; nobody can ask for it from outside. */
export const prefixOf = (mount: Mount): string => `${INSIDE}/${mount}`;

/** The name that a `Host` header asks for, without port and `.localhost`; `null` where that is no development name. */
export const siteOf = (host: string | undefined): string | null =>
  /^(.+)\.localhost(:\d+)?$/i.exec(host ?? '')?.[1]?.toLowerCase() ?? null;

/** Leads requests to booking pages to their routes, and leaves every other host's as they are. */
export function rewriteForPages(host: string | undefined, url: string): string {
  const site = siteOf(host);
  const mount = HOSTS.find(([pattern]) => site !== null && pattern.test(site))?.[1];
  if (mount) return prefixOf(mount) + url;
  return url.startsWith(INSIDE) ? '/404' : url;
}

export const plainHost = (design: PlainDesign): string => `book.example-${PLAIN_DESIGNS.indexOf(design) + 1}`;

/** The plain design that a host name stands for. */
export const plainDesignOf = (site: string): PlainDesign | undefined =>
  PLAIN_DESIGNS.find(design => plainHost(design) === site);

type Place = { host: string; path: string };

const PLACE: Record<PageFamily, (page: Page) => Place> = {
  calendly: ({ user, slug }) => ({ host: 'calendly.com', path: `/${user}/${slug}` }),
  hubspot: ({ user, slug }) => ({ host: 'meetings.hubspot.com', path: `/${user}/${slug}` }),
  gohighlevel: ({ slug }) => ({ host: 'api.leadconnectorhq.com', path: `/widget/booking/${slug}` }),
  google: ({ slug }) => ({ host: 'calendar.google.com', path: `/calendar/appointments/schedules/${slug}` }),
  microsoft: ({ user, slug }) => ({ host: 'outlook.office365.com', path: `/book/${user}/s/${slug}` }),
  acuity: ({ user, slug }) => ({ host: `${user}.as.me`, path: `/${slug}` }),
  tidycal: ({ user, slug }) => ({ host: 'tidycal.com', path: `/${user}/${slug}` }),
  'cal-com': ({ user, slug }) => ({ host: 'cal.com', path: `/${user}/${slug}` }),
  plain: ({ user, slug, design }) => ({
    host: plainHost(design ?? PLAIN_DESIGNS[0]),
    path: `/${user}/${slug}`,
  }),
};

const LANDING: Record<PageFamily, (page: Page) => Place> = {
  ...PLACE,
  calendly: ({ user }) => ({ host: 'calendly.com', path: `/${user}` }),
  gohighlevel: ({ slug }) => ({ host: 'api.leadconnectorhq.com', path: `/widget/group/${slug}` }),
  google: ({ slug }) => ({ host: 'calendar.google.com', path: `/calendar/appointments/${slug}` }),
  microsoft: ({ user }) => ({ host: 'outlook.office365.com', path: `/book/${user}` }),
  acuity: ({ user }) => ({ host: `${user}.as.me`, path: '/' }),
  tidycal: ({ user }) => ({ host: 'tidycal.com', path: `/${user}` }),
  'cal-com': ({ user }) => ({ host: 'cal.com', path: `/${user}` }),
  plain: page => ({ ...PLACE.plain(page), path: `/${page.user}` }),
};

/** Where a page is opened in a browser: its development address on the server that runs at `serverUrl`. */
export function urlOf(page: Page, serverUrl: string): string {
  const { host, path } = page.variant.twoEventTypes ? LANDING[page.family](page) : PLACE[page.family](page);
  return developmentUrl(host, path, serverUrl);
}

export const bookingUrlOf = (page: Page, serverUrl: string): string => {
  const { host, path } = PLACE[page.family](page);
  return developmentUrl(host, path, serverUrl);
};

export function developmentUrl(host: string, path: string, serverUrl: string): string {
  const { port } = new URL(serverUrl);
  return `http://${host}.localhost${port ? `:${port}` : ''}${path}`;
}
