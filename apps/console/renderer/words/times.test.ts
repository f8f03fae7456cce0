import { expect, test } from 'vitest';
import { ageInWords, cityOf, formatAgo, formatClockBeside, formatDay, formatSpan, zoneAbbreviation } from './times.ts';

const NEW_YORK = 'America/New_York';
const now = new Date('2026-11-21T15:00:00Z');

test.each([
  ['2026-11-21T14:59:30Z', 'now'],
  ['2026-11-21T14:48:00Z', '12m'],
  ['2026-11-21T12:04:00Z', '7:04 AM'],
  ['2026-11-21T04:30:00Z', 'Fri'],
  ['2026-11-17T12:00:00Z', 'Tue'],
  ['2026-11-03T12:00:00Z', 'Nov 3'],
  ['2025-11-03T12:00:00Z', 'Nov 3, 2025'],
])('%s was %s', (instant, words) => {
  expect(formatAgo(instant, now, NEW_YORK)).toBe(words);
});

test.each([
  ['2026-11-21T23:00:00Z', 'Today, November 21'],
  ['2026-11-22T04:59:00Z', 'Today, November 21'],
  ['2026-11-22T05:00:00Z', 'Tomorrow, November 22'],
  ['2026-11-21T04:59:00Z', 'Yesterday, November 20'],
  ['2026-12-03T20:00:00Z', 'Thursday, December 3'],
])('%s falls on %s in New York', (instant, words) => {
  expect(formatDay(instant, now, NEW_YORK)).toBe(words);
});

test('a span names its half of the day once, where it is one', () => {
  expect(formatSpan('2026-12-03T20:00:00Z', '2026-12-03T20:30:00Z', NEW_YORK)).toBe('3:00 – 3:30 PM');
  expect(formatSpan('2026-12-03T16:45:00Z', '2026-12-03T17:15:00Z', NEW_YORK)).toBe('11:45 AM – 12:15 PM');
});

test('the zone follows the season', () => {
  expect(zoneAbbreviation('2026-12-03T20:00:00Z', NEW_YORK)).toBe('EST');
  expect(zoneAbbreviation('2026-07-03T20:00:00Z', NEW_YORK)).toBe('EDT');
});

test('a zone is known by its city', () => {
  expect(cityOf('America/Los_Angeles')).toBe('Los Angeles');
});

test.each([
  ['2026-11-21T14:59:30Z', 'just now'],
  ['2026-11-21T15:00:30Z', 'just now'],
  ['2026-11-21T14:59:00Z', '1 minute ago'],
  ['2026-11-21T14:01:00Z', '59 minutes ago'],
  ['2026-11-21T13:00:00Z', '2 hours ago'],
  ['2026-11-19T15:00:00Z', '2 days ago'],
])('%s is %s', (instant, words) => expect(ageInWords(instant, now)).toBe(words));

test.each([
  ['2026-12-03T20:00:00Z', 'Europe/Berlin', '9:00 PM'],
  ['2026-12-04T01:00:00Z', 'Europe/Berlin', 'Fri 2:00 AM'],
  ['2026-12-03T06:00:00Z', 'America/Los_Angeles', 'Wed 10:00 PM'],
])('%s beside New York is %s, %s', (instant, zone, words) => {
  expect(formatClockBeside(instant, zone, NEW_YORK)).toBe(words);
});
