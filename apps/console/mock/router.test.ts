import { expect, test } from 'vitest';
import { rowOf } from './build.ts';
import { seedFull } from './seed.ts';
import { createWorkspace } from './workspace.ts';

test('every finding marks words that are there', () => {
  for (const { messages } of seedFull().threads) {
    for (const { intent } of messages) {
      for (const { span } of intent?.findings ?? [])
        if (span) expect(intent?.ownText.slice(span.start, span.end)).toBe(span.text);
    }
  }
});

test('the inbox has a row per lead who wrote, the newest first', () => {
  const { rows, seed } = createWorkspace('full');
  expect(rows()).toHaveLength(seed.threads.filter(thread => rowOf(thread)).length);
  expect(rows().map(row => row.lastMessageAt)).toEqual(
    rows()
      .map(row => row.lastMessageAt)
      .toSorted()
      .reverse(),
  );
});

test('an approval closes the task and tells the listeners', () => {
  const workspace = createWorkspace('full');
  const told: unknown[] = [];
  workspace.news.on('event', event => told.push(event));
  const task = workspace.tasks().find(each => each.kind === 'approve-booking' && each.status === 'open');
  if (!task) throw new Error('The seed has no booking to approve.');
  workspace.act(task, 'approve');
  expect(task.status).toBe('done');
  expect(told).toEqual([{ topic: 'task', leadId: task.leadId }]);
});
