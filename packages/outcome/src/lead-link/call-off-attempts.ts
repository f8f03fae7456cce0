import { moveDecision } from '@overlap/database/stores/decisions';
import { findOpenAttempt, getAttempt, type LinkAttempt, moveAttempt } from '@overlap/database/stores/link-attempts';
import { announce, audit } from '@overlap/database/stores/records';
import { linkStatusesThatCan } from '@overlap/domain/link-attempt';
import type { Work } from '../work.ts';
import { releaseTime } from './hold-time.ts';
import { closeLinkReview } from './review-task.ts';

/**
 * Ends an attempt of which nothing has left: its worker finds that it may not submit, and our time is free again.
 * Returns whether it could still be called off.
 */
export async function callOffAttempt(
  work: Work,
  attempt: LinkAttempt,
  { actor, note, closesTask }: { actor: string; note: string; closesTask: boolean },
): Promise<boolean> {
  const { tx } = work;
  const from = { statuses: linkStatusesThatCan('callOff') };
  const endedAt = new Date();
  if (!(await moveAttempt(tx, attempt.id, from, { status: 'called-off', note, endedAt }))) return false;
  // Read anew: its worker may have taken a hold meanwhile.
  await releaseTime(work, await getAttempt(tx, attempt.id));
  const subject = { subjectType: 'link-attempt', subjectId: attempt.id } as const;
  await audit(tx, { actor, action: 'link-attempt-called-off', ...subject, detail: { note } });
  await announce(tx, 'link-attempt', attempt.id, attempt.leadId);
  if (!closesTask) return true;
  if (attempt.decisionId) await moveDecision(tx, attempt.decisionId, ['ordered', 'awaiting-approval'], 'noted');
  await closeLinkReview(work, attempt.leadId, 'dismissed', actor);
  return true;
}

/** A lead's attempt loses its ground: a newer reply says otherwise, or they are booked another way. */
export async function callOffAttemptsOf(work: Work, leadId: string, note: string): Promise<void> {
  const open = await findOpenAttempt(work.tx, leadId);
  if (open) await callOffAttempt(work, open, { actor: 'overlap', note, closesTask: true });
}
