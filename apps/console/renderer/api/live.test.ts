import { expect, test } from 'vitest';
import { createGatherer, type LiveEvent, toRefresh } from './live.ts';

const event = (topic: LiveEvent['topic'], leadId: string | null = 'lead-1'): LiveEvent => ({ topic, leadId });

test.each([
  ['start', ['attempts', 'bookings', 'inbox', 'me', 'tasks', 'thread']],
  ['message', ['inbox', 'thread']],
  ['decision', ['inbox', 'thread']],
  ['booking', ['bookings', 'inbox', 'me', 'thread']],
  ['task', ['inbox', 'me', 'tasks', 'thread']],
  ['notice', ['thread']],
  ['link-attempt', ['attempts', 'tasks', 'thread']],
  ['lead', ['bookings', 'inbox', 'tasks', 'thread']],
] as const)('news of a %s reads %j again', (topic, views) => {
  expect([...toRefresh([event(topic)]).views].sort()).toEqual(views);
});

test('only the thread that changed is read again', () => {
  expect([...toRefresh([event('message', 'a'), event('notice', 'b'), event('message', 'a')]).leads]).toEqual([
    'a',
    'b',
  ]);
});

test('news without a lead is about any thread', () => {
  expect([...toRefresh([event('task', null)]).leads]).toEqual([null]);
});

test('a burst is read once, and the next burst again', () => {
  const runs: (() => void)[] = [];
  const flushed: LiveEvent[][] = [];
  const gather = createGatherer(
    events => flushed.push(events),
    run => runs.push(run),
  );
  gather(event('message'));
  gather(event('decision'));
  expect(flushed).toEqual([]);
  runs[0]?.();
  gather(event('task'));
  runs[1]?.();
  expect(flushed.map(events => events.map(each => each.topic))).toEqual([['message', 'decision'], ['task']]);
});
