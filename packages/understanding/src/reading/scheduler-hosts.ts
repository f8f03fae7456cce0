/** A scheduler's host and, where the host serves other things too, the paths that are booking pages. */
export interface SchedulerHost {
  /** Registrable domain or a host below it; subdomains count when `below`. */
  host: string;
  below: boolean;
  paths: RegExp;
}

const ANY_PAGE = /^\/[^/?#]/;

const PERSON_ON_CALENDLY =
  /^\/(?!(?:app|login|signup|users|oauth|integrations|pricing|features|product|solutions|resources|blog|help|legal|privacy|pages|security|about|careers|contact|enterprise|teams|download|downloads|event_types|scheduled_events|organization|admin|account|cancellations|reschedulings|events|invitees|assets|api|press|customers|demo|try|sales|community|developers)(?:\/|$))[^/?#]/;
const PERSON_ON_CAL =
  /^\/(?!(?:apps|auth|availability|booking|bookings|connect-and-join|enterprise|event-types|getting-started|insights|settings|signup|login|logout|upgrade|video|workflows|api|success|cancel|reschedule|pricing|blog|docs|scheduling|resources|privacy|terms|security|about|jobs|platform|customers|download|help)(?:\/|$))[^/?#]/;
/** A published read-only calendar (`calendar.html`) is none. */
const BOOKINGS = /^\/(?:owa\/calendar\/(?![^?#]{0,300}calendar\.(?:html|ics)$)|book\/|bookwithme\/|bookings\/s\/)/;

/** Of Doodle only booking pages: a poll is not a scheduler. Other pages of these hosts are left out by their paths. */
export const SCHEDULER_HOSTS: readonly SchedulerHost[] = [
  { host: 'calendly.com', below: false, paths: PERSON_ON_CALENDLY },
  { host: 'cal.com', below: true, paths: PERSON_ON_CAL },
  { host: 'cal.eu', below: true, paths: PERSON_ON_CAL },
  { host: 'cal.link', below: false, paths: ANY_PAGE },
  { host: 'app.hubspot.com', below: false, paths: /^\/meetings\/[^/]/ },
  { host: 'app-eu1.hubspot.com', below: false, paths: /^\/meetings\/[^/]/ },
  { host: 'api.leadconnectorhq.com', below: false, paths: /^\/widget\/(?:bookings?|group|groups)\// },
  { host: 'link.msgsndr.com', below: false, paths: /^\/widget\/(?:bookings?|group|groups)\// },
  { host: 'calendar.app.google', below: false, paths: ANY_PAGE },
  { host: 'calendar.google.com', below: false, paths: /^\/calendar\/(?:u\/\d\/)?appointments\// },
  { host: 'outlook.office365.com', below: false, paths: BOOKINGS },
  { host: 'outlook.office.com', below: false, paths: BOOKINGS },
  { host: 'book.ms', below: false, paths: /^\/b\// },
  { host: 'savvycal.com', below: false, paths: /^\/(?!(?:login|dashboard|pricing|appointments|blog)\b)[^/?#]/ },
  { host: 'acuityscheduling.com', below: true, paths: /^\// },
  { host: 'as.me', below: true, paths: /^\// },
  { host: 'tidycal.com', below: false, paths: /^\/(?!(?:login|dashboard|pricing|booking|blog)\b)[^/?#]/ },
  { host: 'zcal.co', below: false, paths: ANY_PAGE },
  { host: 'koalendar.com', below: false, paths: /^\/[eu]\// },
  { host: 'youcanbook.me', below: true, paths: /^\// },
  { host: 'ycb.me', below: true, paths: /^\// },
  { host: 'chilipiper.com', below: true, paths: ANY_PAGE },
  { host: 'app.squarespacescheduling.com', below: false, paths: /^\/schedule/ },
  { host: 'go.oncehub.com', below: false, paths: ANY_PAGE },
  { host: 'secure.scheduleonce.com', below: false, paths: ANY_PAGE },
  { host: 'meetme.so', below: false, paths: ANY_PAGE },
  { host: 'doodle.com', below: true, paths: /^\/(?:bp|mm)\// },
  ...['com', 'eu', 'in', 'com.au'].map(tld => ({ host: `zohobookings.${tld}`, below: true, paths: /^\// })),
  { host: 'setmore.com', below: true, paths: /^\// },
  { host: 'book.squareup.com', below: false, paths: /^\/appointments\// },
  { host: 'squareup.com', below: true, paths: /^\/appointments\/book\// },
  { host: 'app.usemotion.com', below: false, paths: /^\/meet\// },
  { host: 'app.reclaim.ai', below: false, paths: /^\/m\// },
  { host: 'getclockwise.com', below: true, paths: /^\/c\// },
  { host: 'book.vimcal.com', below: false, paths: ANY_PAGE },
  { host: 'calendar.notion.so', below: false, paths: /^\/meet\// },
  { host: 'fantastical.app', below: false, paths: ANY_PAGE },
  { host: 'calendar.superhuman.com', below: false, paths: /^\/book\// },
  { host: 'cal.mixmax.com', below: false, paths: ANY_PAGE },
  { host: 'app.apollo.io', below: false, paths: /^\/#\/meet\/|^\/$/ },
  { host: 'outreach.io', below: true, paths: /^\/c\// },
  { host: 'meetings.salesloft.com', below: false, paths: ANY_PAGE },
  { host: 'pipedrive.com', below: true, paths: /^\/scheduler\// },
  { host: 'simplybook.me', below: true, paths: /^\// },
  { host: 'simplybook.it', below: true, paths: /^\// },
  { host: 'simplybook.pro', below: true, paths: /^\// },
  { host: 'app.simplymeet.me', below: false, paths: ANY_PAGE },
  { host: 'book.morgen.so', below: false, paths: ANY_PAGE },
  { host: 'lemcal.com', below: true, paths: /^\/(?:@|%40)/ },
  { host: 'cal.meetergo.com', below: false, paths: ANY_PAGE },
  { host: 'my.meetergo.com', below: false, paths: ANY_PAGE },
  { host: 'trafft.com', below: true, paths: /^\/booking/ },
  { host: 'book.nylas.com', below: false, paths: ANY_PAGE },
  { host: 'schedule.nylas.com', below: false, paths: ANY_PAGE },
  { host: 'scheduler.zoom.us', below: false, paths: ANY_PAGE },
  { host: 'appoint.ly', below: true, paths: ANY_PAGE },
];

/** HubSpot numbers its data centres: meetings.hubspot.com, meetings-eu1.hubspot.com. */
export const HUBSPOT_MEETINGS = /^meetings(?:-[a-z0-9]{1,8})?\.hubspot\.com$/;
