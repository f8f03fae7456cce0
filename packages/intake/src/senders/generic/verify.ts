import { err, ok } from '@overlap/domain/result';
import { Webhook } from 'standardwebhooks';
import type { RawDelivery, SourceKeys, Verified } from '../../delivery.ts';
import { readText } from '../../raw-text.ts';
import { messageReceivedSchema } from './wire.ts';

/** Signed as the Standard Webhooks specification says; its library allows five minutes either way. */
export function verifyGeneric(delivery: RawDelivery, keys: SourceKeys): Verified {
  const text = readText(delivery.body);
  if (!text.ok) return text;
  const id = delivery.headers['webhook-id'];
  const secret = keys.secrets.webhookSecret;
  if (!id || !secret) return err({ kind: 'bad-signature', message: 'webhook-id is missing.' });
  let payload: unknown;
  try {
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': delivery.headers['webhook-timestamp'] ?? '',
      'webhook-signature': delivery.headers['webhook-signature'] ?? '',
    };
    payload = new Webhook(secret).verify(text.value, headers);
  } catch (error) {
    // The signature holds by then: the library parses what it has verified.
    if (error instanceof SyntaxError) return err({ kind: 'malformed', message: 'The body is not JSON.' });
    const isStale = error instanceof Error && /timestamp too (old|new)/i.test(error.message);
    return isStale
      ? err({ kind: 'stale', message: 'webhook-timestamp is more than five minutes off.' })
      : err({ kind: 'bad-signature', message: 'webhook-signature is missing or does not match the body.' });
  }
  const parsed = messageReceivedSchema.safeParse(payload);
  if (parsed.success) return ok({ deliveryKey: id });
  const [issue] = parsed.error.issues;
  return err({
    kind: 'malformed',
    message: `${issue?.path.join('.') ?? 'body'}: ${issue?.message ?? 'not as documented'}`,
  });
}
