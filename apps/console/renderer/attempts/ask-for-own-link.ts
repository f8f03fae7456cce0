import type { Task } from '../api/types.ts';
import { readTaskDetail } from '../words/tasks.ts';
import { askAboutAttempt } from './attempt-dialog-state.ts';

/** Opens the drafted reply with our own link, from the task about a lead's scheduler. */
export const askForOwnLink = ({ id, leadId, leadName, detail }: Task): void =>
  askAboutAttempt({
    kind: 'own-link',
    from: { taskId: id, leadId },
    leadName: leadName ?? 'the lead',
    draft: readTaskDetail(detail).draft,
  });
