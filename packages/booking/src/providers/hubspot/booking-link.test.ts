import { expect, test } from 'vitest';
import { isBookingLink, parseBookingLink } from './booking-link.ts';

test.each([
  ['https://meetings.hubspot.com/ada-lovelace', 'ada-lovelace', true],
  ['https://meetings.hubspot.com/ada-lovelace/intro?uuid=1&embed=true', 'ada-lovelace/intro', true],
  ['https://meetings-eu1.hubspot.com/team/demo/', 'team/demo', true],
  ['https://meetings-na2.hubspot.com/team%2Fdemo', 'team/demo', true],
  ['https://book.acme.com/meetings/team/demo#x', 'team/demo', false],
  ['https://acme.com/meetings/', null, false],
  ['https://acme.com/team/demo', null, false],
  ['https://meetings.hubspot.com/', null, false],
  ['https://app.hubspot.com/meetings/42', null, false],
  ['https://meetings.hubspot.com.evil.tld/ada', null, false],
  ['https://meetings.hubspot.com@evil.tld/ada', null, false],
  ['https://meetings.hubspot.com:8443/ada', null, false],
  ['https://meetings.hubspot.com/%zz', null, false],
  ['javascript:alert(1)', null, false],
])('%s has the slug %j', (url, slug, isOurs) => {
  expect(parseBookingLink(url)?.slug ?? null).toBe(slug);
  expect(isBookingLink(url)).toBe(isOurs);
});
