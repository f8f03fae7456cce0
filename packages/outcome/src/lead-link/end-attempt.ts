import { getBooking, moveBooking } from '@overlap/database/stores/bookings';
import { moveDecision } from '@overlap/database/stores/decisions';
import { getLead, lockLead } from '@overlap/database/stores/leads';
import { getAttempt, type LinkAttempt, moveAttempt } from '@overlap/database/stores/link-attempts';
import { announce, audit } from '@overlap/database/stores/records';
import { getSettings } from '@overlap/database/stores/workspaces';
import { statusesThatCan } from '@overlap/domain/booking';
import { holdAfter, type LinkAttemptStatus, type LinkResult } from '@overlap/domain/link-attempt';
import { outcomeOf, type PageEnding } from '@overlap/domain/page-booking';
import type { Slot } from '@overlap/domain/slot';
import { afterBooking } from '../after-booking.ts';
import { orderNotice } from '../order-notice.ts';
import type { Work } from '../work.ts';
import { releaseTime } from './hold-time.ts';
import { closeLinkReview, orderLinkReview } from './review-task.ts';

/** A run's statuses; a late answer of the same worker still counts where the sweep gave it up as unknown meanwhile. */
const ENDS_FROM: LinkAttemptStatus[] = ['running', 'armed', 'released'];

export interface RunEnd {
  attemptId: string;
  /** The worker that ran it. */
  holder: string;
  result: LinkResult;
  /** What the run's record does not say, for a person. */
  note?: string | null;
  manageUrl?: string | null;
}

/**
 * Takes in how a run ended. What the database says of the release goes before what the run says: a request whose commit
 * came through without the run knowing counts as sent.
 */
export async function endRun(work: Work, end: RunEnd): Promise<void> {
  const { tx } = work;
  const glimpsed = await getAttempt(tx, end.attemptId);
  await lockLead(tx, glimpsed.leadId);
  const attempt = await getAttempt(tx, end.attemptId);
  if (attempt.leaseHolder !== end.holder) return;
  const { result } = end;
  const wasReleased = attempt.releasedAt !== null;
  if (result.outcome === 'booked' && wasReleased) return noteBooked(work, attempt, end);
  const isUnsure = wasReleased !== result.wasSubmitted || result.outcome === 'booked';
  const kind = isUnsure ? 'outcome-unknown' : result.kind;
  const says = [kind === result.kind ? result.says : UNSURE, end.note].filter(Boolean).join(' ');
  await stopAttempt(work, attempt, { kind, says, result, from: ENDS_FROM, holder: end.holder });
}

const UNSURE = 'The release of the request was written down, and it is not sure that it was kept in.';

async function noteBooked(work: Work, attempt: LinkAttempt, { holder, result, manageUrl }: RunEnd): Promise<void> {
  const { tx } = work;
  const slot = result.slot ?? slotOf(attempt);
  const from = { statuses: ['released', 'needs-person'] as const, holder };
  const moved = await moveAttempt(tx, attempt.id, from, {
    status: 'booked',
    kind: result.kind,
    note: result.says,
    result,
    endedAt: new Date(),
  });
  if (!moved || !slot) return;
  const subject = { subjectType: 'link-attempt', subjectId: attempt.id } as const;
  const detail = { start: slot.start, signs: result.signs };
  await audit(tx, { actor: 'overlap', action: 'link-attempt-booked', ...subject, detail });
  await confirmOnTheirs(work, attempt, { slot, manageUrl: manageUrl ?? null, by: 'overlap' });
}

/** Everything that a booking brings with it, and the task about it is closed. */
export async function confirmOnTheirs(
  work: Work,
  attempt: LinkAttempt,
  { slot, manageUrl, by }: { slot: Slot; manageUrl: string | null; by: string },
): Promise<void> {
  const { tx } = work;
  if (!attempt.bookingId) throw new Error('A meeting was booked on a lead’s scheduler without a hold of ours.');
  const confirmation = {
    provider: 'lead-link' as const,
    start: slot.start,
    end: slot.end,
    ids: { attemptId: attempt.id },
    joinUrl: null,
    manageUrl,
  };
  const booking = await getBooking(tx, attempt.bookingId);
  await afterBooking(work, { booking, confirmation, from: statusesThatCan('confirm') });
  await closeLinkReview(work, attempt.leadId, 'done', by);
  await announce(tx, 'link-attempt', attempt.id, attempt.leadId);
}

const slotOf = ({ startsAt, endsAt }: LinkAttempt): Slot | null =>
  startsAt && endsAt ? { start: startsAt.toISOString(), end: endsAt.toISOString() } : null;

export interface AttemptStop {
  kind: PageEnding;
  /** What happened and what to do, for a person. */
  says: string;
  result: LinkResult | null;
  from: LinkAttemptStatus[];
  holder?: string;
}

/**
 * An attempt that did not book: our time is given back unless a meeting may stand there, and one task has everything that
 * is known. Nothing happens when somebody else has moved it meanwhile.
 */
export async function stopAttempt(work: Work, attempt: LinkAttempt, stop: AttemptStop): Promise<void> {
  const { tx } = work;
  const { kind, says, result } = stop;
  const hold = holdAfter(kind, attempt.releasedAt !== null);
  // Where a meeting may stand, somebody has to say so: then nothing is at its end.
  const status = hold === 'keep' || outcomeOf(kind) !== 'failed' ? 'needs-person' : 'failed';
  const from = { statuses: stop.from, ...(stop.holder ? { holder: stop.holder } : {}) };
  const moved = await moveAttempt(tx, attempt.id, from, {
    status,
    kind,
    note: says,
    ...(result ? { result } : {}),
    ...(result?.slot && !attempt.bookingId ? { slot: result.slot } : {}),
    endedAt: hold === 'keep' ? null : new Date(),
  });
  if (!moved) return;
  if (hold === 'release') await releaseTime(work, attempt);
  else if (attempt.bookingId) {
    const failure = { kind: 'outcome-unknown', message: says } as const;
    await moveBooking(tx, attempt.bookingId, statusesThatCan('handOver'), { status: 'needs-person', failure });
    await announce(tx, 'booking', attempt.bookingId, attempt.leadId);
  }
  const subject = { subjectType: 'link-attempt', subjectId: attempt.id } as const;
  await audit(tx, { actor: 'overlap', action: 'link-attempt-stopped', ...subject, detail: { kind, hold } });
  await tellPerson(work, attempt.id, hold === 'keep');
}

/** One task and one notice, from what stands in the database now. */
async function tellPerson(work: Work, attemptId: string, isUnsettled: boolean): Promise<void> {
  const { tx } = work;
  const attempt = await getAttempt(tx, attemptId);
  const lead = await getLead(tx, attempt.leadId);
  const settings = await getSettings(tx);
  const result = attempt.result as LinkResult | null;
  const why = attempt.note ?? 'It is not known why it stopped.';
  await orderLinkReview(work, {
    lead,
    settings,
    schedulerLink: attempt.url,
    family: attempt.family,
    title: isUnsettled
      ? `${lead.name}: was it booked on their scheduler? Look before anything else`
      : `${lead.name}: book on their scheduler by hand`,
    why,
    attempt,
    overlap: overlapOf(attempt, result),
    evidence: result?.evidence.map(file => file.name) ?? [],
    decisionId: attempt.decisionId,
    bookingId: isUnsettled ? attempt.bookingId : null,
  });
  if (attempt.decisionId) await moveDecision(tx, attempt.decisionId, ['ordered', 'awaiting-approval'], 'handed-over');
  const start = attempt.startsAt?.toISOString();
  await orderNotice(work, {
    event: 'needs-person',
    lead,
    settings,
    window: `link:${attempt.id}:${attempt.runs}:${attempt.kind}`,
    content: { why, schedulerLink: attempt.url, ...(start ? { start } : {}) },
  });
  await announce(tx, 'link-attempt', attempt.id, lead.id);
}

/** The chosen time first, then the others that suit. */
export function overlapOf(attempt: LinkAttempt, result: LinkResult | null): string[] {
  const chosen = attempt.startsAt?.toISOString() ?? result?.slot?.start;
  return [...new Set([...(chosen ? [chosen] : []), ...(result?.alternatives ?? [])])];
}
