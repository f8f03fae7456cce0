import { moveBooking } from '@overlap/database/stores/bookings';
import { moveDecision } from '@overlap/database/stores/decisions';
import { getLead, lockLead } from '@overlap/database/stores/leads';
import { findAttempt, type LinkAttempt, moveAttempt, prolongLease } from '@overlap/database/stores/link-attempts';
import { announce } from '@overlap/database/stores/records';
import { getSettings } from '@overlap/database/stores/workspaces';
import { afterSilence, type LinkAttemptStatus, type LinkResult } from '@overlap/domain/link-attempt';
import { endingSays } from '@overlap/domain/page-booking';
import type { Work } from '../work.ts';
import { callOffAttempt } from './call-off-attempts.ts';
import { overlapOf, stopAttempt } from './end-attempt.ts';
import { releaseTime } from './hold-time.ts';
import { sendAttempt, TAKE_UP_MS } from './plan-attempt.ts';
import { orderLinkReview } from './review-task.ts';

/** What nobody takes up for so long goes before a person. */
const NOBODY_CAME_MS = 15 * 60_000;

/**
 * Brings an attempt on that nobody has moved for longer than it should take, by what is on disk alone. Repeating it
 * changes nothing; one that was moved meanwhile is left alone.
 */
export async function settleSilence(work: Work, attemptId: string, now: Date): Promise<void> {
  const glimpsed = await findAttempt(work.tx, attemptId);
  if (!glimpsed) return;
  await lockLead(work.tx, glimpsed.leadId);
  const attempt = await findAttempt(work.tx, attemptId);
  if (!attempt) return;
  const status = attempt.status as LinkAttemptStatus;
  if (status === 'awaiting-approval') {
    if (attempt.waitsUntil && attempt.waitsUntil <= now) await giveUpWaiting(work, attempt);
    return;
  }
  if (attempt.leaseUntil > now) return;
  if (status === 'planned' || status === 'approved') return sendAgain(work, attempt, now);
  const step = afterSilence({ status, tries: attempt.tries });
  if (step.next === 'nothing') return;
  if (step.next === 'end') {
    const { kind, says } = step;
    await stopAttempt(work, attempt, {
      kind,
      says: `${endingSays(kind)} ${says}`,
      result: attempt.result as LinkResult | null,
      from: [status],
    });
    return;
  }
  await goRoundAgain(work, attempt, status, now);
}

/** Nothing has left: it begins anew, and its own hold goes with it. */
async function goRoundAgain(work: Work, attempt: LinkAttempt, from: LinkAttemptStatus, now: Date): Promise<void> {
  const { tx } = work;
  const moved = await moveAttempt(
    tx,
    attempt.id,
    { statuses: [from] },
    {
      status: attempt.approvedAt ? 'approved' : 'planned',
      // The worker that went silent may only seem dead: without its name it can neither arm nor release.
      leaseHolder: null,
      leaseUntil: new Date(now.getTime() + TAKE_UP_MS),
    },
  );
  if (!moved) return;
  await restoreHold(work, attempt);
  await sendAttempt(work, attempt);
  await announce(tx, 'link-attempt', attempt.id, attempt.leadId);
}

/** An approved time stays held; one that the run chose by itself is chosen anew. */
async function restoreHold(work: Work, attempt: LinkAttempt): Promise<void> {
  if (!attempt.approvedAt) return releaseTime(work, attempt);
  if (attempt.bookingId) await moveBooking(work.tx, attempt.bookingId, ['confirming'], { status: 'held' });
}

async function sendAgain(work: Work, attempt: LinkAttempt, now: Date): Promise<void> {
  if (now.getTime() - attempt.statusAt.getTime() > NOBODY_CAME_MS) {
    const kind = attempt.route === 'browser' ? 'no-browser' : 'unreachable';
    const says = `${endingSays(kind)} Nobody took the attempt up for a quarter of an hour.`;
    const from: LinkAttemptStatus[] = ['planned', 'approved'];
    return stopAttempt(work, attempt, { kind, says, result: attempt.result as LinkResult | null, from });
  }
  await prolongLease(work.tx, attempt.id, new Date(now.getTime() + TAKE_UP_MS));
  await sendAttempt(work, attempt);
}

/** Nobody approved it in time: our time is free again, and the task says so. */
async function giveUpWaiting(work: Work, attempt: LinkAttempt): Promise<void> {
  const note = 'Nobody approved it in time. Our time was given back; nothing was submitted.';
  const done = await callOffAttempt(work, attempt, { actor: 'overlap', note, closesTask: false });
  if (!done) return;
  const { tx } = work;
  const lead = await getLead(tx, attempt.leadId);
  const result = attempt.result as LinkResult | null;
  await orderLinkReview(work, {
    lead,
    settings: await getSettings(tx),
    schedulerLink: attempt.url,
    family: attempt.family,
    title: `${lead.name}: book on their scheduler by hand`,
    why: note,
    attempt: await findAttempt(tx, attempt.id),
    overlap: overlapOf(attempt, result),
    evidence: result?.evidence.map(file => file.name) ?? [],
    decisionId: attempt.decisionId,
  });
  if (attempt.decisionId) await moveDecision(tx, attempt.decisionId, ['ordered', 'awaiting-approval'], 'handed-over');
}
