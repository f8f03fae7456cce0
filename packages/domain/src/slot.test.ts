import { describe, expect, it, test } from 'vitest';
import { isSameInstant, type Slot, slotFrom, slotsOverlap } from './slot.ts';

const at = (start: string, end: string): Slot => ({
  start: `2026-12-02T${start}:00.000Z`,
  end: `2026-12-02T${end}:00.000Z`,
});

describe('slotFrom', () => {
  it.each([
    ['2026-12-02T15:00:00Z', 30, '2026-12-02T15:00:00.000Z', '2026-12-02T15:30:00.000Z'],
    ['2026-12-02T10:00:00-05:00', 45, '2026-12-02T15:00:00.000Z', '2026-12-02T15:45:00.000Z'],
    ['2026-12-31T23:45:00Z', 30, '2026-12-31T23:45:00.000Z', '2027-01-01T00:15:00.000Z'],
    // Minutes pass alike while clocks change: 2026-03-08 in New York, 2026-10-25 in Berlin.
    ['2026-03-08T06:45:00Z', 30, '2026-03-08T06:45:00.000Z', '2026-03-08T07:15:00.000Z'],
    ['2026-10-25T02:45:00+02:00', 30, '2026-10-25T00:45:00.000Z', '2026-10-25T01:15:00.000Z'],
  ])('%s for %i minutes', (start, minutes, begin, end) => {
    expect(slotFrom(start, minutes)).toEqual({ start: begin, end });
    expect(slotFrom(new Date(start), minutes)).toEqual({ start: begin, end });
  });
});

describe('slotsOverlap', () => {
  const slot = at('15:00', '15:30');
  it.each([
    ['the same time', at('15:00', '15:30'), true],
    ['one within it', at('15:10', '15:20'), true],
    ['one around it', at('14:00', '16:00'), true],
    ['one that begins before its end', at('15:29', '16:00'), true],
    ['one that ends after its start', at('14:30', '15:01'), true],
    ['one that ends where it starts', at('14:30', '15:00'), false],
    ['one that starts where it ends', at('15:30', '16:00'), false],
    ['the same hour of another day', { start: '2026-12-03T15:00:00Z', end: '2026-12-03T15:30:00Z' }, false],
    [
      'the same time with another offset',
      { start: '2026-12-02T10:00:00-05:00', end: '2026-12-02T10:30:00-05:00' },
      true,
    ],
  ])('%s: %s, %s', (_what, other, overlaps) => {
    expect(slotsOverlap(slot, other)).toBe(overlaps);
    expect(slotsOverlap(other, slot)).toBe(overlaps);
  });
});

test('an instant is the same however it is written', () => {
  expect(isSameInstant('2026-12-02T15:00:00Z', '2026-12-02T10:00:00.000-05:00')).toBe(true);
  expect(isSameInstant('2026-12-02T15:00:00Z', '2026-12-02T15:00:01Z')).toBe(false);
});

test('what is no instant is the same as nothing', () => {
  expect(isSameInstant('soon', 'soon')).toBe(false);
});
