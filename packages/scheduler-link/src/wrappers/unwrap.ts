import { toAddress } from '../address/parse.ts';
import { suffixesOf } from '../hosts/find-site.ts';
import { OPAQUE } from './opaque.ts';
import { WRAPPERS } from './wrappers.ts';

/** A wrapper inside a wrapper is common; more than this is made to deceive. */
const MOST_LAYERS = 5;

export interface Unwrapped {
  /** What stood innermost, as it was written there. */
  url: string;
  /** Names of the redirectors, outermost first. */
  wrappers: readonly string[];
  /** `url` is itself a redirect that cannot be read offline. */
  opaque: boolean;
}

/** Takes redirectors off an address without any network. Total: what is no wrapper comes back as it is. */
export function unwrap(written: string): Unwrapped {
  const wrappers: string[] = [];
  let address = written;
  for (;;) {
    const layer = layerOf(address);
    if (layer === null) return { url: address, wrappers, opaque: false };
    wrappers.push(layer.name);
    if (layer.target === null || wrappers.length > MOST_LAYERS) return { url: address, wrappers, opaque: true };
    address = layer.target;
  }
}

function layerOf(written: string): { name: string; target: string | null } | null {
  const address = toAddress(written);
  const url = URL.parse(address);
  // A forgery stays one: nothing is read out of an address that must not be opened.
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.port !== '') return null;
  const host = url.hostname.replace(/\.$/, '');
  if (host.length > 253) return null;
  const suffixes = suffixesOf(host);
  const isAt = (place: string | RegExp): boolean =>
    typeof place === 'string' ? suffixes.includes(place) : place.test(host);
  const wrapper = WRAPPERS.find(each => isAt(each.host) && each.path.test(url.pathname));
  if (wrapper !== undefined) return { name: wrapper.name, target: wrapper.target(url, address)?.trim() || null };
  const opaque = OPAQUE.find(({ hosts, path }) => hosts.some(isAt) && (path === undefined || path.test(url.pathname)));
  return opaque === undefined ? null : { name: opaque.name, target: null };
}
