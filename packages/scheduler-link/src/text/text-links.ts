import { LinkifyIt } from 'linkify-it';
import { cleanText } from './clean.ts';
import { endOfAddress } from './extent.ts';

/** An address in a text, before anything is known of it. */
export interface TextLink {
  written: string;
  /** Without invisible characters and line ends. */
  address: string;
  start: number;
  end: number;
  hasScheme: boolean;
}

/** Endings of known schedulers that linkify-it does not have by itself; two letters it knows. */
const ENDINGS = ['google', 'link', 'app', 'site', 'microsoft', 'click', 'goog', 'example'];

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, urlAuth: true }).tlds(ENDINGS, true);
/** "3.pm" */
const CLOCK_LIKE = /^\d{1,2}\.[ap]m?/i;
/** A script has no host, and ends where white space does. */
const SCHEME = /(?:https?|ftp):\/\/|(?:javascript|vbscript):|data:text\//gi;
const SCRIPT_END = /[\s<>]|$/g;

/** Longer texts are read to here. */
const MOST_TEXT = 200_000;
/** No reply has more; what follows is left out. */
const MOST_LINKS = 300;

/** Every address of a text, in its order; mail addresses are none. Without a scheme only linkify-it's guess stands behind it. */
export function findTextLinks(written: string): TextLink[] {
  const { text, toWritten } = cleanText(written.slice(0, MOST_TEXT));
  const endOf = (index: number): number => endOfAddress(text, index, written[toWritten(index) - 1] ?? '');
  const links: TextLink[] = [];
  let read = 0;
  for (const { index, end, hasScheme } of stretches(text, endOf)) {
    if (index < read) continue;
    read = Math.max(end, index + 1);
    const address = text.slice(index, end);
    if (hasScheme === null || address === '' || CLOCK_LIKE.test(address)) continue;
    const start = toWritten(index);
    const last = toWritten(end - 1) + 1;
    links.push({ written: written.slice(start, last), address, start, end: last, hasScheme });
    if (links.length === MOST_LINKS) break;
  }
  return links;
}

function endOfScript(text: string, index: number): number {
  SCRIPT_END.lastIndex = index;
  return SCRIPT_END.exec(text)?.index ?? text.length;
}

interface Stretch {
  index: number;
  end: number;
  /** `null`: a mail address. */
  hasScheme: boolean | null;
}

/**
 * Addresses with a scheme are plain wherever they stand. linkify-it guesses at the rest, and does not see the plain ones:
 * an address inside an address takes it a long time.
 */
function stretches(text: string, endOf: (index: number) => number): Stretch[] {
  const plain: Stretch[] = [];
  const pieces: string[] = [];
  let read = 0;
  for (const { index, 0: scheme } of text.matchAll(SCHEME)) {
    if (index < read) continue;
    const end = Math.max(scheme.endsWith('//') ? endOf(index) : endOfScript(text, index), index + 1);
    plain.push({ index, end, hasScheme: true });
    pieces.push(text.slice(read, index), ' '.repeat(end - index));
    read = end;
    if (plain.length === MOST_LINKS) break;
  }
  const rest = pieces.join('') + text.slice(read);
  const guessed = (linkify.match(rest) ?? []).slice(0, 2 * MOST_LINKS).map(({ schema, index, lastIndex }): Stretch => {
    if (schema === 'mailto:') return { index, end: lastIndex, hasScheme: null };
    return { index, end: endOf(index), hasScheme: schema !== '' && schema !== '//' };
  });
  return [...plain, ...guessed].toSorted((a, b) => a.index - b.index);
}
