import { useQuery } from '@tanstack/react-query';
import { toast } from 'sonner';
import { trpc } from '../api/client.ts';
import type { Attempt } from '../api/types.ts';
import type { ShortcutName } from '../hooks/shortcuts.ts';
import { useNames } from '../hooks/use-names.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSession } from '../hooks/use-session.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { readTaskDetail } from '../words/tasks.ts';
import { askAboutAttempt } from './attempt-dialog-state.ts';
import { useAttemptWord } from './use-attempt-word.ts';
import { type AttemptDeed, whatMayBeDone } from './what-may-be-done.ts';

export const DEED_KEYS: Record<AttemptDeed, ShortcutName> = {
  approve: 'approve',
  settle: 'complete',
  'other-time': 'other-time',
  refuse: 'refuse',
  retry: 'prepare-again',
  'own-link': 'own-link',
  'call-off': 'dismiss',
};

/** What this person may do with an attempt, each deed with its key; keys do what the buttons do, and no more. */
export function useAttemptDeeds(attempt: Attempt) {
  const me = useSession();
  const now = useNow();
  const nameOf = useNames();
  const draft = useDraft(attempt.id);
  const { say } = useAttemptWord();
  const onlooker = { ...me, timeZone: me.workspace.timeZone, nameOf };
  const { deeds, whyNot, claim } = whatMayBeDone(attempt, onlooker, now);

  const act: Record<AttemptDeed, () => void> = {
    approve: () => say(attempt, { kind: 'approve' }),
    settle: () => askAboutAttempt({ kind: 'settle', attempt }),
    'other-time': () => askAboutAttempt({ kind: 'other-time', attempt }),
    refuse: () => askAboutAttempt({ kind: 'refuse', attempt }),
    retry: () => say(attempt, { kind: 'retry' }),
    'own-link': () => askAboutAttempt({ kind: 'own-link', from: { attempt }, leadName: attempt.leadName, draft }),
    'call-off': () => say(attempt, { kind: 'call-off' }),
  };
  const toggleClaim = () => say(attempt, { kind: claim === 'mine' ? 'release' : 'claim' });
  const copyLink = () =>
    void navigator.clipboard.writeText(attempt.url).then(
      () => toast.success('Their link is copied'),
      () => toast.error('Copying was not possible', { description: 'Select the link and copy it by hand.' }),
    );
  useShortcuts({
    ...(whyNot ? {} : Object.fromEntries(deeds.map(deed => [DEED_KEYS[deed], act[deed]]))),
    ...(claim ? { 'keep-for-me': toggleClaim } : {}),
    'copy-link': copyLink,
  });
  return { deeds, whyNot, claim, act, toggleClaim };
}

/** The reply that its task holds ready; `null` where no task is open. */
function useDraft(attemptId: string): string | null {
  const tasks = useQuery(trpc.task.list.queryOptions({ status: 'open' }));
  const task = tasks.data?.find(each => each.detail.attemptId === attemptId);
  return task ? readTaskDetail(task.detail).draft : null;
}
