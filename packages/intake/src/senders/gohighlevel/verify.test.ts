import { createPrivateKey, createPublicKey, generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { deliveryOf, notUtf8 } from '../../fixtures/example-tool.ts';
import { GOHIGHLEVEL_PUBLIC_KEY, verifyGoHighLevel } from './verify.ts';

/** The test vector of the reference; its key pair is not the vendor's. */
const SEED = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const PRIVATE_KEY = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${SEED}`, 'hex'),
  format: 'der',
  type: 'pkcs8',
});
const PUBLIC_KEY = `-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAA6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=\n-----END PUBLIC KEY-----`;
const BODY =
  '{"type":"AppointmentCreate","locationId":"loc_1","timestamp":"2026-01-01T00:00:00Z","webhookId":"wh_1","appointment":{"id":"apt_1","calendarId":"cal_1","contactId":"con_1","appointmentStatus":"confirmed","startTime":"2026-01-05T15:00:00Z","endTime":"2026-01-05T15:30:00Z"}}';
const SIGNATURE = '16MO+EqQvm0avGUUar62Q6jqUCuPpPRWC3jA99xaX23K8Xkfl/mRNmhQ84LNsYS1rKOIHZOD5Vv4I4oPrrpsCw==';
const SENT = Date.parse('2026-01-01T00:00:00Z');

const keys = { config: { publicKey: PUBLIC_KEY, locationId: 'loc_1' }, secrets: {} };
const headerOf = (signature: string) => ({ 'x-ghl-signature': signature });
const sign = (body: string | Uint8Array, key = PRIVATE_KEY) =>
  headerOf(signBytes(null, Buffer.from(body), key).toString('base64'));
const verify = (body: string | Uint8Array, headers: Record<string, string> = sign(body), receivedAt = new Date(SENT)) =>
  verifyGoHighLevel(deliveryOf(body, headers, { receivedAt }), keys);

test('the reference’s vector is genuine', () => {
  expect(BODY).toHaveLength(273);
  expect(sign(BODY)).toEqual(headerOf(SIGNATURE));
  expect(verify(BODY, headerOf(SIGNATURE))).toEqual({ ok: true, value: { deliveryKey: 'wh_1' } });
});

describe('a bad signature', () => {
  it.each<[string, Record<string, string>]>([
    ['no header', {}],
    ['an empty header', headerOf('')],
    ['N/A, as has been seen', headerOf('N/A')],
    ['one letter changed', headerOf(SIGNATURE.replace('16MO', '17MO'))],
    ['a signature cut short', headerOf(SIGNATURE.slice(4))],
    ['no base64', headerOf('?'.repeat(88))],
    ['the signature in hexadecimal', headerOf(Buffer.from(SIGNATURE, 'base64').toString('hex'))],
    ['all zeros', headerOf(Buffer.alloc(64).toString('base64'))],
    ['another key', sign(BODY, generateKeyPairSync('ed25519').privateKey)],
    ['the older header', { 'x-wh-signature': SIGNATURE }],
    ['the older header beside a wrong new one', { 'x-wh-signature': SIGNATURE, ...headerOf('N/A') }],
  ])('%s', (_what, headers) => {
    expect(verify(BODY, headers)).toMatchObject({ error: { kind: 'bad-signature' } });
  });

  test('the older header does not count though it is genuine in its own way', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const old = signBytes('sha256', Buffer.from(BODY), rsa).toString('base64');
    expect(verify(BODY, { 'x-wh-signature': old })).toMatchObject({ error: { kind: 'bad-signature' } });
  });

  it.each([
    ['a blank more', `${BODY} `],
    ['another location', BODY.replace('loc_1', 'loc_2')],
    ['the same JSON written otherwise', JSON.stringify(JSON.parse(BODY), null, 1)],
    ['nothing', ''],
  ])('a body with %s', (_what, body) => {
    expect(verify(body, headerOf(SIGNATURE))).toMatchObject({ error: { kind: 'bad-signature' } });
  });

  test('one of the vector’s key where the vendor’s own is expected', () => {
    const delivery = deliveryOf(BODY, headerOf(SIGNATURE));
    for (const config of [{}, { publicKey: '' }] as Record<string, string>[])
      expect(verifyGoHighLevel(delivery, { config, secrets: {} })).toMatchObject({ error: { kind: 'bad-signature' } });
    expect(createPublicKey(GOHIGHLEVEL_PUBLIC_KEY).asymmetricKeyType).toBe('ed25519');
  });
});

test('an event of another location is refused', () => {
  const body = BODY.replace('loc_1', 'loc_2');
  expect(verify(body)).toMatchObject({ error: { kind: 'wrong-workspace' } });
});

it.each([
  ['at once', 0, true],
  ['after all its retries', 75, true],
  ['later than that', 76, false],
  ['from a clock far ahead', -76, false],
])('a delivery %s (%i min) is fresh: %s', (_when, minutes, isFresh) => {
  const result = verify(BODY, sign(BODY), new Date(SENT + minutes * 60_000));
  expect(result.ok || result.error.kind).toBe(isFresh || 'stale');
});

test('an event without a timestamp is guarded by its key alone', () => {
  const body = '{"type":"INSTALL","locationId":"loc_1","webhookId":"wh_9"}';
  expect(verify(body)).toEqual({ ok: true, value: { deliveryKey: 'wh_9' } });
});

describe('a genuine delivery of the wrong shape', () => {
  it.each([
    ['nothing', '', 'The body is empty.'],
    ['blanks', ' \n', 'The body is empty.'],
    ['no JSON', '{"type":', 'The body is not JSON.'],
    ['no UTF-8', notUtf8(BODY), 'The body is not UTF-8.'],
    ['null', 'null', 'type, locationId or webhookId is missing.'],
    ['no webhookId', BODY.replace('"webhookId":"wh_1",', ''), 'type, locationId or webhookId is missing.'],
    ['an empty webhookId', BODY.replace('wh_1', ''), 'type, locationId or webhookId is missing.'],
    ['no locationId', BODY.replace('"locationId":"loc_1",', ''), 'type, locationId or webhookId is missing.'],
  ])('%s', (_what, body, message) => {
    expect(verify(body)).toEqual({ ok: false, error: { kind: 'malformed', message } });
  });
});

test('a retry has the same delivery key, another event another one', () => {
  const retried = verify(BODY, sign(BODY), new Date(SENT + 600_000));
  expect(retried).toEqual(verify(BODY));
  expect(verify(BODY.replace('wh_1', 'wh_2'))).toEqual({ ok: true, value: { deliveryKey: 'wh_2' } });
});
