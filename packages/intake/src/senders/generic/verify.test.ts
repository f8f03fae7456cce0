import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { deliveryOf, notUtf8 } from '../../fixtures/example-tool.ts';
import { verifyGeneric } from './verify.ts';

/** The test vector that Resend's reference gives for the same scheme. */
const SECRET = 'whsec_Ym9va2luZy1iYWNrZW5kLXRlc3Qtc2VjcmV0LTAwMDE=';
const VECTOR = {
  id: 'msg_2bookingtest0001',
  timestamp: '1735689600',
  body: '{"type":"email.bounced","created_at":"2025-01-01T00:00:00.000Z","data":{"email_id":"56761188-7520-42d8-8898-ff6fc54ce618","to":["lead@example.com"]}}',
  signature: 'v1,9x9JaK8ccc18WciJCRJebQ4AS0A5wsowZiwQSfYpHpk=',
};
const BODY = JSON.stringify({
  type: 'message.received',
  data: { messageId: 'm1', threadId: 't1', from: { email: 'ann@acme.test' }, text: 'The second one works.' },
});

const keys = { config: {}, secrets: { webhookSecret: SECRET } };
const headersOf = (id: string, timestamp: string, signature: string): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': timestamp,
  'webhook-signature': signature,
});
const sign = (body: string, { id = 'msg_1', at = new Date(), secret = SECRET } = {}) =>
  headersOf(id, String(Math.floor(at.getTime() / 1000)), new Webhook(secret).sign(id, at, body));
const verify = (body: string | Uint8Array, headers: Record<string, string>) =>
  verifyGeneric(deliveryOf(body, headers), keys);
const without = (headers: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));

afterEach(() => {
  vi.useRealTimers();
});

test('the reference’s vector is genuine, though no message', () => {
  vi.useFakeTimers({ now: Number(VECTOR.timestamp) * 1000, toFake: ['Date'] });
  const headers = headersOf(VECTOR.id, VECTOR.timestamp, VECTOR.signature);
  expect(verify(VECTOR.body, headers)).toMatchObject({
    error: { kind: 'malformed', message: expect.stringMatching(/^type: /) },
  });
  expect(verify(`${VECTOR.body} `, headers)).toMatchObject({ error: { kind: 'bad-signature' } });
  expect(verify(VECTOR.body, { ...headers, 'webhook-id': 'msg_2' })).toMatchObject({
    error: { kind: 'bad-signature' },
  });
});

test('the vector again, years later, is stale', () => {
  const headers = headersOf(VECTOR.id, VECTOR.timestamp, VECTOR.signature);
  expect(verify(VECTOR.body, headers)).toMatchObject({ error: { kind: 'stale' } });
});

test('a message is genuine by the key it came under', () => {
  expect(verify(BODY, sign(BODY))).toEqual({ ok: true, value: { deliveryKey: 'msg_1' } });
});

test('one good signature among several is enough, as when a secret is being changed', () => {
  const headers = sign(BODY);
  const several = `v1,${'A'.repeat(43)}= ${headers['webhook-signature']} v2,other`;
  expect(verify(BODY, { ...headers, 'webhook-signature': several }).ok).toBe(true);
});

describe('a bad signature', () => {
  const good = sign(BODY);
  it.each([
    ['no id', without(good, 'webhook-id')],
    ['no signature', without(good, 'webhook-signature')],
    ['no timestamp', without(good, 'webhook-timestamp')],
    ['a timestamp that is no number', { ...good, 'webhook-timestamp': 'now' }],
    ['another time than was signed', { ...good, 'webhook-timestamp': String(Number(good['webhook-timestamp']) - 1) }],
    ['another id than was signed', { ...good, 'webhook-id': 'msg_2' }],
    ['another version', { ...good, 'webhook-signature': good['webhook-signature']?.replace('v1,', 'v2,') ?? '' }],
    ['another secret', sign(BODY, { secret: `whsec_${Buffer.alloc(24).toString('base64')}` })],
    ['the names that Svix uses', { 'svix-id': 'msg_1', 'svix-timestamp': '1', 'svix-signature': 'v1,x' }],
  ])('%s', (_what, headers) => {
    expect(verify(BODY, headers)).toMatchObject({ error: { kind: 'bad-signature' } });
  });

  test('a body that was changed', () => {
    expect(verify(BODY.replace('second', 'first'), good)).toMatchObject({ error: { kind: 'bad-signature' } });
  });

  it.each(['', 'whsec_', 'not base64!'])('any, while the secret is %j', webhookSecret => {
    const result = verifyGeneric(deliveryOf(BODY, good), { config: {}, secrets: { webhookSecret } });
    expect(result).toMatchObject({ error: { kind: 'bad-signature' } });
  });
});

it.each([
  ['four minutes old', -240, true],
  ['six minutes old', -360, false],
  ['six minutes ahead', 360, false],
])('a delivery %s (%i s) is fresh: %s', (_when, seconds, isFresh) => {
  const result = verify(BODY, sign(BODY, { at: new Date(Date.now() + seconds * 1000) }));
  expect(result.ok || result.error.kind).toBe(isFresh || 'stale');
});

describe('a delivery of the wrong shape', () => {
  const data = { messageId: 'm1', threadId: 't1', from: { email: 'ann@acme.test' }, text: 'Hi' };
  const withData = (change: object) => JSON.stringify({ type: 'message.received', data: { ...data, ...change } });

  it.each([
    ['no JSON', 'hello', 'The body is not JSON.'],
    ['another type', JSON.stringify({ type: 'message.sent', data }), /^type: /],
    ['no text', withData({ text: '' }), /^data\.text: /],
    ['no thread', withData({ threadId: undefined }), /^data\.threadId: /],
    ['an unknown channel', withData({ channel: 'fax' }), /^data\.channel: /],
    [
      'no way to know the lead',
      withData({ from: { name: 'Ann' } }),
      'data.from: email, phone or profileUrl is needed to know the lead',
    ],
    ['a bad e-mail', withData({ from: { email: 'ann' } }), /^data\.from\.email: /],
    ['a time without zone', withData({ sentAt: '2026-12-01T10:00:00' }), /^data\.sentAt: /],
  ])('%s is named', (_what, body, message) => {
    const result = verify(body, sign(body));
    expect(result).toMatchObject({ error: { kind: 'malformed' } });
    expect(result.ok ? '' : result.error.message).toMatch(message);
  });

  test('nothing, and no UTF-8', () => {
    expect(verify('', sign(''))).toMatchObject({ error: { message: 'The body is empty.' } });
    expect(verify(notUtf8(BODY), sign(BODY))).toMatchObject({ error: { message: 'The body is not UTF-8.' } });
  });
});

test('a retry signed afresh has the same delivery key', () => {
  const retried = sign(BODY, { at: new Date(Date.now() + 60_000) });
  expect(verify(BODY, retried)).toEqual(verify(BODY, sign(BODY)));
  expect(verify(BODY, sign(BODY, { id: 'msg_2' }))).toEqual({ ok: true, value: { deliveryKey: 'msg_2' } });
});
