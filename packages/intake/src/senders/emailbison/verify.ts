import { err, ok } from '@overlap/domain/result';
import type { RawDelivery, SourceKeys, Verified } from '../../delivery.ts';
import { digest, readJson } from '../../raw-text.ts';
import { webhookSchema } from './wire.ts';

/**
 * EmailBison signs nothing. The unguessable path says which workspace it is; the payload has to name the same one, and
 * the reply is read again from EmailBison before anything is done about it.
 */
export function verifyEmailBison(delivery: RawDelivery, keys: SourceKeys): Verified {
  const json = readJson(delivery.body);
  if (!json.ok) return json;
  const parsed = webhookSchema.safeParse(json.value);
  if (!parsed.success)
    return err({ kind: 'malformed', message: 'This is no EmailBison event: event.type or data is missing.' });
  const { event, data } = parsed.data;
  const expected = keys.config.workspaceId;
  if (expected && event.workspace_id && event.workspace_id !== expected) {
    return err({
      kind: 'wrong-workspace',
      message: 'This event belongs to another EmailBison workspace than the connected one.',
    });
  }
  const subject = data.reply?.id ?? digest(JSON.stringify(data));
  return ok({ deliveryKey: `${normaliseEvent(event.type)}:${subject}` });
}

/** Event names come in several spellings: trimmed, upper case, blanks as underscores. */
export const normaliseEvent = (type: string): string => type.trim().toUpperCase().replace(/\s+/g, '_');
