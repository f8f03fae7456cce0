import { formatInstantShort } from '@overlap/domain/time';
import { expect, it, test } from 'vitest';
import { candidateStarts } from './candidate-starts.ts';

it.each<[what: string, start: string, end: string, minutes: number, starts: string[]]>([
  ['a window of an hour', '15:00', '16:00', 30, ['15:00', '15:15', '15:30']],
  ['a point in time', '15:00', '15:30', 30, ['15:00']],
  ['a point off the quarter hour', '15:10', '15:40', 30, ['15:10']],
  ['a window from off the quarter hour', '15:10', '16:00', 30, ['15:10', '15:15', '15:30']],
  ['a window to off the quarter hour', '15:00', '15:50', 30, ['15:00', '15:15']],
  ['a long meeting in it', '15:00', '16:00', 60, ['15:00']],
  ['a short meeting in it', '15:00', '15:30', 10, ['15:00', '15:15']],
  ['a window shorter than the meeting', '15:00', '15:29', 30, []],
  ['an empty window', '15:00', '15:00', 30, []],
  ['a window that runs backwards', '16:00', '15:00', 30, []],
])('%s, %s to %s for %i minutes', (_what, start, end, minutes, starts) => {
  const at = (clock: string) => `2026-12-03T${clock}:00.000Z`;
  expect(candidateStarts({ start: at(start), end: at(end) }, minutes)).toEqual(starts.map(at));
});

it.each<[zone: string, start: string, end: string, onTheWall: string[]]>([
  [
    'Asia/Kolkata',
    '2026-12-03T10:10:00+05:30',
    '2026-12-03T11:00:00+05:30',
    ['10:10 AM GMT+5:30', '10:15 AM GMT+5:30', '10:30 AM GMT+5:30'],
  ],
  [
    'Asia/Kathmandu',
    '2026-12-03T10:00:00+05:45',
    '2026-12-03T10:45:00+05:45',
    ['10:00 AM GMT+5:45', '10:15 AM GMT+5:45'],
  ],
  // The wall of these runs from half past one to a quarter to four, or to half past two, in an hour and a quarter.
  [
    'America/New_York',
    '2026-03-08T01:30:00-05:00',
    '2026-03-08T03:45:00-04:00',
    ['1:30 AM EST', '1:45 AM EST', '3:00 AM EDT', '3:15 AM EDT'],
  ],
  [
    'Europe/London',
    '2026-03-29T00:30:00+00:00',
    '2026-03-29T02:45:00+01:00',
    ['12:30 AM GMT', '12:45 AM GMT', '2:00 AM GMT+1', '2:15 AM GMT+1'],
  ],
  [
    'Australia/Sydney',
    '2026-04-05T02:30:00+11:00',
    '2026-04-05T02:45:00+10:00',
    ['2:30 AM GMT+11', '2:45 AM GMT+11', '2:00 AM GMT+10', '2:15 AM GMT+10'],
  ],
])('quarter hours are those of the clock in %s, %s to %s', (zone, start, end, onTheWall) => {
  const starts = candidateStarts({ start, end }, 30);
  expect(starts.map(each => formatInstantShort(each, zone).split(', ').at(-1))).toEqual(onTheWall);
});

test('a moment between minutes is a start, and the quarter hours after it are on the minute', () => {
  const interval = { start: '2026-12-03T15:00:07.500Z', end: '2026-12-03T15:50:00Z' };
  expect(candidateStarts(interval, 30)).toEqual(['2026-12-03T15:00:07.500Z', '2026-12-03T15:15:00.000Z']);
});

test('what is no time has no starts', () => {
  expect(candidateStarts({ start: 'soon', end: '2026-12-03T16:00:00Z' }, 30)).toEqual([]);
  expect(candidateStarts({ start: '2026-12-03T16:00:00Z', end: 'later' }, 30)).toEqual([]);
});

test('an interval without end is searched for two weeks', () => {
  const starts = candidateStarts({ start: '2026-12-01T00:00:00Z', end: '9999-12-31T00:00:00Z' }, 30);
  expect(starts.at(-1)).toBe('2026-12-14T23:45:00.000Z');
});
