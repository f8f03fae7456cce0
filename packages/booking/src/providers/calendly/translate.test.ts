import { err, ok } from '@overlap/domain/result';
import { expect, test } from 'vitest';
import { requestFrom } from '../../port/fixtures/requests.ts';
import { isBookingLink } from './booking-link.ts';
import { toAnswers, toLocation, toOwnerQuery, toSlots } from './translate.ts';
import { eventTypeSchema } from './wire.ts';

const eventType = (change: object) => eventTypeSchema.parse({ resource: { uri: 'u', ...change } }).resource;
const zoom = { kind: 'zoom_conference' };
const call = { kind: 'outbound_call' };

test('only open times become slots', () => {
  const times = [
    { status: 'available', start_time: '2026-12-02T15:00:00Z' },
    { status: 'unavailable', start_time: '2026-12-02T16:00:00Z' },
    { start_time: '2026-12-02T17:00:00.000000Z' },
    { status: 'available', start_time: 'soon' },
  ];
  expect(toSlots(times, 15)).toEqual([
    { start: '2026-12-02T15:00:00.000Z', end: '2026-12-02T15:15:00.000Z' },
    { start: '2026-12-02T17:00:00.000Z', end: '2026-12-02T17:15:00.000Z' },
  ]);
});

const NEEDS_PHONE = "The Calendly event is a phone call and needs the guest's phone number";

test.each([
  ['none configured', { locations: [] }, ok({ send: null })],
  ['null', { locations: null }, ok({ send: null })],
  ['absent', {}, ok({ send: null })],
  ['round robin', { locations: [zoom], pooling_type: 'round_robin' }, ok({ send: null })],
  ['collective', { locations: [zoom], pooling_type: 'collective' }, ok({ send: zoom })],
  ['a conference', { locations: [zoom, call] }, ok({ send: zoom })],
  ['a call to the guest', { locations: [call] }, ok({ send: { ...call, location: '+14155551234' } })],
  ['a call to the host', { locations: [{ kind: 'inbound_call' }] }, ok({ send: { kind: 'inbound_call' } })],
  [
    'a place',
    { locations: [{ kind: 'physical', location: '1 Main St' }] },
    ok({ send: { kind: 'physical', location: '1 Main St' } }),
  ],
  ['a place unnamed, then a conference', { locations: [{ kind: 'physical' }, zoom] }, ok({ send: zoom })],
  [
    "the guest's choice",
    { locations: [{ kind: 'ask_invitee' }] },
    err('The Calendly event asks the guest for a place; nobody told us one'),
  ],
])('location: %s', (_name, change, expected) => {
  expect(toLocation(eventType(change), requestFrom().guest)).toEqual(expected);
});

test('location: a call to a guest without a number cannot be filled in', () => {
  const { guest } = requestFrom({ phone: null });
  expect(toLocation(eventType({ locations: [call] }), guest)).toEqual(err(NEEDS_PHONE));
  expect(toLocation(eventType({ locations: [call, zoom] }), guest)).toEqual(ok({ send: zoom }));
});

const asked = { name: 'Größe? ', position: 2, enabled: true, required: true };

test.each([
  ['matched byte for byte', [asked], 'Größe? ', ok([{ question: 'Größe? ', answer: '12', position: 2 }])],
  ['without its last blank', [asked], 'Größe?', err('Größe? ')],
  ['optional and not answered', [{ ...asked, required: false }], 'Other', ok([])],
  ['switched off', [{ ...asked, enabled: false }], 'Größe? ', ok([])],
  ['not asked for', [], 'Größe? ', ok([])],
])('a question %s', (_name, questions, question, expected) => {
  expect(toAnswers(questions, [{ question, answer: '12' }])).toEqual(expected);
});

test.each([
  ['https://api.calendly.com/users/U', 'user'],
  ['https://api.calendly.com/organizations/O', 'organization'],
  ['https://api.calendly.com/groups/G', 'group'],
])('events of %s are searched by %s', (uri, key) => {
  expect(toOwnerQuery(uri)).toEqual({ [key]: uri });
});

test.each([
  ['https://calendly.com/jane/30min', true],
  ['https://www.calendly.com/jane/30min/?utm_source=x', true],
  ['https://calendly.com/jane', true],
  ['https://calendly.com/jane/30min/2026-12-02T15:00:00-05:00?month=2026-12', true],
  ['https://calendly.com/jane/30min/2026-12-02T15%3A00%3A00Z', true],
  ['https://calendly.com/d/cwm3-2kq-9xy/intro', true],
  ['https://calendly.com/d/cwm3-2kq-9xy', true],
  ['https://calendly.com/', false],
  ['https://calendly.com/?utm_source=invitee', false],
  ['https://calendly.com/jane/30min/more', false],
  ['https://calendly.com/app/scheduled_events/user/me', false],
  ['https://calendly.com/cancellations/1d2e', false],
  ['https://calendly.com/pricing', false],
  ['https://help.calendly.com/hc/en-us', false],
  ['https://calendly.com.evil.tld/jane/30min', false],
  ['https://calendly.com@evil.tld/jane/30min', false],
  ['https://calendly.com:8443/jane/30min', false],
  ['https://cаlendly.com/jane/30min', false],
  ['http://calendly.com/jane/30min', true],
  ['https://calendly.com/jane/30min/%zz', false],
  ['javascript:alert(1)', false],
  ['calendly', false],
])('%s is a booking link: %j', (url, expected) => {
  expect(isBookingLink(url)).toBe(expected);
});
