import { type TaskAction, taskCan } from '@overlap/domain/task';
import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useState } from 'react';
import type { Task } from '../api/types.ts';
import { askForOwnLink } from '../attempts/ask-for-own-link.ts';
import { useSession } from '../hooks/use-session.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { canSendOwnLink, readTaskDetail, whyNot } from '../words/tasks.ts';

/** Moves from task to task and acts on the one in hand. After an action the next task is in hand. */
export function useTaskKeys(
  list: RefObject<HTMLElement | null>,
  tasks: readonly Task[],
  act: (task: Task, action: TaskAction) => void,
) {
  const me = useSession();
  const navigate = useNavigate();
  const [inHand, setInHand] = useState<string | null>(null);
  const index = tasks.findIndex(task => task.id === inHand);
  const current = tasks[index];
  const attemptId = current ? readTaskDetail(current.detail).attemptId : null;

  const take = (next: Task | undefined) => {
    if (!next) return;
    setInHand(next.id);
    const card = list.current?.querySelector<HTMLElement>(`[data-task="${next.id}"]`);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  };
  const run = (action: TaskAction) => () => {
    if (!current || !taskCan(action, current) || whyNot(action, current, me)) return;
    take(tasks[index + 1] ?? tasks[index - 1]);
    act(current, action);
  };
  useShortcuts({
    'move-down': () => take(tasks[Math.min(index + 1, tasks.length - 1)]),
    'move-up': () => take(tasks[Math.max(index - 1, 0)]),
    approve: run('approve'),
    refuse: run('refuse'),
    complete: run('complete'),
    dismiss: run('dismiss'),
    ...(current?.leadId
      ? { open: () => void navigate({ to: '/inbox/$leadId', params: { leadId: current.leadId ?? '' } }) }
      : {}),
    ...(attemptId ? { view: () => void navigate({ to: '/attempts/$attemptId', params: { attemptId } }) } : {}),
    ...(current && canSendOwnLink(current, me) ? { 'own-link': () => askForOwnLink(current) } : {}),
  });
  return { inHand, setInHand };
}
