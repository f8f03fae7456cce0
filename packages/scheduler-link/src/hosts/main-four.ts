import type { PathRow, Scheduler } from './scheduler.ts';

const words = (text: string): string[] => text.split(/\s+/);

/** https://help.calendly.com/hc/en-us/articles/223193448 and links seen in public pages. */
const CALENDLY: Scheduler = {
  family: 'calendly',
  vendor: ['calendly.com'],
  ignoresCase: 'unless-private',
  query: {
    keep: [],
    hint: words(`month date a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 name email first_name last_name location salesforce_uuid
      hide_event_type_details background_color text_color primary_color hide_gdpr_banner back`),
    rest: 'drop',
  },
  sites: [
    {
      hosts: ['calendly.com'],
      paths: [
        ['/d/{code:code}/{event}', 'booking'],
        ['/d/{code:code}/{event}/({start:instant})', 'booking'],
        // A share page or a routing form: nothing in the address tells which.
        ['/d/{code:code}', 'routing', { toConfirm: true }],
        ['/s/{code:code}', 'booking', { toConfirm: true }],
        ['/s/{code:code}/{event}', 'booking', { toConfirm: true }],
        ['/forms/**', 'routing'],
        ['/routing/**', 'routing'],
        ['/cancellations/**', 'manage'],
        ['/reschedulings/**', 'manage'],
        ['/invitees/**', 'manage'],
        ['/events/**', 'join'],
        ['/{org}/forms/{form:uuid}', 'routing'],
        ['/{user}', 'landing'],
        ['/{user}/{event}', 'booking'],
        ['/{user}/{event}/({start:instant})', 'booking'],
      ],
      reserved: words(`app login signup users oauth integrations pricing features product solutions resources blog help
        legal privacy pages security about careers contact enterprise teams download event_types scheduled_events
        organization admin account abuse_reports assets api downloads press customers demo try sales community
        developers d s forms routing cancellations reschedulings events invitees`),
      languages: ['de', 'es', 'fr', 'pt', 'it'],
    },
  ],
};

/** One grammar below any prefix; on an organisation's host teams have no `/team/` before them. */
function calPaths(prefix: string): PathRow[] {
  const pages: PathRow[] = [
    ['/team/{team}', 'landing'],
    ['/team/{team}/{event}', 'booking'],
    ['/d/{hash}/{event}', 'booking'],
    ['/forms/{form}', 'routing'],
    ['/{people:plus}', 'booking'],
    ['/{user}', 'landing'],
    ['/{user}/{event}', 'booking'],
  ];
  return [...pages.map(([path, kind]): PathRow => [`${path}/(embed)`, kind]), ...pages].map(
    ([path, kind]): PathRow => [`${prefix}${path}`, kind],
  );
}

const CAL_PATHS: readonly PathRow[] = [
  ...calPaths('/org/{org}'),
  ['/org/{org}', 'landing'],
  ['/router', 'routing'],
  ...['booking', 'success', 'cancel', 'reschedule'].map((page): PathRow => [`/${page}/**`, 'manage']),
  ['/video/**', 'join'],
  ['/connect-and-join', 'join'],
  ['/connect-and-join/**', 'join'],
  ['/instant-meeting/**', 'join'],
  ...calPaths(''),
];

/** Routes of the app, as its source has them: on every host. */
const CAL_ROUTES =
  words(`apps auth availability booking bookings connect-and-join d enterprise event-types getting-started
  insights maintenance more payment refer settings signup login logout upgrade video workflows api router routing
  routing-forms forms success cancel reschedule team teams org icons embed _next 403 500 not-found instant-meeting`);
/** Pages of the vendor's own site. An organisation may well have a team called `sales`. */
const CAL_SITE =
  words(`pricing blog docs scheduling resources privacy terms security about jobs open platform ai sales customers
  download help compare features solutions ambassador developer changelog vs-calendly talk-to-sales
  app careers company open-source integrations status support templates tools use-cases zapier press legal welcome`);
const CAL_RESERVED = [...CAL_ROUTES, ...CAL_SITE];

const CAL_COM: Scheduler = {
  family: 'cal-com',
  vendor: ['cal.com', 'cal.eu', 'cal.link'],
  ignoresCase: 'unless-private',
  alsoPlain: '+@',
  query: { keep: ['duration'], drop: ['embed_domain'], rest: 'hint' },
  sites: [
    { hosts: ['cal.com', 'app.cal.com', 'cal.eu', 'app.cal.eu'], paths: CAL_PATHS, reserved: CAL_RESERVED },
    // Pages of the vendor's own staff, and forms of its marketing.
    {
      hosts: ['i.cal.com'],
      paths: CAL_PATHS.map(([path, kind]): PathRow => [path, kind, { toConfirm: true }]),
      reserved: CAL_RESERVED,
    },
    {
      hosts: ['*.cal.com', '*.cal.eu'],
      paths: CAL_PATHS,
      reserved: CAL_ROUTES,
      notNames: words(
        'www app i docs api go status developer developers console assets auth blog embed help platform support',
      ),
    },
    { hosts: ['cal.link'], paths: [['/{code}', 'opaque']] },
  ],
};

const HUBSPOT: Scheduler = {
  family: 'hubspot',
  vendor: ['hubspot.com'],
  ignoresCase: 'all',
  query: { keep: [], drop: ['uuid', '__hs*', '_hsenc', '_hsmi'], rest: 'hint' },
  sites: [
    {
      hosts: ['meetings.hubspot.com', 'meetings-*.hubspot.com'],
      paths: [
        ['/{slug}', 'booking'],
        ['/{user}/{slug}', 'booking'],
      ],
    },
    {
      hosts: ['app.hubspot.com', 'app-*.hubspot.com'],
      // A number is an account: a page of the app.
      paths: [
        ['/meetings/{slug:named}', 'booking'],
        ['/meetings/{user:named}/{slug}', 'booking'],
      ],
    },
  ],
};

/** The widgets have these paths on the vendor's hosts and on any agency's own domain. */
export const WIDGET_PATHS: readonly PathRow[] = [
  ['/widget/booking/{id:id20}', 'booking'],
  ['/widget/bookings/{slug}', 'booking'],
  ['/widget/bookings/{team}/{slug}', 'booking'],
  ['/widget/group/{id}', 'landing'],
  ['/widget/groups/{slug}', 'landing'],
  ['/widget/groups/{team}/{slug}', 'landing'],
  ['/widget/service-menu/{slug}', 'landing'],
  ['/widget/appointment/{slug}/{n}', 'booking'],
  ['/widget/cancel-booking', 'manage'],
  ['/widget/**', 'other'],
];

const GOHIGHLEVEL: Scheduler = {
  family: 'gohighlevel',
  vendor: ['leadconnectorhq.com', 'msgsndr.com', 'gohighlevel.com'],
  query: {
    keep: [],
    hint: words('first_name last_name name email phone notrack month date'),
    rest: 'hint',
  },
  sites: [
    {
      hosts: [
        'api.leadconnectorhq.com',
        'backend.leadconnectorhq.com',
        'link.msgsndr.com',
        'api.msgsndr.com',
        'link.gohighlevel.com',
      ],
      paths: [...WIDGET_PATHS, ['/l/{code}', 'opaque']],
    },
  ],
};

export const MAIN_FOUR: readonly Scheduler[] = [CALENDLY, CAL_COM, HUBSPOT, GOHIGHLEVEL];
