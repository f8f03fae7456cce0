import { ENGLISH_SIGNALS } from '../language/english-signals.ts';
import type { LanguageWords } from '../language/signal-words.ts';
import { NOT_NAMES } from '../text/signature-words.ts';
import type { Stretch } from '../text/stretch.ts';
import { findMailAddresses } from './mail-addresses.ts';
import type { Material } from './material.ts';
import { fold, type Place, plainSentence } from './plain-sentences.ts';
import { findSignals, type Heard, indexOf } from './signals.ts';

/** More sentences than this say nothing plain. */
const MOST_SENTENCES = 60;

type Source = Pick<Material, 'own' | 'sentences' | 'links' | 'phones'>;

/** Everything that the words of a text tell besides times. */
export function listen(source: Source, language: LanguageWords = ENGLISH_SIGNALS): Heard {
  const { own, links, phones } = source;
  const found: Place[] = [
    ...links.map(link => ({ ...link, word: '<link>' })),
    ...findMailAddresses(own).map(mail => ({ ...mail, word: '<mail>' })),
    ...phones.map(phone => ({ ...phone, word: '<phone>' })),
  ];
  const known = [indexOf(language).vocabulary, language.spelling];
  const sentences = source.sentences.slice(0, MOST_SENTENCES).map(sentence => {
    const names = namesIn(own, sentence, known).filter(name => !found.some(other => overlap(name, other)));
    const places = [...found, ...names].toSorted((a, b) => a.start - b.start);
    return plainSentence(own, sentence, places, language);
  });
  return { sentences, signals: findSignals(sentences, language) };
}

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

const CAPITALISED = /(?<![\p{L}\p{N}'])\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?(?![\p{L}\p{N}])/gu;
/** "Hi sam," in lower case, too. */
const ADDRESSED =
  /^(?:hi|hey|hello|dear|thanks|thank you|cheers|good morning|good afternoon|sorry)[ ,]{1,3}(\p{L}{2,15})(?= ?(?:[,!.-]|$))/iu;
/** Capitalised in the middle of a sentence, and nobody's name. */
const NO_NAMES = new Set(
  'may march best regards kind warm zoom teams google meet skype whatsapp calendly outlook hubspot slack linkedin i english german french spanish q1 q2 q3 q4 christmas easter ai crm it hr gdpr asap dear sincerely many'.split(
    ' ',
  ),
);
const isName = (word: string): boolean => !NOT_NAMES.has(word.toLowerCase()) && !NO_NAMES.has(word.toLowerCase());
const NO_ADDRESS =
  /^(?:there|all|but|and|for|so|no|again|team|you|though|anyway|sir|madam|everyone|guys|folks|mate|much|a|lots)$/i;

/** Capitalised words inside a sentence that is not capitalised throughout: people, places and companies. */
function namesIn(own: string, { start, end }: Stretch, known: readonly { has: (word: string) => boolean }[]): Place[] {
  const text = own.slice(start, end);
  const addressed = ADDRESSED.exec(text);
  const [whole = '', name = ''] = addressed ?? [];
  const first: Place[] =
    addressed === null || NO_ADDRESS.test(name)
      ? []
      : [{ word: '<name>', start: start + whole.length - name.length, end: start + whole.length }];
  const lower = text.match(/(?<![\p{L}'])\p{Ll}/gu)?.length ?? 0;
  const capitals = [...text.matchAll(CAPITALISED)].filter(
    match => isName(match[0]) && !known.some(table => table.has(fold(match[0].toLowerCase()))),
  );
  const inside = capitals
    .filter(match => match.index > 0 || isAddress(text, match[0]))
    .map(match => ({ word: '<name>', start: start + match.index, end: start + match.index + match[0].length }));
  return capitals.length > lower + 1
    ? first
    : [...first, ...inside.filter(place => !first.some(other => overlap(place, other)))];
}

/** "Nora, thanks": a name that opens a sentence has a comma or a dash behind it, or stands alone. */
const isAddress = (text: string, name: string): boolean => /^\s?(?:,| -|$)/.test(text.slice(name.length));
