import type { Slot } from '@overlap/domain/slot';
import { v7 } from 'uuid';
import type { WorkspaceTx } from '../client.ts';

/** Slots put to a lead that can still be taken, in the order they were offered. */
export async function listOpenOffers(tx: WorkspaceTx, leadId: string): Promise<Slot[]> {
  const rows = await tx.prisma.offer.findMany({ where: { leadId, status: 'open' }, orderBy: { position: 'asc' } });
  return rows.map(row => ({ start: row.startsAt.toISOString(), end: row.endsAt.toISOString() }));
}

/**
 * Records what was offered, and by which message of ours where that is known. The same slot offered again opens again;
 * earlier other offers stay open.
 */
export async function recordOffers(
  tx: WorkspaceTx,
  leadId: string,
  slots: Slot[],
  messageId: string | null = null,
): Promise<void> {
  const starts = slots.map(slot => new Date(slot.start));
  const ends = slots.map(slot => new Date(slot.end));
  const ids = slots.map(() => v7());
  await tx.prisma.$executeRaw`
    INSERT INTO offer (id, workspace_id, lead_id, starts_at, ends_at, position, message_id)
    SELECT given.id::uuid, ${tx.workspaceId}::uuid, ${leadId}::uuid, given.starts_at, given.ends_at, given.place - 1,
           ${messageId}::uuid
    FROM unnest(${ids}::text[], ${starts}::timestamptz[], ${ends}::timestamptz[]) WITH ORDINALITY
      AS given (id, starts_at, ends_at, place)
    ON CONFLICT (workspace_id, lead_id, starts_at) DO UPDATE
      SET ends_at = excluded.ends_at, position = excluded.position, status = 'open', offered_at = now(),
          message_id = coalesce(excluded.message_id, offer.message_id)`;
}

/** How many other leads hold each start as an open offer, by epoch milliseconds; those offered before `since` gave it up. */
export async function countOutstanding(
  tx: WorkspaceTx,
  asked: { exceptLeadId: string; range: Slot; since: Date },
): Promise<Map<number, number>> {
  const rows = await tx.prisma.offer.groupBy({
    by: ['startsAt'],
    where: {
      status: 'open',
      startsAt: { gte: new Date(asked.range.start), lt: new Date(asked.range.end) },
      leadId: { not: asked.exceptLeadId },
      offeredAt: { gte: asked.since },
    },
    _count: true,
  });
  return new Map(rows.map(row => [row.startsAt.getTime(), row._count]));
}

/** After a booking: the taken one is `accepted`, the others are cleared. */
export async function clearOffers(tx: WorkspaceTx, leadId: string, accepted: string | null): Promise<void> {
  if (accepted) {
    await tx.prisma.offer.updateMany({ where: { leadId, startsAt: new Date(accepted) }, data: { status: 'accepted' } });
  }
  await withdrawOffers(tx, leadId);
}

/** Starts that were offered to a lead and turned out to be gone. */
export async function markOffersTaken(tx: WorkspaceTx, leadId: string, starts: string[]): Promise<void> {
  await tx.prisma.offer.updateMany({
    where: { leadId, status: 'open', startsAt: { in: starts.map(start => new Date(start)) } },
    data: { status: 'taken' },
  });
}

/** Takes back what was offered, e.g. because other times are offered instead. */
export async function withdrawOffers(tx: WorkspaceTx, leadId: string): Promise<void> {
  await tx.prisma.offer.updateMany({ where: { leadId, status: 'open' }, data: { status: 'cleared' } });
}

/** The ledger of a workspace: who was offered which slot when, by which message; the newest first. */
export async function listOffers(tx: WorkspaceTx, query: { leadId: string | null; limit: number }) {
  const rows = await tx.prisma.offer.findMany({
    where: query.leadId ? { leadId: query.leadId } : {},
    include: { lead: { select: { name: true } } },
    orderBy: [{ offeredAt: 'desc' }, { position: 'asc' }],
    take: query.limit,
  });
  return rows.map(row => ({
    leadId: row.leadId,
    leadName: row.lead.name,
    start: row.startsAt.toISOString(),
    end: row.endsAt.toISOString(),
    status: row.status as 'open' | 'accepted' | 'taken' | 'cleared',
    messageId: row.messageId,
    offeredAt: row.offeredAt.toISOString(),
  }));
}
