import type { Atom } from '../grammar/atoms.ts';
import { type Group, groupAtoms } from '../grammar/groups.ts';
import type { Token } from '../grammar/tokens.ts';
import type { Stance } from '../language/stance-words.ts';
import type { Stretch } from '../text/stretch.ts';
import { type Clause, type Names, type Piece, readPieces, splitClauses } from './clauses.ts';

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

const stancesOf = (pieces: readonly Piece[]): Set<Stance> =>
  new Set(pieces.flatMap(piece => (piece.kind === 'stance' ? [piece.stance] : [])));
const find = (pieces: readonly Piece[], ...stances: Stance[]): Piece | undefined =>
  pieces.find(piece => piece.kind === 'stance' && stances.includes(piece.stance));
const quote = (piece: Piece | undefined): string =>
  piece === undefined || piece.kind === 'atom' ? '' : `“${piece.word}”`;

/** Words of a clause directly before a group that turn down this group alone. */
const CONTRAST = /^(?:not|no|nor|rather than|instead of|as opposed to|never|neither)$/;
const THROUGH = /^(?:on|at|the|,|a|in|for|around|about|is|even)$/;

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
        ? { role: 'leave-out' as const, why: 'it is left out' }
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

/** What a clause says of its times, as a whole. */
function judgeClause(
  pieces: readonly Piece[],
  stances: ReadonlySet<Stance>,
  groups: readonly Group[],
  isQuestion: boolean,
): { role: Role; why: string } {
  const doubted = isFreeIf(pieces) ? find(pieces, 'doubt') : find(pieces, 'doubt', 'condition');
  const doubt =
    doubted !== undefined && isQuestion && isPoliteMaybe(doubted) ? undefined : (doubted ?? find(pieces, 'except'));
  const taken =
    pieces.some(piece => piece.kind === 'stance' && /^(?:if|should)$/.test(piece.word)) &&
    pieces.every(piece => piece.kind !== 'unknown')
      ? pieces.find(piece => piece.kind === 'stance' && GONE.test(piece.word))
      : undefined;
  if (isQuestion && !stances.has('agree') && opensAsFact(pieces)) return { role: 'aside', why: 'it asks about a time' };
  const unknown =
    pieces.find(piece => piece.kind === 'unknown' && !isPastVerb(piece)) ??
    pieces.find(piece => piece.kind === 'unknown');
  const past = find(pieces, 'past') ?? pieces.find(isPastVerb);
  const isPast = groups.some(group => group.past);
  if (
    stances.has('change') &&
    groups.every(
      group => group.days.length > 0 && group.times.length + group.numbers.length === 0 && group.shift === null,
    )
  )
    return { role: 'open', why: `${quote(find(pieces, 'change'))} moves it` };
  if (looksBack(pieces, groups)) return { role: 'aside', why: 'it thanks for something past' };
  const asksAgain = isQuestion
    ? pieces.find(piece => piece.kind === 'stance' && /^(?:confirmed|booked|agreed|scheduled|set)$/.test(piece.word))
    : undefined;
  if (asksAgain !== undefined)
    return { role: 'unread', why: `${quote(asksAgain)} in a question asks rather than agrees` };
  if (stances.has('joke')) return { role: 'unread', why: `${quote(find(pieces, 'joke'))} may not be meant` };
  if (taken !== undefined) return { role: 'aside', why: 'it says what to do when the time is gone' };
  if ((stances.has('not') || stances.has('busy')) && (past !== undefined || isPast))
    return { role: 'unread', why: `${quote(past)} may tell of something past` };
  if ((stances.has('not') || stances.has('busy')) && doubt !== undefined)
    return { role: 'unread', why: `${quote(doubt)} leaves it open` };
  if (stances.has('not') || stances.has('busy')) return judgeRefusal(pieces, groups, isQuestion);
  if ((past !== undefined || isPast) && !stances.has('agree'))
    return { role: 'aside', why: `${quote(past)} tells of something past` };
  if (past !== undefined || isPast) return { role: 'unread', why: `${quote(past)} may tell of something past` };
  const background = find(pieces, 'background');
  if (
    unknown !== undefined &&
    groups.every(isFigure) &&
    !MOVES.test(pieces.map(piece => (piece.kind === 'atom' ? '' : piece.word)).join(' '))
  )
    return { role: 'aside', why: 'the figure counts something' };
  if (background !== undefined && (!stances.has('agree') || isObject(pieces, background)))
    return { role: 'aside', why: `${quote(background)} speaks of something else` };
  if (doubt !== undefined) return { role: 'open', why: `${quote(doubt)} leaves it open` };
  const person = find(pieces, 'person');
  if (person !== undefined) return { role: 'unread', why: `${quote(person)}: it may be somebody else’s time` };
  const ask = isQuestion ? find(pieces, 'ask') : undefined;
  if (ask !== undefined) return { role: 'unread', why: `${quote(ask)} asks rather than agrees` };
  if (background !== undefined) return { role: 'unread', why: `${quote(background)} may speak of something else` };

  if (unknown !== undefined)
    return { role: 'unread', why: `“${unknown.kind === 'unknown' ? unknown.word : ''}” may change the meaning` };
  if (stances.has('several')) return { role: 'unread', why: 'more than one meeting may be meant' };
  if (stances.has('recurring')) return { role: 'open', why: 'it recurs' };
  return { role: 'take', why: '' };
}

/** "Friday at 2, perhaps?" proposes politely. */
const isPoliteMaybe = (piece: Piece): boolean =>
  piece.kind === 'stance' && /^(?:perhaps|maybe|possibly|might|may)$/.test(piece.word);

/** "dispatched", "delivered": verbs that tell of something past. */
const isPastVerb = (piece: Piece): boolean => piece.kind === 'unknown' && /^[a-z]{4,}ed$/.test(piece.word);

/** "Thanks for the call on Friday", "nice to meet you Friday": the time is over. */
const LOOKING_BACK =
  /(?:\b(?:thanks|thank you|thx|ty|cheers|appreciated?|grateful)\b.{0,60}\bfor\b.{0,60}|\bto meet you|\bmeeting you|\bto hear from you|\bspeaking with you|\btalking to you|\bseeing you|\byour time)(?: on| at| the| in| of| last| this)*$/;
function looksBack(pieces: readonly Piece[], groups: readonly Group[]): boolean {
  const first = groups[0];
  if (first === undefined) return false;
  const before: string[] = [];
  for (const piece of pieces) {
    if (piece.start >= first.start) break;
    before.push(piece.kind === 'atom' ? '' : piece.word);
  }
  const words = before.slice(-14).join(' ');
  return LOOKING_BACK.test(words) && !/\b(?:looking|look) forward\b|[,.;:!]/.test(words);
}

/** What happens to a slot that somebody else books. */
const GONE = /^(?:gone|taken|booked|filled|full|unavailable|busy|booked up)$/;

/** "If Friday is still free": that we have the time is no condition. */
const isFreeIf = (pieces: readonly Piece[]): boolean => {
  const at = pieces.findIndex(piece => piece.kind === 'stance' && piece.word === 'if');
  return (
    at >= 0 &&
    pieces.every(
      (piece, index) =>
        piece.kind === 'atom' ||
        (piece.kind === 'stance' && (index === at || piece.stance === 'agree' || piece.stance === 'neutral')),
    ) &&
    pieces
      .slice(at)
      .some(
        piece =>
          piece.kind === 'stance' &&
          /^(?:(?:still )?(?:free|open|available|good)|you (?:have|can do))$/.test(piece.word),
      )
  );
};

/** "Is the Thursday call a video call?" asks about the call; "is Thursday good?" proposes it. */
const opensAsFact = (pieces: readonly Piece[]): boolean => {
  const first = pieces.find(
    piece => piece.kind !== 'stance' || !/^(?:hi|hey|hello|and|also|sorry|quick|one|q|question|-|,)$/.test(piece.word),
  );
  return first?.kind === 'stance' && /^(?:is|are|was|were|does|do|did|will|has|have|isn't|aren't)\b/.test(first.word);
};

/** "Thursday for delivery": the time is that of something else. */
const isObject = (pieces: readonly Piece[], piece: Piece): boolean => {
  const before = pieces[pieces.indexOf(piece) - 1];
  return before !== undefined && before.kind === 'stance' && /^(?:for|of)$/.test(before.word);
};
/** A figure behind these is a time, whatever else is not understood. */
const MOVES =
  /\b(?:make (?:it|that)|instead|rather|push|move|change|shift|swap|switch|earlier|later|actually|meant|sorry)\b/;
const isFigure = (group: Group): boolean =>
  group.numbers.length > 0 && group.days.length === 0 && group.times.length === 0;

/** A refusal reaches the times behind it, or those before it; where some stand on each side it is open which. */
function judgeRefusal(
  pieces: readonly Piece[],
  groups: readonly Group[],
  isQuestion: boolean,
): { role: Role; why: string } {
  const at = pieces.findIndex(piece => piece.kind === 'stance' && (piece.stance === 'not' || piece.stance === 'busy'));
  const place = pieces[at]?.start ?? 0;
  const sides = new Set(groups.map(group => (group.start < place ? 'before' : 'after')));
  const opener = pieces.find(piece => piece.kind === 'stance');
  if (
    isQuestion &&
    opener === pieces[at] &&
    !/^(?:can't|cant|cannot|can not|won't|unable|no|none|not)\b/.test(opener?.kind === 'stance' ? opener.word : '')
  )
    return { role: 'unread', why: `${quote(pieces[at])} in a question` };
  const refusals = pieces.filter(
    piece => piece.kind === 'stance' && (piece.stance === 'not' || piece.stance === 'busy'),
  );
  if (sides.size > 1 && refusals.length > 1 && find(pieces, 'agree') === undefined)
    return { role: 'refuse', why: `${quote(pieces[at])} turns it down` };
  if (sides.size > 1) return { role: 'unread', why: `it is open what ${quote(pieces[at])} turns down` };
  return { role: 'refuse', why: `${quote(pieces[at])} turns it down` };
}

/** Words that point at the meeting or its time: doubt beside them is doubt about the booking. */
const PIVOT =
  /\b(?:it|that|this|those|these|them|time|times|slot|slots|call|meeting|meet|day|date|work|works|make|free|available|calendar|schedule|diary|confirm|there|book|booked|appointment|chat|talk|able|join|attend|either|sure|back|yet)\b/;

function noteSide(
  side: SideWords,
  clause: Clause,
  statements: Statement[],
  earlier: Statement[],
  { isQuestion, corrects, isTimed: isTimedSentence }: { isQuestion: boolean; corrects: boolean; isTimed: boolean },
): void {
  const stances = stancesOf(clause.pieces);
  const words = clause.pieces.flatMap(piece => (piece.kind === 'atom' ? [] : [piece.word])).join(' ');
  const timed = statements.length > 0;
  side.several ||= stances.has('several');
  side.recurring ||= stances.has('recurring');
  side.joke ||= stances.has('joke');
  side.ranked ||= stances.has('rank') || stances.has('prefer');
  if (timed) return;
  side.agrees ||= stances.has('agree') && !stances.has('not') && !isQuestion;
  const refuses = (stances.has('not') || stances.has('busy')) && !(stances.has('past') && !stances.has('not'));
  if (refuses && /\b(?:that|it|those|them|this|either)\b/.test(words) && refusesBefore(earlier)) return;
  side.refuses ||= refuses;
  const isShort =
    clause.pieces.filter(piece => piece.kind !== 'atom').length <= 5 &&
    clause.pieces.every(piece => piece.kind !== 'unknown');
  const isOpenOnOurSide =
    CONDITION_OPENERS.test(clause.opener) &&
    clause.pieces.every(piece => piece.kind !== 'unknown') &&
    IF_FREE.test(words);
  if (isOpenOnOurSide || (refuses && ABOUT_CALLING.test(words))) return;
  const remarksOnTime = clause.pieces.find(
    piece =>
      piece.kind === 'unknown' &&
      clause.pieces.some(
        other => other.kind === 'atom' && (other.atom.kind === 'duration' || other.atom.kind === 'zone'),
      ),
  );
  if (remarksOnTime !== undefined)
    side.doubts.push({
      why: `“${remarksOnTime.kind === 'atom' ? '' : remarksOnTime.word}” beside a time is not understood`,
      at: remarksOnTime,
      rejects: false,
    });
  const contrast =
    CONTRASTS.test(clause.opener) && (earlier.length > 0 || corrects)
      ? clause.pieces.find(piece => piece.kind === 'unknown')
      : undefined;
  const open = find(clause.pieces, 'doubt', 'condition', 'except', 'joke', 'several', 'recurring') ?? contrast;
  const beside =
    (isTimedSentence && (CONDITION_OPENERS.test(clause.opener) || open !== undefined)) || OPENS_CONDITION.test(words);
  const matters =
    contrast !== undefined ||
    find(clause.pieces, 'except') !== undefined ||
    PIVOT.test(words) ||
    isShort ||
    STRONG_DOUBT.test(words) ||
    beside;
  const turned = find(
    clause.pieces.filter(
      piece => piece.kind !== 'stance' || !(/rather/.test(piece.word) || (piece.stance === 'correct' && !corrects)),
    ),
    'not',
    'busy',
    'correct',
    'change',
  );
  const culprit =
    open ?? (isQuestion && turned !== undefined && !find(clause.pieces, 'correct', 'change') ? undefined : turned);
  if (
    culprit !== undefined &&
    matters &&
    !(isQuestion && open === undefined && !find(clause.pieces, 'correct', 'change'))
  )
    side.doubts.push({
      why: `${quote(culprit)} may change it`,
      at: { start: culprit.start, end: culprit.end },
      rejects: refuses && open === undefined && REFUSES_OFFER.test(words),
    });
}

const CONDITION_OPENERS = /^(?:if|unless|as long as|so long as|provided|provided that|providing|assuming|subject to)$/;
/** That we have the time is no condition. */
const IF_FREE =
  /\b(?:nobody|no one|not (?:yet )?(?:been )?(?:given|gone|taken|booked|filled|sold|snapped)|not taken|isn't taken|still (?:free|open|available|there|good)|hasn't (?:been taken|gone)|(?:is|are) (?:free|open|available)|you can(?: (?:do|make) (?:it|that))?$|you(?:'re| are) (?:free|available|around|about)|possible|(?:works|suits|ok|okay|good|fine|convenient) (?:for|with) you)\b/;
const ABOUT_CALLING = /^(?:please )?(?:don't|do not|dont|never|no need to) (?:call|ring|phone|text|e-?mail|mail)\b/;

/** Doubt that reaches the booking wherever it stands. */
const CONTRASTS =
  /^(?:but|though|although|however|yet|if|unless|provided|provided that|providing|assuming|subject to|as long as|so long as)$/;
/** A sentence of its own that begins as a condition belongs to the one before it. */
const OPENS_CONDITION =
  /^(?:once|until|till|after|unless|provided|assuming|subject|pending|only if|only when|only once|but only|except)\b/;
const STRONG_DOUBT =
  /\b(?:unless|subject|as long as|so long as|provided|providing|assuming|pending|tentative(?:ly)?|provisional(?:ly)?|pencil(?:ed|led)?|tbc|tbd|contingent|conditional|approv(?:e|es|al)|permission|sign(?:s|ing)? off|to be confirmed|will confirm|i'll confirm|confirm later|double check|not sure|unsure|get back to you|come back to you|let you know|revert|kidding|joking|in my place|in my stead|on my behalf|will take it|will take the call|take it for me|instead of me|standing in|stand in for|deputi[sz]e)\b/;

/** What is turned down is the offer as a whole. */
const REFUSES_OFFER =
  /\b(?:same|both|those|these|them|any|either|neither|none|times|slots|options|dates|that|it|this)\b/;

/** "First thing Monday is the stand-up so I won't make that": the refusal is of the time named before it. */
function refusesBefore(earlier: Statement[]): boolean {
  const last = earlier.at(-1);
  if (last === undefined || (last.role !== 'unread' && last.role !== 'refuse' && last.role !== 'aside')) return false;
  for (const statement of earlier.filter(each => each.sentence === last.sentence && each.role === 'unread'))
    statement.role = 'refuse';
  return true;
}
