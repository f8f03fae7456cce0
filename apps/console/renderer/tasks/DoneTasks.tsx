import { useQueries } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { trpc } from '../api/client.ts';
import { useTaskAction } from '../hooks/use-task-action.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureState } from '../ui/FailureState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TaskCard } from './TaskCard.tsx';

/** What was dealt with, the latest first, whether it was done or dismissed. */
export function DoneTasks() {
  const act = useTaskAction();
  const [done, dismissed] = useQueries({
    queries: [
      trpc.task.list.queryOptions({ status: 'done', limit: 50 }),
      trpc.task.list.queryOptions({ status: 'dismissed', limit: 50 }),
    ],
  });
  const failed = [done, dismissed].find(query => query.isError && !query.data);
  if (failed)
    return <FailureState error={failed.error} onRetry={() => void failed.refetch()} isRetrying={failed.isFetching} />;
  if (!done.data || !dismissed.data) return <Skeleton rows={6} label="Loading the tasks" />;
  const closed = [...done.data, ...dismissed.data].sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''));
  if (closed.length === 0) {
    return (
      <EmptyState icon={ListChecks} title="Nothing done yet">
        <p>Tasks that you approve, refuse, finish or dismiss are kept here.</p>
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="closed-tasks">
      <h2 id="closed-tasks" className="hidden-text">
        Closed tasks
      </h2>
      <ul className="task-list">
        {closed.map(task => (
          <li key={task.id}>
            <TaskCard task={task} onAct={act} place="list" />
          </li>
        ))}
      </ul>
    </section>
  );
}
