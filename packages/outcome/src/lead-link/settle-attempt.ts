import { moveBooking } from '@overlap/database/stores/bookings';
import { moveDecision } from '@overlap/database/stores/decisions';
import { type LinkAttempt, moveAttempt } from '@overlap/database/stores/link-attempts';
import { announce } from '@overlap/database/stores/records';
import { statusesThatCan } from '@overlap/domain/booking';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Slot } from '@overlap/domain/slot';
import type { Work } from '../work.ts';
import {
  type ActOnAttempt,
  type AttemptAnswer,
  type AttemptRefusal,
  findFor,
  MOVED,
  noteWord,
} from './act-on-attempt.ts';
import { confirmOnTheirs } from './end-attempt.ts';
import { holdTime, releaseTime } from './hold-time.ts';
import { TAKE_UP_MS } from './plan-attempt.ts';
import { closeLinkReview } from './review-task.ts';

/**
 * A person has looked: it is booked, by the attempt after all or by their own hand at `slot`; or it is not, and our time
 * is free again.
 */
export async function settleAttempt(
  work: Work,
  act: ActOnAttempt & { isBooked: boolean; slot: Slot | null; manageUrl: string | null },
): Promise<AttemptAnswer> {
  const { attemptId, actor, isBooked } = act;
  const found = await findFor(work, { attemptId, actor }, 'settle');
  if (!found.ok) return found;
  return isBooked ? settleBooked(work, found.value, act) : settleNotBooked(work, found.value, actor);
}

async function settleBooked(
  work: Work,
  attempt: LinkAttempt,
  { actor, slot: given, manageUrl }: ActOnAttempt & { slot: Slot | null; manageUrl: string | null },
): Promise<AttemptAnswer> {
  const own = attempt.startsAt && attempt.endsAt ? { start: attempt.startsAt, end: attempt.endsAt } : null;
  const slot = given ?? (own && { start: own.start.toISOString(), end: own.end.toISOString() });
  if (!slot) return err({ kind: 'conflict', message: 'Say at which time it is booked.' });
  const held = await holdForSettling(work, attempt, slot);
  if (!held.ok) return held;
  const endedAt = new Date();
  const change = { status: 'booked' as const, slot, bookingId: held.value, endedAt };
  if (!(await moveAttempt(work.tx, attempt.id, { statuses: ['needs-person'] }, change))) return err(MOVED);
  await noteWord(work, attempt, actor, 'link-attempt-settled', { isBooked: true, start: slot.start });
  await confirmOnTheirs(work, { ...attempt, bookingId: held.value }, { slot, manageUrl, by: actor });
  return ok({ status: 'booked' });
}

/** What was kept for it, where it is that time; else the time is taken now. */
async function holdForSettling(work: Work, attempt: LinkAttempt, slot: Slot): Promise<Result<string, AttemptRefusal>> {
  const isKept = attempt.endedAt === null && attempt.bookingId !== null;
  if (isKept && attempt.bookingId && attempt.startsAt?.getTime() === Date.parse(slot.start)) {
    return ok(attempt.bookingId);
  }
  await releaseTime(work, attempt);
  const until = new Date(Date.now() + TAKE_UP_MS);
  const held = await holdTime(work, { attempt: { ...attempt, bookingId: null }, slot, until });
  if (held.ok) return held;
  const message =
    held.error === 'time-taken'
      ? 'Another booking of ours takes this time. Settle that one first.'
      : 'Another booking of this lead is under way. Settle that one first.';
  return err({ kind: 'time-taken', message });
}

async function settleNotBooked(work: Work, attempt: LinkAttempt, actor: string): Promise<AttemptAnswer> {
  const endedAt = new Date();
  const change = { status: 'failed' as const, endedAt };
  if (!(await moveAttempt(work.tx, attempt.id, { statuses: ['needs-person'] }, change))) return err(MOVED);
  if (attempt.bookingId) {
    await moveBooking(work.tx, attempt.bookingId, statusesThatCan('release'), { status: 'released' });
    await announce(work.tx, 'booking', attempt.bookingId, attempt.leadId);
  }
  if (attempt.decisionId) await moveDecision(work.tx, attempt.decisionId, ['handed-over'], 'done');
  await closeLinkReview(work, attempt.leadId, 'done', actor);
  await noteWord(work, attempt, actor, 'link-attempt-settled', { isBooked: false });
  return ok({ status: 'failed' });
}
