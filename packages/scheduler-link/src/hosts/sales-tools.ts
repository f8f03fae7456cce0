import type { Scheduler } from './scheduler.ts';

/** Schedulers that come with a sales or mail tool. */
export const SALES_TOOLS: readonly Scheduler[] = [
  {
    family: 'chili-piper',
    vendor: ['chilipiper.com'],
    sites: [
      {
        hosts: ['*.chilipiper.com'],
        paths: [
          ['/concierge-router/{router}', 'routing'],
          ['/book/**', 'booking'],
          ['/me/{user}/{type}', 'booking'],
          ['/personal/{user}', 'booking'],
          ['/personal/{user}/{type}', 'booking'],
          ['/round-robin/{queue}', 'booking'],
          ['/round-robin/{queue}/{type}', 'booking'],
          ['/team/**', 'booking'],
          ['/**', 'unknown'],
        ],
        notNames: ['api', 'js', 'fire', 'help', 'www', 'na', 'apps', 'status', 'cdn'],
      },
    ],
  },
  {
    family: 'apollo',
    vendor: ['app.apollo.io'],
    routeInFragment: true,
    sites: [
      {
        hosts: ['app.apollo.io'],
        paths: [
          ['/#/meet/inbound-router/{code}', 'routing'],
          ['/#/meet/managed-meetings/{team}/{code}/{slug}', 'booking'],
          ['/#/meet/{user}', 'landing'],
          ['/#/meet/{user}/{slug}', 'booking'],
        ],
      },
    ],
  },
  {
    family: 'outreach',
    vendor: ['outreach.io'],
    sites: [
      { hosts: ['calendar.outreach.io'], paths: [['/**', 'booking', { toConfirm: true }]] },
      {
        hosts: ['*.outreach.io'],
        paths: [['/c/{user}/{slug}', 'booking', { toConfirm: true }]],
        notNames: ['www', 'support', 'developers', 'api'],
      },
    ],
  },
  {
    family: 'salesloft',
    vendor: ['meetings.salesloft.com'],
    sites: [{ hosts: ['meetings.salesloft.com'], paths: [['/{team}/{user}', 'booking']] }],
  },
  {
    family: 'mixmax',
    vendor: ['mixmax.com'],
    sites: [
      {
        hosts: ['cal.mixmax.com'],
        paths: [
          ['/{user}', 'landing'],
          ['/{user}/{slug}', 'booking'],
        ],
      },
    ],
  },
  {
    family: 'pipedrive',
    vendor: ['pipedrive.com'],
    sites: [
      {
        hosts: ['*.pipedrive.com'],
        paths: [
          ['/scheduler/{code:code6-8}', 'booking'],
          ['/scheduler/{code:code6-8}/{slug}', 'booking'],
        ],
        notNames: ['www', 'support', 'developers', 'app', 'api'],
      },
    ],
  },
  {
    family: 'freshsales',
    vendor: ['freshsales.io', 'myfreshworks.com'],
    sites: [
      {
        hosts: ['*.freshsales.io', '*.myfreshworks.com'],
        paths: [
          ['/{page:meeting}/**', 'booking', { toConfirm: true }],
          ['/{a}/{page:meeting}', 'booking', { toConfirm: true }],
          ['/{a}/{page:meeting}/**', 'booking', { toConfirm: true }],
          ['/{a}/{b}/{page:meeting}', 'booking', { toConfirm: true }],
          ['/{a}/{b}/{page:meeting}/**', 'booking', { toConfirm: true }],
        ],
      },
    ],
  },
  {
    family: 'lemcal',
    vendor: ['lemcal.com'],
    alsoPlain: '+@',
    sites: [
      {
        hosts: ['app.lemcal.com', 'lemcal.com'],
        paths: [
          ['/{user:at}', 'landing'],
          ['/{user:at}/{slug}', 'booking'],
        ],
      },
    ],
  },
  {
    family: 'brevo',
    vendor: ['meet.brevo.com'],
    sites: [
      {
        hosts: ['meet.brevo.com'],
        paths: [
          ['/{user}', 'landing'],
          ['/{user}/{slug}', 'booking'],
        ],
      },
    ],
  },
  {
    family: 'nylas',
    vendor: ['nylas.com'],
    sites: [
      {
        hosts: ['book.nylas.com', 'schedule.nylas.com', 'schedule.eu.nylas.com', 'schedule.us.nylas.com'],
        paths: [['/{slug}', 'booking']],
      },
    ],
  },
];
