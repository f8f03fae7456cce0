import { expect, it, test } from 'vitest';
import { at, daily, hostWith } from './fixtures/example-query.ts';
import { freeIntervals } from './free-intervals.ts';
import { startsForBoth } from './starts-for-both.ts';

/** On Thursday, December 3, wall clock of New York. */
const thu = (clock: string): number => at(`2026-12-03T${clock}:00-05:00`);
const span = (from: string, to: string) => ({ start: thu(from), end: thu(to) });
const RANGE = { start: thu('00:00'), end: thu('23:59') };

test('free is what is open and not busy', () => {
  const host = hostWith({ busy: [[span('08:00', '09:30')], [span('12:00', '13:00'), span('12:30', '13:30')]] });
  expect(freeIntervals(host, RANGE)).toEqual([span('09:30', '12:00'), span('13:30', '17:00')]);
  expect(freeIntervals(host, span('10:00', '11:00'))).toEqual([span('10:00', '11:00')]);
  expect(freeIntervals(host, span('11:00', '10:00'))).toEqual([]);
});

it.each<[what: string, theirs: ReturnType<typeof span>[], minutes: number, starts: string[]]>([
  ['nothing', [], 30, []],
  ['a time in ours', [span('10:10', '11:10')], 30, ['10:15', '10:30']],
  ['a time that is too short', [span('10:10', '10:30')], 30, []],
  ['a time that is just enough', [span('10:15', '10:45')], 30, ['10:15']],
  ['times on both sides of a pause', [span('11:30', '14:00')], 30, ['11:30', '13:30']],
])('with %s on their side', (_what, theirs, durationMinutes, starts) => {
  const ours = freeIntervals(hostWith({ busy: [[span('12:00', '13:30')]] }), RANGE);
  const both = { ours, theirs, durationMinutes, gridMinutes: 15, timeZone: 'America/New_York' };
  expect(startsForBoth(both)).toEqual(starts.map(thu));
});

test('the grid is that of the zone', () => {
  const free = freeIntervals(hostWith({ schedule: { weekly: daily('09:00-11:00') } }), RANGE);
  const both = { ours: free, theirs: free, durationMinutes: 30, gridMinutes: 60, timeZone: 'Asia/Kathmandu' };
  expect(startsForBoth(both)).toEqual([thu('09:15'), thu('10:15')]);
});
