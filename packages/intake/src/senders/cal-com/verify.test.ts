import { createHmac } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { deliveryOf, notUtf8 } from '../../fixtures/example-tool.ts';
import { verifyCalCom } from './verify.ts';

/** The test vector of the reference. */
const SECRET = 'calcom_test_secret_0123456789';
const BODY =
  '{"triggerEvent":"BOOKING_CREATED","createdAt":"2026-01-01T00:00:00.000Z","payload":{"uid":"bk_uid_1","startTime":"2026-01-05T15:00:00Z","endTime":"2026-01-05T15:30:00Z","status":"ACCEPTED"}}';
const SIGNATURE = 'c42e2e45ce6b78a08711d9206867e6eb80b4e03f8e98c773275730e7d992a694';

const keys = { config: {}, secrets: { webhookSecret: SECRET } };
const headerOf = (signature: string): Record<string, string> => ({ 'x-cal-signature-256': signature });
const sign = (body: string | Uint8Array, secret = SECRET) =>
  headerOf(createHmac('sha256', secret).update(body).digest('hex'));
const verify = (body: string | Uint8Array, headers = sign(body)) => verifyCalCom(deliveryOf(body, headers), keys);

test('the reference’s vector is genuine', () => {
  expect(BODY).toHaveLength(190);
  expect(verify(BODY, headerOf(SIGNATURE))).toEqual({
    ok: true,
    value: { deliveryKey: expect.stringMatching(/^[\w-]{43}$/) },
  });
});

describe('a bad signature', () => {
  it.each([
    ['no header', {}],
    ['an empty header', headerOf('')],
    ['the word for none', headerOf('no-secret-provided')],
    ['in upper case', headerOf(SIGNATURE.toUpperCase())],
    ['cut short', headerOf(SIGNATURE.slice(0, -2))],
    ['with more after it', headerOf(`${SIGNATURE}00`)],
    ['one digit changed', headerOf(SIGNATURE.replace('c', 'd'))],
    ['another secret', sign(BODY, 'another secret')],
    ['the empty secret', sign(BODY, '')],
  ])('%s', (_what, headers) => {
    expect(verify(BODY, headers)).toMatchObject({ error: { kind: 'bad-signature' } });
  });

  it.each([
    ['a blank more', `${BODY} `],
    ['another uid', BODY.replace('bk_uid_1', 'bk_uid_2')],
    ['the same JSON written otherwise', JSON.stringify(JSON.parse(BODY), null, 1)],
    ['nothing', ''],
  ])('a body with %s', (_what, body) => {
    expect(verify(body, headerOf(SIGNATURE))).toMatchObject({ error: { kind: 'bad-signature' } });
  });

  test('any, while the connection has no secret', () => {
    const secretless: Record<string, string>[] = [{}, { webhookSecret: '' }];
    for (const headers of [sign(BODY, ''), headerOf('no-secret-provided')])
      for (const secrets of secretless)
        expect(verifyCalCom(deliveryOf(BODY, headers), { config: {}, secrets })).toMatchObject({
          error: { kind: 'bad-signature' },
        });
  });
});

describe('a genuine delivery of the wrong shape', () => {
  it.each([
    ['nothing', '', 'The body is empty.'],
    ['no JSON', 'triggerEvent=BOOKING_CREATED', 'The body is not JSON.'],
    ['no UTF-8', notUtf8(BODY), 'The body is not UTF-8.'],
    ['a list', '[]', 'triggerEvent, createdAt or payload is missing.'],
    ['no payload', '{"triggerEvent":"PING","createdAt":"x"}', 'triggerEvent, createdAt or payload is missing.'],
  ])('%s', (_what, body, message) => {
    expect(verify(body)).toEqual({ ok: false, error: { kind: 'malformed', message } });
  });
});

describe('the delivery key', () => {
  const keyOf = (body: string) => {
    const result = verify(body);
    return result.ok ? result.value.deliveryKey : null;
  };

  test('is the same for the same trigger, booking and moment', () => {
    expect(keyOf(BODY.replace('ACCEPTED', 'accepted'))).toBe(keyOf(BODY));
  });

  it.each([
    ['booking', BODY.replace('bk_uid_1', 'bk_uid_2')],
    ['trigger', BODY.replace('BOOKING_CREATED', 'BOOKING_CANCELLED')],
    ['moment', BODY.replace('00:00:00.000Z', '00:00:01.000Z')],
  ])('differs by %s', (_what, other) => {
    expect(keyOf(other)).not.toBe(keyOf(BODY));
  });

  test('is the whole body’s where there is no booking', () => {
    const form = (answer: string) =>
      `{"triggerEvent":"FORM_SUBMITTED","createdAt":"x","payload":{"answer":"${answer}"}}`;
    expect(keyOf(form('a'))).toBe(keyOf(form('a')));
    expect(keyOf(form('a'))).not.toBe(keyOf(form('b')));
  });
});
