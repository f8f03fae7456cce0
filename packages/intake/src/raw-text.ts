import { createHash } from 'node:crypto';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Refusal } from './delivery.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** The body as text; refuses bytes that are no UTF-8. */
export function readText(body: Uint8Array): Result<string, Refusal> {
  try {
    const text = strictUtf8.decode(body);
    return text.trim() === '' ? err({ kind: 'malformed', message: 'The body is empty.' }) : ok(text);
  } catch {
    return err({ kind: 'malformed', message: 'The body is not UTF-8.' });
  }
}

export function readJson(body: Uint8Array): Result<unknown, Refusal> {
  const text = readText(body);
  if (!text.ok) return text;
  try {
    return ok(JSON.parse(text.value));
  } catch {
    return err({ kind: 'malformed', message: 'The body is not JSON.' });
  }
}

/** A short name for what makes a delivery the same one as before. */
export const digest = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
