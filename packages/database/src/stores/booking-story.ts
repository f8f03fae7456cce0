import type { WorkspaceTx } from '../client.ts';
import { toBookingView } from './views.ts';

/** One thing that happened to a meeting, as the audit log has it. */
export interface BookingStep {
  at: string;
  /** `overlap`, `lead`, `user:<id>`, `api-key:<id>`, `provider:<name>`. */
  actor: string;
  action: string;
  detail: Record<string, unknown>;
}

/** A booking, the others of the same meeting before and after it, and everything that happened to them; `null` when there is none. */
export async function findBookingStory(tx: WorkspaceTx, id: string) {
  const lead = { lead: { select: { name: true, company: true } } } as const;
  const row = await tx.prisma.booking.findUnique({ where: { id }, include: lead });
  if (!row) return null;
  const rows = await tx.prisma.booking.findMany({
    where: { meetingId: row.meetingId },
    include: lead,
    orderBy: { createdAt: 'asc' },
  });
  const entries = await tx.prisma.auditEntry.findMany({
    where: { subjectType: 'booking', subjectId: { in: rows.map(each => each.id) } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 200,
  });
  const history = entries.map(
    (entry): BookingStep => ({
      at: entry.at.toISOString(),
      actor: entry.actor,
      action: entry.action,
      detail: entry.detail as Record<string, unknown>,
    }),
  );
  return { booking: toBookingView(row), note: row.note, meeting: rows.map(toBookingView), history };
}
