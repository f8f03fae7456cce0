/** Where a meeting, a profile or a scheduler of a known maker lives. Each covers its subdomains. */
const OUTSIDE_HOSTS = [
  'calendly.com',
  'cal.com',
  'hubspot.com',
  'leadconnectorhq.com',
  'gohighlevel.com',
  'meet.google.com',
  'calendar.google.com',
  'zoom.us',
  'teams.microsoft.com',
  'teams.live.com',
  'outlook.office.com',
  'linkedin.com',
];

/** Whether the desktop app lets a host be opened in the system's browser; any other link can only be copied there. */
export const isKnownOutside = (hostname: string): boolean =>
  OUTSIDE_HOSTS.some(host => hostname === host || hostname.endsWith(`.${host}`));
