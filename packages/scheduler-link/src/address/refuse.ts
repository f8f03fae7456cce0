import { domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import type { Refusal } from '../found-link.ts';
import { BRANDS, SHORT_BRANDS } from '../hosts/brands.ts';
import { VENDOR_DOMAINS } from '../hosts/find-site.ts';
import type { Host } from './host.ts';
import { LONGEST } from './parse.ts';

/** Schemes of links that are harmless and lead to no page. */
const PLAIN_SCHEMES = new Set(['mailto:', 'tel:', 'sms:', 'cid:', 'webcal:', 'webcals:', 'callto:', 'geo:']);

export const isPlainScheme = (url: URL): boolean => PLAIN_SCHEMES.has(url.protocol);

/** RFC 1035, section 2.3.4. */
const LONGEST_HOST = 253;

/** Names that are given out inside a network only. */
const PRIVATE =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|invalid|onion|home\.arpa)$/;

/** What turns the direction of a text, a backslash and white space: what is seen is not where it leads. */
const DECEIVING = /[\u202a-\u202e\u2066-\u2069\\\s]/;

/**
 * Why an address must not be opened, `null` when it may be. `written` is the address before the URL parser
 * mended it.
 */
export function whyRefused(url: URL, { name: host, isDevelopment }: Host, written: string): Refusal | null {
  if (written.length > LONGEST || host.length > LONGEST_HOST) return 'too-long';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'scheme';
  if (DECEIVING.test(written)) return 'hidden-characters';
  if (url.username !== '' || url.password !== '') return 'sign-in';
  if (!isDevelopment && url.port !== '' && url.port !== '80' && url.port !== '443') return 'port';
  const { isIp, domain, domainWithoutSuffix } = parse(host, { validateHostname: false });
  if (isIp === true || host.startsWith('[')) return 'ip-address';
  if (domain === null || PRIVATE.test(host)) return 'private-host';
  return isForged(host, domain, domainWithoutSuffix ?? '') ? 'look-alike' : null;
}

function isForged(host: string, domain: string, name: string): boolean {
  if (VENDOR_DOMAINS.has(domain)) return false;
  if (SHORT_BRANDS.has(domain) || pretends(name, domain) || hasVendorInFront(host)) return true;
  return host.includes('xn--') && isLookalike(domainToUnicode(host));
}

const pretends = (name: string, domain: string): boolean =>
  Object.entries(BRANDS).some(([brand, own]) => name.includes(brand) && !own.includes(domain));

/** Of a vendor's domain. */
const MOST_LABELS = 4;

/** `calendly.com.evil.tld`: a scheduler's whole domain, and then another one. */
function hasVendorInFront(host: string): boolean {
  const labels = host.split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    for (let to = from + 2; to < labels.length && to <= from + MOST_LABELS; to += 1) {
      const front = labels.slice(from, to).join('.');
      if (VENDOR_DOMAINS.has(front) && !VENDOR_DOMAINS.has(labels.slice(from).join('.'))) return true;
    }
  }
  return false;
}

const LATIN = /\p{Script=Latin}/u;
const OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/u;
/** Letters that are drawn like a Latin one. */
const DRAWN_LATIN = /[асеһіјӏорԛѕвкмнтухԝαεικνορτυχγ]/u;

/** A label of two scripts, or a name that is a scheduler's once accents are off and look-alike letters left out. */
function isLookalike(host: string): boolean {
  const labels = host.split('.');
  if (labels.some(label => LATIN.test(label) && OTHER_LETTER.test(label))) return true;
  if (labels.some(label => label.length > 2 && [...label].every(letter => DRAWN_LATIN.test(letter)))) return true;
  const plain = host.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ł/g, 'l');
  return (
    [...VENDOR_DOMAINS].some(domain => plain === domain || plain.endsWith(`.${domain}`)) || hasVendorInFront(plain)
  );
}
