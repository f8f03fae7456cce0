import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { DROPS, type ExampleTool, neverAborted, startTool, type Told } from '../../fixtures/example-tool.ts';
import type { ReplyOrder, Sender } from '../../sender.ts';
import { createTwilio } from './client.ts';

const SID = 'AC00000000000000000000000000000000';
const PATH = `/2010-04-01/Accounts/${SID}/Messages.json`;
const order: ReplyOrder = {
  text: 'Hi Ann & co + more,\nyou are booked for 3:00 PM – 100%!',
  subject: null,
  thread: { from: '+14155550199', to: '+14155550100' },
  orderKey: 'order-1',
};

let tool: ExampleTool;
let told: Told;
let twilio: Sender;
beforeEach(async () => {
  told = { status: 201, body: { sid: 'SM9', status: 'queued' } };
  tool = await startTool(() => told);
  twilio = createTwilio({ baseUrl: tool.url, accountSid: SID, authToken: 'token' });
});
afterEach(() => tool.close());

describe('sending', () => {
  test('posts a form from our number to theirs', async () => {
    expect(await twilio.send(order, neverAborted())).toEqual({ ok: true, value: { externalId: 'SM9' } });
    const [asked] = tool.asked;
    expect(asked).toMatchObject({
      method: 'POST',
      path: PATH,
      headers: {
        authorization: `Basic ${Buffer.from(`${SID}:token`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      To: '+14155550100',
      From: '+14155550199',
      Body: order.text,
    });
  });

  it.each<[string, Told, object]>([
    [
      'a lead who opted out',
      { status: 400, body: { code: 21610, message: 'Attempt to send to unsubscribed recipient' } },
      { kind: 'never' },
    ],
    ['a bad token', { status: 401, body: { code: 20003 } }, { kind: 'never' }],
    [
      'too many requests',
      { status: 429, headers: { 'retry-after': '3' }, body: { code: 20429 } },
      { kind: 'later', retryAfterSeconds: 3 },
    ],
    ['a crash', { status: 500 }, { kind: 'unknown' }],
    ['an answer without sid', { status: 201, body: { status: 'queued' } }, { kind: 'unknown' }],
    ['a dropped connection', DROPS, { kind: 'unknown' }],
  ])('%s', async (_what, answer, error) => {
    told = answer;
    expect(await twilio.send(order, neverAborted())).toMatchObject({ ok: false, error });
  });
});

describe('looking for what was sent', () => {
  const message = { sid: 'SM9', body: order.text, to: '+14155550100', date_created: null };
  const find = () => twilio.findSent(order, new Date('2026-12-01T23:59:59Z'), neverAborted());

  test('asks for the number’s messages since that day', async () => {
    told = { body: { messages: [] } };
    expect(await find()).toEqual({ ok: true, value: null });
    expect(tool.asked).toMatchObject([
      { method: 'GET', path: PATH, query: { To: '+14155550100', 'DateSent>': '2026-12-01', PageSize: '100' } },
    ]);
  });

  it.each([
    ['the same text', order.text, 'SM9'],
    ['the text with other white space', order.text.replace('\n', ' \r\n'), 'SM9'],
    ['another text', 'Hi Ann', null],
    ['a text that holds ours', `${order.text} And more.`, null],
  ])('%s: %s → %s', async (_what, body, externalId) => {
    told = {
      body: {
        messages: [
          { ...message, sid: 'SM1', body: 'Before' },
          { ...message, body },
        ],
      },
    };
    expect(await find()).toEqual({ ok: true, value: externalId && { externalId } });
  });

  it.each<[string, Told, string]>([
    ['refused', { status: 401 }, 'never'],
    ['down', { status: 503 }, 'later'],
    ['not understood', { body: { message_list: [] } }, 'later'],
  ])('says so when the lookup is %s', async (_how, answer, kind) => {
    told = answer;
    expect(await find()).toMatchObject({ ok: false, error: { kind } });
  });
});
