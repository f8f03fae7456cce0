import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { intersect, intersectStarts } from './intersect.ts';
import { type Interval, mergeBusy, subtract } from './interval.ts';

const spans = (...pairs: [number, number][]): Interval[] => pairs.map(([start, end]) => ({ start, end }));

it.each<[what: string, calendars: Interval[][], merged: Interval[]]>([
  ['nothing', [], []],
  ['empty calendars', [[], []], []],
  ['any order', [spans([5, 6], [1, 2])], spans([1, 2], [5, 6])],
  ['two calendars', [spans([1, 3]), spans([2, 4])], spans([1, 4])],
  ['one within another', [spans([1, 9], [2, 3], [4, 5])], spans([1, 9])],
  ['the same twice', [spans([1, 2]), spans([1, 2])], spans([1, 2])],
  ['what touches', [spans([1, 2], [2, 3])], spans([1, 3])],
  ['no time at all', [spans([1, 1], [4, 3])], []],
  ['several that end together', [spans([1, 4], [2, 4], [3, 4], [4, 5])], spans([1, 5])],
])('busy lists of %s are merged', (_what, calendars, merged) => {
  expect(mergeBusy(calendars)).toEqual(merged);
});

it.each<[what: string, a: Interval[], b: Interval[], both: Interval[]]>([
  ['nothing', [], spans([1, 2]), []],
  ['the same', spans([1, 2]), spans([1, 2]), spans([1, 2])],
  ['touching', spans([1, 2]), spans([2, 3]), []],
  ['one over several', spans([1, 9]), spans([0, 2], [3, 4], [8, 12]), spans([1, 2], [3, 4], [8, 9])],
])('what %s have in common', (_what, a, b, both) => {
  expect(intersect(a, b)).toEqual(both);
  expect(intersect(b, a)).toEqual(both);
});

/** Some points of a short line, and the intervals that they form. */
const points = fc.array(fc.boolean(), { minLength: 24, maxLength: 24 });
const spansOf = (line: boolean[]): Interval[] =>
  mergeBusy([line.flatMap((isIn, start) => (isIn ? [{ start, end: start + 1 }] : []))]);

test('point by point, what both have is intersected and what one has is subtracted', () => {
  fc.assert(
    fc.property(points, points, (a, b) => {
      expect(intersect(spansOf(a), spansOf(b))).toEqual(spansOf(a.map((isIn, at) => isIn && b[at] === true)));
      expect(subtract(spansOf(a), spansOf(b))).toEqual(spansOf(a.map((isIn, at) => isIn && b[at] !== true)));
    }),
  );
});

test('foreign starts in any order are taken where they are ours', () => {
  expect(intersectStarts([1, 2, 2, 5, 9], [9, 2, 2, 7])).toEqual([2, 9]);
  expect(intersectStarts([], [1])).toEqual([]);
});
