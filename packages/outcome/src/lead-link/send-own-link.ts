import { getLead, lockLead, updateLead } from '@overlap/database/stores/leads';
import { findOpenAttempt, moveAttempt } from '@overlap/database/stores/link-attempts';
import { findLastInbound } from '@overlap/database/stores/messages';
import { announce, audit } from '@overlap/database/stores/records';
import { getTask } from '@overlap/database/stores/tasks';
import { getSettings } from '@overlap/database/stores/workspaces';
import { linkStateOf } from '@overlap/domain/link-attempt';
import { err, ok, type Result } from '@overlap/domain/result';
import { orderReply } from '../order-reply.ts';
import type { Work } from '../work.ts';
import { type ActOnAttempt, type AttemptRefusal, findFor } from './act-on-attempt.ts';
import { releaseTime } from './hold-time.ts';
import { closeLinkReview, ownLinkDraft } from './review-task.ts';

type Answer = Result<{ messageId: string | null }, AttemptRefusal>;

/**
 * Answers a lead with our own booking link in place of their page: the drafted words, or those of the reviewer. What
 * waited for approval is refused by it. Once per reply of the lead.
 */
export async function sendOwnLink(work: Work, act: ActOnAttempt & { text: string | null }): Promise<Answer> {
  const { tx } = work;
  const found = await findFor(work, act, 'sendOwnLink');
  if (!found.ok) return found;
  const attempt = found.value;
  const sent = await answer(work, { leadId: attempt.leadId, text: act.text, actor: act.actor });
  if (!sent.ok) return sent;
  if (linkStateOf(attempt).status === 'awaiting-approval') {
    const change = { status: 'refused' as const, note: 'Our own link was sent instead.', endedAt: new Date() };
    await moveAttempt(tx, attempt.id, { statuses: ['awaiting-approval'] }, change);
    await releaseTime(work, attempt);
  }
  const subject = { subjectType: 'link-attempt', subjectId: attempt.id } as const;
  await audit(tx, { actor: act.actor, action: 'own-link-sent', ...subject });
  await announce(tx, 'link-attempt', attempt.id, attempt.leadId);
  return sent;
}

/** The same from the task about a lead's scheduler, where nothing was attempted. */
export async function sendOwnLinkOfTask(
  work: Work,
  { taskId, actor, text }: { taskId: string; actor: string; text: string | null },
): Promise<Answer> {
  const { tx } = work;
  const task = await getTask(tx, taskId);
  if (!task?.leadId) return err({ kind: 'gone', message: 'There is no such task in this workspace.' });
  await lockLead(tx, task.leadId);
  if (task.kind !== 'scheduler-link-review' || task.status !== 'open') {
    return err({ kind: 'conflict', message: 'Somebody has dealt with this task already.' });
  }
  const open = await findOpenAttempt(tx, task.leadId);
  if (open) return sendOwnLink(work, { attemptId: open.id, actor, text });
  const sent = await answer(work, { leadId: task.leadId, text, actor });
  if (sent.ok) await audit(tx, { actor, action: 'own-link-sent', subjectType: 'task', subjectId: taskId });
  return sent;
}

async function answer(
  work: Work,
  { leadId, text: given, actor }: { leadId: string; text: string | null; actor: string },
): Promise<Answer> {
  const { tx } = work;
  const lead = await getLead(tx, leadId);
  const text = given?.trim() || ownLinkDraft(lead, await getSettings(tx));
  if (!text)
    return err({ kind: 'conflict', message: 'No booking link is set. An admin sets one, or write the words.' });
  const answered = await findLastInbound(tx, lead.id);
  if (!answered) return err({ kind: 'conflict', message: 'There is no message of theirs to answer.' });
  const messageId = await orderReply(work, { answered, text, orderKey: `own-link:${answered.id}` });
  await updateLead(tx, lead.id, { status: 'interested' });
  await closeLinkReview(work, lead.id, 'done', actor);
  return ok({ messageId });
}
