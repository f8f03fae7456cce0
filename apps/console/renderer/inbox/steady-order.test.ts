import { expect, test } from 'vitest';
import { steadyOrder } from './steady-order.ts';

const idOf = (row: { id: string }) => row.id;
const rows = (...ids: string[]) => ids.map(id => ({ id }));
const order = (before: string[], fresh: { id: string }[]) => {
  const { rows: shown, waiting } = steadyOrder(before, fresh, idOf);
  return [shown.map(idOf).join(''), waiting];
};

test('a known row stays where it is', () => {
  expect(order(['a', 'b', 'c'], rows('c', 'a', 'b'))).toEqual(['abc', 0]);
});

test('a new row waits and is counted', () => {
  expect(order(['a', 'b'], rows('x', 'a', 'y', 'b'))).toEqual(['ab', 2]);
});

test('a row that left is gone at once', () => {
  expect(order(['a', 'b', 'c'], rows('a', 'c'))).toEqual(['ac', 0]);
});

test('an older page follows at the end', () => {
  expect(order(['a', 'b'], rows('a', 'b', 'm', 'n'))).toEqual(['abmn', 0]);
});

test('a row shows its new content in its old place', () => {
  const { rows: shown } = steadyOrder(
    ['a', 'b'],
    [
      { id: 'b', text: 'new' },
      { id: 'a', text: 'old' },
    ],
    row => row.id,
  );
  expect(shown.map(row => row.text)).toEqual(['old', 'new']);
});

test('a list without any known row is a fresh one', () => {
  expect(order(['a'], rows('x', 'y'))).toEqual(['xy', 0]);
});
