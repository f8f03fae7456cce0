import { expect, test } from 'vitest';
import { isSameSecret, withoutHopByHop } from './headers.ts';

test('what belongs to one hop goes, named by the standard or by Connection; the rest keeps order and spelling', () => {
  const raw = [
    'Set-Cookie',
    'a',
    'Connection',
    'close, X-One',
    'x-one',
    '1',
    'SET-COOKIE',
    'b',
    'Keep-Alive',
    '5',
    'Host',
    'h',
  ];
  expect(withoutHopByHop(raw)).toEqual(['Set-Cookie', 'a', 'SET-COOKIE', 'b', 'Host', 'h']);
  expect(withoutHopByHop(raw, ['host'])).toEqual(['Set-Cookie', 'a', 'SET-COOKIE', 'b']);
});

test.each([
  ['secret', true],
  ['Secret', false],
  ['secret2', false],
  ['', false],
  [undefined, false],
])('%j is the secret: %j', (given, same) => {
  expect(isSameSecret(given, 'secret')).toBe(same);
});
