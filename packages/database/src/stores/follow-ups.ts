import type { WorkspaceTx } from '../client.ts';
import type { Prisma } from '../generated/client.ts';

export type FollowUpTrigger = 'no-response' | 'meeting-requested' | 'meeting-selected';

export interface NewFollowUp {
  leadId: string;
  sequence: string;
  trigger: FollowUpTrigger;
  bookingId: string | null;
  dueAt: Date | null;
}

/** Starts a sequence for a lead; the same one for the same booking starts once. */
export async function startFollowUp(tx: WorkspaceTx, followUp: NewFollowUp): Promise<void> {
  await tx.prisma.followUp.createMany({ data: [{ ...followUp, workspaceId: tx.workspaceId }], skipDuplicates: true });
}

/** A booking ends every running sequence that the choice of a meeting did not itself start. */
export async function completeFollowUps(tx: WorkspaceTx, leadId: string): Promise<void> {
  await tx.prisma.followUp.updateMany({
    where: { leadId, status: 'active', trigger: { not: 'meeting-selected' } },
    data: { status: 'completed', dueAt: null },
  });
}

export async function stopFollowUps(tx: WorkspaceTx, where: { leadId: string; bookingId?: string }): Promise<void> {
  await tx.prisma.followUp.updateMany({
    where: { ...where, status: 'active' },
    data: { status: 'stopped', dueAt: null },
  });
}

export async function findFollowUp(tx: WorkspaceTx, id: string) {
  return tx.prisma.followUp.findUnique({ where: { id } });
}

/** Moves a sequence to its next step. Returns whether it still stood at the step it is moved from. */
export async function advanceFollowUp(tx: WorkspaceTx, id: string, from: number, dueAt: Date | null): Promise<boolean> {
  const { count } = await tx.prisma.followUp.updateMany({
    where: { id, step: from, status: 'active' },
    data: { step: from + 1, dueAt, ...(dueAt ? {} : { status: 'completed' }) },
  });
  return count === 1;
}

/** Sequences whose next step is due, over all workspaces. Needs `system` access. */
export async function listDueFollowUps(prisma: Prisma.TransactionClient, now: Date) {
  return prisma.followUp.findMany({
    where: { status: 'active', dueAt: { lte: now } },
    select: { id: true, workspaceId: true, step: true },
    orderBy: { dueAt: 'asc' },
    take: 500,
  });
}
