import type { Item } from './sentence-items.ts';

const SUBJECT = "(?:i am|i'm|im|we are|we're)";
const TIMES = '(?:(?:on )?(?:the )?T(?: (?:slot|one|at|on|the))?(?: (?:T|or|nor|and|at|on))*)';
const ABSENCE =
  '(?:out|away|busy|booked|booked up|tied up|unavailable|not available|not free|off|traveling|travelling|flying|out of office|out of the office|on leave)';
const TAIL = "(?: (?:for me|for us|sorry|unfortunately|i am afraid|i'm afraid))?";
const HEAD = '(?:(?:hi|hello|hey|NAME|hi NAME|sorry|unfortunately) ){0,3}';

/** Whole clauses that turn times down and do nothing else. */
const REJECTING: readonly RegExp[] = [
  new RegExp(`^${HEAD}${TIMES} ${SUBJECT} ${ABSENCE}$`),
  new RegExp(`^${HEAD}${SUBJECT} ${ABSENCE} ${TIMES}$`),
  new RegExp(`^${HEAD}(?:i |we )?(?:can't|cant|cannot|can not) (?:do|make) ${TIMES}${TAIL}$`),
  new RegExp(`^${HEAD}${TIMES} (?:does not|doesn't|doesnt|won't|wont|will not|don't|do not) work${TAIL}$`),
  new RegExp(
    `^${HEAD}${TIMES} (?:is|are) (?:out|no good|not good|not possible|bad|full|a no go|off the table)${TAIL}$`,
  ),
  new RegExp(`^${HEAD}not ${TIMES}$`),
];

const TURNS = new Set(['but', 'so']);

const shape = (items: readonly Item[]): string => items.map(item => item.word).join(' ');
const rejects = (items: readonly Item[]): boolean =>
  items.length <= 24 && items.some(item => item.word === 'T') && REJECTING.some(pattern => pattern.test(shape(items)));

/**
 * The part of a sentence that only turns times down, and what is left to be read: "Friday does not work, but | Thursday
 * is fine." `null` when no part is a plain rejection.
 */
export function splitRejection(items: readonly Item[]): { rejected: readonly Item[]; rest: readonly Item[] } | null {
  if (rejects(items)) return { rejected: items, rest: [] };
  const turn = items.slice(0, 24).findIndex(item => TURNS.has(item.word));
  if (turn <= 0 || !rejects(items.slice(0, turn))) return null;
  return { rejected: items.slice(0, turn), rest: items.slice(turn + 1) };
}
