import type { NoticeChannel, NoticeEvent } from '@overlap/domain/notice';
import type { WorkspaceTx } from '../client.ts';
import type { Prisma } from '../generated/client.ts';

export interface NewNotice {
  leadId: string | null;
  event: NoticeEvent;
  /** Lead, event and window in one text: the same key again makes no second notice. */
  dedupeKey: string;
  content: Prisma.InputJsonObject;
  destinations: { channel: NoticeChannel; destination: string }[];
}

/** Orders a notice once. Returns the ids of its sends, none when it was ordered before. */
export async function orderNotice(tx: WorkspaceTx, notice: NewNotice): Promise<string[]> {
  const { destinations, ...rest } = notice;
  const [row] = await tx.prisma.notice.createManyAndReturn({
    data: [{ ...rest, workspaceId: tx.workspaceId }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!row) return [];
  // A destination that the rules name twice is one send, so the ids are those that were really written.
  const sends = await tx.prisma.noticeSend.createManyAndReturn({
    data: destinations.map(to => ({ workspaceId: tx.workspaceId, noticeId: row.id, ...to })),
    skipDuplicates: true,
    select: { id: true },
  });
  return sends.map(send => send.id);
}

export async function getSend(tx: WorkspaceTx, id: string) {
  return tx.prisma.noticeSend.findUniqueOrThrow({ where: { id }, include: { notice: true } });
}

/** Like `takeForSending` of a message: `sending` means that an earlier try may have got through. */
export async function takeSend(tx: WorkspaceTx, id: string): Promise<'waiting' | 'sending' | null> {
  const [row] = await tx.prisma.$queryRaw<{ was: string }[]>`
    WITH before AS (SELECT id, status FROM notice_send WHERE id = ${id}::uuid FOR UPDATE)
    UPDATE notice_send SET status = 'sending', started_at = coalesce(started_at, now()) FROM before
    WHERE notice_send.id = before.id AND before.status IN ('waiting', 'sending')
    RETURNING before.status AS was`;
  return (row?.was as 'waiting' | 'sending' | undefined) ?? null;
}

export async function settleSend(
  tx: WorkspaceTx,
  id: string,
  outcome: { status: 'sent' | 'failed' | 'unknown' | 'waiting'; providerRef?: string; note?: string },
): Promise<void> {
  const sentAt = outcome.status === 'sent' ? { sentAt: new Date() } : {};
  await tx.prisma.noticeSend.update({ where: { id }, data: { ...outcome, ...sentAt } });
}
