import type { Limit, Limits } from '@overlap/domain/provider-limits';
import { type Database, type WorkspaceTx, withWorkspace } from '../client.ts';

/** What a limit is on: every call, or the ones that make a booking. */
export type Use = 'call' | 'book';

/** The workspace whose budgets belong to the installation itself, e.g. calls without a token, which count by address. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000';

/**
 * Takes one call of a provider's limits: 0 when all of them allow it, else the seconds until they do, and then nothing
 * is taken. One statement of its own: what was spent stays spent, whatever becomes of the caller's transaction.
 */
export async function takeOfBudget(
  { prisma }: Database,
  workspaceId: string,
  spend: { provider: string; use: Use; limits: readonly Limit[] },
): Promise<number> {
  const windows = spend.limits.map(limit => limit.seconds);
  const most = spend.limits.map(limit => limit.most);
  const [row] = await prisma.$queryRaw<{ wait: number }[]>`
    SELECT take_of_budget(${workspaceId}::uuid, ${spend.provider}, ${spend.use}, ${windows}::int[], ${most}::int[]) AS wait`;
  return row?.wait ?? 0;
}

/** The provider itself asked to be left alone for a while; everybody of the workspace keeps to it. */
export async function pauseProvider(
  database: Database,
  workspaceId: string,
  { provider, use, until }: { provider: string; use: Use; until: Date },
): Promise<void> {
  await withWorkspace(database, workspaceId, async ({ prisma }) => {
    const key = { workspaceId, provider, use };
    await prisma.providerPause.upsert({
      where: { workspaceId_provider_use: key },
      create: { ...key, until },
      update: { until },
    });
  });
}

export interface Spent {
  provider: string;
  use: Use;
  seconds: number;
  most: number;
  /** Calls in the last so many seconds, rounded against us by a twentieth at most. */
  used: number;
  /** ISO UTC: until when the provider asked to be left alone, if it did. */
  pausedUntil: string | null;
}

/** What is spent of the given limits now. */
export async function readSpent(tx: WorkspaceTx, provider: string, limits: Limits, now: Date): Promise<Spent[]> {
  const rows = await tx.prisma.providerSpend.findMany({ where: { provider } });
  const pauses = await tx.prisma.providerPause.findMany({ where: { provider, until: { gt: now } } });
  return (['call', 'book'] as const).flatMap(use =>
    limits[use].map(({ seconds, most }) => {
      const size = Math.max(1, Math.floor(seconds / 20));
      const since = now.getTime() - (seconds + size) * 1000;
      const used = rows
        .filter(row => row.use === use && row.bucketSeconds === size && row.bucket.getTime() > since)
        .reduce((sum, row) => sum + row.used, 0);
      const pausedUntil = pauses.find(pause => pause.use === use)?.until.toISOString() ?? null;
      return { provider, use, seconds, most, used, pausedUntil };
    }),
  );
}
