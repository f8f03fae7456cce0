import { FUNCTION_WORDS, OWN_LETTERS } from '../language/function-words.ts';
import { fold } from './plain-sentences.ts';

/** `other` stands for every language that there are no words for here. */
export const LANGUAGE_CODES = ['en', 'de', 'fr', 'es', 'other'] as const;
export type LanguageCode = (typeof LANGUAGE_CODES)[number];

const SETS = new Map(LANGUAGE_CODES.map(code => [code, new Set(FUNCTION_WORDS[code].split('|'))] as const));
/** A text in another script is no English, whatever the words. */
const OTHER_SCRIPT =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Devanagari}]/gu;
/** More of a text says no more of its language. */
const ENOUGH = 1_500;

/**
 * The language a text is written in, by the function words of each and the letters that only it writes. Four languages
 * and one or two lines of text: statistical detectors need longer texts and call "Mittwoch geht." Dutch.
 */
export function languageOf(text: string): LanguageCode {
  const start = text.slice(0, ENOUGH);
  const foreign = start.match(OTHER_SCRIPT)?.length ?? 0;
  if (foreign > 2 && foreign * 3 > (start.match(/\p{L}/gu)?.length ?? 0)) return 'other';
  const words = start.toLowerCase().match(/\p{L}+(?:'\p{L}+)?/gu) ?? [];
  const folded = words.flatMap(word =>
    [fold(word), ...fold(word).split("'")].filter((_, at, all) => at === 0 || all.length > 2),
  );
  const scores = LANGUAGE_CODES.map(code => {
    const known = SETS.get(code);
    const hits = folded.filter(word => known?.has(word)).length;
    return { code, score: hits === 0 ? 0 : hits + (OWN_LETTERS[code]?.test(start) ? 1 : 0) };
  });
  const english = scores[0]?.score ?? 0;
  const best = scores.slice(1).reduce((a, b) => (b.score > a.score ? b : a));
  // English wins a draw: a foreign greeting or closing does not make a text foreign.
  return best.score > english && (english === 0 || best.score * 3 >= folded.length) ? best.code : 'en';
}
