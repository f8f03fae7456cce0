import { randomUUID } from 'node:crypto';
import { withWorkspace } from '@overlap/database/client';
import { type LinkAttempt, renewLease, startAttempt } from '@overlap/database/stores/link-attempts';
import { announce } from '@overlap/database/stores/records';
import type { Shift } from '../shift.ts';

/** A worker that says nothing for so long counts as dead. */
export const LEASE_MS = 45_000;
const RENEW_MS = 10_000;

/** An attempt that this worker runs, and nobody else. */
export interface Lease {
  attempt: LinkAttempt;
  /** Names this run alone: a later run of the same process is another holder. */
  holder: string;
  /** Stops saying that the run is alive. */
  end(): void;
}

/** Takes an attempt up and keeps saying so; `null` when somebody else has it or it is over. */
export async function takeLease(shift: Shift, workspaceId: string, attemptId: string): Promise<Lease | null> {
  const holder = randomUUID();
  const untilOf = () => new Date(Date.now() + LEASE_MS);
  const attempt = await withWorkspace(shift.database, workspaceId, async tx => {
    const started = await startAttempt(tx, attemptId, { holder, until: untilOf() });
    if (started) await announce(tx, 'link-attempt', attemptId, started.leadId);
    return started;
  });
  if (!attempt) return null;
  const timer = setInterval(() => {
    const lease = { id: attemptId, holder, until: untilOf() };
    // A lease that cannot be renewed runs out; arming and releasing ask the database again in any case.
    withWorkspace(shift.database, workspaceId, tx => renewLease(tx, lease)).catch(error =>
      shift.log.warn({ attemptId, error: String(error) }, 'lease not renewed'),
    );
  }, RENEW_MS);
  timer.unref();
  return { attempt, holder, end: () => clearInterval(timer) };
}
