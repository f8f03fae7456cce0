import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { isSignedOut, mayPass, toProblem, toRefusal } from './errors.ts';

const failure = (code: string, message = 'A sentence of the server.') =>
  new TRPCClientError(message, { result: { error: { message, code: -32_000, data: { code, httpStatus: 400 } } } });

test.each([
  ['UNAUTHORIZED', 'signed-out'],
  ['FORBIDDEN', 'forbidden'],
  ['NOT_FOUND', 'gone'],
  ['CONFLICT', 'conflict'],
  ['TOO_MANY_REQUESTS', 'rate-limited'],
  ['INTERNAL_SERVER_ERROR', 'server'],
  ['BAD_REQUEST', 'server'],
])('%s is told as %s', (code, kind) => {
  expect(toProblem(failure(code)).kind).toBe(kind);
});

test('a request that nobody answered is unreachable', () => {
  expect(toProblem(new TRPCClientError('Failed to fetch')).kind).toBe('unreachable');
  expect(toProblem(new TypeError('Failed to fetch')).kind).toBe('unreachable');
});

test('the server’s own sentence is shown where it was written for people', () => {
  expect(toProblem(failure('CONFLICT', 'Somebody has dealt with this task already.')).title).toBe(
    'Somebody has dealt with this task already.',
  );
  expect(toProblem(failure('INTERNAL_SERVER_ERROR', 'at line 3')).title).not.toContain('line');
});

test('asking again helps only where nobody meant no', () => {
  expect(mayPass(failure('INTERNAL_SERVER_ERROR'))).toBe(true);
  expect(mayPass(failure('FORBIDDEN'))).toBe(false);
  expect(isSignedOut(failure('UNAUTHORIZED'))).toBe(true);
});

test('a refused order brings what is open instead', () => {
  const refusal = {
    kind: 'time-taken',
    message: 'This time has just been taken.',
    alternatives: ['2026-12-03T20:00:00Z'],
  };
  const data = { code: 'CONFLICT', httpStatus: 409, refusal };
  const error = new TRPCClientError(refusal.message, { result: { error: { message: '', code: -32_000, data } } });
  expect(toRefusal(error)).toEqual({ message: refusal.message, alternatives: refusal.alternatives });
});

test('an order that nobody answered says what to do', () => {
  expect(toRefusal(new TypeError('Failed to fetch'))).toEqual({
    message: expect.stringMatching(/cannot be reached.*Twice does no harm/),
    alternatives: [],
  });
});
