import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { DROPS, type ExampleTool, neverAborted, startTool, type Told } from '../../fixtures/example-tool.ts';
import type { ReplyOrder, Sender } from '../../sender.ts';
import { createGenericSender } from './client.ts';

const order: ReplyOrder = { text: 'Hi Iris', subject: null, thread: { threadId: 't1' }, orderKey: 'decision:1/2' };

let tool: ExampleTool;
let told: Told;
let sender: Sender;
beforeEach(async () => {
  told = { body: { id: 'm9' } };
  tool = await startTool(() => told);
  sender = createGenericSender({ baseUrl: tool.url, token: 's3cret' });
});
afterEach(() => tool.close());

describe('sending', () => {
  test('carries our key, so that the tool can tell a repeat', async () => {
    expect(await sender.send(order, neverAborted())).toEqual({ ok: true, value: { externalId: 'm9' } });
    const [asked] = tool.asked;
    expect(asked).toMatchObject({ method: 'POST', path: '/messages', headers: { authorization: 'Bearer s3cret' } });
    expect(JSON.parse(asked?.body ?? '')).toEqual({ threadId: 't1', text: 'Hi Iris', idempotencyKey: 'decision:1/2' });
  });

  it.each([
    ['a number', { id: 9 }, '9'],
    ['none', {}, null],
  ])('takes an id that is %s', async (_what, body, externalId) => {
    told = { body };
    expect(await sender.send(order, neverAborted())).toEqual({ ok: true, value: { externalId } });
  });

  it.each<[string, Told, object]>([
    ['a bad token', { status: 401 }, { kind: 'never' }],
    ['a thread that is gone', { status: 404 }, { kind: 'never' }],
    ['too many requests', { status: 429, headers: { 'retry-after': '5' } }, { kind: 'later', retryAfterSeconds: 5 }],
    ['a crash', { status: 502 }, { kind: 'unknown' }],
    ['a dropped connection', DROPS, { kind: 'unknown' }],
  ])('%s', async (_what, answer, error) => {
    told = answer;
    expect(await sender.send(order, neverAborted())).toMatchObject({ ok: false, error });
  });
});

describe('looking for what was sent', () => {
  const find = () => sender.findSent(order, new Date(), neverAborted());

  test('asks by our key', async () => {
    expect(await find()).toEqual({ ok: true, value: { externalId: 'm9' } });
    expect(tool.asked).toMatchObject([{ method: 'GET', path: '/messages/decision%3A1%2F2' }]);
  });

  test('a key the tool does not know was never sent', async () => {
    told = { status: 404 };
    expect(await find()).toEqual({ ok: true, value: null });
  });

  it.each<[string, Told, string]>([
    ['a token that may send but not read', { status: 403 }, 'never'],
    ['a token that was changed', { status: 401 }, 'never'],
    ['a tool without that lookup', { status: 405 }, 'never'],
    ['a tool that is down', { status: 503 }, 'later'],
  ])('%s proves nothing: it is never taken for “not sent”', async (_what, answer, kind) => {
    told = answer;
    expect(await find()).toMatchObject({ ok: false, error: { kind } });
  });
});
