import type { WorkspaceTx } from '../client.ts';

export interface SeenLink {
  leadId: string;
  /** Two links with the same key are the same page. */
  key: string;
  url: string;
  family: string;
  kind: string;
  source: 'text' | 'signature';
  messageId: string;
  seenAt: Date;
}

/**
 * Keeps a lead's link, each page once, with when it was first and last seen. A link that once stood in the text of a
 * reply stays one of the text. Returns its id.
 */
export async function keepSchedulerLink(tx: WorkspaceTx, link: SeenLink): Promise<string> {
  const { seenAt, ...rest } = link;
  const key = { workspaceId: tx.workspaceId, leadId: link.leadId, key: link.key };
  const known = await tx.prisma.schedulerLink.findUnique({ where: { workspaceId_leadId_key: key } });
  if (!known) {
    const row = await tx.prisma.schedulerLink.create({
      data: { ...rest, workspaceId: tx.workspaceId, firstSeenAt: seenAt, lastSeenAt: seenAt },
    });
    return row.id;
  }
  if (known.lastSeenAt > seenAt) return known.id;
  const { url, family, kind, messageId } = link;
  const source = known.source === 'text' ? 'text' : link.source;
  await tx.prisma.schedulerLink.update({
    where: { id: known.id },
    data: { url, family, kind, messageId, source, lastSeenAt: seenAt },
  });
  return known.id;
}

/** A lead's links, the newest first. */
export async function listSchedulerLinks(tx: WorkspaceTx, leadId: string) {
  return tx.prisma.schedulerLink.findMany({ where: { leadId }, orderBy: { lastSeenAt: 'desc' }, take: 20 });
}
