import { expect, test } from 'vitest';
import { around, splitRange, tidySlots, toInstant } from './instants.ts';
import { redact } from './redact.ts';

test.each([
  ['2026-12-02T10:00:00-05:00', '2026-12-02T15:00:00.000Z'],
  ['2026-12-02T10:00:00-0500', '2026-12-02T15:00:00.000Z'],
  ['2026-12-02T15:00:00.000000Z', '2026-12-02T15:00:00.000Z'],
  ['2026-12-02T20:45:00+05:45', '2026-12-02T15:00:00.000Z'],
  ['2026-11-01T01:30:00-04:00', '2026-11-01T05:30:00.000Z'],
  ['2026-11-01T01:30:00-05:00', '2026-11-01T06:30:00.000Z'],
  ['2026-12-02T10:00:00', null],
  ['2026-12-02 10:00:00', null],
  ['2026-12-02', null],
  ['2026-13-45T10:00:00Z', null],
  ['soon', null],
  ['', null],
  [null, null],
  [undefined, null],
])('the instant of %j is %j', (text, instant) => {
  expect(toInstant(text)).toBe(instant);
});

test.each([
  ['2026-12-01', '2026-12-01', 0],
  ['2026-12-02', '2026-12-01', 0],
  ['2026-12-01', '2026-12-02', 1],
  ['2026-12-01', '2027-01-01', 1],
  ['2026-12-01', '2027-01-02', 2],
  ['2026-12-01', '2027-12-01', 12],
])('%s to %s makes %i pieces that adjoin', (from, to, count) => {
  const pieces = splitRange({ from, to }, 31);
  expect(pieces).toHaveLength(count);
  for (const [index, piece] of pieces.entries()) {
    expect(Date.parse(piece.to) - Date.parse(piece.from)).toBeLessThanOrEqual(31 * 86_400_000);
    expect(piece.from).toBe(index === 0 ? new Date(from).toISOString() : pieces[index - 1]?.to);
  }
  if (count > 0) expect(pieces.at(-1)?.to).toBe(new Date(to).toISOString());
});

test('slots are sorted, each once, within the range and not past', () => {
  const at = (hour: number) => ({ start: `2026-12-02T${hour}:00:00.000Z`, end: `2026-12-02T${hour}:30:00.000Z` });
  const range = { from: '2026-12-02T11:00:00Z', to: '2026-12-02T15:00:00Z' };
  const slots = [at(14), at(12), at(10), at(14), at(15), at(11)];
  const tidyAt = (now: string) => tidySlots(slots, range, Date.parse(now));
  expect(tidyAt('2026-12-01T00:00:00Z')).toEqual([at(11), at(12), at(14)]);
  expect(tidyAt('2026-12-02T11:30:00Z')).toEqual([at(12), at(14)]);
});

test('a range around a slot has room on both sides', () => {
  const slot = { start: '2026-12-02T15:00:00.000Z', end: '2026-12-02T15:30:00.000Z' };
  expect(around(slot, 60)).toEqual({ from: '2026-12-02T14:00:00.000Z', to: '2026-12-02T16:30:00.000Z' });
});

test.each([
  ['email lee@prospect.io is invalid', 'email [e-mail] is invalid'],
  ['(Lee.Park+x@prospect.co.uk)', '([e-mail])'],
  ['phone +14155551234 refused', 'phone [number] refused'],
  ['phone (415) 555-1234 refused', 'phone ([number] refused'],
  ['at 2026-12-02T15:00:00Z', 'at 2026-12-02T15:00:00Z'],
  ['Bearer abc123 is no token', 'Bearer [secret] is no token'],
  ['two\n  lines', 'two lines'],
  ['x'.repeat(400), 'x'.repeat(300)],
])('%j is told as %j', (said, told) => {
  expect(redact(said, ['abc123', ''])).toBe(told);
});
