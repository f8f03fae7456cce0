import { withWorkspace } from '@overlap/database/client';
import { keepEvidence, keepEvidenceUntil } from '@overlap/database/stores/evidence';
import type { LinkAttempt } from '@overlap/database/stores/link-attempts';
import { type EvidenceStore, evidenceKey, sha256Of } from '@overlap/evidence/store';
import type { EvidenceSink } from '../browser/evidence/recorder.ts';
import type { Shift } from '../shift.ts';

const DAY_MS = 86_400_000;
/** Pictures of pages hold other people's data: they go when nobody needs them any more. */
const KEPT_DAYS = 30;
/** Where a request was sent, a dispute may come late. */
const KEPT_AFTER_SUBMIT_DAYS = 90;

/** Puts a run's files into the object store and notes them. The store first: a row without a file helps nobody. */
export function evidenceSink(shift: Shift, store: EvidenceStore, attempt: LinkAttempt): EvidenceSink {
  const { id: attemptId, workspaceId, runs: run } = attempt;
  return {
    async put(name, content, contentType) {
      const storageKey = evidenceKey({ workspaceId, attemptId, run, name });
      await store.put(storageKey, content, contentType);
      const file = { attemptId, run, name, contentType, storageKey, bytes: content.length };
      const expiresAt = new Date(Date.now() + KEPT_DAYS * DAY_MS);
      await withWorkspace(shift.database, workspaceId, tx =>
        keepEvidence(tx, { ...file, sha256: sha256Of(content), expiresAt }),
      );
    },
  };
}

/** What was submitted is kept longer. */
export const keepLonger = (shift: Shift, { id, workspaceId }: LinkAttempt): Promise<void> =>
  withWorkspace(shift.database, workspaceId, tx =>
    keepEvidenceUntil(tx, id, new Date(Date.now() + KEPT_AFTER_SUBMIT_DAYS * DAY_MS)),
  );
