/** What a public booking link names. */
export interface BookingLink {
  /** `either`: on an organisation's own host a person and a team look alike. */
  kind: 'person' | 'team' | 'either';
  owner: string;
  slug: string;
  organization: string | null;
  /** The meeting's length, where the link chooses one. */
  duration: number | null;
  /** The page's address without query. */
  page: string;
}

/** First parts of a path that are the vendor's own pages and never a person. */
const VENDOR_PAGES = new Set(
  `api app apps auth availability blog booking bookings careers changelog company connect-and-join customers de developer
  docs download enterprise es event-types events features forms fr getting-started help insights integrations it legal
  login logout maintenance more open-source org payment platform press pricing privacy pt reschedule resources routing
  routing-forms scheduling security settings signup solutions status support talk-to-sales templates terms tools upgrade
  use-cases video welcome workflows zapier`.split(/\s+/),
);

/** Hosts under cal.com that are no organisation's. */
const VENDOR_HOSTS = new Set(
  'api assets auth blog console developer developers docs embed go help platform status support'.split(' '),
);

interface Place {
  organization: string | null;
  parts: string[];
  page: string;
}

/**
 * Reads a public booking link of Cal.com, or of the deployment whose pages are at `pagesUrl`. `group`: a link of several
 * people at once, `private`: one behind a hash; neither names an event type. `null`: no booking link. Pure.
 */
export function readBookingLink(url: string, pagesUrl: string | null): BookingLink | 'group' | 'private' | null {
  const place = placeOf(url, pagesUrl);
  if (!place) return null;
  const { parts, organization, page } = place;
  const [first = '', second = '', third = ''] = parts;
  if (first === 'd') return parts.length === 3 ? 'private' : null;
  const duration = Number(new URL(url).searchParams.get('duration')) || null;
  const shared = { organization, duration, page };
  if (first === 'team') {
    return parts.length === 3 ? { ...shared, kind: 'team', owner: second, slug: third } : null;
  }
  if (parts.length !== 2 || VENDOR_PAGES.has(first.toLowerCase())) return null;
  if (first.includes('+')) return 'group';
  return { ...shared, kind: organization ? 'either' : 'person', owner: first, slug: second };
}

function placeOf(url: string, pagesUrl: string | null): Place | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, port, pathname, username, origin } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== '') return null;
  const own = pagesUrl ? new URL(pagesUrl) : null;
  const ownPath = own?.pathname.replace(/\/+$/, '') ?? '';
  if (own && origin === own.origin && pathname.startsWith(`${ownPath}/`)) {
    return place(pathname.slice(ownPath.length), null, `${origin}${ownPath}`);
  }
  const subdomain = /^(?:([a-z0-9-]+)\.)?cal\.com$/.exec(hostname);
  if (!subdomain || port !== '' || VENDOR_HOSTS.has(subdomain[1] ?? '')) return null;
  const organization = subdomain[1] && !['www', 'app'].includes(subdomain[1]) ? subdomain[1] : null;
  return place(pathname, organization, own ? `${own.origin}${ownPath}` : origin);
}

function place(pathname: string, organization: string | null, base: string): Place | null {
  const encoded = pathname.split('/').filter(Boolean);
  try {
    return { organization, parts: encoded.map(decodeURIComponent), page: [base, ...encoded].join('/') };
  } catch {
    return null;
  }
}
