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

test('every booking has a story that begins with its time being kept', () => {
  const { bookings, calendar } = createWorkspace('full');
  for (const { id } of bookings()) expect(calendar.storyOf(id)?.history[0]?.action).toBe('slot-held');
});

test('a meeting that was moved is told with both of its times, whichever is asked for', () => {
  const { bookings, calendar } = createWorkspace('full');
  const moved = bookings().find(each => each.movesId);
  expect(calendar.storyOf(moved?.id ?? '')?.meeting).toHaveLength(2);
  expect(calendar.storyOf(moved?.movesId ?? '')?.meeting).toHaveLength(2);
});

test('a time that is taken is refused with open ones instead, and nothing is kept', () => {
  const { bookings, calendar, seed } = createWorkspace('full');
  const standing = bookings().find(each => each.status === 'confirmed' && Date.parse(each.start) > Date.now());
  const before = bookings().length;
  const leadId = seed.threads[0]?.lead.id ?? '';
  const answer = calendar.book({ leadId, start: standing?.start ?? '' }, 'user:1');
  expect(answer).toMatchObject({
    refused: { alternatives: [expect.any(String), expect.any(String), expect.any(String)] },
  });
  expect(bookings()).toHaveLength(before);
});
