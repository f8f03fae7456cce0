import { createPublicKey, verify } from 'node:crypto';
import { err, ok } from '@overlap/domain/result';
import type { RawDelivery, SourceKeys, Verified } from '../../delivery.ts';
import { readJson } from '../../raw-text.ts';
import { envelopeSchema } from './wire.ts';

/** GoHighLevel's own key, the same for every app (its webhook guide). A workspace's setting may name another. */
export const GOHIGHLEVEL_PUBLIC_KEY = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAi2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg=
-----END PUBLIC KEY-----`;

/** It retries for about 70 minutes, and whether a retry carries a fresh timestamp is not documented. */
const WINDOW_MS = 75 * 60_000;

/** `X-GHL-Signature`: Ed25519 over the raw body, base64. The older `x-wh-signature` is no longer accepted. */
export function verifyGoHighLevel(delivery: RawDelivery, keys: SourceKeys): Verified {
  const signature = Buffer.from(delivery.headers['x-ghl-signature'] ?? '', 'base64');
  const key = createPublicKey(keys.config.publicKey || GOHIGHLEVEL_PUBLIC_KEY);
  if (signature.length !== 64 || !verify(null, delivery.body, key, signature)) {
    return err({ kind: 'bad-signature', message: 'X-GHL-Signature is missing or does not match the body.' });
  }
  const json = readJson(delivery.body);
  if (!json.ok) return json;
  const parsed = envelopeSchema.safeParse(json.value);
  if (!parsed.success) return err({ kind: 'malformed', message: 'type, locationId or webhookId is missing.' });
  const { webhookId, timestamp, locationId } = parsed.data;
  const expected = keys.config.locationId;
  // The vendor's key signs for every app and location: without a location of its own nobody's events could be told apart.
  if (!expected || locationId !== expected) {
    return err({
      kind: 'wrong-workspace',
      message: 'This event belongs to another GoHighLevel location than the connected one.',
    });
  }
  if (timestamp && !(Math.abs(delivery.receivedAt.getTime() - Date.parse(timestamp)) <= WINDOW_MS)) {
    return err({ kind: 'stale', message: 'The event is older than 75 minutes.' });
  }
  return ok({ deliveryKey: webhookId });
}
