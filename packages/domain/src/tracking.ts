const PREFIX = 'lead_';
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * The workspace's booking link as it is sent to one lead: what the provider carries through its page tells us who booked,
 * whatever address they booked under. Links of providers that carry nothing stay as they are.
 */
export function trackedLink(link: string, leadId: string): string {
  if (!URL.canParse(link)) return link;
  const url = new URL(link);
  const host = url.hostname.toLowerCase();
  const carried = Object.entries(CARRIED).find(([domain]) => host === domain || host.endsWith(`.${domain}`))?.[1];
  if (!carried) return link;
  // Written by hand: the link as people know it stays the beginning of what they get.
  const query = carried(`${PREFIX}${leadId}`);
  return `${link}${link.includes('?') ? '&' : '?'}${query}`;
}

/** Calendly keeps the five utm names, Cal.com what is called `metadata[…]`; both come back with the booking. */
const CARRIED: Record<string, (value: string) => string> = {
  'calendly.com': value => `utm_source=overlap&utm_content=${value}`,
  'cal.com': value => `metadata[bookingKey]=${value}`,
};

/** The lead whose link it was, of what the provider carried; `null` for anything else. */
export function leadOfTracking(carried: string | null): string | null {
  const id = carried?.startsWith(PREFIX) ? carried.slice(PREFIX.length) : '';
  return UUID.test(id) ? id : null;
}
