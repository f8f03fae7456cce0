import { validate as isUuid } from 'uuid';
import type { WorkspaceTx } from '../client.ts';
import type { Prisma } from '../generated/client.ts';

export interface NewEvidence {
  attemptId: string;
  run: number;
  name: string;
  contentType: string;
  bytes: number;
  /** Of the content, hexadecimal. */
  sha256: string;
  storageKey: string;
  expiresAt: Date;
}

/** Notes a file of an attempt's run; the same name again changes nothing. */
export async function keepEvidence(tx: WorkspaceTx, file: NewEvidence): Promise<void> {
  await tx.prisma.evidenceFile.createMany({
    data: [{ ...file, workspaceId: tx.workspaceId }],
    skipDuplicates: true,
  });
}

/** A file by a key that came from outside, which may be anything. */
export async function findEvidence(tx: WorkspaceTx, key: string) {
  return isUuid(key) ? tx.prisma.evidenceFile.findUnique({ where: { id: key } }) : null;
}

/** How long an attempt's files are kept from now on. */
export async function keepEvidenceUntil(tx: WorkspaceTx, attemptId: string, expiresAt: Date): Promise<void> {
  await tx.prisma.evidenceFile.updateMany({ where: { attemptId }, data: { expiresAt } });
}

/** Files past their time whose attempt nobody has to settle any more, over all workspaces. Needs `system` access. */
export async function listExpiredEvidence(prisma: Prisma.TransactionClient, now: Date) {
  return prisma.evidenceFile.findMany({
    where: { expiresAt: { lt: now }, attempt: { endedAt: { not: null } } },
    select: { id: true, workspaceId: true, storageKey: true },
    take: 500,
  });
}

export async function forgetEvidence(tx: WorkspaceTx, id: string): Promise<void> {
  await tx.prisma.evidenceFile.deleteMany({ where: { id } });
}
