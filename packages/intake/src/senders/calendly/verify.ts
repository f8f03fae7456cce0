import { createHmac, timingSafeEqual } from 'node:crypto';
import { err, ok } from '@overlap/domain/result';
import type { RawDelivery, SourceKeys, Verified } from '../../delivery.ts';
import { digest, readJson } from '../../raw-text.ts';
import { webhookSchema } from './wire.ts';

/** Calendly's own examples allow 180 s; whether retries are signed afresh is not documented, so a little more. */
const WINDOW_SECONDS = 300;

/** `Calendly-Webhook-Signature: t=<seconds>,v1=<hex>`, HMAC-SHA256 of `t.body` under the subscription's signing key. */
export function verifyCalendly(delivery: RawDelivery, keys: SourceKeys): Verified {
  const header = delivery.headers['calendly-webhook-signature'] ?? '';
  const [, time, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  const signingKey = keys.secrets.signingKey;
  if (!time || !given || !signingKey) {
    return err({ kind: 'bad-signature', message: 'Calendly-Webhook-Signature is missing or malformed.' });
  }
  const expected = createHmac('sha256', signingKey).update(`${time}.`).update(delivery.body).digest();
  if (!timingSafeEqual(expected, Buffer.from(given, 'hex'))) {
    return err({ kind: 'bad-signature', message: 'Calendly-Webhook-Signature does not match the body.' });
  }
  if (Math.abs(delivery.receivedAt.getTime() / 1000 - Number(time)) > WINDOW_SECONDS) {
    return err({ kind: 'stale', message: 'The signature is older than five minutes.' });
  }
  const json = readJson(delivery.body);
  if (!json.ok) return json;
  const parsed = webhookSchema.safeParse(json.value);
  if (!parsed.success) return err({ kind: 'malformed', message: 'event, created_at or payload.uri is missing.' });
  const { event, created_at, payload } = parsed.data;
  return ok({ deliveryKey: digest(payload.uri, event, created_at) });
}
