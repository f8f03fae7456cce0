import { expect, test } from 'vitest';
import { inOrderOfInterest } from './evidence-files.ts';
import { neighboursOf, reviewQueue } from './review-queue.ts';

const at = (minute: number) => `2026-12-01T12:${String(minute).padStart(2, '0')}:00Z`;
const queued = (id: string, status: 'awaiting-approval' | 'needs-person', created: number, waits?: number) => ({
  id,
  status,
  createdAt: at(created),
  waitsUntil: waits === undefined ? null : at(waits),
});
const queue = reviewQueue([
  queued('person-late', 'needs-person', 9),
  queued('person-early', 'needs-person', 1),
  queued('soon', 'awaiting-approval', 5, 20),
  queued('later', 'awaiting-approval', 2, 50),
]);

test('approvals come first, those that run out soonest at the top; the rest by age', () => {
  expect(queue.map(({ id }) => id)).toEqual(['soon', 'later', 'person-early', 'person-late']);
});

test.each([
  ['soon', { next: 'later' }],
  ['person-early', { previous: 'later', next: 'person-late' }],
  ['person-late', { previous: 'person-early' }],
  ['already-approved', { next: 'soon' }],
])('beside %s stand %j', (id, beside) => {
  expect(neighboursOf(queue, id)).toEqual(beside);
});

test('pictures come before texts, the newest run before older ones, its end before its beginning', () => {
  const file = (run: number, name: string, contentType = 'image/png') => ({ run, name, contentType });
  const files = [file(1, '02-b.png'), file(2, '01-a.png'), file(2, 'page.txt', 'text/plain'), file(2, '02-b.png')];
  expect(inOrderOfInterest(files).map(({ run, name }) => `${run} ${name}`)).toEqual([
    '2 02-b.png',
    '2 01-a.png',
    '1 02-b.png',
    '2 page.txt',
  ]);
});
