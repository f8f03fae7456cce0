import type { Stretch } from '../text/stretch.ts';

export type TokenKind = 'word' | 'number' | 'mark' | 'phone' | 'link' | 'mail';

/** A word, a run of digits, one other character, or something found before (a number to call, a link, an address). */
export interface Token extends Stretch {
  kind: TokenKind;
  /** Lower case. */
  word: string;
  /** Written without a space after the token before. */
  glued: boolean;
  capital: boolean;
}

/** Something that was found before and counts as one token. */
export interface Placeholder extends Stretch {
  kind: 'phone' | 'link' | 'mail';
}

const TOKEN =
  /2(?:moro|morrow|mrw|mro|day|nite)\b|(?<=\d ?)[ap]\.? ?m\b\.?|\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*|\d+|[^\s]/giu;
const MERIDIEM = /^([ap])\.? ?m\.?$/;

/** Cuts a stretch of the own text into tokens; offsets stay those of the whole text. */
export function tokenise(text: string, { start, end }: Stretch, placeholders: readonly Placeholder[]): Token[] {
  const tokens: Token[] = [];
  let from = start;
  for (const place of placeholders.filter(each => each.start >= start && each.end <= end)) {
    if (place.start < from) continue;
    tokens.push(...cut(text, from, place.start));
    tokens.push({ ...place, word: '', glued: false, capital: false });
    from = place.end;
  }
  tokens.push(...cut(text, from, end));
  return tokens;
}

function cut(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let last = from;
  for (const match of cutPossessives(text.slice(from, to))) {
    const start = from + match.index;
    const raw = match[0];
    const end = start + raw.length;
    const meridiem = MERIDIEM.exec(raw.toLowerCase());
    tokens.push({
      kind: /^\d+$/.test(raw) ? 'number' : /^[\p{L}\d]/u.test(raw) ? 'word' : 'mark',
      word: meridiem ? `${meridiem[1]}m` : raw.toLowerCase(),
      glued: start === last && start > from,
      capital: /^\p{Lu}/u.test(raw),
      start,
      end,
    });
    last = end;
  }
  return tokens;
}

/** Words whose "'s" is part of them. */
const OWN_S =
  /^(?:it|that|let|he|she|there|here|what|who|how|where|one|when|why|this|which|new year|day|year|week)'s$/i;

/** "Thursday's fine" is "Thursday" and "'s". */
function cutPossessives(text: string): { 0: string; index: number }[] {
  return [...text.matchAll(TOKEN)].flatMap(match => {
    const word = match[0];
    if (!/'s$/i.test(word) || OWN_S.test(word) || word.length < 4) return [{ 0: word, index: match.index }];
    return [
      { 0: word.slice(0, -2), index: match.index },
      { 0: word.slice(-2), index: match.index + word.length - 2 },
    ];
  });
}

/** A table of phrases of one or more words, found by their first word, longest first. */
export type PhraseTable<T> = ReadonlyMap<string, readonly { words: readonly string[]; value: T }[]>;

/** Makes a phrase table; words are joined by one blank, marks stand as words of their own. */
export function phraseTable<T>(entries: Iterable<readonly [string, T]>): PhraseTable<T> {
  const table = new Map<string, { words: readonly string[]; value: T }[]>();
  for (const [phrase, value] of entries) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const row = table.get(first) ?? [];
    row.push({ words, value });
    table.set(first, row);
  }
  for (const row of table.values()) row.sort((a, b) => b.words.length - a.words.length);
  return table;
}

export interface Found<T> {
  value: T;
  /** Index of the token after it. */
  next: number;
}

/** The longest phrase of a table that begins at a token. */
export function matchPhrase<T>(
  tokens: readonly Token[],
  at: number,
  table: PhraseTable<T>,
  end = tokens.length,
): Found<T> | null {
  for (const { words, value } of table.get(tokens[at]?.word ?? '') ?? []) {
    if (at + words.length <= end && words.every((word, index) => tokens[at + index]?.word === word))
      return { value, next: at + words.length };
  }
  return null;
}

export const list = (words: string): string[] =>
  words
    .split('|')
    .map(word => word.trim().replace(/\s+/g, ' '))
    .filter(word => word !== '');
