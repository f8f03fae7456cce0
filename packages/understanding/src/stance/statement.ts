import type { Atom } from '../grammar/atoms.ts';
import type { Group } from '../grammar/groups.ts';
import type { Stance } from '../language/stance-words.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Piece } from './clauses.ts';

/**
 * What is said of a time. `take`: it is agreed to or proposed; `refuse`: it does not suit; `leave-out`: all but this;
 * `open`: doubted or under a condition; `unread`: words near it are not known; `aside`: it belongs to something else.
 */
export type Role = 'take' | 'refuse' | 'leave-out' | 'open' | 'unread' | 'aside';

export interface Statement extends Stretch {
  role: Role;
  group: Group;
  /** Why the role is not `take`, or what weakens it. */
  why: string;
  isQuestion: boolean;
  /** It moves or replaces what was said before. */
  changes: boolean;
  /** Opened by "but" or "so": a time alone goes with the day before it. */
  follows: boolean;
  /** It takes back what was said before. */
  corrects: boolean;
  /** Said with "could": enough to propose, not to accept. */
  could: boolean;
  prefers: boolean;
  sentence: number;
}

/** What a sentence says besides its times. */
export interface SideWords {
  /** Words that leave the whole reply open, with their place; `rejects` when they only turn the offer down. */
  doubts: { why: string; at: Stretch; rejects: boolean }[];
  several: boolean;
  recurring: boolean;
  joke: boolean;
  ranked: boolean;
  agrees: boolean;
  refuses: boolean;
  /** Lengths of time that were said, in minutes. */
  lengths: number[];
}

export interface SentenceReading {
  statements: Statement[];
  side: SideWords;
  atoms: Atom[];
  /** A correction that was announced and has not been made yet: the next time is it. */
  correction: SideWords['doubts'][number] | null;
  /** Words that are not known. */
  unknown: string[];
}

export const stancesOf = (pieces: readonly Piece[]): Set<Stance> =>
  new Set(pieces.flatMap(piece => (piece.kind === 'stance' ? [piece.stance] : [])));

export const find = (pieces: readonly Piece[], ...stances: Stance[]): Piece | undefined =>
  pieces.find(piece => piece.kind === 'stance' && stances.includes(piece.stance));

export const quote = (piece: Piece | undefined): string =>
  piece === undefined || piece.kind === 'atom' ? '' : `“${piece.word}”`;

/** Every kind of atom that says a time; durations and zones alone do not. */
export const isTimed = (group: Group): boolean =>
  group.days.length > 0 ||
  group.times.length > 0 ||
  group.picks.length > 0 ||
  group.numbers.length > 0 ||
  group.sameTime ||
  group.unread ||
  group.shift !== null ||
  group.inMinutes !== null;
