import { createHmac, timingSafeEqual } from 'node:crypto';
import { err, ok } from '@overlap/domain/result';
import type { RawDelivery, SourceKeys, Verified } from '../../delivery.ts';
import { digest, readJson } from '../../raw-text.ts';
import { webhookSchema } from './wire.ts';

/**
 * `X-Cal-Signature-256: <hex>`, HMAC-SHA256 of the raw body under the webhook's secret. A webhook without one sends the
 * literal `no-secret-provided`, which is no signature. Nothing is dated, so an old delivery is known only by its key.
 */
export function verifyCalCom(delivery: RawDelivery, keys: SourceKeys): Verified {
  const given = delivery.headers['x-cal-signature-256'] ?? '';
  const secret = keys.secrets.webhookSecret;
  if (given === 'no-secret-provided') {
    return err({
      kind: 'bad-signature',
      message: 'The Cal.com webhook has no secret. Give it the one of the connection.',
    });
  }
  if (!secret || !/^[0-9a-f]{64}$/.test(given)) {
    return err({ kind: 'bad-signature', message: 'X-Cal-Signature-256 is missing or malformed.' });
  }
  const expected = createHmac('sha256', secret).update(delivery.body).digest();
  if (!timingSafeEqual(expected, Buffer.from(given, 'hex'))) {
    return err({ kind: 'bad-signature', message: 'X-Cal-Signature-256 does not match the body.' });
  }
  const json = readJson(delivery.body);
  if (!json.ok) return json;
  const parsed = webhookSchema.safeParse(json.value);
  if (!parsed.success) return err({ kind: 'malformed', message: 'triggerEvent, createdAt or payload is missing.' });
  const { triggerEvent, createdAt, payload } = parsed.data;
  const about = payload.uid ?? payload.bookingUid ?? Buffer.from(delivery.body).toString();
  return ok({ deliveryKey: digest(triggerEvent, about, createdAt) });
}
