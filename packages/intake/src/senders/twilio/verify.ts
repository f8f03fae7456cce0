import { err, ok } from '@overlap/domain/result';
import twilio from 'twilio';
import type { RawDelivery, SourceKeys, Verified } from '../../delivery.ts';
import { readText } from '../../raw-text.ts';
import { formSchema } from './wire.ts';

/**
 * `X-Twilio-Signature`: HMAC-SHA1 of our public address and the form's fields under the primary auth token. While a
 * token is being changed `previousAuthToken` is accepted as well.
 */
export function verifyTwilio(delivery: RawDelivery, keys: SourceKeys): Verified {
  const text = readText(delivery.body);
  if (!text.ok) return text;
  const fields = Object.fromEntries(new URLSearchParams(text.value));
  const signature = delivery.headers['x-twilio-signature'] ?? '';
  // An empty token would be a key that everybody knows.
  const tokens = [keys.secrets.authToken, keys.secrets.previousAuthToken].filter((token): token is string =>
    Boolean(token),
  );
  if (!tokens.some(token => twilio.validateRequest(token, signature, delivery.url, fields))) {
    return err({
      kind: 'bad-signature',
      message: 'X-Twilio-Signature is missing or does not match this address and form.',
    });
  }
  const parsed = formSchema.safeParse(fields);
  if (!parsed.success) return err({ kind: 'malformed', message: 'MessageSid, From or Body is missing.' });
  return ok({ deliveryKey: parsed.data.MessageSid });
}
