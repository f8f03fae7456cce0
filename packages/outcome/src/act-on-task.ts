import type { WorkspaceTx } from '@overlap/database/client';
import { getDecision, moveDecision } from '@overlap/database/stores/decisions';
import { getLead, updateLead } from '@overlap/database/stores/leads';
import { findOpenAttempt } from '@overlap/database/stores/link-attempts';
import { getMessage } from '@overlap/database/stores/messages';
import { recordOffers } from '@overlap/database/stores/offers';
import { announce, audit } from '@overlap/database/stores/records';
import { closeTask, getTask, type Task } from '@overlap/database/stores/tasks';
import { getSettings } from '@overlap/database/stores/workspaces';
import { linkStateOf } from '@overlap/domain/link-attempt';
import { err, ok, type Result } from '@overlap/domain/result';
import { type Role, roleCan } from '@overlap/domain/role';
import { type TaskAction, type TaskKind, type TaskStatus, taskCan, taskNeeds } from '@overlap/domain/task';
import { findHostOf, providerFor } from './host.ts';
import { callOffAttempt } from './lead-link/call-off-attempts.ts';
import { isCancelOnTheirs, settleCancelOnTheirs } from './lead-link/cancel-on-theirs.ts';
import { toSlots } from './offer-others.ts';
import { orderBooking } from './order-booking.ts';
import { orderReply } from './order-reply.ts';
import type { Work } from './work.ts';

export interface TaskRefusal {
  kind: 'gone' | 'forbidden' | 'conflict';
  message: string;
}

/** A person's word on a task. What it orders happens when the transaction commits; a second click changes nothing. */
export async function actOnTask(
  work: Work,
  act: { taskId: string; action: TaskAction; actor: string; role: Role },
): Promise<Result<{ status: TaskStatus }, TaskRefusal>> {
  const { tx } = work;
  const task = await getTask(tx, act.taskId);
  if (!task) return err({ kind: 'gone', message: 'There is no such task in this workspace.' });
  const kind = task.kind as TaskKind;
  if (!roleCan(act.role, taskNeeds(act.action, kind))) {
    return err({ kind: 'forbidden', message: `Your role (${act.role}) does not include this.` });
  }
  if (!taskCan(act.action, { kind, status: task.status as TaskStatus })) {
    const message =
      task.status === 'open'
        ? `“${act.action}” does not fit a task of this kind.`
        : 'Somebody has dealt with this task already.';
    return err({ kind: 'conflict', message });
  }
  if (act.action === 'approve' && kind === 'approve-booking' && !(await findHost(tx, task))) {
    return err({
      kind: 'conflict',
      message: 'No booking provider is connected. An admin connects one, then approve again.',
    });
  }
  const unsettled = await whyUnsettled(work, task);
  if (unsettled) return err({ kind: 'conflict', message: unsettled });
  const status = act.action === 'refuse' || act.action === 'dismiss' ? 'dismissed' : 'done';
  if (!(await closeTask(tx, task.id, status, act.actor))) {
    return err({ kind: 'conflict', message: 'Somebody has dealt with this task already.' });
  }
  await audit(tx, { actor: act.actor, action: `task-${act.action}`, subjectType: 'task', subjectId: task.id });
  await follow(work, task, act);
  await announce(tx, 'task', task.id, task.leadId);
  return ok({ status });
}

/** What closing a task sets in motion. */
async function follow(work: Work, task: Task, { action, actor }: { action: TaskAction; actor: string }): Promise<void> {
  const { tx, queue } = work;
  if (isCancelOnTheirs(task)) return settleCancelOnTheirs(work, task, { action, actor });
  if (task.kind === 'scheduler-link-review') await dropPrepared(work, task, actor);
  if (task.kind === 'booking-problem' && task.bookingId) {
    // The provider is asked once more; what it knows decides between confirmed and released.
    await queue.send(tx.prisma, 'attempt-booking', { workspaceId: tx.workspaceId, bookingId: task.bookingId });
    return;
  }
  if (!task.decisionId) return;
  if (action === 'refuse') {
    await moveDecision(tx, task.decisionId, ['awaiting-approval'], 'refused');
    return;
  }
  if (action !== 'approve') {
    await moveDecision(tx, task.decisionId, ['handed-over'], 'done');
    return;
  }
  if (task.kind === 'approve-booking') await approveBooking(work, task.decisionId, actor);
  else await approveReply(work, task, task.decisionId);
}

/** Whether a meeting stands on a lead's page cannot be told by closing a task: it has to be said. */
async function whyUnsettled({ tx }: Work, task: Task): Promise<string | null> {
  if (task.kind !== 'scheduler-link-review' || !task.leadId || isCancelOnTheirs(task)) return null;
  const attempt = await findOpenAttempt(tx, task.leadId);
  if (!attempt) return null;
  const { status, wasReleased } = linkStateOf(attempt);
  if (status === 'armed' || status === 'released') return 'It is being submitted right now; wait for its outcome.';
  return status === 'needs-person' && wasReleased
    ? 'Say whether it is booked on their page: “Booked” or “Not booked” on the attempt closes this task.'
    : null;
}

/** Whoever closes the task has seen to it otherwise: what waits for approval is called off, and our time is free. */
async function dropPrepared(work: Work, task: Task, actor: string): Promise<void> {
  const attempt = task.leadId ? await findOpenAttempt(work.tx, task.leadId) : null;
  if (!attempt) return;
  const note = 'Its task was closed by a person.';
  await callOffAttempt(work, attempt, { actor, note, closesTask: false });
}

async function approveBooking(work: Work, decisionId: string, actor: string): Promise<void> {
  const { tx } = work;
  const decision = await getDecision(tx, decisionId);
  const lead = await getLead(tx, decision.leadId);
  const settings = await getSettings(tx);
  const host = await findHost(tx, { leadId: lead.id });
  if (!host) throw new Error('Approved a booking, but no provider is connected.');
  await moveDecision(tx, decisionId, ['awaiting-approval'], 'ordered');
  await orderBooking(work, {
    decisionId,
    lead,
    settings,
    host,
    starts: decision.starts as string[],
    actor,
    bookingLink: lead.campaign?.bookingLink ?? settings.bookingLink,
  });
}

/** Where a lead's meetings are booked; `null` while that provider is not connected. */
async function findHost(tx: WorkspaceTx, { leadId }: { leadId: string | null }) {
  if (!leadId) return null;
  const { campaign } = await getLead(tx, leadId);
  return findHostOf(tx, providerFor(campaign, await getSettings(tx)));
}

async function approveReply(work: Work, task: Task, decisionId: string): Promise<void> {
  const decision = await getDecision(work.tx, decisionId);
  const { draft, offers = [] } = task.detail as { draft: string; offers?: string[] };
  await moveDecision(work.tx, decisionId, ['awaiting-approval'], 'ordered');
  const messageId = await orderReply(work, {
    answered: await getMessage(work.tx, decision.messageId),
    text: draft,
    orderKey: `decision:${decisionId}`,
  });
  if (offers.length > 0) {
    await recordOffers(work.tx, decision.leadId, toSlots(offers, await getSettings(work.tx)), messageId);
  }
  await updateLead(work.tx, decision.leadId, { status: 'interested' });
}
