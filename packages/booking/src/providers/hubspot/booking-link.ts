/** A public link to a scheduling page, taken apart. */
export interface BookingLink {
  host: string;
  /** May hold slashes: `team/demo`. */
  slug: string;
}

/** HubSpot's own hosts: `meetings.hubspot.com`, and one for each further region (`meetings-eu1.hubspot.com`). */
const HUBSPOT_HOST = /^meetings(-[a-z]{2,3}\d+)?\.hubspot\.com$/;

export const isHubSpotHost = (host: string): boolean => HUBSPOT_HOST.test(host);

/**
 * Whether a link is a scheduling page on one of HubSpot's own hosts. Pure. A page on a customer's domain
 * (`https://acme.com/meetings/…`) looks like any other page: that one only HubSpot's list of links can tell.
 */
export function isBookingLink(url: string): boolean {
  const link = parseBookingLink(url);
  return link !== null && isHubSpotHost(link.host);
}

/**
 * Host and slug of what may be a scheduling page: everything after HubSpot's host, or after `/meetings/` on a domain of
 * the customer's own. `null` for anything else, look-alikes with a port or a sign-in included.
 */
export function parseBookingLink(url: string): BookingLink | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname: host, pathname, username, port } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== '' || port !== '') return null;
  const path = isHubSpotHost(host) ? pathname : /^\/meetings(\/.+)$/.exec(pathname)?.[1];
  if (path === undefined || (host.endsWith('.hubspot.com') && !isHubSpotHost(host))) return null;
  const slug = decode(path.split('/').filter(Boolean).join('/'));
  return slug ? { host, slug } : null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
