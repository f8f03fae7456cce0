import type { TaskAction } from '@overlap/domain/task';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { client, trpc } from '../api/client.ts';
import type { Task, Thread } from '../api/types.ts';

const SAID: Record<TaskAction, string> = {
  approve: 'Approved',
  refuse: 'Refused',
  complete: 'Marked as done',
  dismiss: 'Dismissed',
};

/** Shows the effect before the server has answered; gives back how to undo it. */
function showAtOnce(queries: QueryClient, task: Task, action: TaskAction): () => void {
  const closed = { status: action === 'refuse' || action === 'dismiss' ? 'dismissed' : 'done' } as const;
  const openTasks = trpc.task.list.queryKey({ status: 'open' });
  const before = [...queries.getQueriesData({ queryKey: openTasks })];
  queries.setQueryData<Task[]>(openTasks, tasks => tasks?.filter(each => each.id !== task.id));
  if (task.leadId) {
    const thread = trpc.inbox.thread.queryKey({ leadId: task.leadId });
    before.push([thread, queries.getQueryData(thread)]);
    queries.setQueryData<Thread>(thread, known => known && closeTaskIn(known, task.id, closed.status));
  }
  return () => {
    for (const [key, content] of before) queries.setQueryData(key, content);
  };
}

const closeTaskIn = (thread: Thread, taskId: string, status: Task['status']): Thread => ({
  ...thread,
  tasks: thread.tasks.map(each => (each.id === taskId ? { ...each, status } : each)),
});

/** Acts on a task: at once on the page, then on the server; what fails comes back with a toast. */
export function useTaskAction(): (task: Task, action: TaskAction) => void {
  const queries = useQueryClient();

  const readAgain = (task: Task) =>
    Promise.all([
      queries.invalidateQueries(trpc.task.pathFilter()),
      queries.invalidateQueries(trpc.inbox.list.pathFilter()),
      queries.invalidateQueries(trpc.session.me.queryFilter()),
      task.leadId && queries.invalidateQueries(trpc.inbox.thread.queryFilter({ leadId: task.leadId })),
    ]);

  // The callbacks belong to the mutation, not to the component: its card may be gone before the answer comes.
  const { mutate } = useMutation({
    mutationFn: ({ task, action }: { task: Task; action: TaskAction }) =>
      client.task[action].mutate({ taskId: task.id }),
    onMutate: ({ task, action }) => ({ undo: showAtOnce(queries, task, action) }),
    onSuccess: (_result, { task, action }) => {
      toast.success(`${SAID[action]}: ${task.title}`);
    },
    onError: (_error, _act, context) => context?.undo(),
    onSettled: (_result, _error, { task }) => void readAgain(task),
  });

  return (task, action) => mutate({ task, action });
}
