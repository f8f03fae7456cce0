import type { Clause } from './clauses.ts';
import { find, quote, type SideWords, type Statement, stancesOf } from './statement.ts';

/** Words that point at the meeting or its time: doubt beside them is doubt about the booking. */
const PIVOT =
  /\b(?:it|that|this|those|these|them|time|times|slot|slots|call|meeting|meet|day|date|work|works|make|free|available|calendar|schedule|diary|confirm|there|book|booked|appointment|chat|talk|able|join|attend|either|sure|back|yet)\b/;

export function noteSide(
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
