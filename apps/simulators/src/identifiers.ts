import { createHash, randomBytes, randomUUID } from 'node:crypto';

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random letters and digits, as GoHighLevel, Slack and Calendly name their records. */
export function alphanumericId(length: number): string {
  return Array.from(randomBytes(length), byte => ALPHANUMERIC[byte % ALPHANUMERIC.length]).join('');
}

export const hexId = (length: number): string =>
  randomBytes(Math.ceil(length / 2))
    .toString('hex')
    .slice(0, length);

export const uuid = (): string => randomUUID();

/** A UUID that is the same for the same seed: seeded records keep theirs over resets. */
export function stableUuid(...seed: (string | number)[]): string {
  const hex = createHash('sha256').update(seed.join('/')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** ISO 8601 UTC with six digits of fraction, as EmailBison (Laravel) and Calendly (Rails) print instants. */
export const microIso = (at: number | string | Date): string => new Date(at).toISOString().replace('Z', '000Z');
