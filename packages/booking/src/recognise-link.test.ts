import { expect, it } from 'vitest';
import { recogniseLink } from './recognise-link.ts';

it.each([
  ['https://calendly.com/acme/intro', 'calendly'],
  ['https://cal.com/ann/intro', 'cal-com'],
  ['https://cal.com/team/sales/demo', 'cal-com'],
  ['https://meetings.hubspot.com/ann/intro', 'hubspot'],
  ['https://meetings-eu1.hubspot.com/ann', 'hubspot'],
  ['https://api.leadconnectorhq.com/widget/booking/AbCdEfGhIjKlMnOpQrSt', 'ghl'],
  ['https://go.agency.example/widget/bookings/intro', 'ghl'],
  ['https://app.overlap.example/book/northbeam-team', 'own'],
  ['https://acme.example/contact', null],
  ['mailto:ann@acme.example', null],
  ['not a link', null],
])('%s is %s', (url, provider) => {
  expect(recogniseLink(url)).toBe(provider);
});
