import {
  type AutomationNotice,
  DEFAULT_LINK_POLICY,
  LINK_LEVELS,
  type LinkLevel,
  type LinkPolicy,
} from '@overlap/domain/link-policy';
import { z } from 'zod';
import type { WorkspaceTx } from '../client.ts';

/** Who books on leads' own pages: what is entered there, and what may be agreed to. */
export interface LinkIdentity {
  name: string | null;
  email: string | null;
  /** E.164. */
  phone: string | null;
  company: string | null;
  mayAcceptTerms: boolean;
}

export interface LinkSettings {
  identity: LinkIdentity;
  /** The kill switch. */
  isStopped: boolean;
}

const levelSchema = z.enum(LINK_LEVELS);

export async function getLinkSettings(tx: WorkspaceTx): Promise<LinkSettings> {
  const row = await tx.prisma.workspaceSettings.findUniqueOrThrow({ where: { workspaceId: tx.workspaceId } });
  return {
    identity: {
      name: row.linkGuestName,
      email: row.linkGuestEmail,
      phone: row.linkGuestPhone,
      company: row.linkGuestCompany,
      mayAcceptTerms: row.linkMayAcceptTerms,
    },
    isStopped: row.linkStopped,
  };
}

export async function saveLinkSettings(tx: WorkspaceTx, { identity, isStopped }: LinkSettings): Promise<void> {
  await tx.prisma.workspaceSettings.update({
    where: { workspaceId: tx.workspaceId },
    data: {
      linkGuestName: identity.name,
      linkGuestEmail: identity.email,
      linkGuestPhone: identity.phone,
      linkGuestCompany: identity.company,
      linkMayAcceptTerms: identity.mayAcceptTerms,
      linkStopped: isStopped,
    },
  });
}

/** How far Overlap goes on a family; the default where nobody has said. */
export async function getLinkPolicy(tx: WorkspaceTx, family: string): Promise<LinkPolicy> {
  const key = { workspaceId: tx.workspaceId, family };
  const row = await tx.prisma.linkPolicy.findUnique({ where: { workspaceId_family: key } });
  return row ? { level: levelSchema.parse(row.level), dailyCap: row.dailyCap } : DEFAULT_LINK_POLICY;
}

export async function listLinkPolicies(tx: WorkspaceTx): Promise<(LinkPolicy & { family: string })[]> {
  const rows = await tx.prisma.linkPolicy.findMany({ orderBy: { family: 'asc' } });
  return rows.map(({ family, level, dailyCap }) => ({ family, level: levelSchema.parse(level), dailyCap }));
}

export async function saveLinkPolicy(
  tx: WorkspaceTx,
  { family, level, dailyCap }: { family: string; level: LinkLevel; dailyCap: number },
): Promise<void> {
  const key = { workspaceId: tx.workspaceId, family };
  await tx.prisma.linkPolicy.upsert({
    where: { workspaceId_family: key },
    create: { ...key, level, dailyCap },
    update: { level, dailyCap },
  });
}

/** The acceptance of a notice that stands; `null` for none. */
export async function findAcceptedNotice(tx: WorkspaceTx, notice: AutomationNotice) {
  return tx.prisma.automationNotice.findFirst({ where: { notice, withdrawnAt: null } });
}

/** Notes who accepted which version. Another version takes the place of the one before; the same one changes nothing. */
export async function acceptNotice(
  tx: WorkspaceTx,
  { notice, version, by }: { notice: AutomationNotice; version: number; by: string },
): Promise<boolean> {
  const standing = await findAcceptedNotice(tx, notice);
  if (standing?.version === version) return false;
  if (standing) await withdrawNotice(tx, notice, by);
  await tx.prisma.automationNotice.create({
    data: { workspaceId: tx.workspaceId, notice, version, acceptedBy: by },
  });
  return true;
}

/** Takes an acceptance back. Returns whether one stood. */
export async function withdrawNotice(tx: WorkspaceTx, notice: AutomationNotice, by: string): Promise<boolean> {
  const { count } = await tx.prisma.automationNotice.updateMany({
    where: { notice, withdrawnAt: null },
    data: { withdrawnBy: by, withdrawnAt: new Date() },
  });
  return count > 0;
}

/** Every acceptance there ever was, the newest first. */
export async function listNotices(tx: WorkspaceTx) {
  const rows = await tx.prisma.automationNotice.findMany({ orderBy: { acceptedAt: 'desc' }, take: 100 });
  return rows.map(({ id, notice, version, acceptedBy, acceptedAt, withdrawnBy, withdrawnAt }) => ({
    id,
    notice,
    version,
    acceptedBy,
    acceptedAt: acceptedAt.toISOString(),
    withdrawnBy,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }));
}
