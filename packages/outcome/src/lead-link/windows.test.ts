import type { Slot } from '@overlap/domain/slot';
import { describe, expect, it, test } from 'vitest';
import { chooseSlot, fitsInto, isNamed, wantedStarts, windowsOf, withinTheirs } from './windows.ts';

const at = (clock: string): string => `2026-12-02T${clock}:00.000Z`;
const span = (start: string, end: string): Slot => ({ start: at(start), end: at(end) });
const starts = (...clocks: string[]): number[] => clocks.map(clock => Date.parse(at(clock)));

describe('our open time as windows', () => {
  it.each<[string, number[], number, Slot[]]>([
    ['nothing', [], 30, []],
    ['one start', starts('09:00'), 30, [span('09:00', '09:30')]],
    ['starts that touch', starts('09:00', '09:30', '10:00'), 30, [span('09:00', '10:30')]],
    ['starts that overlap', starts('09:00', '09:15', '09:30'), 30, [span('09:00', '10:00')]],
    ['a gap', starts('09:00', '10:00'), 30, [span('09:00', '09:30'), span('10:00', '10:30')]],
  ])('%s', (_title, open, minutes, windows) => {
    expect(windowsOf(open, minutes)).toEqual(windows);
  });
});

test.each<[string, Slot, boolean]>([
  ['within', span('09:15', '10:00'), true],
  ['exactly', span('09:00', '10:30'), true],
  ['over the end', span('10:15', '10:45'), false],
  ['over the gap', span('10:15', '12:15'), false],
  ['outside', span('08:00', '08:30'), false],
])('a meeting %s', (_title, slot, fits) => {
  expect(fitsInto(slot, [span('09:00', '10:30'), span('12:00', '13:00')])).toBe(fits);
});

describe('the lead’s own times', () => {
  it('leave all of ours where they named none', () => {
    expect(withinTheirs([span('09:00', '12:00')], [])).toEqual([span('09:00', '12:00')]);
  });

  it('leave what is in both', () => {
    const ours = [span('09:00', '12:00'), span('14:00', '17:00')];
    expect(withinTheirs(ours, [span('11:00', '15:00')])).toEqual([span('11:00', '12:00'), span('14:00', '15:00')]);
    expect(withinTheirs(ours, [span('12:00', '14:00')])).toEqual([]);
  });

  it('are wanted as they are, and every quarter hour of a span', () => {
    expect(wantedStarts([span('15:00', '15:30')], 30)).toEqual([at('15:00')]);
    expect(wantedStarts([span('14:00', '15:00')], 30)).toEqual([at('14:00'), at('14:15'), at('14:30')]);
    expect(wantedStarts([span('00:00', '23:00')], 30)).toHaveLength(20);
  });

  it('stand for a point as well as for a span', () => {
    expect(isNamed(span('15:00', '15:45'), [span('15:00', '15:30')])).toBe(true);
    expect(isNamed(span('14:15', '14:45'), [span('14:00', '16:00')])).toBe(true);
    expect(isNamed(span('15:45', '16:15'), [span('14:00', '16:00')])).toBe(false);
  });
});

describe('the slot to book', () => {
  const open = [span('09:00', '09:45'), span('10:00', '10:45'), span('15:00', '15:45')];
  const windows = [span('09:30', '17:00')];
  it('is the earliest that suits us', () => {
    expect(chooseSlot(open, { windows, wanted: [] })).toEqual({
      slot: span('10:00', '10:45'),
      alternatives: [at('10:00'), at('15:00')],
    });
  });

  it('is the lead’s own before an earlier one', () => {
    expect(chooseSlot(open, { windows, wanted: [at('15:00')] })?.slot).toEqual(span('15:00', '15:45'));
  });

  it('is never one that we cannot make, though they named it', () => {
    expect(chooseSlot(open, { windows, wanted: [at('09:00')] })?.slot).toEqual(span('10:00', '10:45'));
  });

  it('is none where nothing suits', () => {
    expect(chooseSlot(open, { windows: [span('18:00', '19:00')], wanted: [] })).toBeNull();
  });
});
