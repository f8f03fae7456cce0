import type { PastDecision } from '@overlap/database/stores/past';
import type { Decision, DecisionAction } from '@overlap/domain/decision';
import { isSameInstant } from '@overlap/domain/slot';
import type { ReplyOutcome } from './outcome.ts';

/**
 * How what we would do now stands to what happened. `would-have-booked`: a person did so later, at the same start;
 * `would-have-booked-otherwise`: at another start than came about, or what a person refused: the one to look at;
 * `would-have-asked`: it was booked without a person then; `new-action`: something else than was done, with no meeting
 * to hold it against; `not-comparable`: nothing is known of what was done.
 */
export const VERDICTS = [
  'same',
  'would-have-booked',
  'would-have-booked-otherwise',
  'would-have-asked',
  'new-action',
  'not-comparable',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Comparison {
  now: Pick<Decision, 'action' | 'starts'>;
  before: Pick<PastDecision, 'action' | 'starts' | 'status'> | null;
  outcome: ReplyOutcome;
}

export function verdictOf({ now, before, outcome }: Comparison): Verdict {
  const booked = outcome.kind === 'booked' ? outcome : null;
  const [start] = now.starts;
  if (now.action === 'book' && start !== undefined) {
    if (booked) return againstMeeting(start, booked, before);
    return before ? againstDecision(start, before) : 'not-comparable';
  }
  if (!before) return 'not-comparable';
  const wasAutomatic = before.action === 'book' && booked?.by === 'overlap' && booked.ofThisReply;
  if (wasAutomatic && isPersonsWork(now.action)) return 'would-have-asked';
  return now.action === before.action ? 'same' : 'new-action';
}

function againstMeeting(
  start: string,
  booked: Extract<ReplyOutcome, { kind: 'booked' }>,
  before: Comparison['before'],
): Verdict {
  if (!isSameInstant(start, booked.start)) return 'would-have-booked-otherwise';
  return booked.by === 'overlap' && before?.action === 'book' ? 'same' : 'would-have-booked';
}

/** No meeting came about: what was prepared then, and what a person said to it, is all there is to compare with. */
function againstDecision(start: string, before: NonNullable<Comparison['before']>): Verdict {
  if (before.action !== 'book') return 'new-action';
  const [prepared] = before.starts;
  const isSame = prepared !== undefined && isSameInstant(start, prepared) && before.status !== 'refused';
  return isSame ? 'same' : 'would-have-booked-otherwise';
}

const PERSONS_WORK: readonly DecisionAction[] = ['ask-person', 'call-task', 'scheduler-link-review'];

/** Whether an action ends with a person, however far Overlap may go by itself. */
export const isPersonsWork = (action: DecisionAction): boolean => PERSONS_WORK.includes(action);
