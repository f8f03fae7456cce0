import { expect, it } from 'vitest';
import { recogniseLink } from '../recognise-link.ts';

it.each([
  ['https://calendly.com.evil.tld/jane/30min', 'look-alike'],
  ['https://cal.com.evil.tld/jane', 'look-alike'],
  ['https://meetings.hubspot.com.evil.tld/jane', 'look-alike'],
  ['https://calendar.google.com.evil.tld/calendar/appointments/schedules/AcZssabcdefgh', 'look-alike'],
  ['https://www.calendly.com.evil.tld/jane', 'look-alike'],
  ['https://mycalendly.com/jane/30min', 'look-alike'],
  ['https://calendly.co/jane/30min', 'look-alike'],
  ['https://calendly-meet.com/jane/30min', 'look-alike'],
  ['https://cаlendly.com/jane/30min', 'look-alike'],
  ['https://xn--clendly-2fg.com/jane', 'look-alike'],
  ['https://calendlÿ.com/jane', 'look-alike'],
  ['https://саl.com/jane', 'look-alike'],
  ['https://calendly.com@evil.tld/', 'sign-in'],
  ['https://ann:secret@calendly.com/jane', 'sign-in'],
  ['https://calendly.com:8443/jane/30min', 'port'],
  ['https://203.0.113.7/jane/30min', 'ip-address'],
  ['https://0xcb007107/jane', 'ip-address'],
  ['https://[2001:db8::1]/jane', 'ip-address'],
  ['http://localhost/jane', 'private-host'],
  ['http://intranet/jane', 'private-host'],
  ['http://book.acme.internal/jane', 'private-host'],
  ['http://calendly.com.localhost/jane/30min', 'private-host'],
  ['javascript:alert(1)', 'scheme'],
  ['data:text/html,x', 'scheme'],
  ['ftp://calendly.com/jane', 'scheme'],
  ['https://calendly.com\\@evil.tld/jane', 'hidden-characters'],
  ['https://calendly.com/\u202enim03/enaj', 'hidden-characters'],
  ['https://', 'not-an-address'],
  ['', 'not-an-address'],
  [`https://calendly.com/${'a'.repeat(9_000)}`, 'too-long'],
])('%j is refused: %s', (url, refusal) => {
  expect(recogniseLink(url, { ownLinks: [] })).toMatchObject({ kind: 'refused', refusal, url: null, key: null });
});

it.each([
  'http://calendly.com/jane/30min',
  'https://calendly.com:443/jane/30min',
  'http://calendly.com:80/jane/30min',
  'https://CALENDLY.com./jane/30min/',
  '//calendly.com/jane/30min',
  'https://cal\u00adendly.com/ja\u200bne/30min',
])('%j is not', url => {
  expect(recogniseLink(url, { ownLinks: [] }).url).toBe('https://calendly.com/jane/30min');
});

it('lets a domain of another script stand for itself', () =>
  expect(recogniseLink('https://müller.example/book', { ownLinks: [] }).kind).toBe('unknown'));

const DEVELOPMENT = 'http://calendly.com.localhost:4010/dana/30min';

it('reads a development host where that is allowed', () =>
  expect(recogniseLink(DEVELOPMENT, { ownLinks: [], developmentHosts: true })).toMatchObject({
    kind: 'booking',
    family: 'calendly',
    url: DEVELOPMENT,
    key: 'calendly:calendly.com/dana/30min',
  }));

it.each(['http://localhost:4010/dana', 'http://127.0.0.1:4010/dana', 'http://calendly.com:4010/dana'])(
  '%s is refused even there',
  url => expect(recogniseLink(url, { ownLinks: [], developmentHosts: true }).kind).toBe('refused'),
);
