import { describe, expect, it } from 'vitest';
import { type AttemptRow, auditLinks, type PageRecord } from './link-audit.ts';

const AT = Date.parse('2031-01-06T15:00:00Z');
const GUEST = 'alex@northbeam.example';
const ATTEMPT: AttemptRow = {
  id: 'a1',
  lead_id: 'l1',
  name: 'Zed R0001A',
  route: 'browser',
  status: 'booked',
  kind: 'confirmed',
  note: null,
  booking_status: 'confirmed',
  released: 1_000,
  starts: AT,
  has_ended: true,
  releases: 1,
  campaign: null,
  evidence_days: 89.9,
};
const UNKNOWN: AttemptRow = {
  ...ATTEMPT,
  status: 'needs-person',
  kind: 'outcome-unknown',
  booking_status: 'needs-person',
  has_ended: false,
  campaign: 'lead_scheduler_link',
};
const NOT_SENT: AttemptRow = {
  ...UNKNOWN,
  kind: 'browser-died',
  booking_status: 'released',
  has_ended: true,
  released: null,
  releases: 0,
};
const BOOKED: PageRecord = { bookings: [{ start: AT, email: GUEST }], posts: [1_200] };
const NOTHING: PageRecord = { bookings: [], posts: [] };

const wrongWith = (attempts: AttemptRow[], record: PageRecord): string =>
  auditLinks({ invited: ['R0001A'], records: new Map([['R0001A', record]]), guestEmail: GUEST }, attempts).join('\n');

describe('the auditor of leads’ schedulers', () => {
  it.each<[string, AttemptRow, PageRecord]>([
    ['one that is booked once on both sides', ATTEMPT, BOOKED],
    ['one of which nobody knows, booked', UNKNOWN, BOOKED],
    ['one of which nobody knows, not booked', UNKNOWN, { ...NOTHING, posts: [1_200] }],
    ['one that never left', { ...NOT_SENT, evidence_days: 29.9 }, NOTHING],
    ['one that never held a time', { ...NOT_SENT, booking_status: null }, NOTHING],
  ])('has nothing against %s', (_title, attempt, record) => {
    expect(wrongWith([attempt], record)).toBe('');
  });

  it.each<[string, AttemptRow[], PageRecord, RegExp]>([
    ['a link that came to nothing', [], NOTHING, /led to no attempt/],
    ['a second attempt', [NOT_SENT, ATTEMPT], BOOKED, /led to 2 attempts/],
    ['two bookings', [ATTEMPT], { ...BOOKED, bookings: [...BOOKED.bookings, ...BOOKED.bookings] }, /has 2 bookings/],
    ['two requests', [ATTEMPT], { ...BOOKED, posts: [1_200, 1_300] }, /asked 2 times/],
    ['somebody else’s details', [ATTEMPT], { ...BOOKED, bookings: [{ start: AT, email: 'x@y.io' }] }, /stranger/],
    ['one that never ended', [{ ...NOT_SENT, status: 'armed' }], NOTHING, /never came to its end/],
    ['one that nobody was asked about', [{ ...UNKNOWN, campaign: null }], BOOKED, /nobody was asked/],
    ['one that was let go twice', [{ ...ATTEMPT, releases: 2 }], BOOKED, /let go 2 times/],
    ['a request without a release', [NOT_SENT], { ...NOTHING, posts: [900] }, /without a release/],
    ['a request before its release', [UNKNOWN], { ...NOTHING, posts: [900] }, /before its release/],
    ['evidence that goes too soon', [{ ...UNKNOWN, evidence_days: 29.9 }], BOOKED, /its evidence goes after 30 days/],
    ['one that is booked only here', [ATTEMPT], NOTHING, /not there/],
    ['another time there', [{ ...ATTEMPT, starts: AT + 60_000 }], BOOKED, /another time/],
    [
      'one that is booked and given up',
      [{ ...NOT_SENT, released: 1_000, releases: 1 }],
      BOOKED,
      /booked there, and nobody knows/,
    ],
    ['a hold that was left behind', [{ ...NOT_SENT, booking_status: 'held' }], NOTHING, /its hold/],
    ['a hold that was given up too soon', [{ ...UNKNOWN, booking_status: 'released' }], NOTHING, /its hold/],
  ])('sees %s', (_title, attempts, record, violation) => {
    expect(wrongWith(attempts, record)).toMatch(violation);
  });
});
