import type { Permission } from './role.ts';

export const TASK_KINDS = [
  'approve-booking',
  'approve-reply',
  'call',
  'clarify',
  'lead-times',
  'scheduler-link-review',
  'slot-gone',
  'booking-problem',
  'reply-problem',
  'notice-problem',
  'unknown-lead',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_STATUSES = ['open', 'done', 'dismissed'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const TASK_ACTIONS = ['approve', 'refuse', 'complete', 'dismiss'] as const;
export type TaskAction = (typeof TASK_ACTIONS)[number];

const APPROVALS: readonly TaskKind[] = ['approve-booking', 'approve-reply'];

/** What may be done with a task; buttons, procedures and tests read this one rule. */
export function taskCan(action: TaskAction, task: { kind: TaskKind; status: TaskStatus }): boolean {
  if (task.status !== 'open') return false;
  const isApproval = APPROVALS.includes(task.kind);
  return action === 'approve' || action === 'refuse' ? isApproval : !isApproval;
}

/** The right that an action on a task needs: a review of a scheduler link is the reviewer's own work. */
export function taskNeeds(action: TaskAction, kind: TaskKind): Permission {
  const isApproval = action === 'approve' || action === 'refuse' || kind === 'scheduler-link-review';
  return isApproval ? 'booking.approve' : 'task.work';
}
