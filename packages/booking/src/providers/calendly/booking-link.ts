const HOSTS = ['calendly.com', 'www.calendly.com'];

/** First parts of a path that are the vendor's own pages and never a person or a team. */
const VENDOR_PAGES = new Set(
  `app login signup users oauth integrations pricing features product solutions resources blog help legal privacy pages
  security about careers contact enterprise teams download downloads event_types scheduled_events organization admin
  account abuse_reports assets api press customers demo try sales community developers cancellations reschedulings events
  invitees de es fr pt it`.split(/\s+/),
);

/** The start of a slot as a path's last part; colons may be encoded. */
const SLOT = /^\d{4}-\d\d-\d\dT\d\d(?::|%3A)\d\d/i;

/** First parts of links that are in no list of event types: one-off and share links, and routing forms. */
const UNLISTED = ['d', 's'];

/**
 * The page of an event type behind a link, in one spelling: host and path in small letters, without the slot, the query
 * and the last slash. `null` for what is no such page. Pure; the host is not judged.
 */
export function pageOf(url: string): string | null {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return null;
  const { host, pathname } = new URL(url);
  const parts = pathname.split('/').filter(Boolean);
  if (parts.length > 2 && SLOT.test(parts.at(-1) ?? '')) parts.pop();
  if (parts.length < 2 || UNLISTED.includes(parts[0]?.toLowerCase() ?? '')) return null;
  return [host.replace(/^www\./, ''), ...parts].join('/').toLowerCase();
}

/**
 * Whether a link is a public booking page of Calendly: `/person`, `/person/event`, a slot of one, `/d/code` or
 * `/d/code/event`. Pure. Look-alike hosts, ports and sign-ins in the link are no booking links.
 */
export function isBookingLink(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, pathname, username, port } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== '' || port !== '' || !HOSTS.includes(hostname)) return false;
  const [first, ...rest] = pathname.split('/').filter(Boolean);
  if (first === undefined || VENDOR_PAGES.has(first.toLowerCase())) return false;
  if (first === 'd') return rest.length === 1 || rest.length === 2;
  return rest.length <= 1 || (rest.length === 2 && SLOT.test(rest[1] ?? ''));
}
