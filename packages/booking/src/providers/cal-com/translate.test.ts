import { err, ok } from '@overlap/domain/result';
import { describe, expect, test } from 'vitest';
import { requestFrom, told } from '../../port/fixtures/requests.ts';
import { readBookingLink } from './booking-link.ts';
import { fillForm, toLocation, toResponses } from './form.ts';
import { readPage } from './resolve.ts';
import { meaningOf, toMeeting, toSlots } from './translate.ts';
import { bookingSchema, eventTypesSchema } from './wire.ts';

const eventType = (change: object) => eventTypesSchema.parse({ data: [{ id: 1, ...change }] }).data[0] ?? null;

test('slots with an offset become UTC; others are no instants', () => {
  const days = {
    '2026-12-02': [{ start: '2026-12-02T10:00:00.000-05:00' }, { start: '2026-12-02T11:00:00' }],
    '2026-12-03': [{ start: '2026-12-03T09:30:00.000-05:00' }, { start: 'soon' }],
  };
  expect(toSlots(days, 15)).toEqual([
    { start: '2026-12-02T15:00:00.000Z', end: '2026-12-02T15:15:00.000Z' },
    { start: '2026-12-03T14:30:00.000Z', end: '2026-12-03T14:45:00.000Z' },
  ]);
});

const ada = { kind: 'person', owner: 'ada', slug: 'intro', organization: null, duration: null };

test.each([
  ['https://cal.com/ada/intro', { ...ada, page: 'https://cal.com/ada/intro' }],
  ['https://cal.com/ada/intro/?month=2026-12&name=Lee', { ...ada, page: 'https://cal.com/ada/intro' }],
  ['http://www.cal.com/ada/intro', { ...ada, page: 'http://www.cal.com/ada/intro' }],
  ['https://app.cal.com/ada/intro?duration=30', { ...ada, duration: 30, page: 'https://app.cal.com/ada/intro' }],
  ['https://cal.com/ad%C3%A4/intro', { ...ada, owner: 'adä', page: 'https://cal.com/ad%C3%A4/intro' }],
  ['https://cal.com/team/acme/intro', { ...ada, kind: 'team', owner: 'acme', page: 'https://cal.com/team/acme/intro' }],
  [
    'https://acme.cal.com/ada/intro',
    { ...ada, kind: 'either', organization: 'acme', page: 'https://acme.cal.com/ada/intro' },
  ],
  [
    'https://acme.cal.com/team/sales/intro',
    { ...ada, kind: 'team', owner: 'sales', organization: 'acme', page: 'https://acme.cal.com/team/sales/intro' },
  ],
  ['https://cal.com/ada+ben/30', 'group'],
  ['https://cal.com/d/a1b2c3/intro', 'private'],
  ['https://cal.com/', null],
  ['https://cal.com/ada', null],
  ['https://cal.com/team/acme', null],
  ['https://cal.com/ada/intro/more', null],
  ['https://cal.com/blog/intro', null],
  ['https://cal.com/booking/bk_uid_1', null],
  ['https://cal.com/reschedule/bk_uid_1', null],
  ['https://api.cal.com/v2/bookings', null],
  ['https://a.b.cal.com/ada/intro', null],
  ['https://cal.com.evil.tld/ada/intro', null],
  ['https://notcal.com/ada/intro', null],
  ['https://cal.com@evil.tld/ada/intro', null],
  ['https://cal.com:8443/ada/intro', null],
  ['https://cаl.com/ada/intro', null],
  ['https://cal.com/ada/%zz', null],
  ['javascript:alert(1)', null],
  ['cal', null],
])('%s', (url, expected) => {
  expect(readBookingLink(url, null)).toEqual(expected);
});

test.each([
  ['https://book.acme.com:8443/pages/ada/intro', 'ada'],
  ['https://cal.com/ada/intro', 'ada'],
  ['https://book.acme.com:8443/ada/intro', undefined],
  ['https://book.acme.com/pages/ada/intro', undefined],
])('of a deployment of its own: %s', (url, owner) => {
  const link = readBookingLink(url, 'https://book.acme.com:8443/pages/');
  expect(typeof link === 'object' ? link?.owner : link).toBe(owner);
});

describe('the place', () => {
  const zoom = { type: 'integration', integration: 'zoom' };
  const call = { type: 'attendeePhone' };
  test.each([
    ['none', [], ok(null)],
    ['a default that asks nothing', [zoom, call], ok(null)],
    ['a call to the guest', [call, zoom], ok({ ...call, phone: '+14155551234' })],
    ['one of the guest’s choice, then a conference', [{ type: 'attendeeDefined' }, zoom], ok(zoom)],
    [
      'one of the guest’s choice',
      [{ type: 'attendeeAddress' }],
      err('The Cal.com event asks the guest for a place; nobody told us one'),
    ],
  ])('%s', (_name, places, expected) => {
    expect(toLocation(places, requestFrom().guest)).toEqual(expected);
  });

  test('a call to a guest without a number cannot be filled in', () => {
    const { guest } = requestFrom({ phone: null });
    expect(toLocation([call], guest)).toEqual(
      err("The Cal.com event is a phone call and needs the guest's phone number"),
    );
    expect(toLocation([call, zoom], guest)).toEqual(ok(zoom));
  });
});

describe('the form', () => {
  const company = { type: 'text', slug: 'company', label: 'Company?', required: true };
  const answer = (question: string, text: string) => ({ answers: [{ question, answer: text }], note: null });

  test.each([
    ['by its label', [company], answer('Company?', 'Acme'), ok({ company: 'Acme' })],
    ['by its slug', [company], answer('company', 'Acme'), ok({ company: 'Acme' })],
    ['in other words', [company], answer('company?', 'Acme'), err('Company?')],
    ['not asked for', [], answer('Company?', 'Acme'), ok({})],
    ['as a number', [{ ...company, type: 'number' }], answer('company', '12'), ok({ company: 12 })],
    ['as a choice of several', [{ ...company, type: 'multiselect' }], answer('company', 'A'), ok({ company: ['A'] })],
    ['as yes or no', [{ ...company, type: 'boolean' }], answer('company', 'Yes'), ok({ company: true })],
  ])('a question answered %s', (_name, fields, given, expected) => {
    expect(toResponses(fields, given)).toEqual(expected);
  });

  test('name, e-mail and the rest of the system are no questions', () => {
    const fields = ['name', 'email', 'location', 'guests', 'title'].map(slug => ({ slug, required: true }));
    expect(toResponses(fields, { answers: [], note: 'Hi' })).toEqual(ok({}));
  });

  test.each([
    [{ requiresBookerEmailVerification: true }, /^blocked: .*code by e-mail/],
    [{ price: 50 }, /^blocked: .*paid/],
    [{ bookingFields: [company] }, 'rejected: Cal.com requires an answer to "Company?", and there is none'],
  ])('%j cannot be filled in', (change, sentence) => {
    const place = { eventTypeId: '1', minutes: 30, key: 'k' };
    const filled = told(fillForm(eventType(change), requestFrom(), place));
    if (typeof sentence === 'string') expect(filled).toBe(sentence);
    else expect(filled).toMatch(sentence);
  });
});

describe('the Markdown twin', () => {
  const link = { ...ada, kind: 'team', page: '' } as const;
  test.each([
    ['Event type id: 4711', { config: { eventTypeId: '4711' }, name: 'intro', minutes: 45 }],
    ['# Demo\n- Duration: 20 min\n- **Event type id:** `4711`', { name: 'Demo', minutes: 20 }],
    ['15, 30, 60 min\nEvent type id: 4711', { minutes: 15 }],
  ])('%j', (markdown, expected) => {
    expect(readPage(markdown, link, 45)).toMatchObject(expected);
  });

  test('chooses the length that the link names', () => {
    const page = '15, 30, 60 min\nEvent type id: 4711';
    expect(readPage(page, { ...link, duration: 60 }, 45)?.minutes).toBe(60);
  });

  test('of another page is nothing', () => {
    expect(readPage('<html>Cal.com</html>', link, 45)).toBeNull();
  });
});

test.each([
  ['User either already has booking at this time or is not available', 'taken'],
  ['responses - {company}error_required_field', 'final'],
  ['Attempting to book a meeting in the past.', 'unclear'],
])('%s: %s', (message, meaning) => {
  expect(meaningOf(message)).toBe(meaning);
});

const booked = { uid: 'u', status: 'accepted', start: '2026-12-02T15:00:00.000Z', end: '2026-12-02T15:30:00.000Z' };
const read = (change: object) => bookingSchema.parse({ data: { ...booked, ...change } }).data;

test.each([
  [{}, 'standing'],
  [{ attendees: [{ absent: true }] }, 'no-show'],
  [{ status: 'cancelled', attendees: [{ absent: true }] }, 'cancelled'],
  [{ status: 'rejected' }, 'cancelled'],
  [{ status: 'pending' }, undefined],
  [{ start: 'soon' }, undefined],
])('a booking with %j in a list is %s', (change, state) => {
  expect(toMeeting(read(change))?.state).toBe(state);
});

test('of a series the first meeting is the one that was asked for', () => {
  expect(bookingSchema.parse({ data: [booked, { ...booked, uid: 'second' }] }).data.uid).toBe('u');
});
