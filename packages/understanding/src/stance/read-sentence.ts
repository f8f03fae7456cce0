import type { Atom } from '../grammar/atoms.ts';
import { type Group, groupAtoms } from '../grammar/groups.ts';
import type { Token } from '../grammar/tokens.ts';
import { type Clause, type Names, type Piece, readPieces, splitClauses } from './clauses.ts';
import { isPoliteMaybe, judgeClause } from './role.ts';
import { noteSide } from './side-words.ts';
import {
  find,
  isTimed,
  quote,
  type Role,
  type SentenceReading,
  type SideWords,
  type Statement,
  stancesOf,
} from './statement.ts';

/** Words of a clause directly before a group that turn down this group alone. */
const CONTRAST = /^(?:not|no|nor|rather than|instead of|as opposed to|never|neither)$/;

const THROUGH = /^(?:on|at|the|,|a|in|for|around|about|is|even)$/;

/** Reads one sentence: its clauses, the times in them, and what is said of each. */
export function readSentence(
  tokens: readonly Token[],
  atoms: readonly Atom[],
  {
    names,
    isQuestion,
    index,
    pending,
    follows,
  }: { names: Names; isQuestion: boolean; index: number; pending: SentenceReading['correction']; follows: boolean },
): SentenceReading {
  const pieces = readPieces(tokens, atoms, names);
  const side: SideWords = {
    doubts: [],
    several: false,
    recurring: false,
    joke: false,
    ranked: false,
    agrees: false,
    refuses: false,
    lengths: atoms.flatMap(atom => (atom.kind === 'duration' ? [atom.minutes] : [])),
  };
  const statements: Statement[] = [];
  const isBackground = BACKGROUND_SENTENCES.test(tokens.map(token => token.word).join(' '));
  let correction = pending;
  for (const clause of splitClauses(pieces)) {
    const found = readClause(clause, tokens, { isQuestion, index });
    if (correction !== null && found.length > 0) {
      for (const statement of found) statement.corrects = true;
      correction = null;
    }
    const opens = found.length === 0 && isOnlyCorrection(clause.pieces) ? find(clause.pieces, 'correct') : undefined;
    const corrects = follows || statements.length > 0;
    if (opens !== undefined && !corrects) {
      statements.push(...found);
      continue;
    }
    if (opens === undefined)
      noteSide(side, clause, found, statements, {
        isQuestion,
        corrects,
        isTimed: atoms.some(atom => atom.kind !== 'zone' && atom.kind !== 'duration'),
      });
    else
      correction = {
        why: `${quote(opens)} may take it back`,
        at: { start: opens.start, end: opens.end },
        rejects: false,
      };
    statements.push(...found);
  }
  const unknown = pieces.flatMap(piece => (piece.kind === 'unknown' ? [piece.word] : []));
  if (isBackground) for (const statement of statements) statement.role = 'aside';
  return { statements, side, atoms: [...atoms], unknown, correction };
}

/** "I will be in Montreal on those days" tells where somebody is, not when they are free. */
const WILL_BE_IN = /\b(?:i'll|i will|we'll|we will|i'm going to|i am going to) be (?:in|at) \p{L}{2,20}\b/u;

const TRAVEL =
  /\b(?:i'll|i will|we'll|we will|i'm|i am|we're|we are) (?:be )?in \p{L}+(?: \p{L}+)? (?:on|for|all|that|those|until|till)\b/u;

/** Opening hours and the end of somebody's shift are no times for a meeting. */
const BACKGROUND_SENTENCES =
  /\b(?:office|business|opening|store|shop|working|support|practice|clinic|reception|showroom|surgery|visiting|consulting|trading) hours\b|\b(?:office|offices|shop|store|clinic|practice|reception|showroom|branch) (?:opens?|closes?|is open|are open|is closed)\b|\bclosed\b.{0,60}\bopen\b|\bopen\b.{0,60}\bclosed\b|\bopen (?:weekdays|daily|mon|monday|seven days|7 days|every day)\b|\bwe(?:'re| are) open (?:from )?\d|\bwe (?:open|close) (?:at|from)\b|\b(?:get|getting) off (?:work )?at\b|\bmy (?:shift|hours) (?:starts?|ends?|are)\b/;

/** A clause that takes back and names no time itself: "no wait", "scratch that". */
const isOnlyCorrection = (pieces: readonly Piece[]): boolean => {
  const words = pieces.filter(piece => piece.kind !== 'atom' && /\p{L}/u.test(piece.word));
  return find(pieces, 'correct') !== undefined && words.length <= 3 && pieces.every(piece => piece.kind === 'stance');
};

function readClause(
  clause: Clause,
  tokens: readonly Token[],
  { isQuestion, index }: { isQuestion: boolean; index: number },
): Statement[] {
  const atoms = clause.pieces.flatMap(piece =>
    piece.kind === 'atom' && !(piece.atom.kind === 'zone' && piece.atom.zone.stated) ? [piece.atom] : [],
  );
  const groups = groupAtoms(atoms, tokens).filter(group => isTimed(group) || group.coarse || group.past);
  if (groups.length === 0) return [];
  const contrasted = new Set(groups.filter(group => isContrasted(clause.pieces, group)));
  const leftOut = new Set(groups.filter(group => isLeftOut(clause.pieces, group)));
  const rest = clause.pieces.filter(piece => !belongsTo(clause.pieces, piece, [...contrasted, ...leftOut]));
  const stances = stancesOf(rest);
  const isAboutLink = tokens.some(
    token => token.kind === 'link' || /^(?:link|calendly|scheduler|page|diary)$/.test(token.word),
  );
  const general = judgeClause(
    rest,
    stances,
    groups.filter(group => !contrasted.has(group) && !leftOut.has(group)),
    isQuestion,
  );
  return groups.map(group => {
    const own = contrasted.has(group)
      ? contrastRole(group)
      : leftOut.has(group)
        ? stances.has('not') || stances.has('busy')
          ? { role: 'unread' as const, why: 'it is open what is left out' }
          : { role: 'leave-out' as const, why: 'it is left out' }
        : general;
    const text = tokens.map(token => token.word).join(' ');
    const isThere = (TRAVEL.test(text) || WILL_BE_IN.test(text)) && !stances.has('agree');
    const onLink = isAboutLink && group.picks.some(pick => pick.type === 'any');
    return {
      ...(onLink
        ? { role: 'aside' as const, why: 'it speaks of what is on the link' }
        : isThere && own.role === 'take'
          ? { role: 'unread' as const, why: 'it tells where they are then' }
          : own),
      group,
      isQuestion,
      changes: stances.has('change'),
      follows: /^(?:but|so|however|then)$/.test(clause.opener),
      corrects: stances.has('correct'),
      could:
        clause.pieces.some(
          piece =>
            piece.kind === 'stance' &&
            piece.stance === 'could' &&
            !(/^(?:have|got)$/.test(piece.word) && stances.has('agree')),
        ) ||
        (isQuestion && clause.pieces.some(isPoliteMaybe)),
      prefers:
        (stances.has('prefer') && isPreferred(clause.pieces, group, groups.length)) ||
        isNamedFirst(clause.pieces, group),
      sentence: index,
      start: group.start,
      end: group.end,
    };
  });
}

/** "Wednesday first" */
function isNamedFirst(pieces: readonly Piece[], group: Group): boolean {
  const at = pieces.findLastIndex(piece => piece.kind === 'atom' && group.atoms.includes(piece.atom));
  const after = pieces[at + 1];
  return after?.kind === 'stance' && after.word === 'first';
}

/** With several times in a clause the preference is for the one right beside its word. */
function isPreferred(pieces: readonly Piece[], group: Group, count: number): boolean {
  if (count === 1) return true;
  const at = pieces.findIndex(piece => piece.kind === 'stance' && piece.stance === 'prefer');
  const after = pieces.slice(at).find(piece => piece.kind === 'atom');
  const before = pieces.slice(0, at).findLast(piece => piece.kind === 'atom');
  const chosen = after ?? before;
  return chosen?.kind === 'atom' && group.atoms.includes(chosen.atom);
}

/** "Not Thursday or Friday" refuses both; "Not Thursday, Friday" can be meant either way. */
function contrastRole(group: Group): { role: Role; why: string } {
  const several = group.days.length > 1 || group.times.length > 1;
  const listed = group.atoms.length > 1 && several;
  return listed && group.joined === 'none' && !hasConnector(group)
    ? { role: 'unread', why: 'it is open how far the “not” goes' }
    : { role: 'refuse', why: 'it is turned down' };
}

const hasConnector = (group: Group): boolean =>
  group.joined === 'or' || group.joined === 'and' || group.days.length + group.times.length === 2;

function pieceBefore(pieces: readonly Piece[], group: Group): { piece: Piece; index: number } | null {
  let index = pieces.findIndex(piece => piece.kind === 'atom' && group.atoms.includes(piece.atom)) - 1;
  while (index >= 0) {
    const piece = pieces[index];
    if (piece === undefined || piece.kind === 'atom') return null;
    if (!THROUGH.test(piece.word)) return { piece, index };
    index -= 1;
  }
  return null;
}

const isContrasted = (pieces: readonly Piece[], group: Group): boolean => {
  const before = pieceBefore(pieces, group);
  return before !== null && before.piece.kind === 'stance' && CONTRAST.test(before.piece.word);
};

const isLeftOut = (pieces: readonly Piece[], group: Group): boolean => {
  const before = pieceBefore(pieces, group);
  return before !== null && before.piece.kind === 'stance' && before.piece.stance === 'except';
};

/** A contrasting "not" belongs to its group alone. */
function belongsTo(pieces: readonly Piece[], piece: Piece, groups: readonly Group[]): boolean {
  return groups.some(group => pieceBefore(pieces, group)?.piece === piece);
}
