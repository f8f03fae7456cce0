import { expect, it, test } from 'vitest';
import { at } from '../fixtures/example-query.ts';
import { resolveWallClock } from './wall-clock.ts';

const named = (text: string, zone: string) => resolveWallClock({ date: text.slice(0, 10), time: text.slice(11), zone });

it.each([
  ['2026-12-03T09:00', 'America/New_York', '2026-12-03T14:00:00Z'],
  ['2026-07-03T09:00', 'America/New_York', '2026-07-03T13:00:00Z'],
  ['2026-12-03T09:00', 'Asia/Kathmandu', '2026-12-03T03:15:00Z'],
  ['2026-12-03T00:00', 'Pacific/Kiritimati', '2026-12-02T10:00:00Z'],
  ['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00Z'],
  ['2026-11-01T00:59', 'America/New_York', '2026-11-01T04:59:00Z'],
  ['2026-11-01T02:00', 'America/New_York', '2026-11-01T07:00:00Z'],
  ['2028-02-29T12:00', 'UTC', '2028-02-29T12:00:00Z'],
  ['2025-12-31T23:59', 'UTC', '2025-12-31T23:59:00Z'],
])('%s in %s is one moment', (text, zone, instant) => {
  expect(named(text, zone)).toEqual({ instant: at(instant) });
});

it.each([
  ['2026-03-08T02:00', 'America/New_York', '2026-03-08T07:00:00Z'],
  ['2026-03-08T02:59', 'America/New_York', '2026-03-08T07:00:00Z'],
  ['2026-03-29T01:30', 'Europe/London', '2026-03-29T01:00:00Z'],
  ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
  ['2026-04-24T00:30', 'Africa/Cairo', '2026-04-23T22:00:00Z'],
  ['2026-03-29T02:30', 'Antarctica/Troll', '2026-03-29T01:00:00Z'],
  // Samoa crossed the date line and left out a day.
  ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
])('%s in %s is in a gap', (text, zone, after) => {
  expect(named(text, zone)).toEqual({ gap: { after: at(after) } });
});

it.each([
  ['2026-11-01T01:00', 'America/New_York', '2026-11-01T05:00:00Z', '2026-11-01T06:00:00Z'],
  ['2026-11-01T01:59', 'America/New_York', '2026-11-01T05:59:00Z', '2026-11-01T06:59:00Z'],
  ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z'],
  ['2026-10-29T23:30', 'Africa/Cairo', '2026-10-29T20:30:00Z', '2026-10-29T21:30:00Z'],
  ['2026-10-25T01:30', 'Antarctica/Troll', '2026-10-24T23:30:00Z', '2026-10-25T01:30:00Z'],
])('%s in %s comes twice', (text, zone, first, second) => {
  expect(named(text, zone)).toEqual({ repeat: [at(first), at(second)] });
});

test('what is no date, no time or no zone is thrown', () => {
  expect(() => named('2026-02-30T10:00', 'UTC')).toThrow('2026-02-30 10:00 is not a date and a time of day.');
  expect(() => named('2026-02-03T24:00', 'UTC')).toThrow('not a date and a time of day');
  expect(() => named('2026-02-03T9:00', 'UTC')).toThrow('not a date and a time of day');
  expect(() => named('2026-02-03T09:00', 'Eastern')).toThrow('"Eastern" is not the name of a time zone.');
});
