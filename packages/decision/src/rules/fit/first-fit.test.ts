import type { Slot } from '@overlap/domain/slot';
import { describe, expect, it, test } from 'vitest';
import { factsWith } from '../../fixtures/example-facts.ts';
import { findFit, type Obstacle } from './first-fit.ts';

/** On Thursday, December 3, wall clock of New York. */
const at = (clock: string): string => new Date(`2026-12-03T${clock}:00-05:00`).toISOString();
const span = (from: string, to: string): Slot => ({ start: at(from), end: at(to) });
type FactsChange = Parameters<typeof factsWith>[0];

const fit = (intervals: Slot[], facts: FactsChange = {}, ranked = false) =>
  findFit(intervals, ranked, factsWith(facts));

describe('the first start that fits', () => {
  it.each<[what: string, intervals: Slot[], facts: FactsChange, first: string | undefined]>([
    ['the window’s own start', [span('14:00', '16:00')], {}, at('14:00')],
    ['the quarter hour after a booking', [span('14:00', '16:00')], { busy: [span('14:10', '14:40')] }, at('14:45')],
    ['right after one', [span('14:00', '16:00')], { busy: [span('13:30', '14:30')] }, at('14:30')],
    ['between two', [span('14:00', '16:00')], { busy: [span('14:00', '14:30'), span('15:00', '16:00')] }, at('14:30')],
    [
      'none in too small a gap',
      [span('14:00', '16:00')],
      { busy: [span('14:00', '14:40'), span('15:10', '16:00')] },
      undefined,
    ],
    ['the window’s last', [span('14:00', '16:00')], { busy: [span('13:00', '15:30')] }, at('15:30')],
    ['none past its end', [span('14:00', '16:00')], { busy: [span('13:00', '15:31')] }, undefined],
    ['where the working day begins', [span('08:00', '12:00')], {}, at('09:00')],
    ['none that runs past its end', [span('16:45', '18:00')], {}, undefined],
    ['where the notice ends', [span('14:00', '16:00')], { now: at('13:20') }, at('14:30')],
    ['at exactly an hour’s notice', [span('14:00', '16:00')], { now: at('13:00') }, at('14:00')],
    ['off the quarter hour, as they said', [span('14:10', '14:40')], {}, at('14:10')],
    ['of several times the earliest', [span('15:00', '15:30'), span('11:00', '11:30')], {}, at('11:00')],
    [
      'of several the earliest free',
      [span('11:00', '11:30'), span('15:00', '15:30')],
      { busy: [span('11:00', '12:00')] },
      at('15:00'),
    ],
    ['never from two halves put together', [span('14:00', '14:15'), span('14:15', '14:30')], {}, undefined],
    ['a long meeting needs all of it', [span('14:00', '15:00')], { meetingMinutes: 60 }, at('14:00')],
    ['and has it from nowhere else', [span('14:00', '15:00')], { meetingMinutes: 61 }, undefined],
    ['nothing in nothing', [], {}, undefined],
  ])('%s', (_what, intervals, facts, first) => {
    expect(fit(intervals, facts).starts[0]).toBe(first);
  });
});

describe('their order', () => {
  const wishes = [span('15:00', '16:00'), span('11:00', '12:00')];

  it.each<[what: string, busy: Slot[], first: string]>([
    ['outranks the clock', [], at('15:00')],
    ['holds within the first that has room', [span('14:00', '15:20')], at('15:30')],
    ['goes on where the first has none', [span('15:00', '16:00')], at('11:00')],
  ])('%s', (_what, busy, first) => {
    expect(fit(wishes, { busy }, true).starts[0]).toBe(first);
    expect(fit(wishes, { busy }, false).starts[0]).toBe(at('11:00'));
  });

  test('is that of all starts: what comes next is tried when the first is lost', () => {
    const busy = [span('15:00', '15:30')];
    expect(fit(wishes, { busy }, true).starts).toEqual(['15:30', '11:00', '11:15', '11:30'].map(at));
    expect(fit(wishes, { busy }, false).starts).toEqual(['11:00', '11:15', '11:30', '15:30'].map(at));
  });
});

test('times that overlap give each start once', () => {
  const twice = [span('14:00', '15:00'), span('14:15', '15:00')];
  expect(fit(twice).starts).toEqual(['14:00', '14:15', '14:30'].map(at));
});

test('eight starts are enough', () => {
  expect(fit([span('09:00', '17:00')]).starts).toHaveLength(8);
});

describe('hours in another zone than the lead’s', () => {
  const kolkata = { workingHours: { days: [1, 2, 3, 4, 5], start: '10:00', end: '19:00', timeZone: 'Asia/Kolkata' } };
  const london = {
    workingHours: { days: [0, 1, 2, 3, 4, 5], start: '09:00', end: '17:00', timeZone: 'Europe/London' },
  };
  const sydney = {
    workingHours: { days: [0, 1, 2, 3, 4, 5], start: '09:00', end: '17:00', timeZone: 'Australia/Sydney' },
  };
  const newYork = {
    workingHours: { days: [0, 1, 2, 3, 4, 5], start: '09:00', end: '17:00', timeZone: 'America/New_York' },
  };
  it.each<[what: string, from: string, to: string, facts: FactsChange, first: string | undefined]>([
    [
      'New York’s early morning is Kolkata’s evening',
      '2026-12-03T07:00:00-05:00',
      '2026-12-03T12:00:00-05:00',
      kolkata,
      '2026-12-03T12:00:00.000Z',
    ],
    [
      'up to 8:30 there, which is 19:00',
      '2026-12-03T08:00:00-05:00',
      '2026-12-03T12:00:00-05:00',
      kolkata,
      '2026-12-03T13:00:00.000Z',
    ],
    ['and no later', '2026-12-03T08:15:00-05:00', '2026-12-03T12:00:00-05:00', kolkata, undefined],
    [
      'Kolkata’s half hours for New York, the day its clocks change',
      '2026-03-08T18:00:00+05:30',
      '2026-03-08T21:00:00+05:30',
      newYork,
      '2026-03-08T13:00:00.000Z',
    ],
    [
      'and the day before',
      '2026-03-06T18:00:00+05:30',
      '2026-03-06T21:00:00+05:30',
      newYork,
      '2026-03-06T14:00:00.000Z',
    ],
    [
      'London’s first summer day for New York',
      '2026-03-29T03:00:00-04:00',
      '2026-03-29T05:00:00-04:00',
      london,
      '2026-03-29T08:00:00.000Z',
    ],
    [
      'and the last winter one',
      '2026-03-27T03:00:00-04:00',
      '2026-03-27T06:00:00-04:00',
      london,
      '2026-03-27T09:00:00.000Z',
    ],
    [
      'Sydney’s first winter day for London',
      '2026-04-04T22:30:00+01:00',
      '2026-04-05T02:00:00+01:00',
      sydney,
      '2026-04-04T23:00:00.000Z',
    ],
    [
      'and the last summer one',
      '2026-04-02T22:30:00+01:00',
      '2026-04-03T02:00:00+01:00',
      sydney,
      '2026-04-02T22:00:00.000Z',
    ],
  ])('%s', (_what, start, end, facts, first) => {
    const now = '2026-02-01T00:00:00Z';
    expect(fit([{ start, end }], { now, ...facts }).starts[0]).toBe(first);
  });
});

describe('where nothing fits', () => {
  it.each<[what: string, intervals: Slot[], facts: FactsChange, obstacles: Obstacle[][]]>([
    ['too short', [span('14:00', '14:15')], {}, [['too-short']]],
    ['past', [span('14:00', '16:00')], { now: at('16:00') }, [['too-soon']]],
    ['outside hours', [span('18:00', '19:00')], {}, [['outside-hours']]],
    ['taken', [span('14:00', '16:00')], { busy: [span('14:00', '16:00')] }, [['busy']]],
    [
      'a little of each',
      [span('15:00', '17:30')],
      { now: at('14:30'), busy: [span('15:30', '17:00')] },
      [['too-soon', 'outside-hours', 'busy']],
    ],
    [
      'one reason for each time',
      [span('08:00', '08:30'), span('14:00', '14:15')],
      {},
      [['outside-hours'], ['too-short']],
    ],
  ])('tells why: %s', (_what, intervals, facts, obstacles) => {
    expect(fit(intervals, facts)).toEqual({ starts: [], obstacles });
  });
});
