import { expect, it } from 'vitest';
import { hasNotice } from './notice.ts';

it.each([
  ['2026-12-01T15:00:00.000Z', true],
  ['2026-12-01T14:59:59.999Z', false],
  ['2026-12-01T14:00:00.000Z', false],
  ['2026-11-30T15:00:00.000Z', false],
  ['2026-12-01T20:30:00+05:30', true],
  ['2026-12-01T20:29:00+05:30', false],
  ['soon', false],
])('%s after 14:00 UTC on December 1: %s', (start, isEnough) => {
  expect(hasNotice(start, '2026-12-01T14:00:00.000Z')).toBe(isEnough);
});

it.each([
  ['New York jumps over an hour', '2026-03-08T01:30:00-05:00', '2026-03-08T03:30:00-04:00', true],
  ['and a moment before', '2026-03-08T01:30:00-05:00', '2026-03-08T03:29:00-04:00', false],
  ['Sydney repeats one', '2026-04-05T02:30:00+11:00', '2026-04-05T02:30:00+10:00', true],
  ['and a moment before', '2026-04-05T02:30:00+11:00', '2026-04-05T02:29:00+10:00', false],
])('counts the hour that passes, not that of the wall: %s', (_what, now, start, isEnough) => {
  expect(hasNotice(start, now)).toBe(isEnough);
});

it('is never enough from a moment that nobody knows', () => {
  expect(hasNotice('2026-12-01T15:00:00.000Z', 'now')).toBe(false);
});
