import { getLead, lockLead } from '@overlap/database/stores/leads';
import { getAttempt, moveAttempt } from '@overlap/database/stores/link-attempts';
import { announce, audit } from '@overlap/database/stores/records';
import { getSettings } from '@overlap/database/stores/workspaces';
import { approvalWaitsUntil, type LinkResult } from '@overlap/domain/link-attempt';
import { endingSays } from '@overlap/domain/page-booking';
import type { Slot } from '@overlap/domain/slot';
import { formatInstantShort } from '@overlap/domain/time';
import { orderNotice } from '../order-notice.ts';
import type { Work } from '../work.ts';
import { overlapOf, stopAttempt } from './end-attempt.ts';
import { holdTime } from './hold-time.ts';
import { orderLinkReview } from './review-task.ts';
import { isNamed } from './windows.ts';

/**
 * A dry run found a time: it is held on our side for as long as the approval waits, and a reviewer has everything
 * before them. Where our time was taken meanwhile the attempt ends before a person all the same.
 */
export async function askForApproval(
  work: Work,
  { attemptId, holder, result }: { attemptId: string; holder: string; result: LinkResult },
): Promise<void> {
  const { tx } = work;
  const glimpsed = await getAttempt(tx, attemptId);
  await lockLead(tx, glimpsed.leadId);
  const attempt = await getAttempt(tx, attemptId);
  if (attempt.leaseHolder !== holder || attempt.status !== 'running') return;
  const slot = result.slot;
  if (!slot) throw new Error('A dry run was ready without a time.');
  const waitsUntil = new Date(approvalWaitsUntil(Date.now(), Date.parse(slot.start)));
  const held = await holdTime(work, { attempt, slot, until: waitsUntil });
  if (!held.ok) {
    const kind = 'calendar-taken';
    return stopAttempt(work, attempt, { kind, says: endingSays(kind), result, from: ['running'], holder });
  }
  await moveAttempt(
    tx,
    attemptId,
    { statuses: ['running'], holder },
    {
      status: 'awaiting-approval',
      kind: result.kind,
      note: result.says,
      slot,
      isLeadTime: isNamed(slot, attempt.wanted as unknown as Slot[]),
      bookingId: held.value,
      waitsUntil,
      leaseHolder: null,
      tries: 0,
      result,
    },
  );
  const subject = { subjectType: 'link-attempt', subjectId: attemptId } as const;
  await audit(tx, { actor: 'overlap', action: 'link-attempt-prepared', ...subject, detail: { start: slot.start } });
  await announce(tx, 'link-attempt', attemptId, attempt.leadId);
  await tellReviewer(work, attemptId, waitsUntil);
}

async function tellReviewer(work: Work, attemptId: string, waitsUntil: Date): Promise<void> {
  const { tx } = work;
  const attempt = await getAttempt(tx, attemptId);
  const lead = await getLead(tx, attempt.leadId);
  const settings = await getSettings(tx);
  const result = attempt.result as LinkResult | null;
  const start = attempt.startsAt?.toISOString() ?? '';
  const when = formatInstantShort(start, settings.timeZone);
  const until = formatInstantShort(waitsUntil, settings.timeZone);
  const why = `Everything is filled in on their page for ${when}; nothing was submitted. The time is kept until ${until}.`;
  await orderLinkReview(work, {
    lead,
    settings,
    schedulerLink: attempt.url,
    family: attempt.family,
    title: `Book ${lead.name} on their scheduler, ${when}?`,
    why,
    attempt,
    overlap: overlapOf(attempt, result),
    evidence: result?.evidence.map(file => file.name) ?? [],
    decisionId: attempt.decisionId,
  });
  const window = `link:${attempt.id}:${attempt.runs}:approval`;
  await orderNotice(work, { event: 'needs-person', lead, settings, window, content: { why, start } });
}
