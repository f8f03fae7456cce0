import { withWorkspace } from '@overlap/database/client';
import type { LinkResult } from '@overlap/domain/link-attempt';
import { endingSays, outcomeOf, type PageEnding } from '@overlap/domain/page-booking';
import { askForApproval } from '@overlap/outcome/lead-link/ask-approval';
import { endRun } from '@overlap/outcome/lead-link/end-attempt';
import type { Shift } from '../shift.ts';
import type { Lease } from './run-lease.ts';

/** Takes in what a run brought: a person is asked, or it is at its end. */
export async function takeInResult(
  { database, queue }: Shift,
  { attempt, holder }: Lease,
  { result, note, manageUrl = null }: { result: LinkResult; note: string | null; manageUrl?: string | null },
): Promise<void> {
  const attemptId = attempt.id;
  await withWorkspace(database, attempt.workspaceId, tx =>
    result.outcome === 'dry_run'
      ? askForApproval({ tx, queue }, { attemptId, holder, result })
      : endRun({ tx, queue }, { attemptId, holder, result, note, manageUrl }),
  );
}

/** The record of a run that ended before there was anything to record. */
export const emptyResult = (
  kind: PageEnding,
  says: string,
  known: Partial<LinkResult> & Pick<LinkResult, 'provider' | 'route'>,
): LinkResult => ({
  outcome: outcomeOf(kind),
  kind,
  says: [endingSays(kind), says].filter(Boolean).join(' '),
  slot: null,
  timeZone: null,
  signs: [],
  zoneSigns: [],
  finalUrl: null,
  wasSubmitted: false,
  question: null,
  alternatives: [],
  steps: [],
  evidence: [],
  ...known,
});
