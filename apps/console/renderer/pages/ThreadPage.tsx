import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { UserRoundX } from 'lucide-react';
import { trpc } from '../api/client.ts';
import { toProblem } from '../api/errors.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { BackToInbox } from '../thread/BackToInbox.tsx';
import { ThreadView } from '../thread/ThreadView.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureState } from '../ui/FailureState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/** One lead: the conversation, what Overlap understood and did, and what is left to do. */
export function ThreadPage() {
  const { leadId } = useParams({ from: '/shell/inbox/$leadId' });
  const navigate = useNavigate();
  const thread = useQuery(trpc.inbox.thread.queryOptions({ leadId }));
  // In one request with the thread, so that both appear together.
  const attempts = useQuery(trpc.linkAttempt.list.queryOptions({ filter: 'all', leadId, limit: 20 }));
  useShortcuts({ back: () => void navigate({ to: '/inbox', search: true }) });

  if (thread.data) return <ThreadView key={leadId} thread={thread.data} attempts={attempts.data ?? []} />;
  if (thread.isPending) {
    return (
      <div className="thread">
        <BackToInbox />
        <Skeleton rows={6} label="Loading the conversation" />
      </div>
    );
  }
  return (
    <div className="thread">
      <BackToInbox />
      {toProblem(thread.error).kind === 'gone' ? (
        <EmptyState icon={UserRoundX} title="There is no such lead">
          <p>They may have been removed, or belong to another workspace.</p>
        </EmptyState>
      ) : (
        <FailureState error={thread.error} onRetry={() => void thread.refetch()} isRetrying={thread.isFetching} />
      )}
    </div>
  );
}
