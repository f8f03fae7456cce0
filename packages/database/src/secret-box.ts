import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Keys by name; the first one seals, all of them open. */
export interface KeyRing {
  current: string;
  keys: Map<string, Buffer>;
}

/** Where a secret belongs. It opens only there: a ciphertext copied to another workspace or field is worthless. */
export interface SecretPlace {
  workspaceId: string;
  field: string;
}

/**
 * Reads a key ring from `name:base64,name:base64`, newest first. Each key is 32 bytes (`openssl rand -base64 32`).
 * Throws with what to do when it is malformed.
 */
export function parseKeyRing(text: string): KeyRing {
  const entries = text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);
  const keys = new Map<string, Buffer>();
  for (const entry of entries) {
    const [, name, encoded] = /^([\w-]+):(.+)$/.exec(entry) ?? [];
    const key = Buffer.from(encoded ?? '', 'base64');
    if (!name || key.length !== 32) {
      throw new Error(
        'OVERLAP_KEYS wants "name:key" pairs with keys of 32 bytes in base64; make one by: openssl rand -base64 32',
      );
    }
    if (keys.has(name)) throw new Error(`OVERLAP_KEYS names the key "${name}" twice.`);
    keys.set(name, key);
  }
  const [current] = keys.keys();
  if (!current) throw new Error('OVERLAP_KEYS is empty: secrets cannot be kept without a key.');
  return { current, keys };
}

/** AES-256-GCM: `v1.<key name>.<iv>.<tag>.<ciphertext>`, base64url. */
export function seal(ring: KeyRing, place: SecretPlace, secret: string): string {
  const key = ring.keys.get(ring.current);
  if (!key) throw new Error(`Key ${ring.current} is not on the ring.`);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo(place));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return ['v1', ring.current, iv, cipher.getAuthTag(), sealed]
    .map(part => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.');
}

/** Opens what {@link seal} made for the same place. Throws when the key is gone or anything was changed. */
export function unseal(ring: KeyRing, place: SecretPlace, sealed: string): string {
  const [version, name, iv, tag, body] = sealed.split('.');
  const key = ring.keys.get(name ?? '');
  if (version !== 'v1' || !iv || !tag || body === undefined) throw new Error('Not a sealed secret.');
  if (!key) throw new Error(`The key "${name}" that sealed this secret is not on the ring OVERLAP_KEYS.`);
  // Without the length a tag cut to four bytes would do, and could be guessed.
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
    .setAAD(boundTo(place))
    .setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
}

const boundTo = (place: SecretPlace): Buffer => Buffer.from(JSON.stringify([place.workspaceId, place.field]));
