import type { Scheduler } from './scheduler.ts';

const GOOGLE: Scheduler = {
  family: 'google',
  vendor: ['calendar.google.com', 'calendar.app.google'],
  query: { keep: ['sstoken'], rest: 'drop' },
  sites: [
    {
      hosts: ['calendar.google.com'],
      paths: [
        ['/calendar/appointments/schedules/{id:token}', 'booking'],
        ['/calendar/(u)/({n:digits})/appointments/schedules/{id:token}', 'booking'],
        ['/calendar/appointments/{id:token}', 'booking'],
        ['/calendar/(u)/({n:digits})/appointments/{id:token}', 'booking'],
        // Appointment slots of the old kind, closed in 2024.
        ['/calendar/selfsched', 'unknown', { needs: 'sstoken' }],
      ],
    },
    // The same short host serves invitations to events.
    { hosts: ['calendar.app.google'], paths: [['/{code:code10-24}', 'booking', { toConfirm: true }]] },
  ],
};

const MICROSOFT: Scheduler = {
  family: 'microsoft',
  vendor: [
    'outlook.office365.com',
    'outlook.office.com',
    'outlook.cloud.microsoft',
    'bookings.cloud.microsoft',
    'book.ms',
  ],
  ignoresCase: 'unless-service',
  alsoPlain: '@',
  // Without its bare `anonymous` a page may ask for a sign-in.
  query: { keep: ['anonymous'], hint: ['ismsaljsauthenabled', 'isanonymous'], rest: 'drop' },
  sites: [
    {
      hosts: ['outlook.office365.com', 'outlook.office.com', 'outlook.cloud.microsoft', 'bookings.cloud.microsoft'],
      paths: [
        ['/owa/calendar/{box:mailbox}/bookings', 'landing'],
        ['/owa/calendar/{box:mailbox}/bookings/s/{id}', 'booking'],
        ['/book/{box}', 'landing'],
        ['/book/{box}/s/{id}', 'booking'],
        ['/bookings/s/{box:mailbox}', 'landing'],
        ['/bookwithme/user/{id:mailbox}', 'landing'],
        ['/bookwithme/user/{id:mailbox}/meetingtype/{id}', 'booking'],
        ['/findtime/vote', 'poll'],
        ['/findtime/vote/**', 'poll'],
      ],
    },
    { hosts: ['book.ms'], paths: [['/b/{box}', 'landing']] },
  ],
};

export const CALENDAR_SUITES: readonly Scheduler[] = [GOOGLE, MICROSOFT];
