import { type Database, withSystem, withWorkspace } from '@overlap/database/client';
import { listSilentBookings } from '@overlap/database/stores/bookings';
import { listDueFollowUps } from '@overlap/database/stores/follow-ups';
import { pruneModelRows } from '@overlap/database/stores/model-answers';
import { pruneLiveEvents } from '@overlap/database/stores/records';
import { listWorkspaceIds } from '@overlap/database/stores/workspaces';
import type { EvidenceStore } from '@overlap/evidence/store';
import type { Queue } from '@overlap/queue/queue';
import type { Logger } from 'pino';
import { sweepEvidence, sweepLinkAttempts } from './sweep-links.ts';
import { sendUpkeep } from './upkeep.ts';

const SWEEP_MS = 10_000;
const UPKEEP_MS = 60_000;
const HOUR_MS = 3_600_000;
/** How long a console may be away and still resume its stream. */
const LIVE_EVENTS_KEPT_MS = 24 * HOUR_MS;
/** How long a language model's answers stand in for asking it again. */
const MODEL_ROWS_KEPT_MS = 30 * 24 * HOUR_MS;

/** Finds what went silent or became due, in all workspaces, and sends its job. Running it twice sends nothing twice. */
export async function sweep(
  database: Database,
  queue: Queue,
  now: Date,
): Promise<{ bookings: number; followUps: number }> {
  const silent = await withSystem(database, tx => listSilentBookings(tx, now));
  const due = await withSystem(database, tx => listDueFollowUps(tx, now));
  const round = Math.floor(now.getTime() / 60_000);
  for (const { workspaceId, id, status } of silent) {
    const job = status === 'cancelling' ? 'cancel-booking' : 'attempt-booking';
    await queue.send(null, job, { workspaceId, bookingId: id }, { key: `sweep:${id}:${round}` });
  }
  for (const { workspaceId, id, step } of due) {
    await queue.send(null, 'advance-follow-up', { workspaceId, followUpId: id, step }, { key: `${id}:${step}` });
  }
  return { bookings: silent.length, followUps: due.length };
}

async function prune(database: Database, now: Date): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  for (const workspaceId of await withSystem(database, listWorkspaceIds)) {
    await withWorkspace(database, workspaceId, async tx => {
      await pruneLiveEvents(tx, ago(LIVE_EVENTS_KEPT_MS));
      await pruneModelRows(tx, ago(MODEL_ROWS_KEPT_MS));
    });
  }
}

export interface Sweeping {
  database: Database;
  queue: Queue;
  log: Logger;
  evidence: EvidenceStore | null;
}

/** Sweeps every ten seconds until stopped; a sweep that fails is logged and made again. */
export function startSweeping({ database, queue, log, evidence }: Sweeping): () => void {
  let prunedAt = 0;
  let keptUpAt = 0;
  const round = async () => {
    const now = new Date();
    await sweep(database, queue, now);
    await sweepLinkAttempts({ database, queue, log }, now);
    if (now.getTime() - keptUpAt >= UPKEEP_MS) {
      keptUpAt = now.getTime();
      await sendUpkeep(database, queue, keptUpAt);
    }
    if (now.getTime() - prunedAt < HOUR_MS) return;
    prunedAt = now.getTime();
    await prune(database, now);
    if (evidence) await sweepEvidence(database, evidence, now);
  };
  const timer = setInterval(() => {
    round().catch(error => log.error({ error: String(error) }, 'sweep failed'));
  }, SWEEP_MS);
  return () => clearInterval(timer);
}
