import { timingSafeEqual } from 'node:crypto';

/** RFC 9110 §7.6.1, and the old spelling that some clients still send. `expect` is ignored, as §10.1.1 lets a proxy do. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
]);

/** Node's flat list of names and values without what belongs to this one hop, named by `Connection` or by the standard. */
export function withoutHopByHop(raw: readonly string[], alsoDrop: readonly string[] = []): string[] {
  const pairs = raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ''] as const] : []));
  const named = pairs
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.toLowerCase().split(','))
    .map(name => name.trim());
  const dropped = new Set([...HOP_BY_HOP, ...named, ...alsoDrop]);
  return pairs.filter(([name]) => !dropped.has(name.toLowerCase())).flat();
}

export const basicCredentials = (username: string, password: string): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** Compares in constant time. */
export function isSameSecret(given: string | undefined, expected: string): boolean {
  const [left, right] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
