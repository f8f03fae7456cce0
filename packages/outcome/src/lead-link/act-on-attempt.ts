import { moveDecision } from '@overlap/database/stores/decisions';
import { lockLead } from '@overlap/database/stores/leads';
import { readResult } from '@overlap/database/stores/link-attempt-views';
import {
  findAttempt,
  getAttempt,
  type LinkAttempt,
  lockAttempt,
  moveAttempt,
  unlockAttempt,
} from '@overlap/database/stores/link-attempts';
import { findAcceptedNotice, getLinkSettings } from '@overlap/database/stores/link-policies';
import { announce, audit } from '@overlap/database/stores/records';
import {
  type LinkAttemptAction,
  type LinkAttemptStatus,
  linkAttemptCan,
  linkStateOf,
} from '@overlap/domain/link-attempt';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Slot } from '@overlap/domain/slot';
import type { Work } from '../work.ts';
import { callOffAttempt } from './call-off-attempts.ts';
import { holdTime, releaseTime } from './hold-time.ts';
import { sendAttempt, TAKE_UP_MS } from './plan-attempt.ts';
import { closeLinkReview } from './review-task.ts';
import { isNamed } from './windows.ts';

/** Why a person's word on an attempt changed nothing. */
export interface AttemptRefusal {
  kind: 'gone' | 'conflict' | 'locked' | 'time-taken';
  /** What is wrong and what to do, for a reviewer. */
  message: string;
}

export type AttemptAnswer = Result<{ status: LinkAttemptStatus }, AttemptRefusal>;

export interface ActOnAttempt {
  attemptId: string;
  /** `user:<id>` or `api-key:<id>`. */
  actor: string;
}

const GONE: AttemptRefusal = { kind: 'gone', message: 'There is no such attempt in this workspace.' };
export const MOVED: AttemptRefusal = { kind: 'conflict', message: 'Somebody was faster; look at the attempt again.' };

/** How long a reviewer has an attempt to themselves. */
const LOCK_MS = 10 * 60_000;

/** Takes an attempt for one reviewer for ten minutes; taking it again prolongs that. */
export async function claimAttempt(
  work: Work,
  { attemptId, actor }: ActOnAttempt,
): Promise<Result<{ lockedUntil: string }, AttemptRefusal>> {
  const found = await findFor(work, { attemptId, actor }, 'claim');
  if (!found.ok) return found;
  const now = new Date();
  const until = new Date(now.getTime() + LOCK_MS);
  if (!(await lockAttempt(work.tx, { id: attemptId, actor, now, until }))) return err(MOVED);
  await noteWord(work, found.value, actor, 'link-attempt-claimed');
  return ok({ lockedUntil: until.toISOString() });
}

/** Gives an attempt back to the others. */
export async function releaseClaim(work: Work, { attemptId, actor }: ActOnAttempt): Promise<AttemptAnswer> {
  const attempt = await findAttempt(work.tx, attemptId);
  if (!attempt) return err(GONE);
  if (await unlockAttempt(work.tx, attemptId, actor))
    await noteWord(work, attempt, actor, 'link-attempt-released-claim');
  return ok({ status: linkStateOf(attempt).status });
}

/**
 * Lets an attempt submit: at the time that was prepared or, where `start` is given, at another one of those that suit
 * both sides, whose hold is taken first.
 */
export async function approveAttempt(
  work: Work,
  { attemptId, actor, start = null }: ActOnAttempt & { start?: string | null },
): Promise<AttemptAnswer> {
  const found = await findFor(work, { attemptId, actor }, 'approve');
  if (!found.ok) return found;
  const attempt = found.value;
  const stopped = await whyStopped(work);
  if (stopped) return err({ kind: 'conflict', message: stopped });
  const chosen = chooseTime(attempt, start);
  if (!chosen.ok) return chosen;
  const slot = chosen.value;
  if (Date.parse(slot.start) <= Date.now()) return err({ kind: 'conflict', message: 'This time has passed.' });
  const until = new Date(Date.now() + TAKE_UP_MS * 10);
  const held = await holdTime(work, { attempt, slot, until });
  if (!held.ok) {
    const message = 'Our own time is not free any more. Choose another one.';
    return err({ kind: 'time-taken', message });
  }
  const moved = await moveAttempt(
    work.tx,
    attemptId,
    { statuses: ['awaiting-approval'] },
    {
      status: 'approved',
      approvedBy: actor,
      approvedAt: new Date(),
      slot,
      bookingId: held.value,
      isLeadTime: isNamed(slot, attempt.wanted as unknown as Slot[]),
      isCorrected: attempt.isCorrected || start !== null,
      waitsUntil: null,
      leaseUntil: new Date(Date.now() + TAKE_UP_MS),
      tries: 0,
    },
  );
  if (!moved) return err(MOVED);
  await sendAttempt(work, attempt);
  if (attempt.decisionId) await moveDecision(work.tx, attempt.decisionId, ['awaiting-approval'], 'ordered');
  await closeLinkReview(work, attempt.leadId, 'done', actor);
  const action = start === null ? 'link-attempt-approved' : 'link-attempt-other-time';
  await noteWord(work, attempt, actor, action, { start: slot.start });
  return ok({ status: 'approved' });
}

/** What an admin took back since it was prepared; `null` while it may go on. */
async function whyStopped({ tx }: Work): Promise<string | null> {
  if ((await getLinkSettings(tx)).isStopped) {
    return 'Booking on leads’ schedulers is stopped for the whole workspace. An admin lets it go on in the settings.';
  }
  return (await findAcceptedNotice(tx, 'lead-scheduler-booking'))
    ? null
    : 'The notice on booking on leads’ schedulers is not accepted any more. An admin does so in the settings.';
}

/** The prepared time, or one of the others that the page had open and that suits us. */
function chooseTime(attempt: LinkAttempt, start: string | null): Result<Slot, AttemptRefusal> {
  const { startsAt, endsAt } = attempt;
  if (!startsAt || !endsAt) return err({ kind: 'conflict', message: 'No time was found yet.' });
  if (start === null) return ok({ start: startsAt.toISOString(), end: endsAt.toISOString() });
  const at = Date.parse(start);
  const offered = readResult(attempt.result)?.alternatives ?? [];
  if (!offered.some(each => Date.parse(each) === at)) {
    return err({ kind: 'conflict', message: 'Choose one of the times that their page had open.' });
  }
  const length = endsAt.getTime() - startsAt.getTime();
  return ok({ start: new Date(at).toISOString(), end: new Date(at + length).toISOString() });
}

/** Nothing is submitted, and our time is free again. The reason stands in the record that `auto` has to earn. */
export async function refuseAttempt(
  work: Work,
  { attemptId, actor, reason }: ActOnAttempt & { reason: string },
): Promise<AttemptAnswer> {
  const found = await findFor(work, { attemptId, actor }, 'refuse');
  if (!found.ok) return found;
  const change = { status: 'refused' as const, note: reason, endedAt: new Date() };
  if (!(await moveAttempt(work.tx, attemptId, { statuses: ['awaiting-approval'] }, change))) return err(MOVED);
  await releaseTime(work, found.value);
  const { decisionId, leadId } = found.value;
  if (decisionId) await moveDecision(work.tx, decisionId, ['ordered', 'awaiting-approval', 'handed-over'], 'refused');
  await closeLinkReview(work, leadId, 'dismissed', actor);
  await noteWord(work, found.value, actor, 'link-attempt-refused', { reason });
  return ok({ status: 'refused' });
}

/** Ends an attempt of which nothing has left. */
export async function callOff(work: Work, { attemptId, actor }: ActOnAttempt): Promise<AttemptAnswer> {
  const found = await findFor(work, { attemptId, actor }, 'callOff');
  if (!found.ok) return found;
  const why = { actor, note: 'Called off by a person.', closesTask: true };
  return (await callOffAttempt(work, found.value, why)) ? ok({ status: 'called-off' }) : err(MOVED);
}

/** Sends an attempt round again from its beginning; never one that may have booked. */
export async function retryAttempt(work: Work, { attemptId, actor }: ActOnAttempt): Promise<AttemptAnswer> {
  const { tx } = work;
  const found = await findFor(work, { attemptId, actor }, 'retry');
  if (!found.ok) return found;
  const attempt = found.value;
  await releaseTime(work, attempt);
  const from = { statuses: [linkStateOf(attempt).status] };
  const moved = await moveAttempt(tx, attemptId, from, {
    status: 'planned',
    level: 'ask',
    kind: null,
    note: null,
    bookingId: null,
    approvedBy: null,
    approvedAt: null,
    leaseHolder: null,
    leaseUntil: new Date(Date.now() + TAKE_UP_MS),
    tries: 0,
    endedAt: null,
  });
  if (!moved) return err(MOVED);
  await sendAttempt(work, attempt);
  if (attempt.decisionId) await moveDecision(tx, attempt.decisionId, ['handed-over', 'noted', 'done'], 'ordered');
  await closeLinkReview(work, attempt.leadId, 'done', actor);
  await noteWord(work, attempt, actor, 'link-attempt-retried');
  return ok({ status: 'planned' });
}

/** The attempt, with its lead's row held, where the table and the lock of another reviewer allow the action. */
export async function findFor(
  { tx }: Work,
  { attemptId, actor }: ActOnAttempt,
  action: LinkAttemptAction,
): Promise<Result<LinkAttempt, AttemptRefusal>> {
  const glimpsed = await findAttempt(tx, attemptId);
  if (!glimpsed) return err(GONE);
  await lockLead(tx, glimpsed.leadId);
  const attempt = await getAttempt(tx, attemptId);
  const state = linkStateOf(attempt);
  if (!linkAttemptCan(action, state)) return err({ kind: 'conflict', message: whyNot(action, state) });
  const { lockedBy, lockedUntil } = attempt;
  if (lockedBy && lockedBy !== actor && lockedUntil && lockedUntil > new Date()) {
    const message = 'Another reviewer has this in hand. It is free again ten minutes after their last step.';
    return err({ kind: 'locked', message });
  }
  return ok(attempt);
}

function whyNot(action: LinkAttemptAction, { status, wasReleased }: ReturnType<typeof linkStateOf>): string {
  if (wasReleased && (action === 'retry' || action === 'sendOwnLink')) {
    return 'A booking may stand on their page. Look first, and say whether it does.';
  }
  return status === 'armed' || status === 'released'
    ? 'It is being submitted right now; wait for its outcome.'
    : `An attempt that is ${status} cannot be changed like this; look at it again.`;
}

/** Notes a person's word in the history, and tells the consoles. */
export async function noteWord(
  { tx }: Work,
  attempt: LinkAttempt,
  actor: string,
  action: string,
  detail: Record<string, string | boolean> = {},
): Promise<void> {
  await audit(tx, { actor, action, subjectType: 'link-attempt', subjectId: attempt.id, detail });
  await announce(tx, 'link-attempt', attempt.id, attempt.leadId);
}
