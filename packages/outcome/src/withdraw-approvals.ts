import { moveDecision } from '@overlap/database/stores/decisions';
import { announce, audit } from '@overlap/database/stores/records';
import { closeTask, listOpenApprovals } from '@overlap/database/stores/tasks';
import { callOffAttemptsOf } from './lead-link/call-off-attempts.ts';
import type { Work } from './work.ts';

/** Takes back what was prepared for a lead and waits for approval: a newer reply says otherwise. */
export async function withdrawApprovals(work: Work, leadId: string): Promise<void> {
  const { tx } = work;
  await callOffAttemptsOf(work, leadId, 'A newer reply of theirs says otherwise.');
  for (const task of await listOpenApprovals(tx, leadId)) {
    if (!(await closeTask(tx, task.id, 'dismissed', 'overlap'))) continue;
    if (task.decisionId) await moveDecision(tx, task.decisionId, ['awaiting-approval'], 'noted');
    await audit(tx, { actor: 'overlap', action: 'approval-withdrawn', subjectType: 'task', subjectId: task.id });
    await announce(tx, 'task', task.id, leadId);
  }
}
