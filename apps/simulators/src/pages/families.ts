/** Schedulers whose booking pages are imitated, and `plain` for pages of no known scheduler. */
export const PAGE_FAMILIES = [
  'calendly',
  'hubspot',
  'gohighlevel',
  'google',
  'microsoft',
  'acuity',
  'tidycal',
  'cal-com',
  'plain',
] as const;
export type PageFamily = (typeof PAGE_FAMILIES)[number];

/** The designs of the plain family. Nothing is alike in them but that one can book; the place in the list is the host's number. */
export const PLAIN_DESIGNS = [
  'all-on-one-page',
  'form-first',
  'week-of-links',
  'selects',
  'web-component',
  'day-list',
  'server-rendered',
  'iframe',
] as const;
export type PlainDesign = (typeof PLAIN_DESIGNS)[number];
