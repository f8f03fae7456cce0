import type { Group } from '../grammar/groups.ts';
import type { Stance } from '../language/stance-words.ts';
import type { Piece } from './clauses.ts';
import { find, quote, type Role } from './statement.ts';

/** What a clause says of its times, as a whole. */
export function judgeClause(
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
  const first = pieces.find(piece => piece.kind !== 'stance' || /\p{L}/u.test(piece.word));
  const asksFirst =
    first?.kind === 'stance' && first.stance === 'ask' && /^(?:why|who|what|when|where|which|how)\b/.test(first.word)
      ? first
      : undefined;
  const last = pieces.findLast(piece => piece.kind !== 'stance' || /\p{L}/u.test(piece.word));
  const checks = isQuestion && last?.kind === 'stance' && /^(?:right|correct)$/.test(last.word) ? last : undefined;
  const ask = isQuestion ? (find(pieces, 'ask') ?? checks) : asksFirst;
  if (ask !== undefined) return { role: 'unread', why: `${quote(ask)} asks rather than agrees` };
  if (background !== undefined) return { role: 'unread', why: `${quote(background)} may speak of something else` };

  if (unknown !== undefined)
    return { role: 'unread', why: `“${unknown.kind === 'unknown' ? unknown.word : ''}” may change the meaning` };
  if (stances.has('several')) return { role: 'unread', why: 'more than one meeting may be meant' };
  if (stances.has('recurring')) return { role: 'open', why: 'it recurs' };
  return { role: 'take', why: '' };
}

/** "Friday at 2, perhaps?" proposes politely. */
export const isPoliteMaybe = (piece: Piece): boolean =>
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
