import { useQuery } from '@tanstack/react-query';
import { useCanGoBack, useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { CalendarX2 } from 'lucide-react';
import { trpc } from '../api/client.ts';
import { toProblem } from '../api/errors.ts';
import { AttemptReview } from '../attempts/AttemptReview.tsx';
import { neighboursOf, reviewQueue } from '../attempts/review-queue.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { useTitle } from '../hooks/use-title.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureState } from '../ui/FailureState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/** One attempt on a lead's own scheduler, with everything that a reviewer needs in order to let it go on or not. */
export function AttemptPage() {
  const { attemptId } = useParams({ from: '/shell/attempts/$attemptId' });
  const navigate = useNavigate();
  const { history } = useRouter();
  const canGoBack = useCanGoBack();
  const story = useQuery(trpc.linkAttempt.get.queryOptions({ attemptId }));
  const waiting = useQuery(trpc.linkAttempt.list.queryOptions({ filter: 'waiting' }));
  useTitle('Review');

  const queue = reviewQueue(waiting.data ?? []);
  const { previous, next } = neighboursOf(queue, attemptId);
  const go = (id: string | undefined) => {
    if (id) void navigate({ to: '/attempts/$attemptId', params: { attemptId: id }, replace: true });
  };
  const leave = () => (canGoBack ? history.back() : void navigate({ to: '/tasks' }));
  useShortcuts({ 'move-down': () => go(next), 'move-up': () => go(previous), back: leave });

  if (story.data) {
    return <AttemptReview key={attemptId} story={story.data} queue={queue} next={next} onGo={go} onLeave={leave} />;
  }
  if (story.isPending) return <Skeleton rows={8} label="Loading the attempt" />;
  return (
    <div className="lone-state">
      {toProblem(story.error).kind === 'gone' ? (
        <EmptyState icon={CalendarX2} title="There is no such attempt">
          <p>It may belong to another workspace.</p>
        </EmptyState>
      ) : (
        <FailureState error={story.error} onRetry={() => void story.refetch()} isRetrying={story.isFetching} />
      )}
    </div>
  );
}
