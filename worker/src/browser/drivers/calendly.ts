import { type Driver, noVeto } from './driver.ts';

/** Calendly's own pages, also under a host's domain. Hooks: real pages of 2025 and public bots up to 2026. */
export const calendly: Driver = {
  family: 'calendly',
  hooks: {
    evidence:
      '[data-component="spotpicker-times-list"],[data-testid="calendar-table"],[data-container="booking-container"]',
    month: '[data-testid="title"]',
    next: 'button[aria-label="Go to next month"]',
    time: '[data-container="time-button"]',
    proceed: '[data-container="selected-spot"] button:not([data-container="time-button"])',
    submit: 'form button[type="submit"]',
    eventType: 'a[data-id="event-type"],a:has([data-id="event-type-header-title"])',
  },
  wire: /\/api\/booking\/event_types\//,
  hosts: /(?:^|\.)calendly\.com$/,
  isBooking: ({ method, url }) => method === 'POST' && /\/api\/booking\/invitees/.test(url),
  veto: noVeto,
};
