import { expect, test } from 'vitest';
import { CHANNELS } from './channels.ts';
import { failureOfStatus } from './sign-in-outcome.ts';

test('the session state has no place for a token', () => {
  const parsed = CHANNELS['session:get'].result.parse({ signedIn: true, server: null, isKept: true, token: 'secret' });
  expect(Object.keys(parsed).sort()).toEqual(['isKept', 'server', 'signedIn']);
});

test('an outcome is a success or a known failure', () => {
  const { result } = CHANNELS['session:sign-in'];
  expect(result.safeParse({ ok: false, reason: 'wrong-credentials' }).success).toBe(true);
  expect(result.safeParse({ ok: false, reason: 'the password is hunter2' }).success).toBe(false);
});

test.each([
  [200, null],
  [204, null],
  [400, 'wrong-credentials'],
  [401, 'wrong-credentials'],
  [429, 'rate-limited'],
  [500, 'server-problem'],
])('status %i reads as %s', (status, failure) => {
  expect(failureOfStatus(status)).toBe(failure);
});
