import { bookedInARow, DEFAULT_LINK_POLICY, type LinkPolicy, type ReviewedAttempt } from '@overlap/domain/link-policy';
import type { WorkspaceTx } from '../client.ts';
import { listReviewed } from './link-attempts.ts';
import { listLinkPolicies } from './link-policies.ts';

/** How far Overlap goes on a family of schedulers, and what it has shown there. */
export interface LinkFamily<F extends string> {
  family: F;
  policy: LinkPolicy;
  /** Whether somebody set it so, or nobody has. */
  isSet: boolean;
  /** Links of this family that leads have given. */
  links: number;
  attemptsToday: number;
  /** The newest attempts that a reviewer had a say in, the newest first. */
  record: ReviewedAttempt[];
  bookedInARow: number;
}

const LATEST = 20;

/** Every one of the given families, with its record; `midnight` is when the workspace's day began. */
export async function listLinkFamilies<F extends string>(
  tx: WorkspaceTx,
  { families, midnight }: { families: readonly F[]; midnight: Date },
): Promise<LinkFamily<F>[]> {
  const policies = await listLinkPolicies(tx);
  const links = await tx.prisma.schedulerLink.groupBy({ by: ['family'], _count: true });
  const today = await tx.prisma.linkAttempt.groupBy({
    by: ['family'],
    where: { createdAt: { gte: midnight } },
    _count: true,
  });
  const tried = await tx.prisma.linkAttempt.groupBy({ by: ['family'] });
  const found: LinkFamily<F>[] = [];
  for (const family of families) {
    const set = policies.find(each => each.family === family);
    const record = tried.some(each => each.family === family) ? await listReviewed(tx, family) : [];
    found.push({
      family,
      policy: set ? { level: set.level, dailyCap: set.dailyCap } : DEFAULT_LINK_POLICY,
      isSet: set !== undefined,
      links: links.find(each => each.family === family)?._count ?? 0,
      attemptsToday: today.find(each => each.family === family)?._count ?? 0,
      record: record.slice(0, LATEST),
      bookedInARow: bookedInARow(record),
    });
  }
  return found;
}
