import { type Database, withWorkspace } from '@overlap/database/client';
import { type Delivery, keepReceipts } from '@overlap/database/stores/receipts';
import type { Queue } from '@overlap/queue/queue';

export type Kept = 'new' | 'seen-before';

interface Waiting {
  delivery: Delivery;
  resolve(kept: Kept): void;
  reject(error: unknown): void;
}

/** Most deliveries in one transaction; more wait for the next one. */
const BATCH = 100;
/** Transactions of one workspace at a time: while one waits for the disk, the next is filled and sent. */
const LANES = 2;
/** Past this the sender is told to come back: its own patience ends at 10 to 15 seconds. */
const PATIENCE_MS = 5_000;

/**
 * Keeps deliveries and enqueues their jobs, receipt and job in one transaction. Deliveries of a workspace that arrive
 * while a transaction is under way share the next one (group commit), which carries bursts without more connections.
 */
export function createKeeper(database: Database, queue: Queue) {
  const waiting = new Map<string, Waiting[]>();
  const busy = new Map<string, number>();

  async function flush(workspaceId: string): Promise<void> {
    const lanes = busy.get(workspaceId) ?? 0;
    if (lanes >= LANES) return;
    busy.set(workspaceId, lanes + 1);
    for (let batch = take(workspaceId); batch.length > 0; batch = take(workspaceId)) await keepAll(workspaceId, batch);
    leave(workspaceId);
  }

  function leave(workspaceId: string): void {
    const left = (busy.get(workspaceId) ?? 1) - 1;
    if (left > 0) busy.set(workspaceId, left);
    else busy.delete(workspaceId);
  }

  function take(workspaceId: string): Waiting[] {
    const all = waiting.get(workspaceId) ?? [];
    const batch = all.splice(0, BATCH);
    if (all.length === 0) waiting.delete(workspaceId);
    // In one order everywhere: two transactions with the same two deliveries would else wait for each other.
    return batch.sort((one, other) => (nameOf(one.delivery) < nameOf(other.delivery) ? -1 : 1));
  }

  async function keepAll(workspaceId: string, batch: Waiting[]): Promise<void> {
    try {
      const kept = await commit(
        workspaceId,
        batch.map(each => each.delivery),
      );
      const isNew = new Set(kept);
      for (const { delivery, resolve } of batch) resolve(isNew.delete(nameOf(delivery)) ? 'new' : 'seen-before');
    } catch (error) {
      // One bad row must not turn its neighbours away.
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const one of batch) await keepAll(workspaceId, [one]);
    }
  }

  function commit(workspaceId: string, deliveries: Delivery[]): Promise<string[]> {
    return withWorkspace(database, workspaceId, async tx => {
      const ids = await keepReceipts(tx, deliveries);
      const payloads = ids.map(({ id }) => ({ workspaceId, receiptId: id }));
      if (payloads.length > 0) await queue.sendMany(tx.prisma, 'take-in', payloads);
      return ids.map(nameOf);
    });
  }

  /** Resolves once the delivery is on disk. Rejects when it is not, in time: the sender has to try again. */
  return function keep(workspaceId: string, delivery: Delivery): Promise<Kept> {
    return new Promise<Kept>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The database did not answer in time.')), PATIENCE_MS);
      const settle =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          then(value);
        };
      const list = waiting.get(workspaceId) ?? [];
      list.push({ delivery, resolve: settle(resolve), reject: settle(reject) });
      waiting.set(workspaceId, list);
      void flush(workspaceId);
    });
  };
}

const nameOf = (row: { endpointId: string; deliveryKey: string }): string => `${row.endpointId} ${row.deliveryKey}`;
