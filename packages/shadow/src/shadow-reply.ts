import type { PastReply, PastTask } from '@overlap/database/stores/past';
import type { Decision, DecisionAction, DecisionStatus } from '@overlap/domain/decision';
import type { Intent, IntentKind } from '@overlap/domain/intent';
import type { Gap } from './gap.ts';
import type { ReplyOutcome } from './outcome.ts';
import { isPersonsWork, type Verdict, verdictOf } from './verdict.ts';

/** A past reply: what Overlap would do about it now, beside what was done. Instants are ISO UTC. */
export interface ShadowReply {
  messageId: string;
  leadId: string;
  leadName: string;
  receivedAt: string;
  intent: { kind: IntentKind; certain: boolean };
  now: {
    action: DecisionAction;
    process: Decision['process'];
    start: string | null;
    reasons: Decision['reasons'];
    /** Whether nobody would be given anything to do. */
    withoutPerson: boolean;
  };
  /** The decision stored then; `null` when there is none. */
  before: {
    action: DecisionAction;
    process: Decision['process'];
    start: string | null;
    status: DecisionStatus;
    /** Whether nobody was given anything to do. */
    withoutPerson: boolean;
  } | null;
  outcome: ReplyOutcome;
  verdict: Verdict;
  /** What could not be rebuilt. */
  gaps: Gap[];
}

interface Replayed {
  reply: PastReply;
  intent: Intent;
  decision: Decision;
  outcome: ReplyOutcome;
  tasks: PastTask[];
  gaps: Gap[];
}

export function toShadowReply({ reply, intent, decision, outcome, tasks, gaps }: Replayed): ShadowReply {
  const before = reply.decision;
  return {
    messageId: reply.messageId,
    leadId: reply.lead.id,
    leadName: reply.lead.name,
    receivedAt: reply.receivedAt,
    intent: { kind: intent.kind, certain: intent.certain },
    now: toAct(decision, { reasons: decision.reasons, withoutPerson: needsNobody(decision) }),
    before: before && toAct(before, { status: before.status, withoutPerson: isThrough(before, tasks) }),
    outcome,
    verdict: verdictOf({ now: decision, before, outcome }),
    gaps,
  };
}

const toAct = <Rest extends object>({ action, process, starts }: Omit<Decision, 'reasons'>, rest: Rest) => ({
  action,
  process,
  start: starts[0] ?? null,
  ...rest,
});

/** A legal request is answered by a person, though the opt-out it comes with is done without one. */
const needsNobody = ({ action, reasons }: Decision): boolean =>
  !isPersonsWork(action) && !reasons.some(reason => reason.rule === 'legal-request');

const WITH_A_PERSON: readonly DecisionStatus[] = ['handed-over', 'awaiting-approval', 'refused'];

const isThrough = ({ action, status }: NonNullable<PastReply['decision']>, tasks: PastTask[]): boolean =>
  !isPersonsWork(action) && tasks.length === 0 && !WITH_A_PERSON.includes(status);
