/** A scheduler's host and, where the host serves other things too, the paths that are booking pages. */
export interface SchedulerHost {
  /** Registrable domain or a host below it; subdomains count when `below`. */
  host: string;
  below: boolean;
  paths: RegExp;
}

const ANY_PAGE = /^\/[^/?#]/;

/** Doodle is left out on purpose: a poll is not a scheduler. */
export const SCHEDULER_HOSTS: readonly SchedulerHost[] = [
  { host: 'calendly.com', below: true, paths: ANY_PAGE },
  { host: 'cal.com', below: true, paths: ANY_PAGE },
  { host: 'cal.eu', below: true, paths: ANY_PAGE },
  { host: 'app.hubspot.com', below: false, paths: /^\/meetings\// },
  { host: 'api.leadconnectorhq.com', below: false, paths: /^\/widget\/(?:bookings?|group|groups)\// },
  { host: 'link.msgsndr.com', below: false, paths: /^\/widget\/(?:bookings?|group|groups)\// },
  { host: 'calendar.app.google', below: false, paths: ANY_PAGE },
  { host: 'calendar.google.com', below: false, paths: /^\/calendar\/(?:u\/\d\/)?appointments\// },
  { host: 'outlook.office365.com', below: false, paths: /^\/(?:owa\/calendar|book|bookwithme)\// },
  { host: 'outlook.office.com', below: false, paths: /^\/(?:owa\/calendar|book|bookwithme)\// },
  { host: 'savvycal.com', below: true, paths: ANY_PAGE },
  { host: 'acuityscheduling.com', below: true, paths: /^\// },
  { host: 'as.me', below: true, paths: /^\// },
  { host: 'tidycal.com', below: true, paths: ANY_PAGE },
  { host: 'zcal.co', below: true, paths: ANY_PAGE },
  { host: 'koalendar.com', below: true, paths: ANY_PAGE },
  { host: 'youcanbook.me', below: true, paths: /^\// },
  { host: 'chilipiper.com', below: true, paths: ANY_PAGE },
];

/** HubSpot numbers its data centres: meetings.hubspot.com, meetings-eu1.hubspot.com. */
export const HUBSPOT_MEETINGS = /^meetings(?:-[a-z0-9]{1,8})?\.hubspot\.com$/;
