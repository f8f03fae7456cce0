import type { LanguageWords, Signal, SignalWords } from '../language/signal-words.ts';
import type { Stretch } from '../text/stretch.ts';
import { type PlainSentence, stretchOf } from './plain-sentences.ts';
import { indexTemplates, type TemplateIndex } from './templates.ts';

/** A signal and the words it was read from. */
export interface FoundSignal extends Stretch {
  signal: Signal;
  rule: string;
  says: string;
  /** Number of the sentence. */
  sentence: number;
}

/** What was heard in a text, in the order of the sentences. */
export interface Heard {
  sentences: readonly PlainSentence[];
  signals: readonly FoundSignal[];
}

const indexes = new WeakMap<LanguageWords, TemplateIndex>();
/** Compiles the templates of a language when they are first needed. */
export function indexOf(language: LanguageWords): TemplateIndex {
  const known = indexes.get(language) ?? indexTemplates(language);
  indexes.set(language, known);
  return known;
}

/** Every signal of the sentences, each kind of words at most once a sentence. */
export function findSignals(sentences: readonly PlainSentence[], language: LanguageWords): FoundSignal[] {
  const index = indexOf(language);
  return sentences.flatMap((sentence, number) => signalsOf(sentence, number, index));
}

function signalsOf(sentence: PlainSentence, number: number, { byTrigger, forbidden }: TemplateIndex): FoundSignal[] {
  const done = new Set<SignalWords>();
  const found: FoundSignal[] = [];
  for (const word of sentence.words) {
    for (const { words, pattern } of byTrigger.get(word) ?? []) {
      if (done.has(words)) continue;
      const match = pattern.exec(sentence.text);
      if (match === null) continue;
      done.add(words);
      if (forbidden.get(words)?.some(each => each.test(sentence.text))) continue;
      found.push({
        signal: words.signal,
        rule: words.rule,
        says: words.says,
        sentence: number,
        ...stretchOf(sentence, match.index, match.index + match[0].length),
      });
    }
  }
  return found;
}
