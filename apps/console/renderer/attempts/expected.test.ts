import { expect, test } from 'vitest';
import { seedAttempts } from '../../mock/seed-attempts.ts';
import type { Attempt } from '../api/types.ts';
import { type AttemptWord, expectedAfter } from './expected.ts';

const found = seedAttempts().attempts.find(each => each.attempt.status === 'awaiting-approval')?.attempt;
if (!found) throw new Error('The seed has no attempt that waits.');
const waiting: Attempt = found;
const me = { actor: 'user:me', now: new Date('2026-12-01T12:00:00Z') };

test.each<[AttemptWord, Partial<Attempt>]>([
  [{ kind: 'approve' }, { status: 'approved', approvedBy: 'user:me', actions: ['callOff'] as never }],
  [
    { kind: 'refuse', reason: 'No' },
    { status: 'refused', note: 'No' },
  ],
  [{ kind: 'own-link', text: '' }, { status: 'refused' }],
  [{ kind: 'claim' }, { lockedBy: 'user:me', lockedUntil: '2026-12-01T12:10:00.000Z' }],
  [{ kind: 'release' }, { lockedBy: null }],
])('%j shows at once', (word, shown) => {
  const after = expectedAfter(waiting, word, me);
  const { actions: _actions, ...expected } = shown;
  expect(after).toMatchObject(expected);
  if (word.kind === 'approve') expect(after.actions).not.toContain('approve');
});

test('another time keeps the length of the meeting', () => {
  const after = expectedAfter(waiting, { kind: 'other-time', start: '2026-12-05T10:00:00.000Z' }, me);
  expect(after).toMatchObject({ status: 'approved', end: '2026-12-05T10:30:00.000Z', isCorrected: true });
});
