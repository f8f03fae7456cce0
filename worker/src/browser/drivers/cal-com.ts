import { at, type Driver } from './driver.ts';

/** Cal.com, hosted or self-hosted, web app and published booker alike. Hooks: its source, and its page seen running. */
export const calCom: Driver = {
  family: 'cal-com',
  hooks: {
    evidence: '[data-testid="booker-container"],[data-testid="selected-month-label"],[data-testid="event-title"]',
    month: '[data-testid="selected-month-label"]',
    next: '[data-testid="incrementMonth"]',
    day: '[data-testid="day"]',
    time: '[data-testid="time"]',
    submit: '[data-testid="confirm-book-button"]',
    eventType: '[data-testid="event-type-link"]',
  },
  wire: /\/api\/trpc\/(?:slots|public)|\/v2\/(?:slots|atoms)|\/api\/book\/event/,
  hosts: /(?:^|\.)cal\.(?:com|eu)$/,
  isBooking: ({ method, url }) => method === 'POST' && /\/api\/book\/|\/v2\/(?:[\w-]+\/)*bookings(?:\?|$)/.test(url),
  veto(answer, address) {
    const booking = at(answer, 'data') ?? answer;
    const denied = 'The host’s page refused our address without saying so: its answer names no real booking.';
    if (
      at(booking, 'isShortCircuitedBooking') === true ||
      at(booking, 'id') === 0 ||
      /\/booking-successful\//.test(address)
    ) {
      return { kind: 'refused-silently', says: denied };
    }
    if (at(booking, 'isDryRun') === true || /dry-run/.test(address))
      return { kind: 'refused-silently', says: 'The page runs dry: it books nothing.' };
    if (at(booking, 'paymentRequired') === true || /\/payment\//.test(address))
      return { kind: 'payment', says: 'The booking waits for a payment.' };
    return String(at(booking, 'status')).toUpperCase() === 'PENDING'
      ? { kind: 'pending-approval', says: 'The host has to confirm the booking.' }
      : null;
  },
};
