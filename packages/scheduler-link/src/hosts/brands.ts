/**
 * Names that are a scheduler's alone. A domain that has one in its own name, and is none of the vendor's, pretends to be
 * it: `mycalendly.com`, `calendly.co`. Plain words (`motion`, `square`, `doodle`) prove nothing and are left out, and so is HighLevel, whose
 * agencies have domains of their own.
 */
export const BRANDS: Readonly<Record<string, readonly string[]>> = {
  calendly: ['calendly.com'],
  hubspot: ['hubspot.com', 'hubspotlinks.com', 'hubspotemail.net', 'hubspotusercontent.com', 'hubspot.net'],
  savvycal: ['savvycal.com'],
  acuityscheduling: ['acuityscheduling.com'],
  squarespacescheduling: ['squarespacescheduling.com'],
  tidycal: ['tidycal.com'],
  youcanbook: ['youcanbook.me'],
  koalendar: ['koalendar.com'],
  chilipiper: ['chilipiper.com'],
  oncehub: ['oncehub.com'],
  scheduleonce: ['scheduleonce.com'],
  zohobookings: ['zohobookings.com', 'zohobookings.eu', 'zohobookings.in', 'zohobookings.com.au'],
  setmore: ['setmore.com'],
  simplybook: ['simplybook.me', 'simplybook.it', 'simplybook.pro'],
  meetergo: ['meetergo.com'],
  lemcal: ['lemcal.com'],
  appointlet: ['appointlet.com'],
  neetocal: ['neetocal.com'],
  zencal: ['zencal.io'],
};

/** Hosts whose end is changed for another: `cal.co`, `cal.com.evil.tld`. Short names, so only as a whole. */
export const SHORT_BRANDS: ReadonlySet<string> = new Set(['cal.co', 'cal.cm', 'cal.con', 'cal.comm', 'zcal.com']);
