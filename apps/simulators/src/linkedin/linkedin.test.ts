import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Receiver, startReceiver, startWorld, type TestWorld, WEBHOOK_SECRET } from '../test-world.ts';

let world: TestWorld;
let hooks: Receiver;

beforeAll(async () => {
  hooks = await startReceiver();
  world = await startWorld(hooks.url);
});
afterAll(async () => {
  await world.close();
  await hooks.close();
});
beforeEach(async () => {
  await world.control('POST', '/reset', { keepSeed: true });
  hooks.received.length = 0;
});

test('a message from a lead arrives signed by Standard Webhooks', async () => {
  await world.control('POST', '/linkedin/messages', { leadEmail: 'lin@corp.test', text: 'Sure, Tuesday' });
  const [delivery] = await hooks.until(1);
  const payload = new Webhook(WEBHOOK_SECRET).verify(delivery?.body ?? '', delivery?.headers as Record<string, string>);
  expect(payload).toMatchObject({
    type: 'message.received',
    data: {
      threadId: 'th_1',
      channel: 'linkedin',
      from: { name: 'Lin Ked', profileUrl: 'https://linkedin.test/in/lin', email: 'lin@corp.test' },
      campaign: 'LI founders',
      text: 'Sure, Tuesday',
    },
  });
});

test('the same key sends once', async () => {
  const order = { threadId: 'th_1', text: 'Here is a link', idempotencyKey: 'k1' };
  const first = await world.as.linkedin('POST', '/messages', order);
  const again = await world.as.linkedin('POST', '/messages', order);
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.body.messageId).toBe(first.body.messageId);
  expect((await world.as.linkedin('POST', '/messages', { ...order, text: 'Other' })).status).toBe(409);
  expect((await world.as.linkedin('GET', '/messages/k1')).body.messageId).toBe(first.body.messageId);
  expect((await world.control('GET', '/ledger?provider=linkedin')).body.entries).toHaveLength(1);
});

test('an unknown thread, key or token is refused', async () => {
  const order = { threadId: 'no', text: 'x', idempotencyKey: 'k2' };
  expect((await world.as.linkedin('POST', '/messages', order)).status).toBe(404);
  expect((await world.as.linkedin('GET', '/messages/k2')).status).toBe(404);
  expect((await world.call('GET', '/linkedin/messages/k2')).status).toBe(401);
  expect((await world.control('POST', '/linkedin/messages', { leadEmail: 'no@one.test', text: 'x' })).status).toBe(422);
});
