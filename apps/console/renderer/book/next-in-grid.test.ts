import { expect, test } from 'vitest';
import { nextInGrid } from './next-in-grid.ts';

//  0 1 2 3
//  4 5 6 7
//  8 9
const grid = { columns: 4, count: 10 };

test.each([
  [1, 'ArrowRight', 2],
  [3, 'ArrowRight', 4],
  [9, 'ArrowRight', 9],
  [0, 'ArrowLeft', 0],
  [4, 'ArrowLeft', 3],
  [5, 'ArrowDown', 9],
  [6, 'ArrowDown', 9],
  [8, 'ArrowDown', 8],
  [9, 'ArrowDown', 9],
  [9, 'ArrowUp', 5],
  [2, 'ArrowUp', 2],
  [6, 'Home', 0],
  [6, 'End', 9],
  [6, 'x', 6],
])('from %i, %s leads to %i', (index, key, next) => expect(nextInGrid(index, key, grid)).toBe(next));
