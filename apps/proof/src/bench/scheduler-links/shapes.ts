import { pick, type Random } from '@overlap/understanding/cases/grammar/choice';
import type { Truth } from './case.ts';

/** An address as its owner would copy it, and the truth about it. */
export interface Page extends Truth {
  family: string;
  address: string;
  /** The host alone tells the scheduler, so people leave the scheme out. */
  known: boolean;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const of = (letters: string, length: number, random: Random): string =>
  Array.from({ length }, () => pick([...letters], random)).join('');
const id = (length: number, random: Random): string => of(LETTERS, length, random);
const hex = (length: number, random: Random): string => of('0123456789abcdef', length, random);
const uuid = (random: Random): string => [8, 4, 4, 4, 12].map(length => hex(length, random)).join('-');
const code = (random: Random): string => `${id(3, random)}-${id(3, random)}-${id(3, random)}`.toLowerCase();

const USERS = [
  'jane',
  'jane-doe',
  'j.doe',
  'acme',
  'acme-sales',
  'marc0',
  'Dana-W',
  'team_blue',
  'de-vries',
  'ana.lopez',
];
const EVENTS = ['30min', 'intro', 'discovery-call', '15-minute-chat', 'demo', 'strategy_session', 'Quick-Chat', '45'];
const NAMES = ['acme', 'studio-nine', 'drlee', 'northstar', 'kowalski'];

/** Queries that a page keeps nothing of. */
const CALENDLY_TAILS = [
  '',
  '',
  '?month=2026-12',
  '?month=2026-12&date=2026-12-02',
  '?utm_source=sig&back=1',
  '?name=Bob&email=b%40x.io',
  '#top',
  '/',
];
const CAL_TAILS = [
  '',
  '',
  '?month=2026-12',
  '?overlayCalendar=true',
  '?date=2026-12-02&layout=month_view',
  '?utm_campaign=a',
  '/',
];
const PLAIN_TAILS = ['', '', '?utm_source=mail&utm_medium=x', '?fbclid=IwAR0', '?gclid=abc', '/'];

type Shape = (random: Random, user: string, event: string, name: string) => [Truth['kind'], string, string[]];

/**
 * Written from the vendors' documented and seen links, not from the recogniser's tables. A path in the order kind, address
 * without scheme and tail, tails; the truth is the address with `https://` where no third part says otherwise.
 */
const SHAPES: Readonly<Record<string, readonly Shape[]>> = {
  calendly: [
    (_, user, event) => ['booking', `calendly.com/${user}/${event}`, CALENDLY_TAILS],
    (_, user) => ['landing', `calendly.com/${user}`, CALENDLY_TAILS],
    (random, _, event) => ['booking', `calendly.com/d/${code(random)}/${event}`, ['', '?utm_source=x']],
    (_, user, event) => [
      'booking',
      `calendly.com/${user}/${event}`,
      ['/2026-12-02T15:00:00-05:00?month=2026-12', '/2026-12-02T15:00:00Z'],
    ],
    (random, user) => ['routing', `calendly.com/${user}/forms/${uuid(random)}`, ['']],
    random => ['routing', `calendly.com/d/${code(random)}`, ['']],
  ],
  'cal-com': [
    (_, user, event) => ['booking', `cal.com/${user}/${event}`, CAL_TAILS],
    (_, user, event) => ['booking', `app.cal.com/${user}/${event}`, CAL_TAILS],
    (_, user, event) => ['booking', `cal.eu/${user}/${event}`, CAL_TAILS],
    (_, user) => ['landing', `cal.com/${user}`, CAL_TAILS],
    (_, __, event, name) => ['booking', `cal.com/team/${name}/${event}`, [...CAL_TAILS, '/embed?embed=x']],
    (_, __, ___, name) => ['landing', `cal.com/team/${name}`, ['']],
    (random, _, event) => ['booking', `cal.com/d/${id(22, random)}/${event}`, ['']],
    (_, user, event, name) => ['booking', `${name}.cal.com/${user}/${event}`, CAL_TAILS],
    (_, user, __, name) => ['landing', `${name}.cal.com/${user}`, CAL_TAILS],
    (_, user) => ['booking', `cal.com/${user}+bob/30`, ['']],
    random => ['routing', `cal.com/forms/${uuid(random)}`, ['']],
  ],
  hubspot: [
    (_, user) => ['booking', `meetings.hubspot.com/${user}`, ['', '?uuid=e779', '?embed=true']],
    (_, user, event) => ['booking', `meetings.hubspot.com/${user}/${event}`, ['', '?uuid=1&firstName=Bob']],
    (_, user, event) => ['booking', `meetings-eu1.hubspot.com/${user}/${event}-`, ['']],
    (_, user) => ['booking', `meetings-na2.hubspot.com/${user}`, ['', '?__hstc=1&__hssc=2']],
    (_, user) => ['booking', `app.hubspot.com/meetings/${user}`, ['']],
  ],
  gohighlevel: [
    random => ['booking', `api.leadconnectorhq.com/widget/booking/${id(20, random)}`, ['', '?first_name=Bob']],
    random => ['booking', `link.msgsndr.com/widget/booking/${id(20, random)}`, PLAIN_TAILS],
    (_, __, event, name) => ['booking', `link.msgsndr.com/widget/bookings/${name}/${event}`, PLAIN_TAILS],
    (_, __, event) => ['booking', `api.msgsndr.com/widget/bookings/${event}`, PLAIN_TAILS],
    random => ['landing', `backend.leadconnectorhq.com/widget/group/${id(20, random)}`, ['']],
  ],
  google: [
    random => [
      'booking',
      `calendar.google.com/calendar/appointments/schedules/AcZss${of(`${LETTERS}_-`, 84, random)}Q`,
      ['', '?gv=true'],
    ],
    random => ['booking', `calendar.app.google/${id(17, random)}`, ['']],
  ],
  microsoft: [
    (_, __, ___, name) => ['landing', `outlook.office365.com/owa/calendar/Sales@${name}.com/bookings`, ['/', '']],
    (random, _, __, name) => [
      'booking',
      `outlook.office365.com/owa/calendar/Sales@${name}.com/bookings/s/${id(23, random)}`,
      [''],
    ],
    (_, __, ___, name) => ['landing', `outlook.office.com/book/Team@${name}.onmicrosoft.com`, ['/', '/?ep=pcard']],
    (random, _, __, name) => [
      'landing',
      `outlook.office.com/bookwithme/user/${hex(32, random)}@${name}.com?anonymous`,
      ['&ep=signature'],
    ],
    (random, _, __, name) => [
      'booking',
      `outlook.office.com/bookwithme/user/${hex(32, random)}@${name}.com/meetingtype/${id(22, random)}?anonymous`,
      ['&ep=mlink'],
    ],
    (_, __, ___, name) => ['landing', `book.ms/b/Sales@${name}.com`, ['']],
  ],
  savvycal: [
    (_, user, event) => ['booking', `savvycal.com/${user}/${event}`, ['', '?d=30']],
    (_, user) => ['landing', `savvycal.com/${user}`, ['']],
  ],
  acuity: [
    random => ['booking', `app.acuityscheduling.com/schedule/${hex(8, random)}`, PLAIN_TAILS],
    () => ['booking', 'app.acuityscheduling.com/schedule.php?owner=12345678', ['', '&ref=x', '&utm_source=x']],
    (_, __, event, name) => ['booking', `${name}.as.me/${event}`, PLAIN_TAILS],
    (_, __, ___, name) => ['booking', `${name}.acuityscheduling.com`, ['/']],
  ],
  tidycal: [
    (_, user, event) => ['booking', `tidycal.com/${user}/${event}`, PLAIN_TAILS],
    (_, __, event, name) => ['booking', `tidycal.com/team/${name}/${event}`, ['']],
  ],
  zcal: [
    (_, user, event) => ['booking', `zcal.co/${user}/${event}`, PLAIN_TAILS],
    random => ['booking', `zcal.co/i/${id(8, random)}`, ['']],
  ],
  youcanbookme: [
    (_, __, ___, name) => ['booking', `${name}.youcanbook.me`, ['/', '?utm_source=x']],
    (_, __, ___, name) => ['booking', `${name}.ycb.me`, ['/']],
  ],
  'chili-piper': [
    (_, user, event, name) => ['booking', `${name}.chilipiper.com/me/${user}/${event}`, PLAIN_TAILS],
    (_, __, event, name) => ['booking', `${name}.chilipiper.com/round-robin/${event}`, ['']],
    (_, __, event, name) => ['routing', `${name}.chilipiper.com/concierge-router/${event}`, ['']],
  ],
  doodle: [
    (_, user, event) => ['booking', `doodle.com/bp/${user}/${event}`, PLAIN_TAILS],
    random => ['poll', `doodle.com/poll/${id(16, random).toLowerCase()}`, ['']],
    random => ['poll', `doodle.com/meeting/participate/id/${id(8, random)}`, ['']],
  ],
  oncehub: [
    (_, user) => ['booking', `go.oncehub.com/${user}`, PLAIN_TAILS],
    (_, user) => ['booking', `meetme.so/${user}`, ['']],
  ],
  setmore: [
    (_, __, ___, name) => ['booking', `${name}.setmore.com`, ['/']],
    random => ['booking', `my.setmore.com/bookingpage/${uuid(random)}`, ['']],
  ],
  square: [random => ['booking', `book.squareup.com/appointments/${id(14, random)}/location/${id(13, random)}`, ['']]],
  motion: [(_, user, event) => ['booking', `app.usemotion.com/meet/${user}/${event}`, PLAIN_TAILS]],
  reclaim: [(_, user, event) => ['booking', `app.reclaim.ai/m/${user}/${event}`, PLAIN_TAILS]],
  vimcal: [(_, user, event) => ['booking', `book.vimcal.com/p/${user}/${event}`, PLAIN_TAILS]],
  notion: [(random, user) => ['booking', `calendar.notion.so/meet/${user}/${id(9, random)}`, PLAIN_TAILS]],
  superhuman: [random => ['booking', `calendar.superhuman.com/book/${id(18, random)}/${id(5, random)}`, ['']]],
  apollo: [(_, user, event) => ['booking', `app.apollo.io/#/meet/${user}/${event}`, ['']]],
  salesloft: [(_, user, __, name) => ['booking', `meetings.salesloft.com/${name}/${user}`, PLAIN_TAILS]],
  pipedrive: [
    (random, _, event, name) => ['booking', `${name}.pipedrive.com/scheduler/${id(8, random)}/${event}`, ['']],
  ],
  koalendar: [(_, user) => ['booking', `koalendar.com/e/meet-with-${user}`, PLAIN_TAILS]],
  lemcal: [(_, user, event) => ['booking', `app.lemcal.com/@${user}/${event}`, PLAIN_TAILS]],
  meetergo: [(_, user, event) => ['booking', `cal.meetergo.com/${user}/${event}`, PLAIN_TAILS]],
  zoom: [(_, user, event) => ['booking', `scheduler.zoom.us/${user}/${event}`, ['', '?embed=true']]],
  zoho: [(random, _, __, name) => ['booking', `${name}.zohobookings.com/#/${of('0123456789', 19, random)}`, ['']]],
  zeeg: [(_, user, event) => ['booking', `zeeg.me/${user}/${event}`, PLAIN_TAILS]],
  rallly: [random => ['poll', `app.rallly.co/invite/${id(12, random)}`, ['']]],
  'custom-domain': [
    (random, _, __, name) => ['booking', `book.${name}.agency.example/widget/booking/${id(20, random)}`, PLAIN_TAILS],
    (_, user, event, name) => ['booking', `www.${name}.example/meetings/${user}/${event}`, PLAIN_TAILS],
  ],
};

export const FAMILIES = Object.keys(SHAPES);

/** One page of a family, in one of its shapes. */
export function pageOf(family: string, random: Random): Page {
  const shape = pick(SHAPES[family] ?? [], random);
  const [kind, address, tails] = shape(random, pick(USERS, random), pick(EVENTS, random), pick(NAMES, random));
  const known = family !== 'custom-domain';
  return { family, kind, url: `https://${address}`, address: `https://${address}${pick(tails, random)}`, known };
}
