import { announce } from '@overlap/database/stores/records';
import { type NewTask, openTask } from '@overlap/database/stores/tasks';
import type { Work } from './work.ts';

/** Puts something before a person; the same key while it is open opens no second one. */
export async function orderTask({ tx }: Work, task: NewTask): Promise<void> {
  const id = await openTask(tx, task);
  if (id) await announce(tx, 'task', id, task.leadId);
}
