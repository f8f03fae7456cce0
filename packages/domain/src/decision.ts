import type { Process } from './policy.ts';

/** What Overlap can decide to do about a reply. */
export const DECISION_ACTIONS = [
  'book',
  'send-link',
  'call-task',
  'scheduler-link-review',
  'ask-person',
  'suppress',
  'none',
] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/**
 * Where a decision stands. `ordered`: being carried out; `awaiting-approval`: a person has to agree first;
 * `done`: carried out; `handed-over`: a person has it as a task; `refused`: a person said no; `noted`: nothing to do.
 */
export const DECISION_STATUSES = ['ordered', 'awaiting-approval', 'done', 'handed-over', 'refused', 'noted'] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** One step of the argument, kept so that a person can read why. */
export interface Reason {
  /** Name of the rule, e.g. `offer-accepted`. */
  rule: string;
  /** A sentence that a setter understands. */
  says: string;
  /** Whether this reason was for acting, against it, or only tells a fact. */
  weight: 'for' | 'against' | 'fact';
}

export interface Decision {
  process: Process | null;
  action: DecisionAction;
  /** Starts to book, first choice first; empty unless the action is `book`. */
  starts: string[];
  reasons: Reason[];
}
