import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import {
  closedAddress,
  DROPS,
  type ExampleTool,
  neverAborted,
  startTool,
  type Told,
} from '../../fixtures/example-tool.ts';
import type { ReplyOrder } from '../../sender.ts';
import { createEmailBison, type EmailBison } from './client.ts';

const order: ReplyOrder = {
  text: 'Hi Ann,\n\nGreat <to> hear & "see" you:\nhttps://book.example/intro?a=1&b=2',
  subject: 'Re: quick question',
  thread: { replyId: '725', senderEmailId: '3', toAddress: 'ann@acme.test', toName: 'Ann' },
  orderKey: 'order-1',
};
const HTML =
  '<p>Hi Ann,</p><p>Great &lt;to&gt; hear &amp; &quot;see&quot; you:<br>https://book.example/intro?a=1&amp;b=2</p>';
const SINCE = new Date('2026-04-01T12:00:00Z');

let tool: ExampleTool;
let told: Told;
let bison: EmailBison;
beforeEach(async () => {
  told = {};
  tool = await startTool(() => told);
  bison = createEmailBison({ baseUrl: tool.url, token: '9|q8kS' });
});
afterEach(() => tool.close());

describe('sending', () => {
  test('answers in the thread, as HTML that shows the text', async () => {
    told = { body: { data: { success: true, message: 'Sent', reply: { id: 726 } } } };
    expect(await bison.send(order, neverAborted())).toEqual({ ok: true, value: { externalId: '726' } });
    const [asked] = tool.asked;
    expect(asked).toMatchObject({
      method: 'POST',
      path: '/api/replies/725/reply',
      headers: { authorization: 'Bearer 9|q8kS', accept: 'application/json', 'content-type': 'application/json' },
    });
    expect(JSON.parse(asked?.body ?? '')).toEqual({
      message: HTML,
      content_type: 'html',
      sender_email_id: 3,
      to_emails: [{ name: 'Ann', email_address: 'ann@acme.test' }],
      cc_emails: [],
      bcc_emails: [],
      inject_previous_email_body: true,
    });
  });

  it.each([
    ['the id beside the data', { data: { id: '727' } }, '727'],
    ['no id at all', { success: true }, null],
  ])('takes %s', async (_what, body, externalId) => {
    told = { body };
    expect(await bison.send(order, neverAborted())).toEqual({ ok: true, value: { externalId } });
  });

  it.each([
    ['on top', { success: false, message: 'Sender is disconnected' }],
    ['in the data', { data: { success: false, message: 'Sender is disconnected' } }],
  ])('a refusal inside a 200, %s, is a refusal', async (_where, body) => {
    told = { body };
    expect(await bison.send(order, neverAborted())).toEqual({
      ok: false,
      error: { kind: 'never', message: 'EmailBison refused to send the reply.' },
    });
  });

  it.each<[string, Told, object]>([
    ['Unauthenticated', { status: 401, body: { message: 'Unauthenticated.' } }, { kind: 'never' }],
    ['Record not found', { status: 404, body: { message: 'Record not found' } }, { kind: 'never' }],
    ['a bad field', { status: 422, body: { message: 'x', errors: {} } }, { kind: 'never' }],
    ['too many requests', { status: 429, headers: { 'retry-after': '30' } }, { kind: 'later', retryAfterSeconds: 30 }],
    ['a crash', { status: 500, body: 'Server Error' }, { kind: 'unknown' }],
    ['a page of HTML', { body: '<!doctype html><p>Log in' }, { kind: 'unknown' }],
    ['a dropped connection', DROPS, { kind: 'unknown' }],
  ])('%s', async (_what, answer, error) => {
    told = answer;
    expect(await bison.send(order, neverAborted())).toMatchObject({ ok: false, error });
  });

  test('an instance that is down was not told anything', async () => {
    const down = createEmailBison({ baseUrl: await closedAddress(), token: '9|q8kS' });
    expect(await down.send(order, neverAborted())).toMatchObject({ error: { kind: 'later' } });
  });

  test('an id from outside never leaves its place in the address', async () => {
    await bison.send({ ...order, thread: { ...order.thread, replyId: '../../workspaces?x=1' } }, neverAborted());
    expect(tool.asked[0]?.path).toBe('/api/replies/..%2F..%2Fworkspaces%3Fx%3D1/reply');
  });
});

describe('looking for what was sent', () => {
  const sent = {
    id: 726,
    folder: 'Sent',
    type: 'Outgoing Email',
    text_body: null,
    html_body: HTML,
    created_at: '2026-04-01T12:00:03.000000Z',
  };
  const find = () => bison.findSent(order, SINCE, neverAborted());
  const found = { ok: true, value: { externalId: '726' } };
  const nothing = { ok: true, value: null };

  test('asks for the conversation of the reply', async () => {
    told = { body: { data: { older_messages: [], newer_messages: [sent] } } };
    expect(await find()).toEqual(found);
    expect(tool.asked).toMatchObject([{ method: 'GET', path: '/api/replies/725/conversation-thread', body: '' }]);
  });

  it.each<[string, object]>([
    ['its HTML', {}],
    ['its text part', { text_body: order.text, html_body: null }],
    ['other white space', { text_body: order.text.replaceAll('\n', '\r\n  '), html_body: null }],
    ['the earlier thread below it', { html_body: `${HTML}<blockquote>Tuesday works</blockquote>` }],
    ['an id that is text', { id: '726' }],
    ['no time', { created_at: null }],
    ['a clock a little behind ours', { created_at: '2026-04-01T11:57:00.000000Z' }],
  ])('finds it by %s', async (_what, change) => {
    told = { body: { data: [{ ...sent, ...change }] } };
    expect(await find()).toEqual(found);
  });

  it.each<[string, object]>([
    ['the lead who quotes it', { folder: 'Inbox', type: 'Tracked Reply' }],
    ['another text of ours', { html_body: '<p>Hi Ann,</p>' }],
    ['the same words of an hour before', { created_at: '2026-04-01T11:00:00.000000Z' }],
  ])('is not misled by %s', async (_what, change) => {
    told = { body: { data: [{ ...sent, ...change }] } };
    expect(await find()).toEqual(nothing);
  });

  it.each([
    ['an empty thread', { data: [] }],
    ['a thread without lists', { data: { older_messages: null } }],
  ])('finds nothing in %s', async (_what, body) => {
    told = { body };
    expect(await find()).toEqual(nothing);
  });

  it.each<[string, Told, string]>([
    ['refused', { status: 401 }, 'never'],
    ['down', { status: 503 }, 'later'],
    ['cut off', DROPS, 'later'],
  ])('says so when the lookup is %s', async (_how, answer, kind) => {
    told = answer;
    expect(await find()).toMatchObject({ ok: false, error: { kind } });
  });
});

describe('reading a reply at its source', () => {
  const row = {
    id: 725,
    type: 'Tracked Reply',
    folder: 'Inbox',
    text_body: 'Tuesday works',
    html_body: null,
    date_received: '2026-04-01T10:00:00.000000Z',
    from_email_address: 'ann@acme.test',
  };

  test('gives it as ours', async () => {
    told = { body: { data: row } };
    expect(await bison.readReply('725', neverAborted())).toMatchObject({
      ok: true,
      value: { kind: 'reply', text: 'Tuesday works' },
    });
    expect(tool.asked).toMatchObject([{ method: 'GET', path: '/api/replies/725' }]);
  });

  test('says when it is our own', async () => {
    told = { body: { data: { ...row, folder: 'Sent' } } };
    expect(await bison.readReply('725', neverAborted())).toMatchObject({ ok: true, value: { kind: 'ignored' } });
  });

  it.each([
    [404, 'never'],
    [429, 'later'],
    [500, 'later'],
  ])('%i is %s', async (status, kind) => {
    told = { status };
    expect(await bison.readReply('725', neverAborted())).toMatchObject({ ok: false, error: { kind } });
  });
});
