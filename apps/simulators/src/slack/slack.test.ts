import { ErrorCode, WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startWorld, type TestWorld } from '../test-world.ts';

let world: TestWorld;
let slack: WebClient;

const OPTIONS = { timeout: 5000, rejectRateLimitedCalls: true, retryConfig: { retries: 0 } };

beforeAll(async () => {
  world = await startWorld('http://127.0.0.1:9');
  slack = new WebClient('xoxb-1', { ...OPTIONS, slackApiUrl: `${world.url}/slack/api/` });
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.control('POST', '/reset', { keepSeed: true });
});

test('the official client signs in', async () => {
  expect(await slack.auth.test()).toMatchObject({ ok: true, team_id: 'T0001', bot_id: expect.any(String) });
  const stranger = new WebClient('xoxb-no', { ...OPTIONS, slackApiUrl: `${world.url}/slack/api` });
  await expect(stranger.auth.test()).rejects.toMatchObject({
    code: ErrorCode.PlatformError,
    data: { error: 'invalid_auth' },
  });
});

test('the official client posts with blocks and metadata, and reads both back', async () => {
  const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: '*Booked*' } }];
  const metadata = { event_type: 'meeting_booked', event_payload: { id: 'bk_1' } };
  const posted = await slack.chat.postMessage({ channel: 'C1', text: 'Booked', blocks, metadata });
  expect(posted).toMatchObject({ ok: true, channel: 'C1', ts: expect.stringMatching(/^\d{10}\.\d{6}$/) });
  const history = await slack.conversations.history({ channel: 'C1', include_all_metadata: true });
  expect(history.messages).toMatchObject([{ ts: posted.ts, text: 'Booked', blocks, metadata }]);
  const { entries } = (await world.control('GET', '/ledger?provider=slack')).body;
  expect(entries).toMatchObject([{ kind: 'notice', request: { channel: 'C1', blocks, metadata } }]);
});

test('a message can be edited and keeps its ts', async () => {
  const { ts = '' } = await slack.chat.postMessage({ channel: 'C1', text: 'Held' });
  await slack.chat.update({ channel: 'C1', ts, text: 'Booked' });
  const history = await slack.conversations.history({ channel: 'C1' });
  expect(history.messages).toMatchObject([{ ts, text: 'Booked' }]);
});

test('JSON bodies are accepted too', async () => {
  const { body } = await world.as.slack('POST', '/chat.postMessage', { channel: '#meetings', text: 'Hi' });
  expect(body).toMatchObject({ ok: true, channel: 'C1' });
});

test.each([
  ['channel_not_found', { channel: 'C9', text: 'x' }],
  ['not_in_channel', { channel: 'C2', text: 'x' }],
  ['no_text', { channel: 'C1' }],
  ['invalid_blocks', { channel: 'C1', blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }],
  ['invalid_metadata_format', { channel: 'C1', text: 'x', metadata: { event_type: 'x' } }],
])('%s is answered with 200 and ok false', async (error, message) => {
  const { status, body } = await world.as.slack('POST', '/chat.postMessage', message);
  expect([status, body]).toMatchObject([200, { ok: false, error }]);
  expect((await world.control('GET', '/ledger')).body.entries).toEqual([]);
});

test('channels come in pages', async () => {
  const names: (string | undefined)[] = [];
  for await (const page of slack.paginate('conversations.list', { limit: 1 })) {
    for (const channel of (page as { channels?: { name?: string }[] }).channels ?? []) names.push(channel.name);
  }
  expect(names).toEqual(['meetings', 'elsewhere']);
  expect((await slack.conversations.info({ channel: 'C2' })).channel).toMatchObject({ is_member: false });
});

test('users are found by e-mail', async () => {
  expect((await slack.users.lookupByEmail({ email: 'sam@client.test' })).user).toMatchObject({ id: 'U1' });
  await expect(slack.users.lookupByEmail({ email: 'no@one.test' })).rejects.toMatchObject({
    data: { error: 'users_not_found' },
  });
});

test('a fault can rate-limit the official client', async () => {
  const fault = { status: 429, headers: { 'retry-after': '7' } };
  await world.control('POST', '/faults', { provider: 'slack', match: { kind: 'notice' }, fault });
  await expect(slack.chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toMatchObject({
    code: ErrorCode.RateLimitedError,
    retryAfter: 7,
  });
});
