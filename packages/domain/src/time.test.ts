import { describe, expect, it, test } from 'vitest';
import { formatInstant, formatInstantShort, isTimeZone } from './time.ts';

describe('formatInstant', () => {
  it.each([
    ['2026-12-03T20:00:00Z', 'America/New_York', 'Thursday, December 3 at 3:00 PM EST'],
    ['2026-07-02T19:00:00Z', 'America/New_York', 'Thursday, July 2 at 3:00 PM EDT'],
    ['2026-12-03T20:00:00Z', 'America/Los_Angeles', 'Thursday, December 3 at 12:00 PM PST'],
    ['2026-12-03T20:00:00Z', 'Europe/Berlin', 'Thursday, December 3 at 9:00 PM GMT+1'],
    ['2026-12-03T20:00:00Z', 'Europe/London', 'Thursday, December 3 at 8:00 PM GMT'],
    ['2026-12-03T20:00:00Z', 'Asia/Kolkata', 'Friday, December 4 at 1:30 AM GMT+5:30'],
    ['2026-12-03T20:00:00Z', 'Asia/Tokyo', 'Friday, December 4 at 5:00 AM GMT+9'],
    ['2026-12-03T05:00:00Z', 'America/New_York', 'Thursday, December 3 at 12:00 AM EST'],
    ['2026-12-31T23:30:00Z', 'Pacific/Auckland', 'Friday, January 1 at 12:30 PM GMT+13'],
    ['2026-12-03T20:00:00Z', 'UTC', 'Thursday, December 3 at 8:00 PM UTC'],
  ])('%s in %s is %s', (instant, zone, text) => {
    expect(formatInstant(instant, zone)).toBe(text);
    expect(formatInstant(new Date(instant), zone)).toBe(text);
  });

  it.each([
    [
      'before New York leaves winter time',
      '2026-03-08T06:59:00Z',
      'America/New_York',
      'Sunday, March 8 at 1:59 AM EST',
    ],
    ['after it', '2026-03-08T07:00:00Z', 'America/New_York', 'Sunday, March 8 at 3:00 AM EDT'],
    [
      'the first half past one in autumn',
      '2026-11-01T05:30:00Z',
      'America/New_York',
      'Sunday, November 1 at 1:30 AM EDT',
    ],
    ['the second one', '2026-11-01T06:30:00Z', 'America/New_York', 'Sunday, November 1 at 1:30 AM EST'],
    [
      'before Berlin leaves summer time',
      '2026-10-25T00:59:00Z',
      'Europe/Berlin',
      'Sunday, October 25 at 2:59 AM GMT+2',
    ],
    ['after it', '2026-10-25T01:00:00Z', 'Europe/Berlin', 'Sunday, October 25 at 2:00 AM GMT+1'],
  ])('tells the zone %s', (_when, instant, zone, text) => {
    expect(formatInstant(instant, zone)).toBe(text);
  });

  it.each(['Not/AZone', '', 'Mars', 'GMT+25'])('tells UTC where %j is no zone we know', zone => {
    expect(formatInstant('2026-12-03T20:00:00Z', zone)).toBe('Thursday, December 3 at 8:00 PM UTC');
  });
});

test('the short form holds the same facts', () => {
  expect(formatInstantShort('2026-12-03T20:00:00Z', 'America/New_York')).toBe('Thu, Dec 3, 3:00 PM EST');
  expect(formatInstantShort('2026-07-02T19:00:00Z', 'Europe/Berlin')).toBe('Thu, Jul 2, 9:00 PM GMT+2');
  expect(formatInstantShort('2026-07-02T19:00:00Z', 'nowhere')).toBe('Thu, Jul 2, 7:00 PM UTC');
});

it.each([
  ['America/New_York', true],
  ['Europe/Berlin', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['Not/AZone', false],
  ['Eastern', false],
  ['GMT+25', false],
  ['', false],
])('%j is a zone: %s', (name, isZone) => {
  expect(isTimeZone(name)).toBe(isZone);
});
