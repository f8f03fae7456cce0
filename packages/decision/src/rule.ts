import type { Decision, Reason } from '@overlap/domain/decision';
import type { Intent } from '@overlap/domain/intent';
import type { Facts } from './facts.ts';

/** A rule decides, or leaves it to the next one. */
export type Rule = (intent: Intent, facts: Facts) => Decision | null;

type Weight = Reason['weight'];

export const because = (rule: string, weight: Weight, says: string): Reason => ({ rule, weight, says });

export const askPerson = (process: Decision['process'], reasons: Reason[]): Decision => ({
  process,
  action: 'ask-person',
  starts: [],
  reasons,
});

export const act = (process: Decision['process'], action: Decision['action'], reasons: Reason[]): Decision => ({
  process,
  action,
  starts: [],
  reasons,
});
