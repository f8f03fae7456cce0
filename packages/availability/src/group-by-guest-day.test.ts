import { expect, it, test } from 'vitest';
import { at } from './fixtures/example-query.ts';
import { groupByGuestDay } from './group-by-guest-day.ts';

const STARTS = ['2026-12-03T09:00Z', '2026-12-03T11:00Z', '2026-12-03T22:00Z', '2026-12-04T05:30Z'].map(at);

it.each<[zone: string, days: [date: string, count: number][]]>([
  [
    'UTC',
    [
      ['2026-12-03', 3],
      ['2026-12-04', 1],
    ],
  ],
  ['America/Los_Angeles', [['2026-12-03', 4]]],
  [
    'Asia/Tokyo',
    [
      ['2026-12-03', 2],
      ['2026-12-04', 2],
    ],
  ],
  [
    'Pacific/Kiritimati',
    [
      ['2026-12-03', 1],
      ['2026-12-04', 3],
    ],
  ],
])('in %s the days are %j', (zone, days) => {
  const grouped = groupByGuestDay(STARTS, zone);
  expect(grouped.map(({ date, starts }) => [date, starts.length])).toEqual(days);
  expect(grouped.flatMap(({ starts }) => starts)).toEqual(STARTS);
});

test('a day whose last hour comes twice is one day', () => {
  const starts = ['2026-10-29T20:30Z', '2026-10-29T21:30Z', '2026-10-29T22:00Z'].map(at);
  expect(groupByGuestDay(starts, 'Africa/Cairo').map(({ date, starts: { length } }) => [date, length])).toEqual([
    ['2026-10-29', 2],
    ['2026-10-30', 1],
  ]);
});

test('nothing has no days, and a zone nobody knows is thrown', () => {
  expect(groupByGuestDay([], 'UTC')).toEqual([]);
  expect(() => groupByGuestDay(STARTS, 'Eastern')).toThrow(RangeError);
});
