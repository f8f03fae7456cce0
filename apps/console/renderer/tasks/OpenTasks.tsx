import { useQuery } from '@tanstack/react-query';
import { CheckCheck } from 'lucide-react';
import { useRef } from 'react';
import { trpc } from '../api/client.ts';
import { useTaskAction } from '../hooks/use-task-action.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureState } from '../ui/FailureState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { groupTasks, taskGroupInWords } from '../words/tasks.ts';
import { TaskCard } from './TaskCard.tsx';
import { useTaskKeys } from './use-task-keys.ts';

/** What waits for a person, grouped by kind, the oldest first in each. */
export function OpenTasks() {
  const open = useQuery(trpc.task.list.queryOptions({ status: 'open' }));
  const list = useRef<HTMLDivElement>(null);
  const act = useTaskAction();
  const groups = groupTasks(open.data ?? []);
  const { inHand, setInHand } = useTaskKeys(
    list,
    groups.flatMap(group => group.tasks),
    act,
  );

  if (open.isPending) return <Skeleton rows={6} label="Loading the tasks" />;
  if (open.isError && !open.data) {
    return <FailureState error={open.error} onRetry={() => void open.refetch()} isRetrying={open.isFetching} />;
  }
  if (groups.length === 0) {
    return (
      <EmptyState icon={CheckCheck} title="Nothing waits for you">
        <p>Approvals, calls and whatever Overlap is not certain about will appear here.</p>
      </EmptyState>
    );
  }
  return (
    <div ref={list}>
      {groups.map(({ kind, tasks }) => (
        <section key={kind} className="task-group" aria-labelledby={`group-${kind}`}>
          <h2 id={`group-${kind}`} className="group-head">
            {taskGroupInWords(kind)} <span className="quiet numbers">{tasks.length}</span>
          </h2>
          <ul className="task-list">
            {tasks.map(task => (
              <li
                key={task.id}
                data-task={task.id}
                data-in-hand={task.id === inHand}
                tabIndex={-1}
                onFocus={() => setInHand(task.id)}
              >
                <TaskCard task={task} onAct={act} place="list" />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
