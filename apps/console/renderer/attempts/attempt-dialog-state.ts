import type { Attempt } from '../api/types.ts';
import { createDialogState } from '../hooks/dialog-state.ts';

/** A lead gets our own link: in place of an attempt, or from a task where nothing was attempted. */
export interface OwnLinkRequest {
  kind: 'own-link';
  from: { attempt: Attempt } | { taskId: string; leadId: string | null };
  leadName: string;
  /** The reply as Overlap drafted it; `null` where it is drafted when it is sent. */
  draft: string | null;
}

export type AttemptRequest =
  | OwnLinkRequest
  | { kind: 'refuse' | 'other-time' | 'settle'; attempt: Attempt }
  | { kind: 'open-link'; url: string };

const state = createDialogState<AttemptRequest>();

/** Opens the dialog from wherever one is; the shell shows it. */
export const askAboutAttempt = state.ask;
export const closeAttemptDialog = state.close;
export const useAttemptRequest = state.useRequest;
