import { expect, test } from 'vitest';
import { markSpans } from './mark-spans.ts';

const TEXT = 'The first one works great for me.';
const joined = (pieces: { text: string }[]) => pieces.map(piece => piece.text).join('');

test('the words of a finding are marked', () => {
  expect(markSpans(TEXT, [{ start: 4, end: 13, says: 'picks' }])).toEqual([
    { text: 'The ', says: [] },
    { text: 'first one', says: ['picks'] },
    { text: ' works great for me.', says: [] },
  ]);
});

test('overlapping findings share the words that both cover', () => {
  const pieces = markSpans(TEXT, [
    { start: 4, end: 19, says: 'picks' },
    { start: 14, end: 25, says: 'agrees' },
  ]);
  expect(pieces.filter(piece => piece.says.length > 0)).toEqual([
    { text: 'first one ', says: ['picks'] },
    { text: 'works', says: ['picks', 'agrees'] },
    { text: ' great', says: ['agrees'] },
  ]);
  expect(joined(pieces)).toBe(TEXT);
});

test('a finding within another is marked twice', () => {
  const pieces = markSpans('abcdef', [
    { start: 0, end: 6, says: 'outer' },
    { start: 2, end: 4, says: 'inner' },
  ]);
  expect(pieces.map(piece => piece.says)).toEqual([['outer'], ['outer', 'inner'], ['outer']]);
});

test('the same sentence is said once', () => {
  expect(
    markSpans('abc', [
      { start: 0, end: 3, says: 'x' },
      { start: 0, end: 3, says: 'x' },
    ]),
  ).toEqual([{ text: 'abc', says: ['x'] }]);
});

test.each([[{ start: 5, end: 5 }], [{ start: -1, end: 4 }], [{ start: 9, end: 3 }], [{ start: 30, end: 999 }]])(
  'the impossible span %j marks nothing',
  span => {
    expect(markSpans(TEXT, [{ ...span, says: 'x' }])).toEqual([{ text: TEXT, says: [] }]);
  },
);

test('an empty text has no pieces', () => {
  expect(markSpans('', [])).toEqual([]);
});
