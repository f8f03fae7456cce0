import type { PathRow, Scheduler } from './scheduler.ts';

const words = (text: string): string[] => text.split(/\s+/);

/** Pages that such a site has beside its users. */
const SITE_PAGES =
  words(`login signin sign-in signup sign-up register logout dashboard pricing features integrations blog help support
  about contact privacy terms legal security careers jobs press docs api developers download downloads apps app settings
  account admin faq resources solutions product enterprise customers templates changelog status affiliates partners`);

/** A person, and what can be booked with them. */
const PERSON: readonly PathRow[] = [
  ['/{user}', 'landing'],
  ['/{user}/{slug}', 'booking'],
];

/** Schedulers of one person or a small team. */
export const PERSONAL_PAGES: readonly Scheduler[] = [
  {
    family: 'savvycal',
    vendor: ['savvycal.com'],
    ignoresCase: 'all',
    query: { keep: [], hint: words('d time_zone display_name email month questions'), rest: 'drop' },
    sites: [{ hosts: ['savvycal.com'], paths: PERSON, reserved: [...SITE_PAGES, 'appointments'] }],
  },
  {
    family: 'tidycal',
    vendor: ['tidycal.com'],
    ignoresCase: 'all',
    sites: [
      {
        hosts: ['tidycal.com'],
        paths: [['/team/{team}', 'landing'], ['/team/{team}/{event}', 'booking'], ['/booking/**', 'manage'], ...PERSON],
        reserved: [...SITE_PAGES, 'booking', 'bookings', 'team'],
      },
    ],
  },
  {
    family: 'zcal',
    vendor: ['zcal.co'],
    sites: [
      {
        hosts: ['zcal.co'],
        paths: [
          // Can be a poll as well.
          ['/i/{id}', 'booking', { toConfirm: true }],
          ['/t/{team}', 'landing'],
          ['/t/{team}/{event}', 'booking'],
          ...PERSON,
        ],
        reserved: [...SITE_PAGES, 'i', 't'],
      },
    ],
  },
  {
    family: 'youcanbookme',
    vendor: ['youcanbook.me', 'ycb.me'],
    sites: [
      {
        hosts: ['*.youcanbook.me', '*.ycb.me'],
        paths: [
          ['/', 'booking'],
          ['/**', 'booking'],
        ],
        notNames: words('www app support account api help blog status'),
      },
      // An older way to write it.
      { hosts: ['youcanbook.me'], paths: [['/{name}', 'booking', { toConfirm: true }]], reserved: SITE_PAGES },
    ],
  },
  {
    family: 'koalendar',
    vendor: ['koalendar.com'],
    sites: [
      {
        hosts: ['koalendar.com'],
        paths: [
          ['/e/{slug}', 'booking'],
          ['/u/{user}', 'landing'],
        ],
      },
    ],
  },
  {
    family: 'motion',
    vendor: ['usemotion.com'],
    sites: [{ hosts: ['app.usemotion.com'], paths: [['/meet/{user}/{slug}', 'booking']] }],
  },
  {
    family: 'reclaim',
    vendor: ['reclaim.ai'],
    sites: [
      {
        hosts: ['app.reclaim.ai'],
        paths: [
          ['/m/{user}', 'landing'],
          ['/m/{user}/{slug}', 'booking'],
        ],
      },
    ],
  },
  {
    family: 'clockwise',
    vendor: ['getclockwise.com'],
    sites: [{ hosts: ['getclockwise.com'], paths: [['/c/{user}/{slug}', 'booking']] }],
  },
  {
    family: 'vimcal',
    vendor: ['vimcal.com'],
    sites: [
      {
        hosts: ['book.vimcal.com'],
        paths: [
          ['/p/{code:code16}', 'booking'],
          ['/p/{user}/{slug}', 'booking'],
          ['/{user}', 'landing'],
        ],
        reserved: ['p'],
      },
    ],
  },
  {
    family: 'notion',
    vendor: ['calendar.notion.so'],
    sites: [{ hosts: ['calendar.notion.so'], paths: [['/meet/{user}/{slug}', 'booking']] }],
  },
  {
    family: 'fantastical',
    vendor: ['fantastical.app', 'flexibits.com'],
    // `Fantastical.app/Contents` is a program on somebody's disk.
    sites: [{ hosts: ['fantastical.app'], paths: PERSON, reserved: [...SITE_PAGES, 'contents'] }],
  },
  {
    family: 'superhuman',
    vendor: ['superhuman.com'],
    sites: [{ hosts: ['calendar.superhuman.com'], paths: [['/book/{id:code18}/{code:code5}', 'booking']] }],
  },
  { family: 'morgen', vendor: ['morgen.so'], sites: [{ hosts: ['book.morgen.so'], paths: PERSON }] },
  {
    family: 'meetergo',
    vendor: ['meetergo.com'],
    sites: [
      {
        hosts: ['cal.meetergo.com', 'my.meetergo.com'],
        paths: [['/f/{slug}', 'routing'], ...PERSON],
        reserved: ['f', 'login', 'signup', 'dashboard', 'settings'],
      },
    ],
  },
  {
    family: 'zoom',
    vendor: ['scheduler.zoom.us'],
    query: { keep: [], drop: ['embed'], rest: 'hint' },
    sites: [
      {
        hosts: ['scheduler.zoom.us'],
        paths: [
          ['/f/{code}', 'booking', { toConfirm: true }],
          ['/t/{slug}', 'booking', { toConfirm: true }],
          ...PERSON,
        ],
        reserved: ['f', 't'],
      },
    ],
  },
  {
    family: 'amie',
    vendor: ['amie.so'],
    sites: [
      {
        hosts: ['amie.so'],
        paths: [['/{user}/{slug}', 'booking', { toConfirm: true }]],
        reserved: [...SITE_PAGES, 'calendar', 'recordings', 'i', 'events'],
      },
    ],
  },
  { family: 'vyte', vendor: ['vyte.in'], sites: [{ hosts: ['vyte.in'], paths: PERSON, reserved: SITE_PAGES }] },
  {
    family: 'harmonizely',
    vendor: ['harmonizely.com'],
    sites: [{ hosts: ['harmonizely.com'], paths: PERSON, reserved: SITE_PAGES }],
  },
  { family: 'zeeg', vendor: ['zeeg.me'], sites: [{ hosts: ['zeeg.me'], paths: PERSON, reserved: SITE_PAGES }] },
  {
    family: 'zencal',
    vendor: ['zencal.io'],
    sites: [
      {
        hosts: ['app.zencal.io'],
        paths: [
          ['/u/{user}', 'landing'],
          ['/u/{user}/{slug}', 'booking'],
        ],
      },
    ],
  },
  {
    family: 'simplymeet',
    vendor: ['simplymeet.me'],
    sites: [{ hosts: ['app.simplymeet.me'], paths: PERSON, reserved: SITE_PAGES }],
  },
  {
    family: 'appointly',
    vendor: ['appoint.ly'],
    sites: [
      {
        hosts: ['appoint.ly'],
        paths: [
          ['/s/{user}', 'landing'],
          ['/s/{user}/{slug}', 'booking'],
        ],
      },
    ],
  },
  {
    family: 'rallly',
    vendor: ['rallly.co'],
    sites: [
      {
        hosts: ['app.rallly.co', 'rallly.co'],
        paths: [
          ['/invite/{id}', 'poll'],
          ['/p/{id}', 'poll'],
        ],
      },
    ],
  },
  {
    family: 'doodle',
    vendor: ['doodle.com'],
    sites: [
      {
        hosts: ['doodle.com', '*.doodle.com'],
        paths: [
          ['/bp/{user}/{page}', 'booking'],
          ['/mm/{user}/{page}', 'booking'],
          ['/poll/**', 'poll'],
          ['/meeting/participate/**', 'poll'],
          ['/sign-up-sheet/**', 'poll'],
          ['/meeting/{id}/1on1', 'unknown'],
          ['/meeting/{a}/{id}/1on1', 'unknown'],
          ['/meeting/{a}/{b}/{id}/1on1', 'unknown'],
        ],
        notNames: ['help', 'blog', 'api', 'status', 'www'],
      },
    ],
  },
];
