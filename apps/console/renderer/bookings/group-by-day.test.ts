import { expect, test } from 'vitest';
import { groupByDay } from './group-by-day.ts';

test('the day is that of the zone, not of UTC', () => {
  const bookings = ['2026-12-03T20:00:00Z', '2026-12-04T02:00:00Z', '2026-12-04T15:00:00Z'].map(start => ({ start }));
  expect(groupByDay(bookings, 'America/New_York').map(({ day, bookings: onDay }) => [day, onDay.length])).toEqual([
    ['2026-12-03', 2],
    ['2026-12-04', 1],
  ]);
});
