import type { Intent } from '@overlap/domain/intent';
import type { Channel } from '@overlap/domain/reply';
import type { WorkspaceTx } from '../client.ts';

export type { Message } from '../generated/client.ts';

export interface InboundMessage {
  leadId: string;
  channel: Channel;
  sender: string;
  /** The sender's id of the message: the same one twice is one message. */
  externalId: string;
  thread: Record<string, string>;
  subject: string | null;
  text: string;
  receivedAt: string;
}

/** Keeps a lead's message once. Returns `null` when it was kept before. */
export async function keepInboundMessage(tx: WorkspaceTx, message: InboundMessage): Promise<string | null> {
  const [row] = await tx.prisma.message.createManyAndReturn({
    data: [{ ...message, workspaceId: tx.workspaceId, direction: 'inbound', receivedAt: new Date(message.receivedAt) }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!row) return null;
  await tx.prisma.lead.update({ where: { id: message.leadId }, data: { lastMessageAt: new Date(message.receivedAt) } });
  return row.id;
}

export async function getMessage(tx: WorkspaceTx, id: string) {
  return tx.prisma.message.findUniqueOrThrow({ where: { id } });
}

/** The newest outbound message before an instant: what the lead most likely answered. */
export async function findAnsweredMessage(tx: WorkspaceTx, leadId: string, before: Date) {
  return tx.prisma.message.findFirst({
    where: { leadId, direction: 'outbound', receivedAt: { lt: before } },
    orderBy: { receivedAt: 'desc' },
  });
}

/** The lead's newest message: where an answer that nobody asked for belongs. */
export async function findLastInbound(tx: WorkspaceTx, leadId: string) {
  return tx.prisma.message.findFirst({ where: { leadId, direction: 'inbound' }, orderBy: { receivedAt: 'desc' } });
}

/** What the campaign wrote first, the newest where it wrote again; `null` when Overlap does not know it. */
export async function findFirstTouch(tx: WorkspaceTx, leadId: string) {
  return tx.prisma.message.findFirst({
    where: { leadId, direction: 'outbound', orderKey: { startsWith: 'first-touch:' } },
    orderBy: { createdAt: 'desc' },
  });
}

export interface OutboundMessage {
  leadId: string;
  channel: Channel;
  sender: string;
  thread: Record<string, string>;
  subject: string | null;
  text: string;
  /** What ordered it; ordering the same twice gives the same message. */
  orderKey: string;
  /** `sent` for one that left before Overlap knew of it, e.g. the campaign's first e-mail. */
  sendStatus: 'waiting' | 'sent';
  sentAt: Date;
}

/** Orders a message to be sent. Returns `null` when this order was given before. */
export async function orderMessage(tx: WorkspaceTx, message: OutboundMessage): Promise<string | null> {
  const { sentAt, ...rest } = message;
  const [row] = await tx.prisma.message.createManyAndReturn({
    data: [{ ...rest, workspaceId: tx.workspaceId, direction: 'outbound', receivedAt: sentAt }],
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id ?? null;
}

/**
 * Takes an ordered message for sending. Returns what it was before: `waiting` may be sent, `sending` may have left
 * already and has to be looked for first; `null` means that it is settled.
 */
export async function takeForSending(tx: WorkspaceTx, id: string): Promise<'waiting' | 'sending' | null> {
  const [row] = await tx.prisma.$queryRaw<{ was: string | null }[]>`
    WITH before AS (SELECT id, send_status FROM message WHERE id = ${id}::uuid FOR UPDATE)
    UPDATE message SET send_status = 'sending' FROM before
    WHERE message.id = before.id AND before.send_status IN ('waiting', 'sending')
    RETURNING before.send_status AS was`;
  return (row?.was as 'waiting' | 'sending' | undefined) ?? null;
}

/** Another wording of a message that has not left yet. */
export async function rewriteMessage(tx: WorkspaceTx, id: string, text: string): Promise<void> {
  await tx.prisma.message.updateMany({ where: { id, sendStatus: 'sending', externalId: null }, data: { text } });
}

export async function settleMessage(
  tx: WorkspaceTx,
  id: string,
  outcome: { sendStatus: 'sent' | 'failed' | 'unknown' | 'waiting'; externalId?: string | null },
): Promise<void> {
  const externalId = outcome.externalId ? { externalId: outcome.externalId } : {};
  const when = outcome.sendStatus === 'sent' ? { receivedAt: new Date() } : {};
  await tx.prisma.message.update({ where: { id }, data: { sendStatus: outcome.sendStatus, ...externalId, ...when } });
}

/** Stores the reading of a message; reading it again replaces the earlier one. */
export async function saveIntent(tx: WorkspaceTx, messageId: string, intent: Intent): Promise<string> {
  const { kind, certain } = intent;
  const row = await tx.prisma.intent.upsert({
    where: { messageId },
    create: { workspaceId: tx.workspaceId, messageId, kind, certain, reading: intent },
    update: { kind, certain, reading: intent },
  });
  return row.id;
}
