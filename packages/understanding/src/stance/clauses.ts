import type { Atom } from '../grammar/atoms.ts';
import { matchPhrase, type PhraseTable, phraseTable, type Token, tokenise } from '../grammar/tokens.ts';
import { ENGLISH_STANCE } from '../language/english-stance.ts';
import { STANCES, type Stance } from '../language/stance-words.ts';

/** A piece of a sentence: a time, words with a stance, or a word that is not known. */
export type Piece =
  | { kind: 'atom'; atom: Atom; start: number; end: number }
  | { kind: 'stance'; stance: Stance; word: string; start: number; end: number }
  | { kind: 'unknown'; word: string; start: number; end: number };

/** Where one word has several stances, the first of these counts. */
const PRECEDENCE: readonly Stance[] = [
  'joke',
  'several',
  'recurring',
  'rank',
  'prefer',
  'correct',
  'change',
  'except',
  'busy',
  'not',
  'doubt',
  'condition',
  'could',
  'agree',
  'person',
  'ask',
  'past',
  'neutral',
  'background',
];

const split = (words: string | undefined): string[] =>
  (words ?? '')
    .split('|')
    .map(word => word.trim().replace(/\s+/g, ' ').replace(/\\/g, ''))
    .filter(word => word !== '');

function tableOf(words: Readonly<Partial<Record<Stance, string>>>): PhraseTable<Stance> {
  const seen = new Map<string, Stance>();
  for (const stance of PRECEDENCE) {
    for (const phrase of split(words[stance])) {
      const normal = tokenise(phrase, { start: 0, end: phrase.length }, [])
        .map(token => token.word)
        .join(' ');
      if (!seen.has(normal)) seen.set(normal, stance);
    }
  }
  return phraseTable(seen);
}

if (PRECEDENCE.length !== STANCES.length) throw new Error('A stance is missing in the order of precedence.');

const IDIOMS = tableOf(ENGLISH_STANCE.idioms);
const PHRASES = tableOf(ENGLISH_STANCE.phrases);

/** Idioms with time words in them, by the index of their first token. */
export function findIdioms(tokens: readonly Token[]): { stance: Stance; from: number; to: number }[] {
  const found: { stance: Stance; from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const match = matchPhrase(tokens, at, IDIOMS);
    if (match === null) continue;
    found.push({ stance: match.value, from: at, to: match.next });
    at = match.next - 1;
  }
  return found;
}

/** Names a lead may address: those of thread and signature. */
export type Names = ReadonlySet<string>;

/** The pieces of a sentence between and around its times. */
export function readPieces(tokens: readonly Token[], atoms: readonly Atom[], names: Names): Piece[] {
  const idioms = new Map(findIdioms(tokens).map(idiom => [idiom.from, idiom] as const));
  const atomAt = new Map(atoms.map(atom => [atom.from, atom] as const));
  const stops = [...atomAt.keys(), ...idioms.keys()].sort((a, b) => a - b);
  let nextStop = 0;
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const atom = atomAt.get(at);
    if (atom !== undefined) {
      pieces.push({ kind: 'atom', atom, start: atom.start, end: atom.end });
      at = atom.to;
      continue;
    }
    const busy = readsAsBusy(tokens, at, atoms);
    if (busy > 0) {
      pieces.push({
        kind: 'stance',
        stance: 'busy',
        word: wordsOf(tokens, at, at + busy),
        start: token.start,
        end: tokens[at + busy - 1]?.end ?? token.end,
      });
      at += busy;
      continue;
    }
    const idiom = idioms.get(at);
    while ((stops[nextStop] ?? tokens.length) <= at && nextStop < stops.length) nextStop += 1;
    const stop = stops[nextStop] ?? tokens.length;
    const match =
      idiom === undefined ? matchPhrase(tokens, at, PHRASES, stop) : { value: idiom.stance, next: idiom.to };
    if (match !== null) {
      const last = tokens[match.next - 1] ?? token;
      pieces.push({
        kind: 'stance',
        stance: match.value,
        word: wordsOf(tokens, at, match.next),
        start: token.start,
        end: last.end,
      });
      at = match.next;
      continue;
    }
    pieces.push(unknownOrName(tokens, at, names));
    at += 1;
  }
  return pieces;
}

/** Nouns with "have a" that leave the time free. */
const LEAVES_FREE =
  /^(?:gap|hole|slot|window|opening|space|spot|pocket|break|bit|little|free|few|half|couple|minute|moment|preference|vote|blessing|yes|slight|strong|question|link|look|chance|good|great|nice|lovely|wonderful|fantastic|blast|safe|think|peek|lot|clear|light|quiet|flexible|wide|quick|colleague|time|calendar|copy|note)$/;

/** "I have a dentist appointment", "we've got our all-hands": something else takes the time. A call with us is none. */
function readsAsBusy(tokens: readonly Token[], at: number, atoms: readonly Atom[]): number {
  if (
    !/^(?:have|having|got|i've|we've|attending|hosting|teaching|giving|running|there's)$/.test(tokens[at]?.word ?? '')
  )
    return 0;
  if (
    /^(?:to|let's|lets|we|could|can|shall|would|please|and|you)$/.test(tokens[at - 1]?.word ?? '') &&
    !/^we$/.test(tokens[at - 1]?.word ?? '')
  )
    return 0;
  const noun = at + (tokens[at + 1]?.word === 'got' ? 3 : 2);
  const isTimed = atoms.some(atom => atom.from < noun + 1 && atom.to > at);
  if (
    isTimed ||
    !/^(?:a|an|another|my|our|the)$/.test(tokens[noun - 1]?.word ?? '') ||
    tokens[noun]?.kind !== 'word' ||
    LEAVES_FREE.test(tokens[noun]?.word ?? '')
  )
    return 0;
  return noun + 1 - at;
}

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(token => token.word)
    .join(' ');

const CONNECTOR = /^(?:'s|or|and|but|however|so|yet|then|nor|as|plus|therefore|hence|thus|§|\d)$/;
/** Adverbs of manner colour an agreement without changing it; those that doubt or limit are named. */
const SAFE_ADVERB = /^[a-z]{4,}ly$/;
const UNSAFE_ADVERBS: ReadonlySet<string> = new Set(
  'hardly barely scarcely rarely seldomly supposedly allegedly reportedly apparently ostensibly theoretically hypothetically conditionally provisionally tentatively possibly probably presumably seemingly nominally potentially hopefully ideally normally usually generally typically mostly mainly partly partially nearly previously formerly recently lately originally initially temporarily occasionally weekly daily monthly yearly hourly regularly early only family assembly reply supply apply july italy fly ally rally belly bully anomaly monopoly likely unlikely sadly unfortunately regretfully regrettably mistakenly wrongly incorrectly separately differently alternatively solely merely reluctantly grudgingly unexpectedly annually quarterly biweekly'.split(
    ' ',
  ),
);
const UNSURE_EMOJI =
  /[\u{1F914}\u{1F937}\u{1F602}\u{1F923}\u{1F644}\u{1F6AB}\u{274C}\u{1F44E}\u{1F62C}\u{1F615}\u{1F61F}\u{1F641}\u{1F643}\u{1F928}\u{2753}\u{2754}\u{1F62D}\u{1F622}\u{1F61E}\u{1F614}\u{1F645}\u{26D4}\u{1F4A9}\u{1F92E}\u{1F61C}\u{1F61D}\u{1F60F}]/u;

const OPENERS = /^(?:hi|hello|hey|dear|thanks|thank|you|thx|morning|hallo|cheers|yes|,|great|perfect|ok|okay|it's)$/;

function unknownOrName(tokens: readonly Token[], at: number, names: Names): Piece {
  const token = tokens[at] as Token;
  // A link is told by its empty word.
  const place = { word: token.word, start: token.start, end: token.end };
  const bare = token.word.replace(/'s$/, '');
  const before = tokens[at - 1]?.word ?? '';
  const isAddressed =
    token.capital &&
    ((at === 0 && /^[,!-]$/.test(tokens[at + 1]?.word ?? '')) ||
      (OPENERS.test(before) && /^(?:[,.!-]|)$/.test(tokens[at + 1]?.word ?? '')));
  const isKnown = names.has(bare) && (token.capital || tokens.length < 12);
  if (
    isKnown ||
    isAddressed ||
    CONNECTOR.test(token.word) ||
    token.kind === 'mail' ||
    token.kind === 'link' ||
    token.kind === 'phone'
  )
    return { kind: 'stance', stance: 'neutral', ...place };
  if (SAFE_ADVERB.test(token.word) && !UNSAFE_ADVERBS.has(token.word))
    return { kind: 'stance', stance: 'neutral', ...place };
  if (token.kind === 'mark' && /\p{Extended_Pictographic}|\p{Emoji_Modifier}/u.test(token.word))
    return UNSURE_EMOJI.test(token.word)
      ? { kind: 'unknown', ...place }
      : { kind: 'stance', stance: 'neutral', ...place };
  return { kind: 'unknown', ...place };
}

/** A stretch of a sentence with one predicate. */
export interface Clause {
  pieces: Piece[];
  /** The word that opened it: `but`, `so`, `,` or nothing. */
  opener: string;
}

const STRONG =
  /^(?:but|however|so|though|although|yet|;|—|–|therefore|hence|if|unless|as long as|so long as|provided|provided that|providing|assuming|subject to)$/;
const WEAK = /^(?:,|and|or|:|\(|\)|-|&|\.|while|whereas|because|since)$/;
const PREDICATES: ReadonlySet<Stance> = new Set([
  'agree',
  'not',
  'busy',
  'doubt',
  'condition',
  'could',
  'correct',
  'change',
  'except',
  'past',
  'ask',
  'joke',
  'rank',
  'prefer',
  'person',
  'several',
  'recurring',
]);

const hasPredicate = (pieces: readonly Piece[]): boolean =>
  pieces.some(piece => piece.kind === 'stance' && PREDICATES.has(piece.stance));
const hasAtom = (pieces: readonly Piece[]): boolean =>
  pieces.some(piece => piece.kind === 'atom' && piece.atom.kind !== 'duration');

/** "Tues does", "Friday is": the verb at the end stands for the predicate of the clause before. */
function endsAsPredicate(pieces: readonly Piece[], at: number): boolean {
  const [before, piece, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (
    piece?.kind !== 'stance' ||
    piece.stance !== 'neutral' ||
    before?.kind !== 'atom' ||
    !/^(?:does|do|is|are|can|will)$/.test(piece.word)
  )
    return false;
  return after === undefined || (after.kind !== 'atom' && /^[,.;!]$/.test(after.word));
}

/** Words that go with a correction: "actually, no,". */
const ABSORBED = /^(?:,|\.|-|—|–|:|!|no|nope|nah|sorry|wait|oops|yes|oh|actually)$/;

/** "Thursday, April 1": the comma inside a date. */
const isDateComma = (pieces: readonly Piece[], at: number): boolean => {
  const [before, piece, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  return (
    piece?.kind === 'stance' &&
    piece.word === ',' &&
    before?.kind === 'atom' &&
    before.atom.kind === 'day' &&
    after?.kind === 'atom' &&
    after.atom.kind === 'day' &&
    after.atom.day.type !== 'weekday'
  );
};

/** "Nah" before "hang on": a turn that has said nothing of a time yet. */
const isBareTurn = (piece: Piece): boolean =>
  piece.kind === 'stance' && (piece.stance === 'not' || piece.stance === 'neutral');

const isVerdict = (piece: Piece | undefined): boolean =>
  piece?.kind === 'stance' && (piece.stance === 'not' || piece.stance === 'busy' || piece.stance === 'agree');

/** "thurs no good fri yes": each time with its own verdict behind it. */
function opensPostfix(last: readonly Piece[], pieces: readonly Piece[], at: number): boolean {
  if (pieces[at]?.kind !== 'atom' || !isVerdict(pieces[at - 1]) || !isVerdict(pieces[at + 1])) return false;
  const first = last.findIndex(piece => piece.kind === 'atom');
  return first >= 0 && last.slice(first).some(isVerdict);
}

const hasAgreement = (pieces: readonly Piece[]): boolean =>
  pieces.some(piece => piece.kind === 'stance' && piece.stance === 'agree');

/** Cuts a sentence into clauses. A comma or an "and" ends one only where a predicate stands on both its sides. */
export function splitClauses(pieces: readonly Piece[]): Clause[] {
  const chunks: Clause[] = [{ pieces: [], opener: '' }];
  for (const [at, read] of pieces.entries()) {
    const piece = endsAsPredicate(pieces, at) ? ({ ...read, stance: 'agree' } as Piece) : read;
    const word = piece.kind === 'atom' ? '' : piece.word;
    const last = chunks.at(-1);
    if (piece.kind === 'stance' && piece.stance === 'correct') {
      const opened = last?.pieces.every(isBareTurn) === true ? last : undefined;
      if (opened === undefined) chunks.push({ pieces: [piece], opener: 'correct' });
      else {
        opened.pieces.push(piece);
        opened.opener = 'correct';
      }
    } else if (last?.opener === 'correct' && !(piece.kind === 'stance' && ABSORBED.test(piece.word))) {
      chunks.push({ pieces: [piece], opener: 'corrected' });
    } else if (last?.opener === 'correct') last.pieces.push(piece);
    else if (isDateComma(pieces, at)) last?.pieces.push(piece);
    else if (opensPostfix(last?.pieces ?? [], pieces, at)) chunks.push({ pieces: [piece], opener: 'next' });
    else if (STRONG.test(word) || WEAK.test(word)) chunks.push({ pieces: [piece], opener: word });
    else chunks.at(-1)?.pieces.push(piece);
  }
  const clauses: Clause[] = [];
  for (const chunk of chunks) {
    const last = clauses.at(-1);
    const opensCorrection = /^(?:correct|corrected|next)$/.test(chunk.opener);
    const ends =
      last === undefined ||
      opensCorrection ||
      (STRONG.test(chunk.opener) && chunk.pieces.length > 1) ||
      (chunk.opener === ',' &&
        hasAgreement(last.pieces) &&
        hasAtom(last.pieces) &&
        chunk.pieces.every(piece => piece.kind !== 'atom') &&
        chunk.pieces.length > 2) ||
      (hasPredicate(last.pieces) && hasPredicate(chunk.pieces) && (hasAtom(last.pieces) || hasAtom(chunk.pieces)));
    if (ends) clauses.push({ pieces: [...chunk.pieces], opener: chunk.opener });
    else last.pieces.push(...chunk.pieces);
  }
  return clauses.filter(clause => clause.pieces.length > 0);
}
