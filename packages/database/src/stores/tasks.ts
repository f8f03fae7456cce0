import type { TaskKind, TaskStatus } from '@overlap/domain/task';
import { v7 } from 'uuid';
import type { WorkspaceTx } from '../client.ts';
import type { Prisma } from '../generated/client.ts';

export type { Task } from '../generated/client.ts';

export interface NewTask {
  kind: TaskKind;
  leadId: string | null;
  title: string;
  detail: Prisma.InputJsonObject;
  /** At most one open task per key. */
  dedupeKey: string;
  decisionId: string | null;
  bookingId: string | null;
}

/** Opens a task unless one with the same key is open. Returns the id of the new one, else `null`. */
export async function openTask(tx: WorkspaceTx, task: NewTask): Promise<string | null> {
  const rows = await tx.prisma.$queryRaw<{ id: string }[]>`
    INSERT INTO task (id, workspace_id, lead_id, kind, title, detail, dedupe_key, decision_id, booking_id, updated_at)
    VALUES (${v7()}::uuid, ${tx.workspaceId}::uuid, ${task.leadId}::uuid, ${task.kind}, ${task.title},
            ${JSON.stringify(task.detail)}::jsonb, ${task.dedupeKey}, ${task.decisionId}::uuid, ${task.bookingId}::uuid, now())
    ON CONFLICT (workspace_id, dedupe_key) WHERE status = 'open' DO NOTHING
    RETURNING id`;
  return rows[0]?.id ?? null;
}

/**
 * As {@link openTask}, and where one with the same key is open its words are brought up to date: the newest state of one
 * matter, never two tasks about it. Returns the id of the one that is open.
 */
export async function openOrRewriteTask(tx: WorkspaceTx, task: NewTask): Promise<string> {
  const rows = await tx.prisma.$queryRaw<{ id: string }[]>`
    INSERT INTO task (id, workspace_id, lead_id, kind, title, detail, dedupe_key, decision_id, booking_id, updated_at)
    VALUES (${v7()}::uuid, ${tx.workspaceId}::uuid, ${task.leadId}::uuid, ${task.kind}, ${task.title},
            ${JSON.stringify(task.detail)}::jsonb, ${task.dedupeKey}, ${task.decisionId}::uuid, ${task.bookingId}::uuid, now())
    ON CONFLICT (workspace_id, dedupe_key) WHERE status = 'open' DO UPDATE
      SET title = EXCLUDED.title, detail = EXCLUDED.detail, decision_id = EXCLUDED.decision_id,
          booking_id = EXCLUDED.booking_id, updated_at = now()
    RETURNING id`;
  const [row] = rows;
  if (!row) throw new Error('A task was neither opened nor rewritten.');
  return row.id;
}

/** Closes the open task with a key. Returns its id; `null` when none was open. */
export async function closeTaskByKey(
  tx: WorkspaceTx,
  dedupeKey: string,
  status: Exclude<TaskStatus, 'open'>,
  closedBy: string,
): Promise<string | null> {
  const [row] = await tx.prisma.task.updateManyAndReturn({
    where: { dedupeKey, status: 'open' },
    data: { status, closedBy, closedAt: new Date() },
    select: { id: true },
  });
  return row?.id ?? null;
}

export async function getTask(tx: WorkspaceTx, id: string) {
  return tx.prisma.task.findUnique({ where: { id } });
}

/** Closes an open task. Returns whether it was open. */
export async function closeTask(
  tx: WorkspaceTx,
  id: string,
  status: Exclude<TaskStatus, 'open'>,
  closedBy: string,
): Promise<boolean> {
  const { count } = await tx.prisma.task.updateMany({
    where: { id, status: 'open' },
    data: { status, closedBy, closedAt: new Date() },
  });
  return count === 1;
}

/** What waits for a person's approval for a lead. */
export async function listOpenApprovals(tx: WorkspaceTx, leadId: string) {
  return tx.prisma.task.findMany({
    where: { leadId, status: 'open', kind: { in: ['approve-booking', 'approve-reply'] } },
    select: { id: true, decisionId: true },
  });
}

/** Closes what a fresh turn of events made pointless, e.g. the call task of a lead who booked. */
export async function closeTasksOfLead(
  tx: WorkspaceTx,
  leadId: string,
  kinds: TaskKind[],
  closedBy: string,
): Promise<void> {
  await tx.prisma.task.updateMany({
    where: { leadId, status: 'open', kind: { in: kinds } },
    data: { status: 'dismissed', closedBy, closedAt: new Date() },
  });
}

/** Closes what was open about one booking. */
export async function closeTaskOfBooking(tx: WorkspaceTx, bookingId: string, closedBy: string): Promise<void> {
  await tx.prisma.task.updateMany({
    where: { bookingId, status: 'open' },
    data: { status: 'dismissed', closedBy, closedAt: new Date() },
  });
}
