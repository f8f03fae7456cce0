import { type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import { keepEvidence, keepEvidenceUntil } from '@overlap/database/stores/evidence';
import { getAttempt, type LinkAttempt } from '@overlap/database/stores/link-attempts';
import { type EvidenceStore, evidenceKey, sha256Of } from '@overlap/evidence/store';
import type { EvidenceSink } from '../browser/evidence/recorder.ts';
import type { Shift } from '../shift.ts';

const DAY_MS = 86_400_000;
/** Pictures of pages hold other people's data: they go when nobody needs them any more. */
const KEPT_DAYS = 30;
/** Where a request was sent, a dispute may come late. */
const KEPT_AFTER_SUBMIT_DAYS = 90;

const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);

/**
 * Notes a run's files and puts them into the object store. The row first: what a worker leaves behind that dies between
 * the two is a row whose file is missing, and not a picture that nobody would ever delete.
 */
export function evidenceSink(shift: Shift, store: EvidenceStore, attempt: LinkAttempt): EvidenceSink {
  const { id: attemptId, workspaceId, runs: run } = attempt;
  return {
    async put(name, content, contentType) {
      const storageKey = evidenceKey({ workspaceId, attemptId, run, name });
      const file = { attemptId, run, name, contentType, storageKey, bytes: content.length, sha256: sha256Of(content) };
      await withWorkspace(shift.database, workspaceId, async tx => {
        const { releasedAt } = await getAttempt(tx, attemptId);
        await keepEvidence(tx, { ...file, expiresAt: inDays(releasedAt ? KEPT_AFTER_SUBMIT_DAYS : KEPT_DAYS) });
      });
      await store.put(storageKey, content, contentType);
    },
  };
}

/** What is there when a request leaves is kept longer. Goes with the release, since a worker may die right after it. */
export const keepLonger = (tx: WorkspaceTx, attemptId: string): Promise<void> =>
  keepEvidenceUntil(tx, attemptId, inDays(KEPT_AFTER_SUBMIT_DAYS));
