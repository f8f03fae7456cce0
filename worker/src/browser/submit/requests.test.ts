import { describe, expect, it } from 'vitest';
import { booksSeries, carries, isSameSite, namesAnotherStart, natureOf, startsIn, wouldBook } from './requests.ts';

const EMAIL = 'ann+demo@acme.example';
const seen = (method: string, url: string, body = '', isNavigation = false) => ({ method, url, body, isNavigation });

describe('the nature of a request', () => {
  it.each([
    ['read', seen('GET', 'https://x.example/api/slots?month=2026-12')],
    ['read', seen('GET', `https://x.example/api/check?email=${encodeURIComponent(EMAIL)}`)],
    ['guest', seen('GET', `https://x.example/book?email=${encodeURIComponent(EMAIL)}`, '', true)],
    ['telemetry', seen('POST', 'https://www.google-analytics.com/g/collect', EMAIL)],
    ['telemetry', seen('POST', 'https://o1.ingest.sentry.io/api/1/envelope/', '{}')],
    [
      'check',
      seen('POST', 'https://cal.example/api/trpc/slots/reserveSlot', '{"slotUtcStartDate":"2026-12-02T15:00:00Z"}'),
    ],
    ['check', seen('POST', 'https://x.example/validate-email', JSON.stringify({ email: EMAIL }))],
    ['guest', seen('POST', 'https://x.example/api/book/event', JSON.stringify({ responses: { email: EMAIL } }))],
    ['guest', seen('POST', 'https://x.example/book', `name=Ann&email=${encodeURIComponent(EMAIL)}`, true)],
    ['check', seen('POST', 'https://x.example/graphql', '{"query":"query Slots { slots { start } }"}')],
    ['write', seen('POST', 'https://x.example/graphql', '{"query":"mutation Book { book { id } }"}')],
    [
      'guest',
      seen(
        'POST',
        'https://x.example/graphql',
        JSON.stringify({ query: 'mutation Book { book { id } }', variables: { email: EMAIL } }),
      ),
    ],
    ['guest', seen('POST', 'https://x.example/session/lock', JSON.stringify({ email: EMAIL }))],
    ['write', seen('POST', 'https://x.example/api/bookings', '{"token":"abc"}')],
  ])('%s: %o', (nature, request) => {
    expect(natureOf(request, EMAIL)).toBe(nature);
  });
});

it.each([
  [`{"email":"ann+demo\\u0040acme.example"}`, true],
  ['email=ANN%2Bdemo%40acme.example', true],
  ['guest=ann+demo@acme.example', true],
  ['email=bob@acme.example', false],
  ['', false],
])('an address is found in %s: %s', (body, holds) => {
  expect(carries(body, EMAIL)).toBe(holds);
});

it.each([
  ['https://calendly.com/a', 'https://api.calendly.com/b', true],
  ['https://book.acme.co.uk/a', 'https://api.acme.co.uk/b', true],
  ['https://calendly.com/a', 'https://collector.example/b', false],
  ['http://calendly.com.localhost:4010/a', 'http://calendly.com.localhost:4010/b', true],
  ['http://api.acme.com.localhost:4010/a', 'http://backend.acme.com.localhost:4010/b', true],
  ['http://calendly.com.localhost:4010/a', 'http://evil.com.localhost:4010/b', false],
])('%s and %s belong together: %s', (a, b, together) => {
  expect(isSameSite(a, b)).toBe(together);
});

describe('a request at the click on a time', () => {
  const start = '2026-12-02T15:00:00.000Z';
  it.each([
    ['books', 'POST', 'https://x.example/api/bookings', '{"start":"2026-12-02T16:00:00+01:00"}', true],
    [
      'books by a wall clock',
      'POST',
      'https://x.example/api/appointments',
      '{"start":"2026-12-02T16:00:00","zone":"W. Europe Standard Time"}',
      true,
    ],
    [
      'books for somebody whom the page knows',
      'POST',
      'https://x.example/take',
      '{"email":"robin@sender.example"}',
      true,
    ],
    [
      'books through GraphQL',
      'POST',
      'https://x.example/graphql',
      '{"query":"mutation { bookSlot(id: 4) { id } }"}',
      true,
    ],
    [
      'only holds the time',
      'POST',
      'https://x.example/api/slots/reserve',
      '{"start":"2026-12-02T16:00:00+01:00"}',
      false,
    ],
    ['only reads', 'GET', 'https://x.example/api/bookings', '', false],
    ['only tells a third party', 'POST', 'https://api.segment.io/v1/t', '{"event":"time clicked"}', false],
    ['only asks for other times', 'POST', 'https://x.example/graphql', '{"query":"query { slots { start } }"}', false],
  ])('%s', (_what, method, url, body, books) => {
    expect(wouldBook(seen(method, url, body), start)).toBe(books);
  });
});

it('a body that names only other starts is not the booking that was meant', () => {
  const slot = { start: '2026-12-02T15:00:00.000Z', end: '2026-12-02T15:30:00.000Z' };
  const now = Date.parse('2026-11-21T09:00:00Z');
  expect(namesAnotherStart('{"start_time":"2026-12-02T10:00:00-05:00"}', slot, now)).toBe(false);
  expect(namesAnotherStart('start=2026-12-02T11%3A00%3A00-05%3A00', slot, now)).toBe(true);
  expect(namesAnotherStart('{"time":"10:00"}', slot, now)).toBe(false);
  expect(namesAnotherStart('{"start_time":"2026-12-02 16:00:00+00:00"}', slot, now)).toBe(true);
  expect(namesAnotherStart('start_time=2026-12-02+15%3A00%3A00%2B00%3A00', slot, now)).toBe(false);
  expect(startsIn('{"at":1796223600000}')).toEqual([1796223600000]);
});

describe('a request that would book a series', () => {
  const NOW = Date.parse('2026-11-30T00:00:00Z');
  const slot = { start: '2027-03-08T15:00:00Z' };
  const posted = (url: string, body: object) => seen('POST', url, JSON.stringify(body));
  it.each([
    ['goes to an address of series', posted('https://x.example/v2/bookings/recurring', { start: slot.start }), true],
    [
      'names our time on three days, over a change of the clocks',
      posted('https://x.example/book', {
        starts: ['2027-03-08T15:00:00Z', '2027-03-15T14:00:00Z', '2027-03-22T14:00:00Z'],
      }),
      true,
    ],
    [
      'names only ours, its end and the month that was shown',
      posted('https://x.example/book', {
        start: '2027-03-08T15:00:00Z',
        end: '2027-03-08T15:30:00Z',
        from: '2027-03-01T00:00:00Z',
        to: '2027-04-01T00:00:00Z',
      }),
      false,
    ],
    [
      'is for an hour, and names its end and that of the day after',
      posted('https://x.example/book', {
        start: '2027-03-08T15:00:00Z',
        end: '2027-03-08T16:00:00Z',
        expires: '2027-03-09T15:00:00Z',
      }),
      false,
    ],
    [
      'is of a meeting whose name has the word',
      posted('https://x.example/dana/recurring-revenue-call/book', { start: slot.start }),
      false,
    ],
    ['has a field for it that is empty', posted('https://x.example/book', { recurringEventId: null }), false],
  ])('%s', (_what, request, is) => {
    expect(booksSeries(request, slot, NOW)).toBe(is);
  });
});
