import { toAddress } from './address/parse.ts';
import { type Address, readAddress } from './address/read-address.ts';
import { speaksOfBooking } from './booking-words.ts';
import type { LinkKind, LinkOptions, LinkReading } from './found-link.ts';
import { ownLinkTest } from './ours.ts';
import { type Unwrapped, unwrap } from './wrappers/unwrap.ts';

/** A reading, and what only its finder needs. */
interface Recognised extends LinkReading {
  /** The host is a scheduler's own: it needs no scheme to be believed. */
  isVendorHost: boolean;
}

/**
 * Reads addresses one after another against the same own links. `wordsNear` are the words around the link: they decide
 * whether a host that nobody knows may be somebody's booking page.
 */
export function linkReader({
  ownLinks,
  developmentHosts = false,
}: LinkOptions): (written: string, wordsNear: string) => Recognised {
  const isOurs = ownLinkTest(ownLinks, developmentHosts);
  return (written, wordsNear) => {
    const layers = unwrap(written);
    const address = readAddress(layers.url, developmentHosts);
    const kind = kindOf(address, layers, wordsNear);
    const isPage = kind !== 'other' && kind !== 'refused';
    const { family, toConfirm, hints, refusal, isVendorHost } = address;
    return {
      kind,
      family,
      url: urlOf(kind, address, layers),
      key: isPage ? address.key : null,
      toConfirm,
      hints: kind === 'opaque' ? targetHint(layers.url) : hints,
      wrappers: layers.wrappers,
      refusal,
      isOurs: isOurs(layers.url),
      isVendorHost,
    };
  };
}

/** A redirect is opened just as it stands. */
function urlOf(kind: LinkKind, { url }: Address, layers: Unwrapped): string | null {
  if (kind === 'other' || kind === 'refused') return null;
  return layers.opaque ? toAddress(layers.url) : url;
}

function kindOf({ kind, family, url }: Address, { opaque }: Unwrapped, wordsNear: string): LinkKind {
  if (kind === 'refused') return kind;
  if (opaque) return 'opaque';
  if (kind !== 'unknown' || family !== null) return kind;
  return speaksOfBooking(wordsNear) || speaksOfBooking(pathWords(url)) ? 'unknown' : 'other';
}

/** `/book-a-call` and `book.acme.example` speak of booking themselves. */
const pathWords = (url: string | null): string => (url ?? '').replace(/\?.*$/s, '').replace(/[-_./]+/g, ' ');

/** Mimecast names the host of its target, and no more. */
function targetHint(url: string): Record<string, string> {
  const domain = URL.parse(url)?.searchParams.get('domain');
  return domain ? { domain } : {};
}

/**
 * What one address is: wrappers off, family, kind and normal form. Nothing is opened. A host that nobody knows is
 * `unknown` only when its own words speak of booking.
 */
export function recogniseLink(url: string, options: LinkOptions): LinkReading {
  const { isVendorHost: _, ...reading } = linkReader(options)(url, '');
  return reading;
}

/** The normal form of an address without wrappers; `null` when it must not be opened or leads to no page. */
export const normalise = (url: string): string | null => readAddress(url, false).url;
