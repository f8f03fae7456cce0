import type { LanguageWords, SignalWords } from '../language/signal-words.ts';

/** A template ready to be looked for, and the words of which one must be there. */
export interface Template {
  words: SignalWords;
  pattern: RegExp;
  triggers: readonly string[];
}

const ELEMENT = /[!-]?\([^()]*\)|\[[^[\]]*\]|\S+/g;
/** Words too common to look a template up by. */
const COMMON = new Set(
  'i we you me us it this that the a an to of in on at for is are am be not no do have will with and or my our your can so'.split(
    ' ',
  ),
);

const literal = (text: string): string =>
  text === '<number>' ? '\\p{N}[\\p{N}.:]{0,11}' : text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const alternatives = (element: string): string[] =>
  element
    .replace(/^[!-]?[([]|[)\]]$/g, '')
    .split('|')
    .map(each => each.trim())
    .filter(each => each !== '');
/** Each word has one blank before it and one behind; a comma may stand between two words. */
const anyOf = (words: readonly string[]): string =>
  `(?:${words.map(word => word.split(' ').map(literal).join('(?: ,)? ')).join('|')})(?= )`;

const opening = (language: LanguageWords): string =>
  `^(?: (?:${alternatives(language.openers).map(literal).join('|')})(?= )){0,6}`;
const closing = (language: LanguageWords): string =>
  `(?: (?:${alternatives(language.closers).map(literal).join('|')})(?= )){0,6} $`;

function sourceOf(element: string, language: LanguageWords): string {
  if (element === '^') return opening(language);
  if (element === '$') return closing(language);
  if (element === '_') return '(?: [^ ]{1,40}){0,3}?';
  const words = alternatives(element).filter(word => word !== '$');
  if (element.startsWith('!(')) return `(?!(?: ,)? ${anyOf(words)})`;
  if (element.startsWith('-(')) return `(?<! (?:${words.map(literal).join('|')}))`;
  const some = `(?: ,)? ${anyOf(words)}`;
  if (element.startsWith('[')) return `(?:${some})?`;
  return hasEnd(element) ? `(?:${some}|${closing(language)})` : some;
}

const hasEnd = (element: string): boolean => alternatives(element).includes('$');

/** The rarest of the elements that must be there: a text without any of its words cannot match. */
function triggersOf(elements: readonly string[]): string[] {
  const required = elements.filter(element => !/^(?:[![^$_]|-\()/.test(element) && !hasEnd(element)).map(alternatives);
  const firsts = required.map(words => words.map(word => word.split(' ').find(each => !COMMON.has(each)) ?? word));
  const cost = (words: readonly string[]): number =>
    words.length + 100 * words.filter(word => COMMON.has(word) || word.includes(' ')).length;
  const best = firsts.toSorted((a, b) => cost(a) - cost(b))[0] ?? [];
  return best.map(word => word.split(' ')[0] ?? '');
}

function compile(phrase: string, words: SignalWords, language: LanguageWords): Template {
  const elements = phrase.match(ELEMENT) ?? [];
  return {
    words,
    pattern: new RegExp(elements.map(element => sourceOf(element, language)).join(''), 'u'),
    triggers: triggersOf(elements),
  };
}

const lines = (phrases: string): string[] =>
  phrases
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/** The templates of a language, by their trigger words, and those that forbid one. */
export interface TemplateIndex {
  /** Every word of the templates: none of them is a name. */
  vocabulary: ReadonlySet<string>;
  byTrigger: ReadonlyMap<string, readonly Template[]>;
  forbidden: ReadonlyMap<SignalWords, readonly RegExp[]>;
}

/** Compiles all templates of a language. Every pattern is linear: repetition is bounded and words are apart by blanks. */
export function indexTemplates(language: LanguageWords): TemplateIndex {
  const byTrigger = new Map<string, Template[]>();
  const forbidden = new Map<SignalWords, RegExp[]>();
  for (const words of language.signals) {
    for (const phrase of lines(words.phrases)) {
      const template = compile(phrase, words, language);
      for (const trigger of new Set(template.triggers))
        byTrigger.set(trigger, [...(byTrigger.get(trigger) ?? []), template]);
    }
    if (words.unless !== undefined)
      forbidden.set(
        words,
        lines(words.unless).map(phrase => compile(phrase, words, language).pattern),
      );
  }
  const all = language.signals.map(words => `${words.phrases} ${words.unless ?? ''}`).join(' ');
  return { byTrigger, forbidden, vocabulary: new Set(all.match(/\p{L}+/gu)) };
}
