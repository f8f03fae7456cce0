import { describe, expect, it, test } from 'vitest';
import { deliveryOf, notUtf8 } from '../../fixtures/example-tool.ts';
import { normaliseEvent, verifyEmailBison } from './verify.ts';

const eventOf = (event: object = {}, data: object = { reply: { id: 725 } }) =>
  JSON.stringify({ event: { type: 'LEAD_REPLIED', workspace_id: 2, ...event }, data });
const verify = (body: string | Uint8Array, config: Record<string, string> = { workspaceId: '2' }) =>
  verifyEmailBison(deliveryOf(body), { config, secrets: {} });
const keyOf = (body: string) => {
  const result = verify(body);
  return result.ok ? result.value.deliveryKey : null;
};

test('an event of the connected workspace is taken', () => {
  expect(verify(eventOf())).toEqual({ ok: true, value: { deliveryKey: 'LEAD_REPLIED:725' } });
});

test('ids may be numbers or texts', () => {
  expect(verify(eventOf({ workspace_id: '2' }, { reply: { id: '725' } }))).toEqual(verify(eventOf()));
});

test('an event of another workspace is refused', () => {
  expect(verify(eventOf({ workspace_id: 3 }))).toMatchObject({ error: { kind: 'wrong-workspace' } });
  expect(verify(eventOf({ workspace_id: 22 }))).toMatchObject({ error: { kind: 'wrong-workspace' } });
});

test('before the workspace is known the path alone says which it is', () => {
  expect(verify(eventOf({ workspace_id: 3 }), {}).ok).toBe(true);
});

describe('a delivery of the wrong shape', () => {
  it.each([
    ['nothing', '', 'The body is empty.'],
    ['no JSON', 'LEAD_REPLIED', 'The body is not JSON.'],
    ['no UTF-8', notUtf8(eventOf()), 'The body is not UTF-8.'],
    ['no event', '{"data":{}}', 'This is no EmailBison event: event.type or data is missing.'],
    ['no data', '{"event":{"type":"LEAD_REPLIED"}}', 'This is no EmailBison event: event.type or data is missing.'],
    ['a list', '[]', 'This is no EmailBison event: event.type or data is missing.'],
  ])('%s', (_what, body, message) => {
    expect(verify(body)).toEqual({ ok: false, error: { kind: 'malformed', message } });
  });
});

it.each(['LEAD_REPLIED', 'lead_replied', 'Lead Replied', '  lead  replied '])('%j is one event', type => {
  expect(normaliseEvent(type)).toBe('LEAD_REPLIED');
});

describe('the delivery key', () => {
  test('stays the same over retries, spellings and later counts', () => {
    const again = eventOf(
      { type: 'lead_replied', name: 'Lead Replied' },
      { reply: { id: 725 }, lead: { id: 1, replies: 2 } },
    );
    expect(keyOf(again)).toBe(keyOf(eventOf()));
  });

  it.each([
    ['reply', eventOf({}, { reply: { id: 726 } })],
    ['event', eventOf({ type: 'LEAD_INTERESTED' })],
  ])('differs by %s', (_what, other) => {
    expect(keyOf(other)).not.toBe(keyOf(eventOf()));
  });

  test('of events without a reply is that of lead and campaign', () => {
    const opened = (leadId: number) => eventOf({ type: 'EMAIL_OPENED' }, { lead: { id: leadId }, campaign: { id: 2 } });
    expect(keyOf(opened(1))).toBe(keyOf(opened(1)));
    expect(keyOf(opened(2))).not.toBe(keyOf(opened(1)));
  });
});
