import { lastDays, replayAll } from '@overlap/shadow/replay-all';
import { summarise } from '@overlap/shadow/summary';
import { freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, startWorld, type World } from '../world.ts';

let world: World;
let drop: () => Promise<void>;
beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  world = await startWorld({ fresh });
});
afterAll(async () => {
  await world?.stop();
  await drop?.();
});

const replay = () =>
  replayAll(world.database, world.planted.workspaceId, { span: lastDays(1, new Date(Date.now() + 60_000)), limit: 50 });

it('shadow mode finds nothing else to do about what the worker has just done, and all of it on record', async () => {
  await world.answers('dana@larkspur.example', 'The first one works for me.\n\nDana');
  await world.answers('luis@cobaltfield.example', 'Please call me at (212) 555-0147.');
  const { replies } = await eventually(
    replay,
    ({ replies: seen }) =>
      seen.length === 2 && seen.every(each => each.before) && seen.some(each => each.outcome.kind === 'booked'),
  );
  expect(replies.map(reply => [reply.now.action, reply.verdict, reply.gaps]).sort()).toEqual([
    ['book', 'same', []],
    ['call-task', 'same', []],
  ]);
  expect(summarise(replies)).toMatchObject({
    withoutPerson: { now: 1, before: 1 },
    bookings: { now: 1, compared: 1, differing: 0 },
  });
});
