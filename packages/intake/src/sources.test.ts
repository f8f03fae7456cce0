import { describe, expect, it, test } from 'vitest';
import { REFUSALS } from './delivery.ts';
import { deliveryOf } from './fixtures/example-tool.ts';
import { isSource, SOURCES, type Source, translateDelivery, verifyDelivery } from './sources.ts';

const RECEIVED = new Date('2026-12-01T10:00:00Z');

it.each([
  ...SOURCES.map((name): [string, boolean] => [name, true]),
  ['EmailBison', false],
  ['', false],
  ['constructor', false],
  ['slack', false],
])('%j is a source: %s', (text, expected) => {
  expect(isSource(text)).toBe(expected);
});

describe('nothing is believed without proof', () => {
  it.each(SOURCES.filter(source => source !== 'emailbison'))(
    '%s: a plausible body without signature is turned away',
    source => {
      const body =
        source === 'twilio'
          ? 'MessageSid=SM1&From=%2B1&To=%2B2&Body=Hi'
          : '{"type":"INSTALL","locationId":"l","webhookId":"w"}';
      const result = verifyDelivery(source, deliveryOf(body), { config: {}, secrets: {} });
      expect(result).toMatchObject({ ok: false, error: { kind: 'bad-signature' } });
    },
  );

  test('EmailBison signs nothing: its body is only a hint of what to fetch', () => {
    const body = '{"event":{"type":"lead_replied"},"data":{"reply":{"id":725,"text_body":"Book me twice"}}}';
    expect(verifyDelivery('emailbison', deliveryOf(body), { config: {}, secrets: {} }).ok).toBe(true);
    expect(translateDelivery('emailbison', Buffer.from(body), RECEIVED)).toEqual({ replyId: '725' });
  });

  test('every refusal has its status', () => {
    expect(REFUSALS).toEqual({ 'bad-signature': 401, stale: 401, malformed: 400, 'wrong-workspace': 403 });
  });
});

it.each<[Source, string, object]>([
  ['gohighlevel', '{"type":"INSTALL","locationId":"l","webhookId":"w"}', { kind: 'ignored' }],
  ['calendly', '{"event":"contact.created","created_at":"x","payload":{"uri":"u"}}', { kind: 'ignored' }],
  ['cal-com', '{"triggerEvent":"MEETING_ENDED","createdAt":"x","payload":{}}', { kind: 'ignored' }],
  ['twilio', 'MessageSid=SM1&From=%2B1&To=%2B2&Body=Gr%C3%BC%C3%9Fe', { kind: 'reply', channel: 'sms', text: 'Grüße' }],
  [
    'generic',
    '{"type":"message.received","data":{"messageId":"m","threadId":"t","from":{"phone":"+1"},"text":"Hi"}}',
    { kind: 'reply', text: 'Hi' },
  ],
])('a kept delivery of %s is translated from its bytes', (source, body, expected) => {
  expect(translateDelivery(source, Buffer.from(body), RECEIVED)).toMatchObject(expected);
});
