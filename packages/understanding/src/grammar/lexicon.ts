import type { CalendarWords } from '../language/calendar-words.ts';
import { type PhraseTable, phraseTable } from './tokens.ts';

const flag = (words: readonly string[]): PhraseTable<true> => phraseTable(words.map(word => [word, true] as const));
const table = <T>(record: Readonly<Record<string, T>>): PhraseTable<T> => phraseTable(Object.entries(record));

/** The calendar words of a language, ready to be looked up. */
export interface Lexicon {
  words: CalendarWords;
  weekdays: PhraseTable<number>;
  recurringDays: PhraseTable<number>;
  months: PhraseTable<number>;
  relativeDays: PhraseTable<number>;
  parts: PhraseTable<readonly [number, number]>;
  points: PhraseTable<number>;
  anyTime: PhraseTable<true>;
  numbers: PhraseTable<number>;
  next: PhraseTable<true>;
  this: PhraseTable<true>;
  every: PhraseTable<true>;
  from: PhraseTable<true>;
  to: PhraseTable<true>;
  between: PhraseTable<true>;
  and: PhraseTable<true>;
  or: PhraseTable<true>;
  after: PhraseTable<true>;
  before: PhraseTable<true>;
  onwards: PhraseTable<true>;
  at: PhraseTable<true>;
  about: PhraseTable<true>;
  aboutEndings: PhraseTable<true>;
  oclock: PhraseTable<true>;
  sameTime: PhraseTable<true>;
  coarse: PhraseTable<true>;
  unknownTimes: PhraseTable<true>;
}

/** Makes a language's calendar words ready to be looked up; "Mondays" comes of "Monday". */
export function lexiconOf(words: CalendarWords): Lexicon {
  return {
    words,
    weekdays: table(words.weekdays),
    recurringDays: table(words.recurringDays),
    months: table(words.months),
    relativeDays: table(words.relativeDays),
    parts: table(words.parts),
    points: table(words.points),
    anyTime: flag(words.anyTime),
    numbers: table(words.numbers),
    next: flag(words.next),
    this: flag(words.this),
    every: flag(words.every),
    from: flag(words.from),
    to: flag(words.to),
    between: flag(words.between),
    and: flag(words.and),
    or: flag(words.or),
    after: flag(words.after),
    before: flag(words.before),
    onwards: flag(words.onwards),
    at: flag(words.at),
    about: flag(words.about),
    aboutEndings: flag(words.aboutEndings),
    oclock: flag(words.oclock),
    sameTime: flag(words.sameTime),
    coarse: flag(words.coarse),
    unknownTimes: flag(words.unknownTimes),
  };
}
