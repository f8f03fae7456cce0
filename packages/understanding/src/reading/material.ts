import type { ReadingContext } from '@overlap/domain/intent';
import type { Reply } from '@overlap/domain/reply';
import type { Atom, ZoneSaid } from '../grammar/atoms.ts';
import { type Lexicon, lexiconOf } from '../grammar/lexicon.ts';
import { readAtoms } from '../grammar/read-atoms.ts';
import { type Placeholder, type Token, tokenise } from '../grammar/tokens.ts';
import { ENGLISH_CALENDAR } from '../language/english-calendar.ts';
import { clocksOf } from '../resolve/clocks.ts';
import { readOffer } from '../resolve/offer.ts';
import type { Ground } from '../resolve/selection.ts';
import { findIdioms } from '../stance/clauses.ts';
import { readSentence } from '../stance/read-sentence.ts';
import type { SentenceReading } from '../stance/statement.ts';
import { type OwnWords, readOwnWords } from '../text/own-words.ts';
import { type Sentence, splitSentences } from '../text/sentences.ts';
import { NOT_NAMES } from '../text/signature-words.ts';
import { findFallbacks } from './fallbacks.ts';
import type { MessageSide, TimeReading } from './judged.ts';
import { linksIn, type PlacedLink } from './links.ts';
import { findMailAddresses } from './mail-addresses.ts';
import { type FoundPhone, findPhones } from './phone.ts';
import { readTimes } from './time-reading.ts';

/** Everything that was found in a text before it is judged. */
export interface Material {
  words: OwnWords;
  own: string;
  /** The own text on one line, offsets unchanged. */
  line: string;
  sentences: Sentence[];
  phones: FoundPhone[];
  links: PlacedLink[];
  signatureLinks: PlacedLink[];
  ground: Ground;
  context: ReadingContext;
  readings: SentenceReading[];
  side: MessageSide;
  times: TimeReading;
}

/** Dates that have the length of a telephone number. */
const DATE_LIKE = /^\(?(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}\b|^\(?\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b/;

const ENGLISH: Lexicon = lexiconOf(ENGLISH_CALENDAR);
/** More sentences with times than this are no plain answer. */
const MOST_SENTENCES = 120;
/** A sentence with more words than this is no plain answer either. */
const MOST_TOKENS = 400;

/** Finds everything that the rules judge by. */
export function gather(reply: Reply, context: ReadingContext): Material {
  const words = readOwnWords(reply, context.outboundText);
  const own = words.own;
  const links = linksIn(own, context);
  const mails = findMailAddresses(own);
  const phones = findPhones(own, context).filter(
    phone =>
      !DATE_LIKE.test(own.slice(phone.start, phone.end)) &&
      ![...links, ...mails].some(other => other.start < phone.end && phone.start < other.end),
  );
  const places = placeholdersOf(links, mails, phones);
  const clocks = clocksOf(context, reply.receivedAt);
  const sentences = splitSentences(own);
  const names = namesOf(words, context);
  const readings: SentenceReading[] = [];
  let isTooLong = sentences.length > MOST_SENTENCES;
  for (const [index, sentence] of sentences.slice(0, MOST_SENTENCES).entries()) {
    const all = tokenise(own, sentence, places);
    const tokens = all.slice(0, MOST_TOKENS);
    if (all.length > tokens.length) isTooLong = true;
    const pending = readings.at(-1)?.correction ?? null;
    readings.push(
      readSentence(tokens, readAtoms(maskIdioms(tokens), ENGLISH), {
        names,
        isQuestion: sentence.isQuestion,
        index,
        pending,
        follows: readings.some(reading => reading.statements.length > 0),
      }),
    );
  }
  const stated = statedZone(readings.flatMap(reading => reading.atoms));
  const ground: Ground = {
    clocks,
    offer: readOffer(context, clocks, words.quoted),
    minutes: context.meetingMinutes,
    stated,
  };
  const side = sideOf(readings);
  if (isTooLong)
    side.doubts = [
      ...side.doubts,
      { why: 'The reply goes on for longer than is read', at: { start: 0, end: 0 }, rejects: false },
    ];
  const times = readTimes(
    readings.flatMap(reading => reading.statements),
    side,
    ground,
    own,
  );
  return {
    words,
    own,
    line: own.replace(/\n/g, ' '),
    sentences,
    phones,
    links,
    signatureLinks: linksIn(words.signature, context),
    ground,
    context,
    readings,
    side,
    times,
  };
}

const placeholdersOf = (
  links: readonly PlacedLink[],
  mails: readonly { start: number; end: number }[],
  phones: readonly FoundPhone[],
): Placeholder[] => {
  const all: Placeholder[] = [
    ...links.map(({ start, end }) => ({ kind: 'link' as const, start, end })),
    ...mails.map(({ start, end }) => ({ kind: 'mail' as const, start, end })),
    ...phones.map(({ start, end }) => ({ kind: 'phone' as const, start, end })),
  ];
  return all.toSorted((a, b) => a.start - b.start);
};

/** Idioms with time words in them hold no time. */
function maskIdioms(tokens: readonly Token[]): Token[] {
  const masked = [...tokens];
  for (const { from, to } of [...findIdioms(tokens), ...findFallbacks(tokens)]) {
    for (let at = from; at < to; at += 1) masked[at] = { ...(tokens[at] as Token), kind: 'mark', word: '§' };
  }
  return masked;
}

/** A zone that is said for the whole message: where the lead is, or the only one that is named at all. */
function statedZone(atoms: readonly Atom[]): ZoneSaid | null {
  const zones = atoms.flatMap(atom => (atom.kind === 'zone' ? [atom.zone] : []));
  const stated = zones.findLast(zone => zone.stated);
  if (stated !== undefined) return stated;
  const distinct = new Set(zones.map(zone => `${zone.by}:${zone.owners.join()}`));
  return distinct.size === 1 ? (zones[0] ?? null) : null;
}

function sideOf(readings: readonly SentenceReading[]): MessageSide {
  const sides = readings.map(reading => reading.side);
  return {
    doubts: [...sides.flatMap(side => side.doubts), ...[readings.at(-1)?.correction ?? []].flat()],
    agrees: sides.some(side => side.agrees),
    lengths: sides.flatMap(side => side.lengths),
    several: sides.some(side => side.several),
    recurring: sides.some(side => side.recurring),
    joke: sides.some(side => side.joke),
    ranked: sides.some(side => side.ranked),
  };
}

/** Capitalised words of thread and signature are the people a lead may address. */
function namesOf(words: OwnWords, context: ReadingContext): ReadonlySet<string> {
  const seen = `${words.quoted}\n${words.signature}\n${context.outboundText ?? ''}`.slice(0, 6_000);
  const known = [...seen.matchAll(/\b\p{Lu}\p{Ll}{1,20}\b/gu)].map(match => match[0].toLowerCase());
  return new Set(known.filter(word => !NOT_NAMES.has(word)));
}
