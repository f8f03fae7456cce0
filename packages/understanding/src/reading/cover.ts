import { ACCEPT_PHRASES, ASKING_PHRASES, BESIDE_OPENINGS, BESIDE_WORDS, LONGEST_PHRASE } from './acceptance-words.ts';
import type { Item } from './sentence-items.ts';

/** A choice left to us and an "or" between times are judged elsewhere; here they are words like others. */
const FREE_ITEMS: ReadonlySet<string> = new Set(['T', 'ANY']);

const isPhrase = (phrase: string, asking: boolean): boolean =>
  FREE_ITEMS.has(phrase) || ACCEPT_PHRASES.has(phrase) || (asking && ASKING_PHRASES.has(phrase));

/** First item that no run of allowed phrases reaches; `null` when the phrases make up the whole sentence. */
export function findUncovered(items: readonly Item[], asking: boolean): Item | null {
  const reached: boolean[] = [true];
  let furthest = 0;
  for (let at = 0; at < items.length; at += 1) {
    if (reached[at] !== true) continue;
    let phrase = '';
    for (let length = 1; length <= LONGEST_PHRASE && at + length <= items.length; length += 1) {
      phrase = length === 1 ? (items[at]?.word ?? '') : `${phrase} ${items[at + length - 1]?.word ?? ''}`;
      if (!isPhrase(phrase, asking)) continue;
      reached[at + length] = true;
      furthest = Math.max(furthest, at + length);
    }
  }
  return reached[items.length] === true ? null : (items[furthest] ?? null);
}

/** Whether a question about an offered time opens as a polite acceptance: "Does Thursday at 3 still work?" */
export const opensAsAcceptance = (items: readonly Item[]): boolean =>
  /^(?:(?:hi|hello|hey|yes|sure|NAME|great|thanks|perfect) ){0,4}(?:can we|could we|could you|can you|can i|could i|may i|shall we|does T|does the T|would T|would the T)\b/.test(
    items
      .slice(0, 10)
      .map(item => item.word)
      .join(' '),
  );

/** A request or remark that touches neither time nor person: pricing, an agenda, one more guest. */
export function isBeside(items: readonly Item[], names: ReadonlySet<Item>): boolean {
  const words = items.map(item => (names.has(item) ? 'NAME' : item.word));
  return (
    words.length > 2 &&
    words.length <= 40 &&
    BESIDE_OPENINGS.test(words.join(' ')) &&
    words.every(word => BESIDE_WORDS.has(word))
  );
}
