import { wordsAround } from './booking-words.ts';
import type { FoundLink, LinkOptions } from './found-link.ts';
import { type Anchor, findAnchors } from './html/anchors.ts';
import { linkReader } from './recognise-link.ts';
import { findTextLinks } from './text/text-links.ts';

/** The lead's own part of a message: no quoted thread. */
export interface Body {
  text: string;
  html?: string | null;
  signature?: string | null;
}

type Read = ReturnType<typeof linkReader>;

/**
 * Every link of a message, those of the text first, in their order; then what only the HTML holds, then the signature.
 * Pure and total, linear in the length; nothing is opened. Rules: the project's notes on scheduler links, sections 1 to 5.
 */
export function findLinks({ text, html, signature }: Body, options: LinkOptions): FoundLink[] {
  const read = linkReader(options);
  const inText = linksOfText(text, 'text', read);
  const inSignature = signature ? linksOfText(signature, 'signature', read) : [];
  const inHtml = html ? linksOfHtml(html, read) : [];
  return [...inText, ...newOf(inHtml, [...inText, ...inSignature]), ...inSignature];
}

function linksOfText(text: string, from: 'text' | 'signature', read: Read): FoundLink[] {
  const links = findTextLinks(text).flatMap(({ written, address, start, end, hasScheme }): FoundLink[] => {
    const { isVendorHost, ...reading } = read(address, wordsAround(text, start, end));
    return hasScheme || isVendorHost ? [{ ...reading, written, start, end, from }] : [];
  });
  return links.filter((link, at) => !isTrackerOf(link, links[at - 1], text));
}

/** `calendly.com/ann<https://tracker…>`, `[calendly.com/ann](https://tracker…)`: the address that is seen is enough. */
function isTrackerOf(link: FoundLink, shown: FoundLink | undefined, text: string): boolean {
  if (link.kind !== 'opaque' || link.family !== null || shown?.kind !== 'booking') return false;
  return /^\s?<$|^\]\($/.test(text.slice(shown.end ?? 0, link.start ?? 0));
}

const linksOfHtml = (html: string, read: Read): FoundLink[] => findAnchors(html).map(anchor => linkOf(anchor, read));

function linkOf(anchor: Anchor, read: Read): FoundLink {
  const { isVendorHost: _, ...reading } = read(anchor.href, `${anchor.before} ${anchor.text}`);
  const place = { start: null, end: null, from: anchor.isSignature ? ('signature' as const) : ('html' as const) };
  if (reading.kind !== 'opaque' || reading.family !== null) return { ...reading, written: anchor.href, ...place };
  const shown = shownBooking(anchor.text, read);
  return shown === null
    ? { ...reading, written: anchor.href, ...place }
    : { ...shown, wrappers: reading.wrappers, ...place };
}

/** A tracker whose visible text is a scheduler's address leads there. */
function shownBooking(text: string, read: Read): FoundLink | null {
  const [only, ...more] = linksOfText(text.trim(), 'text', read);
  return only?.kind === 'booking' && more.length === 0 ? only : null;
}

/** Links of the HTML that the text does not hold: another page, or another address where no page is known. */
function newOf(inHtml: readonly FoundLink[], known: readonly FoundLink[]): FoundLink[] {
  const seen = new Set(known.map(identityOf));
  return inHtml.filter(link => {
    const identity = identityOf(link);
    return seen.has(identity) ? false : seen.add(identity);
  });
}

const identityOf = ({ key, written }: FoundLink): string => key ?? written;
