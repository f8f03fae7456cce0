import { expect, test } from 'vitest';
import { markSpans } from './mark-spans.ts';

const TEXT = 'The first one works great for me.';
const joined = (pieces: { text: string }[]) => pieces.map(piece => piece.text).join('');

test('the words of a finding are marked', () => {
  expect(markSpans(TEXT, [{ start: 4, end: 13 }])).toEqual([
    { text: 'The ', marks: [], ends: [] },
    { text: 'first one', marks: [0], ends: [0] },
    { text: ' works great for me.', marks: [], ends: [] },
  ]);
});

test('overlapping findings share the words that both cover', () => {
  const pieces = markSpans(TEXT, [
    { start: 4, end: 19 },
    { start: 14, end: 25 },
  ]);
  expect(pieces.filter(piece => piece.marks.length > 0)).toEqual([
    { text: 'first one ', marks: [0], ends: [] },
    { text: 'works', marks: [0, 1], ends: [0] },
    { text: ' great', marks: [1], ends: [1] },
  ]);
  expect(joined(pieces)).toBe(TEXT);
});

test('a finding within another is marked twice', () => {
  const pieces = markSpans('abcdef', [
    { start: 0, end: 6 },
    { start: 2, end: 4 },
  ]);
  expect(pieces.map(piece => piece.marks)).toEqual([[0], [0, 1], [0]]);
  expect(pieces.map(piece => piece.ends)).toEqual([[], [1], [0]]);
});

test('two findings of the same words are both there', () => {
  const span = { start: 0, end: 3 };
  expect(markSpans('abc', [span, span])).toEqual([{ text: 'abc', marks: [0, 1], ends: [0, 1] }]);
});

test('a finding without words keeps its place in the list', () => {
  expect(markSpans('abc', [null, { start: 0, end: 3 }])).toEqual([{ text: 'abc', marks: [1], ends: [1] }]);
});

test.each([[{ start: 5, end: 5 }], [{ start: -1, end: 4 }], [{ start: 9, end: 3 }], [{ start: 30, end: 999 }]])(
  'the impossible span %j marks nothing',
  span => {
    expect(markSpans(TEXT, [span])).toEqual([{ text: TEXT, marks: [], ends: [] }]);
  },
);

test('an empty text has no pieces', () => {
  expect(markSpans('', [])).toEqual([]);
});
