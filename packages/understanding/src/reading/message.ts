import type { Signal } from '../language/signal-words.ts';
import type { Material } from './material.ts';
import type { FoundSignal, Heard } from './signals.ts';

/** A text with all that was found in it: times in `material`, words in `heard`. */
export interface Message {
  material: Material;
  heard: Heard;
}

/** The first of these signals, or nothing. */
export const find = ({ heard }: Message, ...wanted: readonly Signal[]): FoundSignal | undefined =>
  heard.signals.find(each => wanted.includes(each.signal));

export const has = (message: Message, ...wanted: readonly Signal[]): boolean => find(message, ...wanted) !== undefined;

/** Whether one of these signals stands behind a stretch of the text. */
export const hasBehind = ({ heard }: Message, end: number, ...wanted: readonly Signal[]): boolean =>
  heard.signals.some(each => wanted.includes(each.signal) && each.start >= end);

/** An offered time is agreed to, or times are named, whether certainly or not. */
export const isTimed = ({ material: { times } }: Message): boolean =>
  times.kind === 'accept_slot' || times.kind === 'propose_time';

export const isSurelyTimed = (message: Message): boolean => isTimed(message) && message.material.times.certain;

/** Whether times that may be meant stand in other sentences than these. */
export function hasTimesBeside(
  { material: { readings }, heard }: Message,
  sentences: ReadonlySet<number>,
  from = 0,
): boolean {
  const courtesies = new Set(heard.signals.filter(each => each.signal === 'courtesy').map(each => each.sentence));
  return readings.some(
    ({ statements }, number) =>
      number >= from &&
      !sentences.has(number) &&
      !courtesies.has(number) &&
      statements.some(
        ({ role, group }) => (role === 'take' || role === 'open' || role === 'unread') && !isCoarse(group),
      ),
  );
}

const isCoarse = (group: { coarse: boolean; days: readonly unknown[]; times: readonly unknown[] }): boolean =>
  group.coarse && group.days.length === 0 && group.times.length === 0;

/** Questions that are not about finding a time. */
export function asksSomething({ heard }: Message): FoundSignal | { start: number; end: number } | undefined {
  return heard.sentences.find(
    (sentence, number) =>
      sentence.isQuestion &&
      !heard.signals.some(
        each => each.sentence === number && (each.signal === 'asks-times' || each.signal === 'courtesy'),
      ),
  );
}

/** Sentences that say something: neither a greeting nor thanks nor a closing. */
export const coreSentences = ({ heard }: Message): number[] =>
  heard.sentences
    .map((_, number) => number)
    .filter(
      number =>
        !heard.signals.some(
          each => each.sentence === number && (each.signal === 'courtesy' || each.signal === 'thanks'),
        ),
    );
