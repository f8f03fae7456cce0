import type { Sentence } from '../text/sentences.ts';
import { NOT_NAMES } from '../text/signature-words.ts';
import { ACCEPT_PHRASES, ANY_OF } from './acceptance-words.ts';
import type { TimeToken } from './time-token.ts';

/** A stretch with a placeholder: T for a time, LINK, MAIL, PHONE, ANY for "either of them". */
export interface Placeholder {
  name: string;
  start: number;
  end: number;
}

/** One word of a sentence, or a placeholder. */
export interface Item {
  word: string;
  start: number;
  end: number;
}

const PIECE =
  /'s(?![\p{L}\d])|[\p{L}\d](?:[\p{L}\d'_-]{0,40}[\p{L}\d])?|[\p{Extended_Pictographic}][\u{1F3FB}-\u{1F3FF}\u200d]{0,2}|[^\s]/gu;
const QUIET = new Set(",.!?-:;()*_'".split(''));
const GLAD = /^[👍👌✅🙏🙂😊😀😃😄🎉🙌💪🤝☺✔🚀😉👏🫡]/u;
const GREETED = new Set(['hi', 'hello', 'hey', 'dear', 'hallo', 'morning']);
/** After these a name must end its phrase: "Thanks Bob can do Thursday" speaks of Bob. */
const THANKED = new Set(['thanks', 'you', 'cheers', 'thx']);
const TITLES = new Set(['mr', 'mrs', 'ms', 'dr']);
const SYMBOLS: Readonly<Record<string, string>> = { '&': 'and', '@': 'at', '/': 'or' };

/** Marks what cannot be read; no phrase holds it. */
export const UNREADABLE = '\u0000';

/** Who may be addressed in a text. */
export interface Names {
  /** Words that stand for people in the thread and the signature, lower case. */
  known: ReadonlySet<string>;
  /** Where the own text begins to speak: a word there before a comma addresses somebody. */
  start: number;
}

/** Placeholders for the times of a sentence and for words that leave the choice to us. */
export function placeholdersOf(
  sentence: Sentence,
  tokens: readonly TimeToken[],
  others: readonly Placeholder[],
): Placeholder[] {
  const within = <S extends { start: number; end: number }>(stretch: S): boolean =>
    stretch.start >= sentence.start && stretch.end <= sentence.end;
  const times = tokens.filter(within).map(({ start, end }) => ({ name: 'T', start, end }));
  const taken = [...times, ...others.filter(within)];
  const choices = [...sentence.text.matchAll(ANY_OF)]
    .map(match => ({
      name: 'ANY',
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].trimEnd().length,
    }))
    .filter(choice => !taken.some(other => other.start < choice.end && choice.start < other.end));
  return [...taken, ...choices].toSorted((a, b) => a.start - b.start);
}

function wordsBetween(sentence: Sentence, from: number, to: number): Item[] {
  const text = sentence.text.slice(from - sentence.start, to - sentence.start);
  return [...text.matchAll(PIECE)].map(match => ({
    word: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** Cuts a sentence into words and placeholders; names are told from other words by where they stand. */
export function itemsOf(sentence: Sentence, placeholders: readonly Placeholder[], names: Names): Item[] {
  const raw: Item[] = [];
  let at = sentence.start;
  for (const { name, start, end } of placeholders) {
    if (start < at) continue;
    raw.push(...wordsBetween(sentence, at, start), { word: `\u0001${name}`, start, end });
    at = end;
  }
  raw.push(...wordsBetween(sentence, at, sentence.end));
  return raw.flatMap((item, index) => readItem(raw, item, index, names));
}

function readItem(raw: readonly Item[], item: Item, index: number, names: Names): Item[] {
  if (item.word.startsWith('\u0001')) return [{ ...item, word: item.word.slice(1) }];
  if (QUIET.has(item.word) || TITLES.has(item.word.toLowerCase())) return [];
  if (GLAD.test(item.word)) return [{ ...item, word: 'EMOJI' }];
  const symbol = SYMBOLS[item.word];
  if (symbol !== undefined) return [{ ...item, word: symbol }];
  if (!/^(?:[\p{L}\d]|'s$)/u.test(item.word)) return [{ ...item, word: UNREADABLE }];
  if (isAddressed(raw, item, index, names)) return [{ ...item, word: 'NAME' }];
  return [{ ...item, word: item.word.toLowerCase().replace(/_+$/, '') }];
}

/** Whether a capitalised word addresses a person: after a greeting, or set apart by commas and known or at the start. */
function isAddressed(raw: readonly Item[], item: Item, index: number, names: Names): boolean {
  const word = item.word.toLowerCase();
  if (!/^\p{Lu}[\p{L}'-]{0,20}$/u.test(item.word) || NOT_NAMES.has(word) || ACCEPT_PHRASES.has(word)) return false;
  const previous = raw[index - 1]?.word.toLowerCase().replace(/^\.$/, '') ?? '';
  const next = raw[index + 1]?.word ?? '';
  const before = TITLES.has(previous) ? (raw[index - 2]?.word.toLowerCase() ?? '') : previous;
  if (GREETED.has(before) || (previous === '' && TITLES.has(raw[index - 2]?.word.toLowerCase() ?? ''))) return true;
  const known = names.known.has(word);
  const endsHere = next === '' || /^[,.!:;-]$/.test(next);
  if (THANKED.has(before)) return endsHere;
  if (item.start === names.start) return (known || !word.endsWith('ly')) && endsHere && next !== '.';
  return known && (endsHere || next === 'here') && (previous === '' || /^[,-]$/.test(previous));
}
