import type { Slot } from '@overlap/domain/slot';
import type { WorkspaceTx } from '../client.ts';

/** Slots put to a lead that can still be taken, in the order they were offered. */
export async function listOpenOffers(tx: WorkspaceTx, leadId: string): Promise<Slot[]> {
  const rows = await tx.prisma.offer.findMany({ where: { leadId, status: 'open' }, orderBy: { position: 'asc' } });
  return rows.map(row => ({ start: row.startsAt.toISOString(), end: row.endsAt.toISOString() }));
}

/** Records what was offered. The same slot offered again opens again; earlier other offers stay open. */
export async function recordOffers(tx: WorkspaceTx, leadId: string, slots: Slot[]): Promise<void> {
  for (const [position, slot] of slots.entries()) {
    const startsAt = new Date(slot.start);
    const endsAt = new Date(slot.end);
    await tx.prisma.offer.upsert({
      where: { workspaceId_leadId_startsAt: { workspaceId: tx.workspaceId, leadId, startsAt } },
      create: { workspaceId: tx.workspaceId, leadId, startsAt, endsAt, position },
      update: { endsAt, position, status: 'open' },
    });
  }
}

/** After a booking: the taken one is `accepted`, the others are cleared. */
export async function clearOffers(tx: WorkspaceTx, leadId: string, accepted: string | null): Promise<void> {
  if (accepted) {
    await tx.prisma.offer.updateMany({ where: { leadId, startsAt: new Date(accepted) }, data: { status: 'accepted' } });
  }
  await withdrawOffers(tx, leadId);
}

/** Takes back what was offered, e.g. because other times are offered instead. */
export async function withdrawOffers(tx: WorkspaceTx, leadId: string): Promise<void> {
  await tx.prisma.offer.updateMany({ where: { leadId, status: 'open' }, data: { status: 'cleared' } });
}
