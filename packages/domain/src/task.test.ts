import { describe, expect, it } from 'vitest';
import { TASK_ACTIONS, TASK_KINDS, type TaskKind, type TaskStatus, taskCan, taskNeeds } from './task.ts';

const allowed = (kind: TaskKind, status: TaskStatus) =>
  TASK_ACTIONS.filter(action => taskCan(action, { kind, status }));
const isApproval = (kind: TaskKind) => kind.startsWith('approve-');

describe('an open task', () => {
  it.each(TASK_KINDS.filter(isApproval))('%s is approved or refused', kind => {
    expect(allowed(kind, 'open')).toEqual(['approve', 'refuse']);
  });

  it.each(TASK_KINDS.filter(kind => !isApproval(kind)))('%s is completed or dismissed', kind => {
    expect(allowed(kind, 'open')).toEqual(['complete', 'dismiss']);
  });
});

describe('a closed task', () => {
  it.each(TASK_KINDS)('%s is not touched again', kind => {
    expect([...allowed(kind, 'done'), ...allowed(kind, 'dismissed')]).toEqual([]);
  });
});

describe('the right that work on a task needs', () => {
  it.each(TASK_KINDS)('%s', kind => {
    expect([taskNeeds('approve', kind), taskNeeds('refuse', kind)]).toEqual(['booking.approve', 'booking.approve']);
    const workNeeds = kind === 'scheduler-link-review' ? 'booking.approve' : 'task.work';
    expect([taskNeeds('complete', kind), taskNeeds('dismiss', kind)]).toEqual([workNeeds, workNeeds]);
  });
});
