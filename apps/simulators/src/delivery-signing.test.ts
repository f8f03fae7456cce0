import { createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  corruptSignature,
  signatureHeaders,
  signCalendly,
  signGohighlevel,
  signHubspot,
  signTwilio,
} from './delivery-signing.ts';

const SEED = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const DER = Buffer.from(`302e020100300506032b657004220420${SEED}`, 'hex');
const PRIVATE_KEY = `-----BEGIN PRIVATE KEY-----\n${DER.toString('base64')}\n-----END PRIVATE KEY-----\n`;
const GHL_BODY =
  '{"type":"AppointmentCreate","locationId":"loc_1","timestamp":"2026-01-01T00:00:00Z","webhookId":"wh_1","appointment":{"id":"apt_1","calendarId":"cal_1","contactId":"con_1","appointmentStatus":"confirmed","startTime":"2026-01-05T15:00:00Z","endTime":"2026-01-05T15:30:00Z"}}';

test('signs GoHighLevel bodies as in the reference', () => {
  const signature = signGohighlevel(GHL_BODY, PRIVATE_KEY);
  expect(signature).toBe('16MO+EqQvm0avGUUar62Q6jqUCuPpPRWC3jA99xaX23K8Xkfl/mRNmhQ84LNsYS1rKOIHZOD5Vv4I4oPrrpsCw==');
  const key = 'MCowBQYDK2VwAyEAA6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=';
  const publicKey = createPublicKey(`-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----`);
  expect(verify(null, Buffer.from(GHL_BODY), publicKey, Buffer.from(signature, 'base64'))).toBe(true);
});

test('signs Calendly bodies as in the reference', () => {
  const body =
    '{"event":"invitee.created","created_at":"2026-01-01T00:00:00.000000Z","created_by":"https://api.calendly.com/users/USERAAAA","payload":{"uri":"https://api.calendly.com/scheduled_events/EVT1/invitees/INV1","email":"lead@example.com","status":"active","rescheduled":false}}';
  expect(signCalendly(body, 'calendly_test_signing_key_0123456789', new Date(1767225600_000))).toBe(
    't=1767225600,v1=e3bd4f70fc4f798f4dc1395ee3d3cd4e8809d4e2b84d16d0df01a3b9b4612bea',
  );
});

test('signs HubSpot bodies as in the reference', () => {
  const body =
    '[{"eventId":100,"subscriptionId":200,"portalId":300,"appId":400,"occurredAt":1767225599000,"subscriptionType":"object.creation","attemptNumber":0,"objectId":500,"objectTypeId":"0-47","changeSource":"INTEGRATION"}]';
  const url = 'https://app.example.com/webhooks/hubspot';
  expect(signHubspot(url, body, 'hubspot_test_client_secret_0123', new Date(1767225600_000))).toEqual({
    'x-hubspot-signature-v3': 'B/TlJXkcrGCOCcepNTheQQSxj0bI/gwoTBzpHLP+04A=',
    'x-hubspot-request-timestamp': '1767225600000',
  });
});

test('signs Twilio forms as in the reference', () => {
  const form = new URLSearchParams({
    AccountSid: 'AC00000000000000000000000000000000',
    Body: 'Tuesday 3pm works, thanks!',
    From: '+14155550100',
    MessageSid: 'SM00000000000000000000000000000001',
    NumMedia: '0',
    To: '+14155550199',
  });
  const url = 'https://api.example.com/hooks/twilio/ws_1?src=sms';
  expect(signTwilio(url, form, '12345678901234567890123456789012')).toBe('seZNROVS8Q/CVs7rbB5ZsvYfO/M=');
});

test('signs Standard Webhooks as in the reference', () => {
  const headers = signatureHeaders({
    signing: {
      scheme: 'standard',
      secret: 'whsec_Ym9va2luZy1iYWNrZW5kLXRlc3Qtc2VjcmV0LTAwMDE=',
      id: 'msg_2bookingtest0001',
    },
    url: 'https://api.example.com',
    body: '{"type":"email.bounced","created_at":"2025-01-01T00:00:00.000Z","data":{"email_id":"56761188-7520-42d8-8898-ff6fc54ce618","to":["lead@example.com"]}}',
    at: new Date(1735689600_000),
    gohighlevelPrivateKey: PRIVATE_KEY,
  });
  expect(headers).toEqual({
    'webhook-id': 'msg_2bookingtest0001',
    'webhook-timestamp': '1735689600',
    'webhook-signature': 'v1,9x9JaK8ccc18WciJCRJebQ4AS0A5wsowZiwQSfYpHpk=',
  });
});

test('a corrupted signature keeps its length and is another one', () => {
  const spoilt = corruptSignature({
    'x-twilio-signature': 'seZNROVS8Q/CVs7rbB5ZsvYfO/M=',
    'content-type': 'text/plain',
  });
  expect(spoilt['x-twilio-signature']).toHaveLength(28);
  expect(spoilt['x-twilio-signature']).not.toBe('seZNROVS8Q/CVs7rbB5ZsvYfO/M=');
  expect(spoilt['content-type']).toBe('text/plain');
});
