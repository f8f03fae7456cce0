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
  const idioms = findIdioms(tokens);
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const atom = atoms.find(each => each.from === at);
    if (atom !== undefined) {
      pieces.push({ kind: 'atom', atom, start: atom.start, end: atom.end });
      at = atom.to;
      continue;
    }
    const idiom = idioms.find(each => each.from === at);
    const stop = Math.min(
      atoms.find(each => each.from > at)?.from ?? tokens.length,
      idioms.find(each => each.from > at)?.from ?? tokens.length,
    );
    const match =
      idiom === undefined ? matchPhrase(tokens.slice(0, stop), at, PHRASES) : { value: idiom.stance, next: idiom.to };
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

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(token => token.word)
    .join(' ');

const CONNECTOR = /^(?:or|and|but|however|so|yet|then|nor|as|plus|\u0000|\d)$/;
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

/** Cuts a sentence into clauses. A comma or an "and" ends one only where a predicate stands on both its sides. */
export function splitClauses(pieces: readonly Piece[]): Clause[] {
  const chunks: Clause[] = [{ pieces: [], opener: '' }];
  for (const [at, read] of pieces.entries()) {
    const piece = endsAsPredicate(pieces, at) ? ({ ...read, stance: 'agree' } as Piece) : read;
    const word = piece.kind === 'atom' ? '' : piece.word;
    if (STRONG.test(word) || WEAK.test(word)) chunks.push({ pieces: [piece], opener: word });
    else chunks.at(-1)?.pieces.push(piece);
  }
  const clauses: Clause[] = [];
  for (const chunk of chunks) {
    const last = clauses.at(-1);
    const opensCorrection = chunk.pieces.some(piece => piece.kind === 'stance' && piece.stance === 'correct');
    const ends =
      last === undefined ||
      opensCorrection ||
      (STRONG.test(chunk.opener) && chunk.pieces.length > 1) ||
      (hasPredicate(last.pieces) && hasPredicate(chunk.pieces) && (hasAtom(last.pieces) || hasAtom(chunk.pieces)));
    if (ends) clauses.push({ pieces: [...chunk.pieces], opener: chunk.opener });
    else last.pieces.push(...chunk.pieces);
  }
  return clauses.filter(clause => clause.pieces.length > 0);
}
