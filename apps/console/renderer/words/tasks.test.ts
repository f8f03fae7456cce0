import { PERMISSIONS, ROLES, roleCan } from '@overlap/domain/role';
import { TASK_KINDS } from '@overlap/domain/task';
import { expect, test } from 'vitest';
import { groupTasks, readTaskDetail, TASK_ORDER, taskTimes, whyNot } from './tasks.ts';

test('every kind of task has its group', () => {
  expect([...TASK_ORDER].sort()).toEqual([...TASK_KINDS].sort());
});

test('groups come in the order they are cleared, and keep the oldest first', () => {
  const tasks = [
    { id: 1, kind: 'clarify' },
    { id: 2, kind: 'approve-booking' },
    { id: 3, kind: 'clarify' },
  ] as const;
  expect(groupTasks(tasks).map(group => group.tasks.map(task => task.id))).toEqual([[2], [1, 3]]);
});

test.each(ROLES)('a %s is told why an action is not theirs', role => {
  const me = { role, can: PERMISSIONS.filter(permission => roleCan(role, permission)) };
  expect(whyNot('approve', { kind: 'approve-booking' }, me)).toBeNull();
  expect(whyNot('complete', { kind: 'scheduler-link-review' }, me)).toBeNull();
  if (role === 'reviewer') expect(whyNot('complete', { kind: 'call' }, me)).toContain('Your role (reviewer)');
  else expect(whyNot('complete', { kind: 'call' }, me)).toBeNull();
});

test('a detail of any shape can be read', () => {
  expect(
    readTaskDetail({ starts: ['2026-12-03T20:00:00Z', 7], phone: null, draft: '', why: 'Because.', other: {} }),
  ).toEqual({
    why: 'Because.',
    words: null,
    phone: null,
    schedulerLink: null,
    draft: null,
    starts: ['2026-12-03T20:00:00Z'],
    alternatives: [],
    attemptId: null,
    question: null,
    timeZone: null,
  });
});

test('times that are offered and open are shown once', () => {
  const [a, b] = ['2026-12-03T20:00:00Z', '2026-12-04T20:00:00Z'];
  expect(readTaskDetail({ alternatives: [a], offers: [a, b] }).alternatives).toEqual([a, b]);
});

test.each([
  ['slot-gone', true],
  ['lead-times', true],
  ['approve-reply', false],
  ['clarify', false],
] as const)('from %s a time can be booked: %s', (kind, isBookable) => {
  expect(taskTimes(kind).isBookable).toBe(isBookable);
});

test('a review of their scheduler brings its attempt, its question and the times that suit both', () => {
  const detail = {
    attemptId: 'a1',
    question: 'How many seats?',
    overlap: [{ start: '2026-12-03T15:00:00Z', here: 'x', there: 'y' }, 'nonsense', { start: 5 }],
  };
  expect(readTaskDetail(detail)).toMatchObject({
    attemptId: 'a1',
    question: 'How many seats?',
    alternatives: ['2026-12-03T15:00:00Z'],
  });
});
