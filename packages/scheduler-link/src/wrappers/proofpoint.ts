import { base64Decoded, htmlUnescaped, percentDecoded } from './decode.ts';

/** The raw text behind a key, up to the first of the keys that end it. */
function rawValue(address: string, key: string, ends: readonly string[]): string | null {
  const from = new RegExp(`[?&]${key}=`).exec(address);
  if (from === null) return null;
  const rest = address.slice(from.index + from[0].length);
  const stops = ends.map(end => rest.indexOf(`&${end}=`)).filter(at => at >= 0);
  return stops.length === 0 ? rest : rest.slice(0, Math.min(...stops));
}

/** Version 1: the address stands percent-encoded under `u`. */
export function decodeV1(address: string): string | null {
  const value = rawValue(address, 'u', ['k']);
  return value === null ? null : percentDecoded(value);
}

/** Version 2: `-` stands for `%`, `_` for `/`. */
export function decodeV2(address: string): string | null {
  const value = rawValue(address, 'u', ['d', 'c']);
  return value === null ? null : htmlUnescaped(percentDecoded(value.replace(/-/g, '%').replace(/_/g, '/')));
}

const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Version 3: `v3/__{URL}__;{Base64 of the replaced characters}!!…`. In the URL a `*` is the next of those characters,
 * `**X` the next n of them (`A` 2, `B` 3, …). `null` when they do not suffice.
 */
export function decodeV3(address: string): string | null {
  const from = address.indexOf('v3/__');
  const to = address.indexOf('__;', from);
  if (from < 0 || to < 0) return null;
  const tail = address.slice(to + 3);
  const end = tail.indexOf('!');
  const replaced = base64Decoded(end < 0 ? tail : tail.slice(0, end));
  if (replaced === null) return null;
  const folded = address.slice(from + 5, to).replace(/^([a-z]{2,8}:\/)(?!\/)/i, '$1/');
  return fill(percentDecoded(folded), [...replaced]);
}

function fill(pattern: string, characters: readonly string[]): string | null {
  let used = 0;
  const filled = pattern.replace(/\*(?:\*([\w-]))?/g, (_, run: string | undefined) => {
    const count = run === undefined ? 1 : RUN_LENGTHS.indexOf(run) + 2;
    used += count;
    return characters.slice(used - count, used).join('');
  });
  return used > characters.length ? null : filled;
}
