import type { LanguageWords } from '../language/signal-words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Stretch } from '../text/stretch.ts';

/** A sentence in canonical spelling: lower case, contractions written out, one blank before every word and at the end. */
export interface PlainSentence extends Stretch {
  text: string;
  isQuestion: boolean;
  words: ReadonlySet<string>;
  /** Where each word of `text` begins in it, and which stretch of the own text it was. */
  places: readonly (Stretch & { at: number })[];
}

/** Something found before that counts as one word: `<link>`, `<mail>`, `<phone>`. */
export interface Place extends Stretch {
  word: string;
}

const TOKEN =
  /e-mails?(?!\p{L})|[qh]\d(?!\d)|\p{N}+(?:[.:]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*|\p{Extended_Pictographic}|[,;:()?!$/]| - /giu;
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^(ca)n't$/, 'can not'],
  [/^wo(?:n't)$/, 'will not'],
  [/^sha(?:n't)$/, 'shall not'],
  [/^ai(?:n't)$/, 'is not'],
  [/^(.{1,12})n't$/, '$1 not'],
  [/^(.{1,12})'ll$/, '$1 will'],
  [/^(.{1,12})'re$/, '$1 are'],
  [/^(.{1,12})'ve$/, '$1 have'],
  [/^(i)'m$/, '$1 am'],
  [/^(.{1,12})'d$/, '$1 would'],
  [/^(it|that|what|here|there|he|she|who|where|how|when|this|everything|nothing|timing|budget|name)'s$/, '$1 is'],
  [/^(let)'s$/, '$1 us'],
  [/^(.{1,40})'s$/, '$1'],
];

/** Letters without their marks, so that texts typed on any keyboard read alike. */
export const fold = (word: string): string =>
  /^[a-z']*$/.test(word)
    ? word
    : word.replace('-', '').normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/œ/g, 'oe');

function spell(raw: string, { spelling }: LanguageWords): string {
  const word = fold(raw.toLowerCase());
  const known = spelling.get(word);
  if (known !== undefined) return known;
  if (!word.includes("'")) return word;
  const [pattern, by] = CONTRACTIONS.find(([each]) => each.test(word)) ?? [/'/g, ' '];
  return word.replace(pattern, by);
}

/** Longer words are no words. */
const LONGEST = 40;

/** Writes a sentence in the canonical spelling of a language. */
export function plainSentence(
  own: string,
  sentence: Sentence,
  places: readonly Place[],
  language: LanguageWords,
): PlainSentence {
  const inside = places.filter(place => place.start >= sentence.start && place.end <= sentence.end);
  const found: (Stretch & { at: number })[] = [];
  const words: string[] = [];
  let at = 0;
  const add = (text: string, start: number, end: number): void => {
    for (const word of text.split(' ')) {
      if (word === '') continue;
      words.push(word.slice(0, LONGEST));
      found.push({ at, start, end });
      at += Math.min(word.length, LONGEST) + 1;
    }
  };
  const cut = (from: number, to: number): void => {
    for (const match of own.slice(from, to).matchAll(TOKEN)) {
      const raw = match[0];
      const text =
        raw === ' - ' || raw === ';' || raw === ':' || raw === '(' || raw === ')' ? ',' : spell(raw, language);
      if (text !== '!') add(text, from + match.index, from + match.index + raw.length);
    }
  };
  let from = sentence.start;
  for (const place of inside) {
    if (place.start < from) continue;
    cut(from, place.start);
    add(place.word, place.start, place.end);
    from = place.end;
  }
  cut(from, sentence.end);
  const distinct = new Set(words);
  if (words.some(word => /^\p{N}/u.test(word))) distinct.add('<number>');
  return {
    text: ` ${words.join(' ')} `,
    isQuestion: sentence.isQuestion,
    words: distinct,
    places: found,
    start: sentence.start,
    end: sentence.end,
  };
}

/** The stretch of the own text that a match in the plain text stands for. */
export function stretchOf(sentence: PlainSentence, from: number, to: number): Stretch {
  const inside = sentence.places.filter(place => place.at >= from && place.at < to);
  const [first] = inside;
  return first === undefined
    ? { start: sentence.start, end: sentence.start }
    : { start: first.start, end: Math.max(...inside.map(place => place.end)) };
}
