import type { PathRow, Scheduler } from './scheduler.ts';

const words = (text: string): string[] => text.split(/\s+/);

/** Every page of a customer's own host. */
const WHOLE_HOST: readonly PathRow[] = [
  ['/', 'booking'],
  ['/**', 'booking'],
];

const ACUITY_PATHS: readonly PathRow[] = [
  ['/schedule/{owner:hex8}', 'booking'],
  ['/schedule/{owner:hex8}/appointment/{n:digits}', 'booking'],
  ['/schedule/{owner:hex8}/appointment/{n:digits}/calendar/{n}', 'booking'],
  ['/schedule.php', 'booking', { needs: 'owner' }],
];

/** Schedulers of practices and shops: services are chosen first, and some are paid. */
export const APPOINTMENT_BOOKS: readonly Scheduler[] = [
  {
    family: 'acuity',
    vendor: ['acuityscheduling.com', 'as.me', 'squarespacescheduling.com'],
    query: {
      keep: ['owner', 'appointmentType', 'calendarID', 'location'],
      hint: ['datetime', 'firstName', 'lastName', 'email', 'phone', 'field:*', 'certificate'],
      rest: 'drop',
    },
    sites: [
      { hosts: ['app.acuityscheduling.com', 'app.squarespacescheduling.com'], paths: ACUITY_PATHS },
      {
        hosts: ['*.acuityscheduling.com', '*.as.me'],
        paths: WHOLE_HOST,
        reserved: ['catalog.php', 'login.php', 'catalog', 'login'],
        notNames: words('www app secure help developers api status support blog'),
      },
    ],
  },
  {
    family: 'oncehub',
    vendor: ['oncehub.com', 'scheduleonce.com', 'meetme.so'],
    sites: [
      { hosts: ['go.oncehub.com', 'secure.scheduleonce.com', 'meetme.so'], paths: [['/{page}', 'booking']] },
      {
        hosts: ['*.oncehub.com'],
        paths: [['/{page}', 'booking']],
        notNames: words('app help www go secure developers account accounts blog api status support'),
      },
    ],
  },
  {
    family: 'zoho',
    vendor: [
      ...['zohobookings.com', 'zohobookings.eu', 'zohobookings.in', 'zohobookings.com.au'],
      ...['bookings.zoho.com', 'bookings.zoho.eu', 'bookings.zoho.in', 'bookings.zoho.com.au'],
      ...['zbooking.us', 'calendar.zoho.com', 'calendar.zoho.eu', 'calendar.zoho.in'],
    ],
    routeInFragment: true,
    sites: [
      {
        hosts: ['*.zohobookings.com', '*.zohobookings.eu', '*.zohobookings.in', '*.zohobookings.com.au'],
        paths: [
          ['/', 'landing'],
          ['/#/customer/{slug}', 'booking'],
          ['/#/{slug}', 'booking'],
          ['/portal-embed', 'landing'],
          ['/portal-embed/#/{slug}', 'booking'],
        ],
        notNames: ['www'],
      },
      {
        hosts: ['bookings.zoho.com', 'bookings.zoho.eu', 'bookings.zoho.in', 'bookings.zoho.com.au'],
        paths: [['/portal/**', 'booking']],
      },
      { hosts: ['zbooking.us'], paths: [['/{code}', 'booking']] },
      // A wish for a time that the owner answers by hand.
      {
        hosts: ['calendar.zoho.com', 'calendar.zoho.eu', 'calendar.zoho.in'],
        paths: [['/eventreq/{id}', 'unknown']],
      },
    ],
  },
  {
    family: 'setmore',
    vendor: ['setmore.com'],
    sites: [
      { hosts: ['booking.setmore.com'], paths: [['/scheduleappointment/{id:uuid}', 'booking']] },
      {
        hosts: ['my.setmore.com'],
        paths: [
          ['/bookingpage/{id:uuid}', 'booking'],
          ['/bookingpage/{id:uuid}/**', 'booking'],
          ['/shortBookingPage/{id:uuid}', 'booking'],
        ],
      },
      {
        hosts: ['*.setmore.com'],
        paths: [
          ['/', 'booking'],
          ['/services/{id:uuid}', 'booking'],
          ['/beta/services/{id:uuid}', 'booking'],
          ['/{staff}', 'booking'],
        ],
        reserved: ['services', 'beta', 'login'],
        notNames: words('www go support my booking help blog app api developer'),
      },
    ],
  },
  {
    family: 'square',
    vendor: ['squareup.com', 'square.site', 'square.link'],
    sites: [
      {
        hosts: ['book.squareup.com'],
        paths: [
          ['/appointments/{id}/location/{id}', 'booking'],
          ['/appointments/{id}/location/{id}/**', 'booking'],
        ],
      },
      { hosts: ['squareup.com', 'app.squareup.com'], paths: [['/appointments/book/**', 'booking']] },
      {
        hosts: ['*.square.site'],
        paths: [
          ['/{page:bookish}', 'booking', { toConfirm: true }],
          ['/{a}/{page:bookish}', 'booking', { toConfirm: true }],
          ['/{page:bookish}/**', 'booking', { toConfirm: true }],
        ],
      },
    ],
  },
  {
    family: 'simplybook',
    vendor: ['simplybook.me', 'simplybook.it', 'simplybook.pro'],
    routeInFragment: true,
    sites: [
      {
        hosts: ['*.simplybook.me', '*.simplybook.it', '*.simplybook.pro'],
        paths: [
          ['/', 'booking'],
          ['/v2', 'booking'],
          ['/v2/#/book', 'booking'],
          ['/v2/#/book/**', 'booking'],
          ['/#/book/**', 'booking'],
        ],
        notNames: words('secure user-api user-api-v2 www help news blog'),
      },
    ],
  },
  {
    family: 'trafft',
    vendor: ['trafft.com'],
    sites: [
      {
        hosts: ['*.trafft.com'],
        paths: [
          ['/booking', 'booking'],
          ['/booking/**', 'booking'],
        ],
        notNames: ['www', 'admin', 'help', 'app'],
      },
    ],
  },
  {
    family: 'bookafy',
    vendor: ['bookafy.com'],
    sites: [
      { hosts: ['app.bookafy.com'], paths: [['/**', 'booking', { toConfirm: true }]] },
      { hosts: ['*.bookafy.com'], paths: WHOLE_HOST, notNames: ['www', 'app', 'help', 'blog', 'support', 'api'] },
    ],
  },
  {
    family: 'appointlet',
    vendor: ['appointlet.com', 'appt.link'],
    sites: [
      {
        hosts: ['*.appointlet.com'],
        paths: WHOLE_HOST,
        notNames: ['www', 'app', 'help', 'docs', 'api', 'blog', 'developers', 'status', 'js'],
      },
      {
        hosts: ['appt.link'],
        paths: [
          ['/{slug}', 'booking'],
          ['/{slug}/{type}', 'booking'],
        ],
      },
    ],
  },
  {
    family: 'neetocal',
    vendor: ['neetocal.com'],
    sites: [
      {
        hosts: ['*.neetocal.com'],
        paths: [
          ['/', 'landing'],
          ['/{slug}', 'booking'],
        ],
        reserved: ['login', 'admin', 'signup'],
        notNames: ['www', 'help', 'blog', 'api', 'app'],
      },
    ],
  },
  {
    family: 'supersaas',
    vendor: ['supersaas.com'],
    sites: [
      {
        hosts: ['supersaas.com'],
        paths: [
          ['/schedule/{account}', 'landing'],
          ['/schedule/{account}/{name}', 'booking'],
        ],
      },
    ],
  },
  {
    family: 'picktime',
    vendor: ['picktime.com'],
    sites: [
      {
        hosts: ['picktime.com'],
        paths: [['/{name}', 'booking']],
        reserved: words(`login signup sign-up pricing features blog help support about contact privacy terms apps app
          integrations faq book dashboard`),
      },
    ],
  },
];
