import { createHmac } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import type { SourceKeys } from '../../delivery.ts';
import { deliveryOf } from '../../fixtures/example-tool.ts';
import { verifyTwilio } from './verify.ts';

/** The first test vector of the reference. */
const TOKEN = '12345678901234567890123456789012';
const URL_OF_HOOK = 'https://api.example.com/hooks/twilio/ws_1?src=sms';
const FIELDS = {
  AccountSid: 'AC00000000000000000000000000000000',
  Body: 'Tuesday 3pm works, thanks!',
  From: '+14155550100',
  MessageSid: 'SM00000000000000000000000000000001',
  NumMedia: '0',
  To: '+14155550199',
};
const SIGNATURE = 'seZNROVS8Q/CVs7rbB5ZsvYfO/M=';

const formOf = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const sign = (fields: Record<string, string>, { url = URL_OF_HOOK, token = TOKEN } = {}) => {
  const text = Object.keys(fields)
    .sort()
    .map(name => name + fields[name])
    .join('');
  return createHmac('sha1', token)
    .update(url + text)
    .digest('base64');
};
interface Change {
  body?: string;
  signature?: string | undefined;
  url?: string;
  secrets?: SourceKeys['secrets'];
}
const verify = ({
  body = formOf(FIELDS),
  url = URL_OF_HOOK,
  secrets = { authToken: TOKEN },
  ...change
}: Change = {}) => {
  const signature = 'signature' in change ? change.signature : SIGNATURE;
  return verifyTwilio(deliveryOf(body, { 'x-twilio-signature': signature }, { url }), { config: {}, secrets });
};

test('the reference’s vector is genuine', () => {
  expect(sign(FIELDS)).toBe(SIGNATURE);
  expect(verify()).toEqual({ ok: true, value: { deliveryKey: 'SM00000000000000000000000000000001' } });
});

describe('the address is signed too', () => {
  it.each([
    ['with its port', URL_OF_HOOK.replace('.com/', '.com:443/'), true],
    ['without its query', URL_OF_HOOK.replace('?src=sms', ''), false],
    ['with another query', URL_OF_HOOK.replace('sms', 'tel'), false],
    ['of another workspace', URL_OF_HOOK.replace('ws_1', 'ws_2'), false],
    ['on another host', URL_OF_HOOK.replace('api.', 'evil.'), false],
    ['without TLS', URL_OF_HOOK.replace('https', 'http'), false],
  ])('%s (%s) is genuine: %s', (_how, url, isGenuine) => {
    expect(verify({ url }).ok).toBe(isGenuine);
  });
});

describe('a bad signature', () => {
  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['one letter changed', SIGNATURE.replace('seZ', 'teZ')],
    ['one cut short', SIGNATURE.slice(4)],
    ['letters beyond base64', 'ÄÖÜ'.repeat(9)],
    ['another token', sign(FIELDS, { token: 'another' })],
    ['the empty token', sign(FIELDS, { token: '' })],
  ])('%s', (_what, signature) => {
    expect(verify({ signature })).toMatchObject({ error: { kind: 'bad-signature' } });
  });

  it.each([
    ['a word changed', formOf({ ...FIELDS, Body: 'Tuesday 4pm works, thanks!' })],
    ['another sender', formOf({ ...FIELDS, From: '+14155550101' })],
    ['a field more', formOf({ ...FIELDS, NumSegments: '1' })],
    ['a field less', formOf(FIELDS).replace('&NumMedia=0', '')],
    // The second vector of the reference: JSON posts are signed by their hash in the address, and are no replies.
    ['JSON', '{"event":"x"}'],
  ])('a form with %s', (_what, body) => {
    expect(verify({ body })).toMatchObject({ error: { kind: 'bad-signature' } });
  });

  test('a JSON post that is genuine by its own rules is no text message', () => {
    const url =
      'https://api.example.com/hooks/twilio/json?bodySHA256=ebc2c4ea03938ee05e18c1a712d9fa02de923d6f2db34b68fe1f8dcf651e479d';
    expect(verify({ body: '{"event":"x"}', url, signature: 'XUGVbZCsoo5zi1EHKpa/St6Ra4c=' }).ok).toBe(false);
  });
});

describe('while a token is being changed', () => {
  const secrets = { authToken: 'the new token', previousAuthToken: TOKEN };
  test('both are accepted', () => {
    expect(verify({ secrets }).ok).toBe(true);
    expect(verify({ secrets, signature: sign(FIELDS, { token: 'the new token' }) }).ok).toBe(true);
  });

  it.each<[string, SourceKeys['secrets']]>([
    ['no token at all', {}],
    ['an empty token', { authToken: '' }],
    ['an empty previous one', { authToken: TOKEN, previousAuthToken: '' }],
  ])('%s is no key', (_what, kept) => {
    expect(verify({ secrets: kept, signature: sign(FIELDS, { token: '' }) })).toMatchObject({
      error: { kind: 'bad-signature' },
    });
  });
});

describe('a delivery of the wrong shape', () => {
  test('an empty one', () => {
    expect(verify({ body: '' })).toEqual({ ok: false, error: { kind: 'malformed', message: 'The body is empty.' } });
  });

  test('bytes that are no UTF-8', () => {
    const delivery = deliveryOf(new Uint8Array([0xff, 0xfe]), { 'x-twilio-signature': SIGNATURE });
    expect(verifyTwilio(delivery, { config: {}, secrets: { authToken: TOKEN } })).toMatchObject({
      error: { kind: 'malformed', message: 'The body is not UTF-8.' },
    });
  });

  it.each(['MessageSid', 'From', 'To', 'Body'])('a genuine form without %s', name => {
    const { [name as keyof typeof FIELDS]: _, ...fields } = FIELDS;
    expect(verify({ body: formOf(fields), signature: sign(fields) })).toMatchObject({ error: { kind: 'malformed' } });
  });
});

test('letters of any script are signed as they are', () => {
  const fields = { ...FIELDS, Body: 'Päßt – 火曜日 👍 & + = %' };
  expect(verify({ body: formOf(fields), signature: sign(fields) }).ok).toBe(true);
});

test('a retry has the same delivery key, another message another one', () => {
  expect(verify()).toEqual(verify());
  const fields = { ...FIELDS, MessageSid: 'SM2' };
  expect(verify({ body: formOf(fields), signature: sign(fields) })).toEqual({
    ok: true,
    value: { deliveryKey: 'SM2' },
  });
});
