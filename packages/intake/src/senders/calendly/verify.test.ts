import { createHmac } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { deliveryOf, notUtf8 } from '../../fixtures/example-tool.ts';
import { verifyCalendly } from './verify.ts';

/** The test vector of the reference. */
const KEY = 'calendly_test_signing_key_0123456789';
const TIME = 1767225600;
const BODY =
  '{"event":"invitee.created","created_at":"2026-01-01T00:00:00.000000Z","created_by":"https://api.calendly.com/users/USERAAAA","payload":{"uri":"https://api.calendly.com/scheduled_events/EVT1/invitees/INV1","email":"lead@example.com","status":"active","rescheduled":false}}';
const SIGNATURE = 'e3bd4f70fc4f798f4dc1395ee3d3cd4e8809d4e2b84d16d0df01a3b9b4612bea';
const HEADER = `t=${TIME},v1=${SIGNATURE}`;

const keys = { config: {}, secrets: { signingKey: KEY } };
const headerOf = (header: string): Record<string, string> => ({ 'calendly-webhook-signature': header });
const sign = (body: string | Uint8Array, time = TIME, key = KEY) =>
  headerOf(`t=${time},v1=${createHmac('sha256', key).update(`${time}.`).update(body).digest('hex')}`);
const verify = (body: string | Uint8Array, headers = sign(body), receivedAt = new Date(TIME * 1000)) =>
  verifyCalendly(deliveryOf(body, headers, { receivedAt }), keys);

test('the reference’s vector is genuine', () => {
  expect(BODY).toHaveLength(271);
  expect(verify(BODY, headerOf(HEADER))).toEqual({
    ok: true,
    value: { deliveryKey: expect.stringMatching(/^[\w-]{43}$/) },
  });
});

describe('a bad signature', () => {
  it.each([
    ['no header', {}],
    ['an empty header', headerOf('')],
    ['no time', headerOf(`v1=${SIGNATURE}`)],
    ['no signature', headerOf(`t=${TIME}`)],
    ['the signature in upper case', headerOf(`t=${TIME},v1=${SIGNATURE.toUpperCase()}`)],
    ['a signature cut short', headerOf(HEADER.slice(0, -2))],
    ['a signature with more after it', headerOf(`${HEADER}00`)],
    ['one digit changed', headerOf(HEADER.replace('v1=e', 'v1=f'))],
    ['another version', headerOf(HEADER.replace('v1', 'v2'))],
    ['another time than was signed', headerOf(HEADER.replace(`${TIME}`, `${TIME + 1}`))],
    ['another key', sign(BODY, TIME, 'another key')],
    ['the empty key', sign(BODY, TIME, '')],
  ])('%s', (_what, headers) => {
    expect(verify(BODY, headers)).toMatchObject({ error: { kind: 'bad-signature' } });
  });

  it.each([
    ['a blank more', `${BODY} `],
    ['another e-mail', BODY.replace('lead@', 'thief@')],
    ['the same JSON written otherwise', JSON.stringify(JSON.parse(BODY), null, 1)],
    ['nothing', ''],
  ])('a body with %s', (_what, body) => {
    expect(verify(body, headerOf(HEADER))).toMatchObject({ error: { kind: 'bad-signature' } });
  });

  test('any, while the connection has no signing key', () => {
    const delivery = deliveryOf(BODY, sign(BODY, TIME, ''));
    for (const secrets of [{}, { signingKey: '' }] as Record<string, string>[])
      expect(verifyCalendly(delivery, { config: {}, secrets })).toMatchObject({ error: { kind: 'bad-signature' } });
  });
});

it.each([
  ['at once', 0, true],
  ['five minutes later', 300, true],
  ['more than five minutes later', 301, false],
  ['five minutes early by our clock', -300, true],
  ['more than that early', -301, false],
  ['a day later', 86_400, false],
])('a delivery %s (%i s) is fresh: %s', (_when, seconds, isFresh) => {
  const result = verify(BODY, headerOf(HEADER), new Date((TIME + seconds) * 1000));
  expect(result.ok || result.error.kind).toBe(isFresh || 'stale');
});

describe('a genuine delivery of the wrong shape', () => {
  it.each([
    ['nothing', '', 'The body is empty.'],
    ['no JSON', 'event=invitee.created', 'The body is not JSON.'],
    ['no UTF-8', notUtf8(BODY), 'The body is not UTF-8.'],
    ['a list', '[]', 'event, created_at or payload.uri is missing.'],
    ['no payload', '{"event":"invitee.created","created_at":"x"}', 'event, created_at or payload.uri is missing.'],
  ])('%s', (_what, body, message) => {
    expect(verify(body)).toEqual({ ok: false, error: { kind: 'malformed', message } });
  });
});

describe('the delivery key', () => {
  const keyOf = (body: string, time = TIME) => {
    const result = verify(body, sign(body, time), new Date(time * 1000));
    return result.ok ? result.value.deliveryKey : null;
  };

  test('stays the same when a retry is signed afresh', () => {
    expect(keyOf(BODY, TIME + 3600)).toBe(keyOf(BODY));
  });

  it.each([
    ['invitee', BODY.replace('INV1', 'INV2')],
    ['event', BODY.replace('invitee.created', 'invitee.canceled')],
    ['moment', BODY.replace('00:00:00.000000Z', '00:00:01.000000Z')],
  ])('differs by %s', (_what, other) => {
    expect(keyOf(other)).not.toBe(keyOf(BODY));
  });
});
