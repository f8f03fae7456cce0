import type { Sentence } from '../text/sentences.ts';
import type { TimeToken } from './time-token.ts';

const LEADING =
  /(?:\b(?:after|before|between|from|any ?time(?: on)?|until|by|around|early|late|next|week of|except|not)\s(?:the )?){1,2}$/i;
const TRAILING = /^(?: ?-?ish\b| onwards?\b| or (?:so|later|earlier|after)\b| at the latest\b)/i;
const TIMELESS = new Set(['duration', 'position', 'ordinal', 'rank']);

/** The times a text names, sentence by sentence, in the lead's own words; they are not resolved here. */
export function proposedWords(own: string, sentences: readonly Sentence[], tokens: readonly TimeToken[]): string[] {
  const named = tokens.filter(token => !TIMELESS.has(token.claim.kind));
  return sentences.flatMap(sentence => {
    const inside = named.filter(token => token.start >= sentence.start && token.end <= sentence.end);
    const [first, last] = [inside[0], inside.at(-1)];
    if (first === undefined || last === undefined) return [];
    const lead = LEADING.exec(own.slice(Math.max(sentence.start, first.start - 30), first.start))?.[0] ?? '';
    const trail = TRAILING.exec(own.slice(last.end, last.end + 20))?.[0] ?? '';
    return [own.slice(first.start - lead.length, last.end + trail.length)];
  });
}
