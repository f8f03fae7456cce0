import { expect, test } from 'vitest';
import type { OpenDays } from '../api/types.ts';
import { dayShown, inBothZones, readChoice, startWith } from './time-choice.ts';

const [tuesday, wednesday] = ['2026-12-01T22:30:00.000Z', '2026-12-02T15:00:00.000Z'];
// 22:30 UTC on Tuesday is Tuesday in New York.
const days = [
  { date: '2026-12-01', starts: [tuesday] },
  { date: '2026-12-02', starts: [wednesday] },
];
const open = { days, timeZone: 'America/New_York', workspaceTimeZone: 'Europe/Berlin' } as OpenDays;
const NONE = new Set<number>();

test.each([
  ['nothing chosen', null, null, NONE, '2026-12-01'],
  ['an offered time', null, null, new Set([Date.parse(wednesday)]), '2026-12-02'],
  ['a chosen time', null, wednesday, NONE, '2026-12-02'],
  ['a chosen day', '2026-12-01', wednesday, NONE, '2026-12-01'],
  ['a day that has gone', '2026-12-09', null, NONE, '2026-12-01'],
])('with %s the day shown is %s', (_title, date, start, offered, shown) => {
  expect(dayShown(open, { date, start }, offered)?.date).toBe(shown);
});

test('without a day none is shown', () => {
  expect(dayShown({ ...open, days: [] }, startWith(null), NONE)).toBeUndefined();
});

test('an open time counts as it is, another one by the clock it was written for', () => {
  expect(readChoice(startWith(tuesday), open)).toEqual({ start: tuesday });
  expect(readChoice(startWith(null), open)).toEqual({ problem: 'Choose a time first.' });
  const wall = { date: '2026-12-02', time: '16:00', timeZone: 'Europe/Berlin' };
  expect(readChoice({ ...startWith(null), mode: 'other', wall }, open)).toEqual({ start: wednesday });
  expect(readChoice({ ...startWith(null), mode: 'other' }, open)).toEqual({ problem: 'Choose a date and a time.' });
});

test('a time is told in both zones, and once where they are one', () => {
  expect(inBothZones(wednesday, open)).toEqual({
    theirs: 'Wed, Dec 2, 10:00 AM EST',
    ours: 'Wed, Dec 2, 4:00 PM GMT+1',
  });
  expect(inBothZones(wednesday, { ...open, workspaceTimeZone: 'America/New_York' }).ours).toBeNull();
});
