import { randomUUID } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WorkspaceTx, withWorkspace } from '../client.ts';
import { closeReceipt, type Delivery, getReceipt, keepReceipts } from './receipts.ts';

const workspaceId = randomUUID();
let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const inWorkspace = <T>(work: (tx: WorkspaceTx) => Promise<T>) => withWorkspace(fresh.database, workspaceId, work);
const delivery = (endpointId: string, deliveryKey: string, body: string | Uint8Array = '{}'): Delivery => ({
  endpointId,
  source: 'generic',
  deliveryKey,
  body: Buffer.from(body),
  contentType: 'application/json',
});
const keep = (deliveries: Delivery[]) => inWorkspace(tx => keepReceipts(tx, deliveries));
const count = (endpointId: string) => inWorkspace(tx => tx.prisma.webhookReceipt.count({ where: { endpointId } }));

describe('keeping deliveries', () => {
  it('keeps one of several equal ones in a batch', async () => {
    const endpoint = randomUUID();
    const kept = await keep(['a', 'b', 'a', 'c', 'b', 'a'].map(key => delivery(endpoint, key)));
    expect(kept.map(each => each.deliveryKey).sort()).toEqual(['a', 'b', 'c']);
    expect(await count(endpoint)).toBe(3);
  });

  it('keeps none that an earlier batch had', async () => {
    const endpoint = randomUUID();
    await keep([delivery(endpoint, 'a'), delivery(endpoint, 'b')]);
    const kept = await keep([delivery(endpoint, 'b'), delivery(endpoint, 'c')]);
    expect(kept.map(each => each.deliveryKey)).toEqual(['c']);
  });

  it('keeps one over batches at the same moment', async () => {
    const endpoint = randomUUID();
    const batches = await Promise.all(
      Array.from({ length: 10 }, () => keep([delivery(endpoint, 'a'), delivery(endpoint, 'b')])),
    );
    expect(
      batches
        .flat()
        .map(each => each.deliveryKey)
        .sort(),
    ).toEqual(['a', 'b']);
    expect(await count(endpoint)).toBe(2);
  });

  it('tells apart the same key at two endpoints', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    expect(await keep([delivery(one, 'a'), delivery(two, 'a')])).toHaveLength(2);
  });

  it('keeps nothing of nothing', async () => {
    expect(await keep([])).toEqual([]);
  });

  it('keeps the body byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_none, index) => index);
    const [kept] = await keep([delivery(randomUUID(), 'bytes', bytes)]);
    const row = await inWorkspace(tx => getReceipt(tx, kept?.id ?? ''));
    expect(Buffer.from(row.body).equals(Buffer.from(bytes))).toBe(true);
    expect(row).toMatchObject({ status: 'received', processedAt: null });
  });

  it('keeps a hundred in one statement', async () => {
    const endpoint = randomUUID();
    const kept = await keep(Array.from({ length: 100 }, (_none, index) => delivery(endpoint, `key-${index}`)));
    expect(new Set(kept.map(each => each.id)).size).toBe(100);
  });
});

describe('closing a receipt', () => {
  it('notes what became of it', async () => {
    const [kept] = await keep([delivery(randomUUID(), 'closed')]);
    await inWorkspace(tx => closeReceipt(tx, kept?.id ?? '', 'rejected', 'Nobody knows the lead.'));
    const row = await inWorkspace(tx => getReceipt(tx, kept?.id ?? ''));
    expect(row).toMatchObject({ status: 'rejected', note: 'Nobody knows the lead.', processedAt: expect.any(Date) });
  });
});
