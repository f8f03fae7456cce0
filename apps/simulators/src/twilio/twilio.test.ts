import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signTwilio } from '../delivery-signing.ts';
import { ACCOUNT_SID, AUTH_TOKEN, type Receiver, startReceiver, startWorld, type TestWorld } from '../test-world.ts';

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

const LEAD = '+14155550100';
const send = (more: Record<string, string> = {}) =>
  world.as.twilio('POST', '/Messages.json', { To: LEAD, From: '+14155550199', Body: 'See you Tuesday', ...more });

test('a message is queued, listed, readable and in the ledger', async () => {
  const { status, body } = await send();
  expect([status, body]).toMatchObject([201, { status: 'queued', direction: 'outbound-api', num_segments: '1' }]);
  const list = await world.as.twilio('GET', `/Messages.json?To=${encodeURIComponent(LEAD)}`);
  expect(list.body.messages).toMatchObject([{ sid: body.sid, status: 'delivered' }]);
  expect((await world.as.twilio('GET', `/Messages/${body.sid}.json`)).body.body).toBe('See you Tuesday');
  expect((await world.control('GET', '/ledger?provider=twilio')).body.entries).toMatchObject([{ kind: 'message' }]);
});

test('wrong credentials are refused in Twilio words', async () => {
  const { status, body } = await world.call('GET', `/twilio/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json`);
  expect([status, body]).toEqual([
    401,
    { code: 20003, message: 'Authenticate', more_info: 'https://www.twilio.com/docs/errors/20003', status: 401 },
  ]);
});

test.each([
  [21211, { To: '4155' }],
  [21606, { From: '+14155550000' }],
  [21602, { Body: '' }],
  [21617, { Body: 'x'.repeat(1601) }],
])('error %i', async (code, more) => {
  const { status, body } = await send(more as Record<string, string>);
  expect([status, body.code]).toEqual([400, code]);
});

test('an inbound message is a signed form', async () => {
  const { body } = await world.control('POST', '/twilio/messages', { from: LEAD, body: 'Tuesday 3pm works' });
  expect(body.deliveries).toMatchObject([{ url: `${hooks.url}/twilio?src=sms`, status: 200 }]);
  const [delivery] = await hooks.until(1);
  expect(delivery?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  const form = new URLSearchParams(delivery?.body);
  expect(Object.fromEntries(form)).toMatchObject({
    From: LEAD,
    To: '+14155550199',
    Body: 'Tuesday 3pm works',
    NumMedia: '0',
  });
  const signature = signTwilio(`${hooks.url}/twilio?src=sms`, form, AUTH_TOKEN);
  expect(delivery?.headers['x-twilio-signature']).toBe(signature);
});

test('STOP keeps further messages from being sent, START lets them through', async () => {
  await world.control('POST', '/twilio/messages', { from: LEAD, body: 'STOP' });
  expect((await send()).body.code).toBe(21610);
  await world.control('POST', '/twilio/messages', { from: LEAD, body: 'start' });
  expect((await send()).status).toBe(201);
});

test('status callbacks are signed forms', async () => {
  await send({ StatusCallback: `${hooks.url}/status?id=1` });
  const statuses = (await hooks.until(2)).map(({ body }) => new URLSearchParams(body).get('MessageStatus'));
  expect(statuses.toSorted()).toEqual(['delivered', 'sent']);
});
