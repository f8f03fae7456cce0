import { at, type Driver } from './driver.ts';

/** HubSpot Meetings, also under a host's domain. Hooks: real pages of 2025 and public tests. */
export const hubspot: Driver = {
  family: 'hubspot',
  hooks: {
    evidence:
      '[data-test-id="time-picker-btn"],[data-test-id="available-date"],[data-test-id="date-picker-header-next-btn"]',
    next: '[data-test-id="date-picker-header-next-btn"]',
  },
  wire: /\/meetings-public\//,
  hosts: /(?:^|\.)hubspot\.com$/,
  isBooking: ({ method, url }) => method === 'POST' && /\/meetings-public\/v\d\/book/.test(url),
  veto: answer =>
    at(answer, 'isOffline') === true
      ? { kind: 'outcome-unknown', says: 'HubSpot noted the contact, but put no meeting into the calendar (offline).' }
      : null,
};
