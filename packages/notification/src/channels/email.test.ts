import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { Channel } from '../channel.ts';
import {
  type ExampleWorld,
  neverAborted,
  noticeOrder,
  RESEND_KEY,
  startExampleWorld,
} from '../fixtures/example-world.ts';
import { createEmailChannel } from './email.ts';

const FROM = 'Overlap <notices@northbeam.example>';
let world: ExampleWorld;
let email: Channel;
beforeAll(async () => {
  world = await startExampleWorld();
  email = createEmailChannel({ apiKey: RESEND_KEY, baseUrl: `${world.url}/resend`, from: FROM });
});
afterAll(() => world.close());
beforeEach(() => world.reset());

const send = (change = {}) =>
  email.send(noticeOrder({ destination: 'alex@northbeam.example', ...change }), neverAborted());

test('a notice is a plain e-mail', async () => {
  expect(await send()).toEqual({ ok: true, value: { ref: expect.any(String) } });
  expect(await world.notices()).toMatchObject([
    {
      request: {
        from: FROM,
        to: ['alex@northbeam.example'],
        subject: 'Meeting booked: Dana Whitfield',
        text: 'When: Thu, Dec 3, 3:00 PM EST',
      },
    },
  ]);
});

describe('the same notice again', () => {
  test('is one e-mail with one reference', async () => {
    expect(await send()).toEqual(await send());
    expect(await world.notices()).toHaveLength(1);
  });

  test('is one e-mail though the first answer was lost', async () => {
    await world.failNext('resend', { timeoutAfterSuccess: true });
    expect(await send()).toMatchObject({ ok: false, error: { kind: 'later' } });
    expect(await send()).toMatchObject({ ok: true });
    expect(await world.notices()).toHaveLength(1);
  });

  test('need not be looked for', async () => {
    await send();
    expect(await email.find(noticeOrder(), new Date(), neverAborted())).toEqual({ ok: true, value: null });
  });

  test('in other words is refused: a person sees to it', async () => {
    await send();
    expect(await send({ text: { title: 'Moved', body: '' } })).toMatchObject({ error: { kind: 'never' } });
    expect(await world.notices()).toHaveLength(1);
  });

  test('under another id is another e-mail', async () => {
    await send();
    await send({ sendId: 'send-2' });
    expect(await world.notices()).toHaveLength(2);
  });
});

describe('failures', () => {
  it.each([
    [429, 'rate_limit_exceeded', 'later'],
    [409, 'concurrent_idempotent_requests', 'later'],
    [500, 'application_error', 'later'],
    [500, 'internal_server_error', 'later'],
    [429, 'daily_quota_exceeded', 'never'],
    [429, 'monthly_quota_exceeded', 'never'],
    [403, 'validation_error', 'never'],
    [422, 'invalid_from_address', 'never'],
    [401, 'restricted_api_key', 'never'],
    [409, 'invalid_idempotent_request', 'never'],
    [451, 'security_error', 'never'],
  ])('%i %s is %s', async (status, name, kind) => {
    await world.failNext('resend', { status, body: { statusCode: status, name, message: 'No.' } });
    expect(await send()).toMatchObject({ ok: false, error: { kind, message: expect.stringMatching(/^Resend /) } });
    expect(await world.notices()).toEqual([]);
  });

  it.each<[string, object]>([
    ['a page of HTML', { status: 502, body: '<html>Bad gateway' }],
    ['a dropped connection', { drop: true }],
    ['an answer that is no JSON', { garble: true }],
  ])('%s may be tried again', async (_what, fault) => {
    await world.failNext('resend', fault);
    expect(await send()).toMatchObject({ ok: false, error: { kind: 'later' } });
  });

  test('a key that Resend refuses needs a person', async () => {
    const stranger = createEmailChannel({ apiKey: 're_no', baseUrl: `${world.url}/resend`, from: FROM });
    const failed = await stranger.send(noticeOrder({ destination: 'a@b.example' }), neverAborted());
    expect(failed).toMatchObject({ error: { kind: 'never' } });
    expect(JSON.stringify(failed)).not.toContain('re_no');
  });

  test('a Resend that never answers is waited for no longer than asked', async () => {
    const patience = new AbortController();
    const silent = createServer(() => patience.abort());
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const channel = createEmailChannel({ apiKey: RESEND_KEY, baseUrl, from: FROM });
    expect(await channel.send(noticeOrder(), patience.signal)).toMatchObject({ error: { kind: 'later' } });
    silent.closeAllConnections();
    await new Promise(resolve => silent.close(resolve));
  });
});
