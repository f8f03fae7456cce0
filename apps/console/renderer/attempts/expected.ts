import { type LinkAttemptStatus, linkActionsOf } from '@overlap/domain/link-attempt';
import type { Attempt } from '../api/types.ts';

/** What a person says about an attempt. */
export type AttemptWord =
  | { kind: 'approve' }
  | { kind: 'other-time'; start: string }
  | { kind: 'refuse'; reason: string }
  | { kind: 'call-off' }
  | { kind: 'retry' }
  | { kind: 'own-link'; text: string }
  | { kind: 'settle'; isBooked: boolean; slot: { start: string; end: string } | null; manageUrl: string | null }
  | { kind: 'claim' }
  | { kind: 'release' };

const LOCK_MS = 10 * 60_000;

/** The attempt as it will be once the server has taken the word in: what the page shows until it answers. */
export function expectedAfter(attempt: Attempt, word: AttemptWord, me: { actor: string; now: Date }): Attempt {
  const until = new Date(me.now.getTime() + LOCK_MS).toISOString();
  switch (word.kind) {
    case 'approve':
      return { ...moved(attempt, 'approved'), approvedBy: me.actor, approvedAt: me.now.toISOString() };
    case 'other-time': {
      const length = Date.parse(attempt.end ?? '') - Date.parse(attempt.start ?? '');
      const end = new Date(Date.parse(word.start) + length).toISOString();
      return { ...moved(attempt, 'approved'), start: word.start, end, isCorrected: true, approvedBy: me.actor };
    }
    case 'refuse':
      return { ...moved(attempt, 'refused'), note: word.reason };
    case 'call-off':
      return moved(attempt, 'called-off');
    case 'retry':
      return { ...moved(attempt, 'planned'), kind: null, note: null, approvedAt: null };
    case 'settle':
      return moved(attempt, word.isBooked ? 'booked' : 'failed');
    case 'own-link':
      return attempt.status === 'awaiting-approval' ? moved(attempt, 'refused') : attempt;
    case 'claim':
      return { ...attempt, lockedBy: me.actor, lockedUntil: until };
    case 'release':
      return { ...attempt, lockedBy: null, lockedUntil: null };
  }
}

const moved = (attempt: Attempt, status: LinkAttemptStatus): Attempt => ({
  ...attempt,
  status,
  actions: linkActionsOf({ status, wasReleased: attempt.wasReleased }),
});
