import type { WorkspaceTx } from '../client.ts';
import type { Prisma } from '../generated/client.ts';

/** What the language model answered to the same question before; `null` when it was not asked. */
export async function findModelAnswer(tx: WorkspaceTx, key: string): Promise<unknown> {
  const row = await tx.prisma.modelAnswer.findUnique({
    where: { workspaceId_key: { workspaceId: tx.workspaceId, key } },
    select: { answer: true },
  });
  return row?.answer ?? null;
}

/** Keeps an answer; of two that come at once, the first. */
export async function keepModelAnswer(tx: WorkspaceTx, key: string, answer: Prisma.InputJsonObject): Promise<void> {
  await tx.prisma.modelAnswer.createMany({
    data: [{ workspaceId: tx.workspaceId, key, answer }],
    skipDuplicates: true,
  });
}

/** Takes tokens of a day (`2026-12-03`) in one statement, so that calls at once cannot overdraw it together. */
export async function reserveModelTokens(
  tx: WorkspaceTx,
  { day, tokens, limit }: { day: string; tokens: number; limit: number },
): Promise<boolean> {
  const rows = await tx.prisma.$queryRaw<unknown[]>`
    INSERT INTO model_usage AS usage (workspace_id, day, tokens)
    SELECT ${tx.workspaceId}::uuid, ${day}::date, ${tokens}::int WHERE ${tokens}::int <= ${limit}::int
    ON CONFLICT (workspace_id, day) DO UPDATE SET tokens = usage.tokens + EXCLUDED.tokens
      WHERE usage.tokens + EXCLUDED.tokens <= ${limit}::int
    RETURNING 1`;
  return rows.length > 0;
}

/** Puts what was used in the place of what was reserved. */
export async function settleModelTokens(
  tx: WorkspaceTx,
  { day, reserved, used }: { day: string; reserved: number; used: number },
): Promise<void> {
  await tx.prisma.$executeRaw`
    UPDATE model_usage SET tokens = greatest(0, tokens + ${used - reserved}::int)
    WHERE workspace_id = ${tx.workspaceId}::uuid AND day = ${day}::date`;
}

/** Drops answers and counts from before an instant. */
export async function pruneModelRows(tx: WorkspaceTx, before: Date): Promise<void> {
  await tx.prisma.modelAnswer.deleteMany({ where: { createdAt: { lt: before } } });
  await tx.prisma.modelUsage.deleteMany({ where: { day: { lt: before } } });
}
