import { v7 } from 'uuid';
import type { WorkspaceTx } from '../client.ts';

export interface Delivery {
  endpointId: string;
  source: string;
  deliveryKey: string;
  body: Uint8Array;
  contentType: string;
}

export interface KeptReceipt {
  id: string;
  endpointId: string;
  deliveryKey: string;
}

/** Keeps deliveries that were not seen before and returns those; one of two equal ones in the same call is kept. */
export async function keepReceipts(tx: WorkspaceTx, deliveries: Delivery[]): Promise<KeptReceipt[]> {
  const rows = await tx.prisma.$queryRaw<{ id: string; endpoint_id: string; delivery_key: string }[]>`
    INSERT INTO webhook_receipt (id, workspace_id, endpoint_id, source, delivery_key, body, content_type)
    SELECT u.id, ${tx.workspaceId}::uuid, u.endpoint_id, u.source, u.delivery_key, u.body, u.content_type
    FROM unnest(${deliveries.map(() => v7())}::uuid[], ${deliveries.map(d => d.endpointId)}::uuid[],
                ${deliveries.map(d => d.source)}::text[], ${deliveries.map(d => d.deliveryKey)}::text[],
                ${deliveries.map(d => Buffer.from(d.body))}::bytea[], ${deliveries.map(d => d.contentType)}::text[])
      AS u(id, endpoint_id, source, delivery_key, body, content_type)
    ON CONFLICT (endpoint_id, delivery_key) DO NOTHING
    RETURNING id, endpoint_id, delivery_key`;
  return rows.map(row => ({ id: row.id, endpointId: row.endpoint_id, deliveryKey: row.delivery_key }));
}

export async function getReceipt(tx: WorkspaceTx, id: string) {
  return tx.prisma.webhookReceipt.findUniqueOrThrow({ where: { id } });
}

export async function closeReceipt(
  tx: WorkspaceTx,
  id: string,
  status: 'processed' | 'rejected',
  note: string | null = null,
): Promise<void> {
  await tx.prisma.webhookReceipt.updateMany({ where: { id }, data: { status, note, processedAt: new Date() } });
}
