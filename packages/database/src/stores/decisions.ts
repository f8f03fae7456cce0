import type { Decision, DecisionStatus } from '@overlap/domain/decision';
import type { WorkspaceTx } from '../client.ts';
import type { Prisma } from '../generated/client.ts';

export interface DecisionWrite extends Decision {
  leadId: string;
  messageId: string;
  status: DecisionStatus;
  facts: Prisma.InputJsonObject;
}

/** Stores the decision on a message. A message is decided once: returns `null` when it was decided before. */
export async function saveDecision(tx: WorkspaceTx, decision: DecisionWrite): Promise<string | null> {
  const { reasons, ...rest } = decision;
  const [row] = await tx.prisma.decision.createManyAndReturn({
    data: [{ ...rest, reasons: reasons as unknown as Prisma.InputJsonArray, workspaceId: tx.workspaceId }],
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id ?? null;
}

export async function findDecision(tx: WorkspaceTx, id: string) {
  return tx.prisma.decision.findUnique({ where: { id } });
}

export async function getDecision(tx: WorkspaceTx, id: string) {
  return tx.prisma.decision.findUniqueOrThrow({ where: { id } });
}

/** Moves a decision on, only from one of the given statuses. Returns whether it moved. */
export async function moveDecision(
  tx: WorkspaceTx,
  id: string,
  from: DecisionStatus[],
  to: DecisionStatus,
): Promise<boolean> {
  const { count } = await tx.prisma.decision.updateMany({ where: { id, status: { in: from } }, data: { status: to } });
  return count === 1;
}
