import { FAILURE_KINDS, type Failure, type FailureKind } from '@overlap/domain/failure';
import { describe, expect, test } from 'vitest';
import {
  ATTEMPT_SECONDS,
  afterFailure,
  FAILURE_POLICY,
  LONGEST_WAIT_SECONDS,
  lookUpFailed,
  MAX_ATTEMPTS,
  type NextStep,
  TOTAL_SECONDS,
} from './failure-policy.ts';

const failure = (kind: FailureKind, retryAfterSeconds?: number): Failure => ({
  kind,
  message: 'It failed',
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
});

describe('the table', () => {
  test('every kind has a row, and no row is without a kind', () => {
    expect(Object.keys(FAILURE_POLICY).sort()).toEqual([...FAILURE_KINDS].sort());
  });

  test.each(FAILURE_KINDS)('%s: a wait for every attempt but the last, and a sentence to read', kind => {
    const rule = FAILURE_POLICY[kind];
    expect(rule.backOffSeconds).toHaveLength(rule.maxAttempts - 1);
    expect(rule.retry === 'never').toBe(rule.maxAttempts === 1);
    expect(rule.sentence).toMatch(/^[A-Z].{30,}\.$/);
  });

  test.each(FAILURE_KINDS)('%s: lets go of the hold only where certainly nothing is booked', kind => {
    if (FAILURE_POLICY[kind].hold === 'release') expect(['slot-taken', 'no-slots']).toContain(kind);
  });

  test('a kept hold always has a person who is told', () => {
    for (const rule of Object.values(FAILURE_POLICY)) if (rule.hold === 'keep') expect(rule.tell).not.toBe('nobody');
  });
});

const STEPS: [kind: FailureKind, attempts: number, retryAfter: number | undefined, step: NextStep][] = [
  ['slot-taken', 1, undefined, { next: 'offer-others', inSeconds: 0, hold: 'release' }],
  ['no-slots', 1, undefined, { next: 'hand-over', inSeconds: 0, hold: 'release' }],
  ['page-changed', 1, undefined, { next: 'hand-over', inSeconds: 0, hold: 'keep' }],
  ['blocked', 1, undefined, { next: 'hand-over', inSeconds: 0, hold: 'keep' }],
  ['rejected', 1, undefined, { next: 'hand-over', inSeconds: 0, hold: 'keep' }],
  ['credentials', 1, undefined, { next: 'hand-over', inSeconds: 0, hold: 'keep' }],
  ['unreachable', 1, undefined, { next: 'retry', inSeconds: 10, hold: 'keep' }],
  ['unreachable', 3, undefined, { next: 'retry', inSeconds: 90, hold: 'keep' }],
  ['unreachable', 1, 45, { next: 'retry', inSeconds: 45, hold: 'keep' }],
  ['unreachable', 4, undefined, { next: 'hand-over', inSeconds: 0, hold: 'keep' }],
  ['rate-limited', 1, undefined, { next: 'retry', inSeconds: 30, hold: 'keep' }],
  ['rate-limited', 1, 42.2, { next: 'retry', inSeconds: 43, hold: 'keep' }],
  ['rate-limited', 1, 1, { next: 'retry', inSeconds: 1, hold: 'keep' }],
  ['rate-limited', 2, 1, { next: 'retry', inSeconds: 60, hold: 'keep' }],
  ['rate-limited', 1, 3600, { next: 'hand-over', inSeconds: 0, hold: 'keep' }],
  ['outcome-unknown', 1, undefined, { next: 'look-up', inSeconds: 10, hold: 'keep' }],
  ['outcome-unknown', 4, undefined, { next: 'hand-over', inSeconds: 0, hold: 'keep' }],
];

describe('afterFailure', () => {
  test.each(STEPS)('%s after attempt %i, asked to wait %s s', (kind, attempts, retryAfter, step) => {
    expect(afterFailure(failure(kind, retryAfter), attempts)).toEqual(step);
  });

  test('a call that our own count held back comes as soon as the count allows, however often', () => {
    const withheld: Failure = { ...failure('rate-limited', 1), isWithheld: true };
    expect(afterFailure(withheld, 2)).toEqual({ next: 'retry', inSeconds: 1, hold: 'keep' });
    expect(afterFailure(withheld, MAX_ATTEMPTS).next).toBe('hand-over');
  });

  test('an unknown outcome is never retried without a look-up', () => {
    for (let attempts = 1; attempts < 10; attempts += 1) {
      expect(afterFailure(failure('outcome-unknown', 5), attempts).next).not.toBe('retry');
    }
  });

  test('whatever fails in whatever order, a person has the booking in time', () => {
    const waits = FAILURE_KINDS.flatMap(kind => [undefined, 1, LONGEST_WAIT_SECONDS, 9999].map(s => failure(kind, s)));
    let longest = MAX_ATTEMPTS * ATTEMPT_SECONDS;
    for (let attempts = 1; attempts < MAX_ATTEMPTS; attempts += 1) {
      longest += Math.max(...waits.map(one => afterFailure(one, attempts).inSeconds));
    }
    const ends = waits.map(one => afterFailure(one, MAX_ATTEMPTS).next);
    expect(longest).toBeLessThanOrEqual(TOTAL_SECONDS);
    expect(new Set(ends)).toEqual(new Set(['offer-others', 'hand-over']));
  });
});

describe('a look-up that failed', () => {
  test.each([
    ['unreachable', 'outcome-unknown'],
    ['rate-limited', 'outcome-unknown'],
    ['outcome-unknown', 'outcome-unknown'],
    ['credentials', 'credentials'],
    ['rejected', 'rejected'],
  ] as const)('%s leaves %s', (kind, left) => {
    expect(lookUpFailed(failure(kind, 7))).toEqual(failure(left, 7));
  });
});
