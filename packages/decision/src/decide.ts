import type { Decision, DecisionStatus } from '@overlap/domain/decision';
import type { Intent } from '@overlap/domain/intent';
import type { Autonomy } from '@overlap/domain/policy';
import type { Facts } from './facts.ts';
import { askPerson, because, type Rule } from './rule.ts';
import { callThem } from './rules/call-me.ts';
import { matchTheirTimes } from './rules/lead-times.ts';
import { sendLink } from './rules/link-first.ts';
import { notForUs } from './rules/not-for-us.ts';
import { bookOfferedTime } from './rules/offered-time.ts';
import { optedOut, optedOutEarlier } from './rules/opted-out.ts';
import { bookOnTheirScheduler } from './rules/scheduler-link.ts';
import { alreadyBooked, changesMeeting } from './rules/standing-meeting.ts';

/** In this order; the first rule with an answer decides. */
const RULES: readonly Rule[] = [
  optedOut,
  optedOutEarlier,
  notForUs,
  changesMeeting,
  alreadyBooked,
  bookOnTheirScheduler,
  callThem,
  bookOfferedTime,
  matchTheirTimes,
  sendLink,
];

/** What to do about an intent, with reasons. Pure: the same intent and facts give the same decision. */
export function decide(intent: Intent, facts: Facts): Decision {
  for (const rule of RULES) {
    const decision = rule(intent, facts);
    if (decision) return decision;
  }
  const says =
    intent.kind === 'question'
      ? 'They ask something; a person answers.'
      : 'It is not clear what they want; a person reads it.';
  return askPerson(null, [because('unclear', 'against', says)]);
}

/** Where a fresh decision stands, given how far Overlap may go by itself in its process. */
export function firstStatus(decision: Decision, autonomy: Autonomy): DecisionStatus {
  switch (decision.action) {
    case 'none':
      return 'noted';
    case 'ask-person':
      return 'handed-over';
    case 'suppress':
      return 'ordered';
    default: {
      const level = decision.process ? autonomy[decision.process] : 'review';
      if (level === 'off') return 'handed-over';
      // A call or a scheduler review is a person's work already: there is nothing left to approve.
      const isPersonsWork = decision.action === 'call-task' || decision.action === 'scheduler-link-review';
      return level === 'auto' || isPersonsWork ? 'ordered' : 'awaiting-approval';
    }
  }
}
