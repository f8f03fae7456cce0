import { expect, test } from 'vitest';
import { assertNever, err, ok } from './result.ts';

test('a result holds a value or an error', () => {
  expect([ok(1), err('no')]).toEqual([
    { ok: true, value: 1 },
    { ok: false, error: 'no' },
  ]);
});

test('a branch that the types rule out says what it met', () => {
  expect(() => assertNever('surprise' as never)).toThrow('Unexpected value: "surprise"');
});
