import type { Sentence } from '../text/sentences.ts';
import { AGREEING, ANY_OF, ORDERING } from './acceptance-words.ts';
import { splitAlternatives } from './alternatives.ts';
import { findUncovered, isBeside, opensAsAcceptance } from './cover.ts';
import { fitOf, type OfferedSlot } from './fit.ts';
import { matchOnAllClocks } from './match-slots.ts';
import type { Offer } from './offer.ts';
import { splitRejection } from './rejection.ts';
import { type Item, itemsOf, type Names, type Placeholder, placeholdersOf } from './sentence-items.ts';
import type { TimeToken } from './time-token.ts';

export interface AcceptanceText {
  own: string;
  sentences: readonly Sentence[];
  tokens: readonly TimeToken[];
  /** Links, mail addresses and numbers to call. */
  others: readonly Placeholder[];
  names: Names;
}

/** What a text agrees to. `unclear` names what stood in the way. */
export type Acceptance =
  | { status: 'one'; slot: OfferedSlot; tokens: readonly TimeToken[] }
  | { status: 'any'; slots: OfferedSlot[] }
  | { status: 'unclear'; why: string; at: { start: number; end: number } | null };

const SELECTING = /^(?:weekday|date|numeric-date|relative-day|clock|hour-or-day|part|position|ordinal|number|rank)$/;
/** Kinds that count places in the offer, which shift when a slot is gone. */
const COUNTING = /^(?:position|ordinal|number|rank)$/;

/** More times than this in one reply are no plain answer. */
const MANY = 24;

const unclear = (why: string, at: { start: number; end: number } | null = null): Acceptance => ({
  status: 'unclear',
  why,
  at,
});

const capitalised = (items: readonly Item[], own: string): ReadonlySet<Item> =>
  new Set(items.filter((item, index) => index > 0 && /^\p{Lu}\p{Ll}{1,20}$/u.test(own.slice(item.start, item.end))));

interface ReadSentence {
  sentence: Sentence;
  items: Item[];
  placeholders: Placeholder[];
}

const has = (read: ReadSentence, name: string): boolean => read.items.some(item => item.word === name);

/** An "or" counts as read only between two times; what it joins is settled by the alternatives. */
const withoutOr = (items: readonly Item[]): Item[] =>
  items.filter(
    (item, at) =>
      !(
        item.word === 'or' &&
        items.slice(0, at).some(left => left.word === 'T') &&
        items.slice(at).some(right => right.word === 'T')
      ),
  );

const LOOKING_BACK =
  /(?:\b(?:thanks|thank you|thx|ty|cheers|appreciated|appreciate)(?: \S+){0,2} for(?: \S+){1,6}|\bto meet you|\bto hear from you)(?: on| at| the| in| of)*$/;

/** "Thanks for the call on Friday" speaks of a Friday that is over: a thanked-for thing and a time, nothing between. */
function findThankedTime(items: readonly Item[], own: string): Item | null {
  const past = items.slice(0, 60).find((item, at) => {
    const before = items.slice(Math.max(0, at - 14), at);
    const gap = own.slice(before.at(-1)?.end ?? item.start, item.start);
    return item.word === 'T' && !/[,.;:!-]/.test(gap) && LOOKING_BACK.test(before.map(left => left.word).join(' '));
  });
  return past ?? null;
}

/** What in a sentence is not on the allow-list; `null` when all of it is. */
function obstacleIn(read: ReadSentence, own: string): Item | null {
  const { sentence, items } = read;
  const timed = has(read, 'T') || has(read, 'ANY');
  if (!timed && isBeside(items, capitalised(items, own))) return null;
  const asking = sentence.isQuestion && has(read, 'T') && opensAsAcceptance(items);
  if (sentence.isQuestion && !asking) return items[0] ?? null;
  return findUncovered(withoutOr(items), asking) ?? findThankedTime(items, own);
}

/** Takes out what a sentence turns down; the refused times are kept apart to be checked against the answer. */
function withoutRejection(read: ReadSentence): { read: ReadSentence; refused: readonly Item[] } {
  const split = read.sentence.isQuestion ? null : splitRejection(read.items);
  return split === null
    ? { read, refused: [] }
    : { read: { ...read, items: [...split.rest] }, refused: split.rejected };
}

/** Reads whether, and to which offered slot, a text plainly agrees. Everything not understood makes it unclear. */
export function readAcceptance(text: AcceptanceText, offer: Offer): Acceptance {
  if (offer.fit.offered.length === 0) return unclear('no slot is on offer');
  if (text.tokens.length > MANY) return unclear('it names too many times');
  const sentences = text.sentences.map(sentence => {
    const placeholders = placeholdersOf(sentence, text.tokens, text.others);
    return withoutRejection({ sentence, placeholders, items: itemsOf(sentence, placeholders, text.names) });
  });
  const read = sentences.map(one => one.read);
  const refused = sentences.map(one => tokensIn(one.refused, text.tokens)).filter(tokens => tokens.length > 0);
  const left = text.tokens.filter(token => !refused.some(tokens => tokens.includes(token)));
  for (const one of read) {
    const obstacle = obstacleIn(one, text.own);
    if (obstacle !== null)
      return unclear(`“${text.own.slice(obstacle.start, obstacle.end)}” may change the meaning`, obstacle);
  }
  const acceptance = settle(read, { ...text, tokens: left }, offer);
  return refused.length === 0 ? acceptance : besideRefusals(acceptance, refused, offer);
}

const tokensIn = (items: readonly Item[], tokens: readonly TimeToken[]): TimeToken[] =>
  tokens.filter(token => items.some(item => item.word === 'T' && item.start === token.start));

function settle(read: readonly ReadSentence[], text: AcceptanceText, offer: Offer): Acceptance {
  if (read.some(one => one.items.some(item => item.word === 'or'))) return readAlternatives(read, text, offer);
  if (read.some(one => has(one, 'ANY'))) return readAnyOf(text, offer);
  return text.tokens.some(token => SELECTING.test(token.claim.kind))
    ? readOne(text.tokens, offer)
    : readAgreement(read, text, offer);
}

/** Beside a refusal only a slot that is named counts, and no refused word may fit it. */
function besideRefusals(acceptance: Acceptance, refused: readonly (readonly TimeToken[])[], offer: Offer): Acceptance {
  if (acceptance.status !== 'one')
    return acceptance.status === 'any' ? unclear('times are refused and a choice is left') : acceptance;
  const days = refused.flat().filter(token => SELECTING.test(token.claim.kind));
  const touched = days.some(token => fitOf(token, acceptance.slot, offer.fit, null) !== 'no');
  if (acceptance.tokens.length === 0 || touched)
    return unclear('what is refused and what is taken cannot be told apart');
  return acceptance;
}

function readOne(tokens: readonly TimeToken[], offer: Offer): Acceptance {
  const slot = matchOnAllClocks(tokens, offer.fit, offer.shownOnLeadClock);
  if (slot === null) return unclear('the words do not fit exactly one offered slot', tokens[0] ?? null);
  const counted = tokens.every(token => COUNTING.test(token.claim.kind));
  return counted && offer.partlyGone
    ? unclear('not every slot of the offer is left to count from')
    : { status: 'one', slot, tokens };
}

/** "Either works": with "both" and an order to book, two meetings could be meant. */
function readAnyOf(text: AcceptanceText, offer: Offer): Acceptance {
  const { offered } = offer.fit;
  const words = [...text.own.matchAll(ANY_OF)].map(match => match[0].toLowerCase());
  const counts = /^(?:both|all)/;
  if (text.tokens.length > 0) return unclear('a choice and a time stand side by side');
  if (offer.partlyGone || offered.length < 2) return unclear('not every slot of the offer is left to choose from');
  if (words.some(word => counts.test(word)) && ORDERING.test(text.own))
    return unclear('more than one meeting could be meant');
  if (words.some(word => word.startsWith('both')) && offered.length !== 2)
    return unclear('“both” does not fit the number of offered slots');
  if (words.some(word => word.startsWith('all three')) && offered.length !== 3)
    return unclear('“all three” does not fit the offer');
  return { status: 'any', slots: earliestFirst(offered) };
}

const earliestFirst = (slots: readonly OfferedSlot[]): OfferedSlot[] =>
  slots.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));

/** "Monday or Wednesday": every alternative must be one offered slot. */
function readAlternatives(read: readonly ReadSentence[], text: AcceptanceText, offer: Offer): Acceptance {
  const choosing = read.filter(one => has(one, 'T'));
  const only = choosing[0];
  if (only === undefined || choosing.length > 1 || only.sentence.isQuestion)
    return unclear('it is open which time is meant');
  const ors = only.items.filter(item => item.word === 'or');
  const alternatives = splitAlternatives(text.tokens, ors);
  if (alternatives.flat().some(token => token.claim.kind === 'number'))
    return unclear('the figures can be hours or options');
  const slots = alternatives.map(tokens => matchOnAllClocks(tokens, offer.fit, offer.shownOnLeadClock));
  const named = slots.filter(slot => slot !== null);
  const distinct = new Set(named.map(slot => slot.index)).size === slots.length;
  if (named.length !== slots.length || !distinct || offer.partlyGone)
    return unclear('not every alternative is one offered slot');
  return { status: 'any', slots: earliestFirst(named) };
}

/** "Yes, that works": enough when one slot is on offer and nothing else was asked. */
function readAgreement(read: readonly ReadSentence[], text: AcceptanceText, offer: Offer): Acceptance {
  const { offered } = offer.fit;
  const agrees = read.some(
    one =>
      !one.sentence.isQuestion &&
      AGREEING.test(
        one.items
          .map(item => item.word)
          .filter(word => !/^(?:NAME|EMOJI|hi|hello|hey|dear)$/.test(word))
          .join(' '),
      ),
  );
  const wantsMore = /\b(?:link|info|information|details|interest(?:ed|ing)|learn|hear)\b/i.test(text.own);
  const [slot] = offered;
  if (slot === undefined || offered.length > 1) return unclear('several slots are on offer and none is named');
  if (!agrees || wantsMore || offer.partlyGone || offer.asksSeveral) return unclear('it is open what this agrees to');
  return { status: 'one', slot, tokens: text.tokens };
}
