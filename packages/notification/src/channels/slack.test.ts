import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { Channel } from '../channel.ts';
import {
  type ExampleWorld,
  neverAborted,
  noticeOrder,
  SLACK_TOKEN,
  startExampleWorld,
} from '../fixtures/example-world.ts';
import { createSlackChannel } from './slack.ts';

let world: ExampleWorld;
let slack: Channel;
beforeAll(async () => {
  world = await startExampleWorld();
  slack = createSlackChannel({ token: SLACK_TOKEN, baseUrl: `${world.url}/slack/api` });
});
afterAll(() => world.close());
beforeEach(() => world.reset());

const send = (change = {}) => slack.send(noticeOrder(change), neverAborted());
const MINUTE = 60_000;
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * MINUTE);

describe('sending', () => {
  test('posts title and body, with our id in the metadata', async () => {
    expect(await send()).toEqual({ ok: true, value: { ref: expect.stringMatching(/^C1:\d{10}\.\d{6}$/) } });
    expect(await world.notices()).toMatchObject([
      {
        request: {
          channel: 'C1',
          text: 'Meeting booked: Dana Whitfield\nWhen: Thu, Dec 3, 3:00 PM EST',
          blocks: [
            {
              type: 'section',
              text: { type: 'mrkdwn', text: '*Meeting booked: Dana Whitfield*\nWhen: Thu, Dec 3, 3:00 PM EST' },
            },
          ],
          metadata: { event_type: 'overlap_notice', event_payload: { send_id: 'send-1' } },
        },
      },
    ]);
  });

  test('nothing in a notice can mention people or hide a link', async () => {
    const text = { title: 'Needs you: <!channel> & <@U1>', body: '<https://evil.example|Open> R&amp;D' };
    await send({ text });
    const [notice] = await world.notices();
    const escaped = '&lt;https://evil.example|Open&gt; R&amp;amp;D';
    expect(notice?.request.text).toBe(`Needs you: &lt;!channel&gt; &amp; &lt;@U1&gt;\n${escaped}`);
    expect(JSON.stringify(notice?.request.blocks)).not.toMatch(/<[!@h]/);
  });

  test('an address with a slash at its end is the same address', async () => {
    const other = createSlackChannel({ token: SLACK_TOKEN, baseUrl: `${world.url}/slack/api/` });
    expect(await other.send(noticeOrder(), neverAborted())).toMatchObject({ ok: true });
  });
});

describe('what a person has to mend', () => {
  it.each([
    ['C2', 'The Slack app is not in that channel. Invite it there: /invite @Overlap.'],
    ['C3', 'That Slack channel is archived. Choose another one.'],
    ['C9', 'Slack knows no such channel, or it is private and the app was not invited to it.'],
  ])('channel %s: %s', async (destination, message) => {
    expect(await send({ destination })).toEqual({ ok: false, error: { kind: 'never', message } });
    expect(await world.notices()).toEqual([]);
  });

  test('a token that Slack refuses', async () => {
    const stranger = createSlackChannel({ token: 'xoxb-no', baseUrl: `${world.url}/slack/api` });
    expect(await stranger.send(noticeOrder(), neverAborted())).toEqual({
      ok: false,
      error: { kind: 'never', message: 'Slack refuses the token. Connect Slack again.' },
    });
  });

  it.each([
    ['account_inactive', 'The Slack app was removed. Connect Slack again.'],
    ['token_revoked', 'The Slack token was revoked. Connect Slack again.'],
    ['missing_scope', 'The Slack app lacks a permission. Install it again.'],
    ['msg_too_long', 'Slack refused the message: msg_too_long.'],
    ['something_new', 'Slack refused the message: something_new.'],
  ])('%s', async (error, message) => {
    await world.failNext('slack', { status: 200, body: { ok: false, error } });
    expect(await send()).toEqual({ ok: false, error: { kind: 'never', message } });
  });
});

describe('what another try may mend', () => {
  it.each([
    ['internal_error', 'unknown'],
    ['fatal_error', 'unknown'],
    ['service_unavailable', 'unknown'],
    ['request_timeout', 'unknown'],
    ['ratelimited', 'later'],
    ['rate_limited', 'later'],
    ['message_limit_exceeded', 'later'],
  ])('%s is %s', async (error, kind) => {
    await world.failNext('slack', { status: 200, body: { ok: false, error } });
    expect(await send()).toMatchObject({ ok: false, error: { kind } });
  });

  test('429 names the wait, and nothing waits here', async () => {
    await world.failNext('slack', { status: 429, headers: { 'retry-after': '37' } });
    expect(await send()).toEqual({
      ok: false,
      error: { kind: 'later', message: 'Slack asks us to slow down.', retryAfterSeconds: 37 },
    });
  });

  it.each<[string, object, string]>([
    ['500', { status: 500 }, 'unknown'],
    ['503', { status: 503 }, 'unknown'],
    ['400', { status: 400 }, 'never'],
    ['a connection dropped before the work', { drop: true }, 'unknown'],
    ['a connection dropped after it', { timeoutAfterSuccess: true }, 'unknown'],
    ['an answer that is no JSON', { garble: true }, 'unknown'],
  ])('%s', async (_what, fault, kind) => {
    await world.failNext('slack', fault);
    expect(await send()).toMatchObject({ ok: false, error: { kind } });
  });

  test('a Slack that is down', async () => {
    const down = createSlackChannel({ token: SLACK_TOKEN, baseUrl: 'http://127.0.0.1:9/api' });
    expect(await down.send(noticeOrder(), neverAborted())).toMatchObject({ error: { kind: 'unknown' } });
  });
});

describe('looking for what was posted', () => {
  const find = (sendId: string, since = minutesFromNow(-1)) =>
    slack.find(noticeOrder({ sendId }), since, neverAborted());

  test('finds a notice whose answer was lost', async () => {
    await send({ sendId: 'send-0' });
    await world.failNext('slack', { timeoutAfterSuccess: true });
    expect(await send()).toMatchObject({ error: { kind: 'unknown' } });
    expect(await find('send-1')).toEqual({ ok: true, value: { ref: expect.stringMatching(/^C1:\d+\.\d+$/) } });
  });

  test('finds the very message that was posted', async () => {
    const sent = await send();
    expect(await find('send-1')).toEqual(sent);
  });

  test('is not misled by the same words of another notice', async () => {
    await send({ sendId: 'send-2' });
    expect(await find('send-1')).toEqual({ ok: true, value: null });
  });

  test('looks no further back than the try', async () => {
    await send();
    expect(await find('send-1', minutesFromNow(10))).toEqual({ ok: true, value: null });
  });

  it.each<[string, object, string]>([
    ['refused', { status: 200, body: { ok: false, error: 'missing_scope' } }, 'never'],
    ['limited', { status: 429, headers: { 'retry-after': '60' } }, 'later'],
    ['cut off', { drop: true }, 'unknown'],
  ])('says so when the lookup is %s', async (_how, fault, kind) => {
    await world.failNext('slack', fault, '/conversations.history');
    expect(await find('send-1')).toMatchObject({ ok: false, error: { kind } });
  });
});

describe('checking the connection', () => {
  it.each([
    [[], true],
    [['C1'], true],
    [['C1', 'C2'], false],
    [['C3'], false],
    [['C9'], false],
  ])('to %j: %s', async (destinations, isFine) => {
    expect((await slack.check(destinations)).ok).toBe(isFine);
    expect(await world.notices()).toEqual([]);
  });
});

test('no failure repeats the token or the notice', async () => {
  for (const fault of [{ status: 500 }, { drop: true }, { status: 200, body: { ok: false, error: 'invalid_auth' } }]) {
    await world.failNext('slack', fault);
    const failed = await send();
    expect(JSON.stringify(failed)).not.toMatch(/xoxb|Dana/);
  }
});
