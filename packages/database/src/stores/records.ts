import type { WorkspaceTx } from '../client.ts';
import type { Prisma } from '../generated/client.ts';

export const LIVE_TOPICS = ['message', 'decision', 'booking', 'task', 'notice', 'lead', 'link-attempt'] as const;
export type LiveTopic = (typeof LIVE_TOPICS)[number];

/** Tells the consoles that something changed, and what, never its content. Goes out when the transaction commits. */
export async function announce(
  tx: WorkspaceTx,
  topic: LiveTopic,
  subjectId: string,
  leadId: string | null,
): Promise<void> {
  await tx.prisma.$executeRaw`
    INSERT INTO live_event (workspace_id, topic, subject_id, lead_id)
    VALUES (${tx.workspaceId}::uuid, ${topic}, ${subjectId}, ${leadId}::uuid)`;
}

export interface LiveEventRow {
  cursor: string;
  topic: LiveTopic;
  subjectId: string;
  leadId: string | null;
}

/**
 * Events after a cursor (`<tx>.<seq>`), in an order that never skips one: a row is handed out only once every
 * transaction that began before its own has ended, so a late commit cannot slip in behind a cursor.
 */
export async function listLiveEvents(tx: WorkspaceTx, after: string, limit = 200): Promise<LiveEventRow[]> {
  const [afterTx = '0', afterSeq = '0'] = after.split('.');
  const rows = await tx.prisma.$queryRaw<
    { tx: bigint; seq: bigint; topic: LiveTopic; subject_id: string; lead_id: string | null }[]
  >`
    SELECT tx, seq, topic, subject_id, lead_id FROM live_event
    WHERE workspace_id = ${tx.workspaceId}::uuid AND (tx, seq) > (${BigInt(afterTx)}, ${BigInt(afterSeq)})
      AND tx < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint
    ORDER BY tx, seq LIMIT ${limit}`;
  return rows.map(row => ({
    cursor: `${row.tx}.${row.seq}`,
    topic: row.topic,
    subjectId: row.subject_id,
    leadId: row.lead_id,
  }));
}

/** Whether anything lies after a cursor, be it still held back by an older transaction. */
export async function hasLiveEvents(tx: WorkspaceTx, after: string): Promise<boolean> {
  const [afterTx = '0', afterSeq = '0'] = after.split('.');
  const [row] = await tx.prisma.$queryRaw<{ is_there: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM live_event WHERE workspace_id = ${tx.workspaceId}::uuid
      AND (tx, seq) > (${BigInt(afterTx)}, ${BigInt(afterSeq)})) AS is_there`;
  return row?.is_there ?? false;
}

/** Where a new listener starts: everything up to now counts as seen. */
export async function currentCursor(tx: WorkspaceTx): Promise<string> {
  const [row] = await tx.prisma.$queryRaw<{ xmin: string }[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin`;
  return `${BigInt(row?.xmin ?? 1) - 1n}.9223372036854775807`;
}

export interface AuditNote {
  actor: string;
  action: string;
  subjectType:
    | 'campaign'
    | 'lead'
    | 'message'
    | 'decision'
    | 'booking'
    | 'link-attempt'
    | 'task'
    | 'notice'
    | 'settings'
    | 'integration'
    | 'member';
  subjectId: string;
  detail?: Prisma.InputJsonObject;
}

export async function audit(tx: WorkspaceTx, note: AuditNote): Promise<void> {
  await tx.prisma.auditEntry.create({ data: { ...note, workspaceId: tx.workspaceId } });
}

/** Drops live events older than the time a console may stay away and still resume. */
export async function pruneLiveEvents(tx: WorkspaceTx, before: Date): Promise<void> {
  await tx.prisma.liveEvent.deleteMany({ where: { at: { lt: before } } });
}
