import { describe, expect, it } from 'vitest';
import { leadOfTracking, trackedLink } from './tracking.ts';

const LEAD = '01a1fec3-f15a-74bb-a80f-8f87bc56aaa7';

describe('a booking link as one lead gets it', () => {
  it.each([
    ['https://calendly.com/acme/intro', `https://calendly.com/acme/intro?utm_source=overlap&utm_content=lead_${LEAD}`],
    [
      'https://calendly.com/acme/intro?month=2026-12',
      `https://calendly.com/acme/intro?month=2026-12&utm_source=overlap&utm_content=lead_${LEAD}`,
    ],
    ['https://cal.com/acme/intro', `https://cal.com/acme/intro?metadata[bookingKey]=lead_${LEAD}`],
    ['https://acme.cal.com/ann/intro', `https://acme.cal.com/ann/intro?metadata[bookingKey]=lead_${LEAD}`],
    ['https://meetings.hubspot.com/ann', 'https://meetings.hubspot.com/ann'],
    ['https://notcalendly.com/acme', 'https://notcalendly.com/acme'],
    ['book at our office', 'book at our office'],
  ])('%s', (link, sent) => {
    expect(trackedLink(link, LEAD)).toBe(sent);
  });
});

describe('what comes back', () => {
  it.each([
    [`lead_${LEAD}`, LEAD],
    [LEAD, null],
    ['lead_', null],
    ["lead_' OR 1=1 --", null],
    [null, null],
  ])('%s', (carried, lead) => {
    expect(leadOfTracking(carried)).toBe(lead);
  });
});
