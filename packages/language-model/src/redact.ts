/** A text fit to leave the house. */
export interface Redacted {
  text: string;
  /** The stretch of the original text that a stretch of `text` stands for; a token touched anywhere counts whole. */
  original(start: number, end: number): string;
}

const LINK = String.raw`(?<link>[A-Za-z][A-Za-z0-9+.\-]*:\/\/[^\s<>"]+)`;
const MAIL = String.raw`(?<mail>[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+[^\s@<>"'(),;:.!?])`;
const BARE_LINK = String.raw`(?<bare>(?<![\p{L}\d.\-])(?:[\p{L}\d\-]+\.)+\p{L}{2,}(?::\d+)?[\/?#][^\s<>"]*)`;
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
/** Dates and spans of clock times are what the reply is read for: they stay, though they look like numbers. */
const DATE = String.raw`(?<date>(?<![\d+])(?:\d{4}-\d\d-\d\d(?!\d)|${DAY}[.\/\-]${DAY}[.\/\-](?:\d{4}|\d\d)(?![.\/\-]?\d)))`;
const NUMBER = String.raw`(?<number>\+?\(?\d(?:[ \t\u00a0().\/\-]{0,3}\d){5,})`;

const CARD_DIGITS = { least: 13, most: 19 };
const PHONE_DIGITS = { least: 7, most: 15 };

/** Names that are words of a reply about times as well (April, Will, a company “Monday”): they have to stay. */
const CALENDAR_WORDS =
  'will can either first second last today tomorrow noon jan january april apr may june july august monday tuesday wednesday thursday friday saturday sunday mon sat sun wed'.split(
    ' ',
  );

/**
 * Takes out what could tell who somebody is or open something: mail addresses, telephone, card and other long numbers,
 * path and query of links, and the names given (the lead's, the company's). Each leaves a token of its kind.
 */
export function redact(text: string, names: readonly string[] = []): Redacted {
  const pieces: Piece[] = [];
  let redacted = '';
  let at = 0;
  for (const found of text.matchAll(patternFor(names))) {
    const token = tokenFor(found[0], found.groups ?? {});
    if (token === found[0]) continue;
    redacted += text.slice(at, found.index);
    pieces.push({ at: redacted.length, token, from: found.index, to: found.index + found[0].length });
    redacted += token;
    at = found.index + found[0].length;
  }
  redacted += text.slice(at);
  return { text: redacted, original: (start, end) => text.slice(...toOriginal(pieces, start, end)) };
}

/** Where a token stands in the redacted text, and what it stands for in the original. */
interface Piece {
  at: number;
  token: string;
  from: number;
  to: number;
}

function patternFor(names: readonly string[]): RegExp {
  const parts = names
    .map(name => name.trim())
    .filter(name => name.length > 1 && !CALENDAR_WORDS.includes(name.toLowerCase()))
    .toSorted((a, b) => b.length - a.length)
    .map(escapePattern);
  const name = parts.length > 0 ? [String.raw`(?<name>(?<![\p{L}\d])(?:${parts.join('|')})(?![\p{L}\d]))`] : [];
  return new RegExp([LINK, MAIL, BARE_LINK, ...name, DATE, NUMBER].join('|'), 'giu');
}

function tokenFor(words: string, kind: Record<string, string | undefined>): string {
  if (kind.link || kind.bare) return shortenLink(words);
  if (kind.mail) return '[e-mail]';
  if (kind.name) return '[name]';
  return kind.number ? tokenForNumber(words) : words;
}

function tokenForNumber(words: string): string {
  const digits = words.replace(/\D/g, '');
  if (isClockTimes(words.match(/\d+/g) ?? [])) return words;
  const hasCount = ({ least, most }: typeof CARD_DIGITS) => digits.length >= least && digits.length <= most;
  if (hasCount(CARD_DIGITS) && passesLuhn(digits)) return '[card number]';
  return hasCount(PHONE_DIGITS) && (digits.length < words.length || digits.length >= 10) ? '[phone]' : '[number]';
}

/** “9-10 10-11” and “1430-1500” are hours, “06 12 34 56 78” is a telephone number. */
const isClockTimes = (groups: readonly string[]): boolean =>
  groups.every(group => group.length <= 2)
    ? groups.length < 5 || groups.join('').length < 9
    : groups.length === 2 && groups.every(group => /^(?:[01]\d|2[0-3])[0-5][05]$/.test(group));

/** Scheme and host stay, since they say what kind of link it is; a user, a path and a query do not. */
function shortenLink(words: string): string {
  const link = words.replace(/[.,;:!?)\]]+$/, '');
  const [, scheme = '', authority = '', rest = ''] = /^([^:/?#]+:\/\/)?([^/?#]*)(.*)$/su.exec(link) ?? [];
  const host = authority.split('@').at(-1) ?? '';
  return `${scheme}${host}${rest.length > 1 ? '/[path]' : rest}${words.slice(link.length)}`;
}

/** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A text as a pattern that matches just it. */
export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

function toOriginal(pieces: readonly Piece[], start: number, end: number): [number, number] {
  return [shift(pieces, start, piece => piece.from), shift(pieces, end, piece => piece.to)];
}

/** A place in the redacted text as one in the original; inside a token, the side of it that `edge` names. */
function shift(pieces: readonly Piece[], place: number, edge: (piece: Piece) => number): number {
  const before = pieces.findLast(piece => piece.at <= place);
  if (!before) return place;
  const end = before.at + before.token.length;
  if (place === before.at) return before.from;
  return place < end ? edge(before) : before.to + (place - end);
}
