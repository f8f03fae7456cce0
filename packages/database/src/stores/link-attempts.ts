import type { LinkAttemptStatus, LinkRoute } from '@overlap/domain/link-attempt';
import { LIVE_LINK_STATUSES, linkStatusesThatCan } from '@overlap/domain/link-attempt';
import type { ReviewedAttempt } from '@overlap/domain/link-policy';
import type { PageEnding } from '@overlap/domain/page-booking';
import type { Slot } from '@overlap/domain/slot';
import { validate as isUuid } from 'uuid';
import type { WorkspaceTx } from '../client.ts';
import type { LinkAttempt, Prisma } from '../generated/client.ts';

export type { LinkAttempt } from '../generated/client.ts';

export interface NewLinkAttempt {
  leadId: string;
  decisionId: string | null;
  linkId: string;
  url: string;
  family: string;
  route: LinkRoute;
  level: 'ask' | 'auto';
  reasons: string[];
  guestTimeZone: string;
  /** Times that the lead named. */
  wanted: Slot[];
  /** By when somebody should have taken it up. */
  leaseUntil: Date;
}

/** Plans an attempt. The database allows one live attempt a lead: `null` when there is one already. */
export async function planAttempt(tx: WorkspaceTx, attempt: NewLinkAttempt): Promise<string | null> {
  const wanted = attempt.wanted.map(({ start, end }) => ({ start, end }));
  const [row] = await tx.prisma.linkAttempt.createManyAndReturn({
    data: [{ ...attempt, wanted, workspaceId: tx.workspaceId }],
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id ?? null;
}

export async function getAttempt(tx: WorkspaceTx, id: string) {
  return tx.prisma.linkAttempt.findUniqueOrThrow({ where: { id } });
}

/** An attempt by a key that came from outside, which may be anything. */
export async function findAttempt(tx: WorkspaceTx, key: string) {
  return isUuid(key) ? tx.prisma.linkAttempt.findUnique({ where: { id: key } }) : null;
}

/** A lead's attempt that is not at its end: live, or before a person who has to say what became of it. */
export async function findOpenAttempt(tx: WorkspaceTx, leadId: string) {
  return tx.prisma.linkAttempt.findFirst({ where: { leadId, endedAt: null }, orderBy: { createdAt: 'desc' } });
}

export interface AttemptChange {
  status: LinkAttemptStatus;
  kind?: PageEnding | null;
  note?: string | null;
  slot?: Slot;
  isLeadTime?: boolean;
  isCorrected?: boolean;
  bookingId?: string | null;
  route?: LinkRoute;
  level?: 'ask' | 'auto';
  approvedBy?: string | null;
  approvedAt?: Date | null;
  waitsUntil?: Date | null;
  leaseHolder?: string | null;
  leaseUntil?: Date;
  tries?: number;
  result?: Prisma.InputJsonObject;
  endedAt?: Date | null;
}

/**
 * Moves an attempt on, only from one of the given statuses and, where a holder is named, only while that worker has it.
 * A lock is given up where the attempt ends. Returns whether it moved.
 */
export async function moveAttempt(
  tx: WorkspaceTx,
  id: string,
  from: { statuses: readonly LinkAttemptStatus[]; holder?: string },
  { slot, ...change }: AttemptChange,
): Promise<boolean> {
  const { count } = await tx.prisma.linkAttempt.updateMany({
    where: { id, status: { in: [...from.statuses] }, ...(from.holder ? { leaseHolder: from.holder } : {}) },
    data: {
      ...change,
      ...(slot ? { startsAt: new Date(slot.start), endsAt: new Date(slot.end) } : {}),
      ...(change.endedAt ? { lockedBy: null, lockedUntil: null } : {}),
      statusAt: new Date(),
    },
  });
  return count === 1;
}

/** What a run knows of its attempt without moving it: the hold that it took. Returns whether it still has it. */
export async function noteHold(
  tx: WorkspaceTx,
  { id, holder, bookingId, slot }: { id: string; holder: string; bookingId: string; slot: Slot },
): Promise<boolean> {
  const { count } = await tx.prisma.linkAttempt.updateMany({
    where: { id, status: 'running', leaseHolder: holder },
    data: { bookingId, startsAt: new Date(slot.start), endsAt: new Date(slot.end) },
  });
  return count === 1;
}

/** A worker takes an attempt up: of several, one gets it. Returns it as it is then. */
export async function startAttempt(
  tx: WorkspaceTx,
  id: string,
  { holder, until }: { holder: string; until: Date },
): Promise<LinkAttempt | null> {
  const [row] = await tx.prisma.linkAttempt.updateManyAndReturn({
    where: { id, status: { in: linkStatusesThatCan('start') }, releasedAt: null },
    data: {
      status: 'running',
      statusAt: new Date(),
      leaseHolder: holder,
      leaseUntil: until,
      armedAt: null,
      tries: { increment: 1 },
      runs: { increment: 1 },
    },
  });
  return row ?? null;
}

/** Says that the worker is still at it. Returns whether the attempt is still its own. */
export async function renewLease(
  tx: WorkspaceTx,
  { id, holder, until }: { id: string; holder: string; until: Date },
): Promise<boolean> {
  const { count } = await tx.prisma.linkAttempt.updateMany({
    where: { id, leaseHolder: holder, status: { in: ['running', 'armed', 'released'] } },
    data: { leaseUntil: until },
  });
  return count === 1;
}

/**
 * Writes the intent to submit down: only for the worker that has the lease, while the notice stands accepted and nobody
 * has stopped such bookings, and where nothing was submitted for this lead within a day. Exactly one row, or nothing.
 */
export async function armAttempt(tx: WorkspaceTx, { id, holder }: { id: string; holder: string }): Promise<boolean> {
  const count = await tx.prisma.$executeRaw`
    UPDATE link_attempt a SET status = 'armed', status_at = now(), armed_at = now()
    WHERE a.id = ${id}::uuid AND a.status = 'running' AND a.lease_holder = ${holder} AND a.released_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM link_attempt o
        WHERE o.workspace_id = a.workspace_id AND o.lead_id = a.lead_id AND o.released_at > now() - interval '1 day')
      AND NOT EXISTS (SELECT 1 FROM workspace_settings s WHERE s.workspace_id = a.workspace_id AND s.link_stopped)
      AND EXISTS (SELECT 1 FROM automation_notice n
        WHERE n.workspace_id = a.workspace_id AND n.notice = 'lead-scheduler-booking' AND n.withdrawn_at IS NULL)
      AND EXISTS (SELECT 1 FROM booking b WHERE b.id = a.booking_id AND b.status IN ('held', 'confirming'))`;
  return count === 1;
}

/** Commits that the request leaves: exactly one row, or it stays in. */
export async function releaseAttempt(
  tx: WorkspaceTx,
  { id, holder }: { id: string; holder: string },
): Promise<boolean> {
  const count = await tx.prisma.$executeRaw`
    UPDATE link_attempt a SET status = 'released', status_at = now(), released_at = now()
    WHERE a.id = ${id}::uuid AND a.status = 'armed' AND a.lease_holder = ${holder} AND a.released_at IS NULL
      AND EXISTS (SELECT 1 FROM booking b WHERE b.id = a.booking_id AND b.status = 'confirming')`;
  return count === 1;
}

/** Whether something was submitted for a lead within the last day. */
export async function wasSubmittedLately(tx: WorkspaceTx, leadId: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - 86_400_000);
  return (await tx.prisma.linkAttempt.count({ where: { leadId, releasedAt: { gt: since } } })) > 0;
}

/** How many attempts on a family were planned since then. */
export async function countAttempts(tx: WorkspaceTx, family: string, since: Date): Promise<number> {
  return tx.prisma.linkAttempt.count({ where: { family, createdAt: { gte: since } } });
}

const LONGEST_RECORD = 100;

/** How a family's attempts ended that a reviewer had a say in, the newest first. */
export async function listReviewed(tx: WorkspaceTx, family: string): Promise<ReviewedAttempt[]> {
  const rows = await tx.prisma.linkAttempt.findMany({
    where: { family, endedAt: { not: null }, OR: [{ approvedAt: { not: null } }, { status: 'refused' }] },
    orderBy: { endedAt: 'desc' },
    select: { status: true, kind: true, isCorrected: true },
    take: LONGEST_RECORD,
  });
  return rows.map(({ status, kind, isCorrected }) => ({ ended: endOf(status, kind), isCorrected }));
}

function endOf(status: string, kind: string | null): ReviewedAttempt['ended'] {
  if (status === 'refused') return 'refused';
  if (kind === 'outcome-unknown' || kind === 'refused-silently') return 'unclear';
  return status === 'booked' ? 'booked' : 'not-booked';
}

/** Takes an attempt for one reviewer, or prolongs that. Returns whether it is theirs now. */
export async function lockAttempt(
  tx: WorkspaceTx,
  { id, actor, now, until }: { id: string; actor: string; now: Date; until: Date },
): Promise<boolean> {
  const { count } = await tx.prisma.linkAttempt.updateMany({
    where: {
      id,
      status: { in: linkStatusesThatCan('claim') },
      OR: [{ lockedBy: null }, { lockedBy: actor }, { lockedUntil: { lt: now } }],
    },
    data: { lockedBy: actor, lockedUntil: until },
  });
  return count === 1;
}

/** Gives a reviewer's lock up. Returns whether it was theirs. */
export async function unlockAttempt(tx: WorkspaceTx, id: string, actor: string): Promise<boolean> {
  const { count } = await tx.prisma.linkAttempt.updateMany({
    where: { id, lockedBy: actor },
    data: { lockedBy: null, lockedUntil: null },
  });
  return count === 1;
}

/** Live attempts that somebody should have moved by now, over all workspaces. Needs `system` access. */
export async function listSilentAttempts(prisma: Prisma.TransactionClient, now: Date) {
  return prisma.linkAttempt.findMany({
    where: {
      OR: [
        {
          status: { in: LIVE_LINK_STATUSES.filter(each => each !== 'awaiting-approval') },
          leaseUntil: { lt: now },
        },
        { status: 'awaiting-approval', waitsUntil: { lt: now } },
      ],
    },
    select: { id: true, workspaceId: true },
    orderBy: { leaseUntil: 'asc' },
    take: 200,
  });
}

/** Gives whoever is sent now so long to take it up. */
export async function prolongLease(tx: WorkspaceTx, id: string, until: Date): Promise<void> {
  await tx.prisma.linkAttempt.updateMany({ where: { id }, data: { leaseUntil: until } });
}
