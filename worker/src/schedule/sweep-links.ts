import { type Database, withSystem, withWorkspace } from '@overlap/database/client';
import { forgetEvidence, listExpiredEvidence } from '@overlap/database/stores/evidence';
import { listSilentAttempts } from '@overlap/database/stores/link-attempts';
import type { EvidenceStore } from '@overlap/evidence/store';
import { settleSilence } from '@overlap/outcome/lead-link/settle-silence';
import type { Queue } from '@overlap/queue/queue';
import type { Logger } from 'pino';

/** Attempts on leads' schedulers that nobody has moved, and approvals that waited too long, in all workspaces. */
export async function sweepLinkAttempts(
  { database, queue, log }: { database: Database; queue: Queue; log: Logger },
  now: Date,
): Promise<number> {
  const silent = await withSystem(database, tx => listSilentAttempts(tx, now));
  for (const { id, workspaceId } of silent) {
    // One that cannot be settled now is tried again in the next round, and keeps no other from it.
    await withWorkspace(database, workspaceId, tx => settleSilence({ tx, queue }, id, now)).catch(error =>
      log.error({ attemptId: id, error: String(error) }, 'silent attempt not settled'),
    );
  }
  return silent.length;
}

/** Deletes evidence past its time: the file first, so that no file is ever left without its row. */
export async function sweepEvidence(database: Database, store: EvidenceStore, now: Date): Promise<number> {
  const expired = await withSystem(database, tx => listExpiredEvidence(tx, now));
  for (const { id, workspaceId, storageKey } of expired) {
    await store.delete(storageKey);
    await withWorkspace(database, workspaceId, tx => forgetEvidence(tx, id));
  }
  return expired.length;
}
