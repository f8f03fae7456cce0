import { type TaskAction, taskCan } from '@overlap/domain/task';
import { Link } from '@tanstack/react-router';
import { Check, X } from 'lucide-react';
import type { Task } from '../api/types.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSession } from '../hooks/use-session.ts';
import { Button } from '../ui/Button.tsx';
import { Shortcut } from '../ui/Shortcut.tsx';
import { taskHint, whyNot } from '../words/tasks.ts';
import { formatAgo } from '../words/times.ts';
import { LinkReviewActions } from './LinkReviewActions.tsx';
import { TaskDetails } from './TaskDetails.tsx';

const WORDS: Record<TaskAction, string> = {
  approve: 'Approve',
  refuse: 'Refuse',
  complete: 'Done',
  dismiss: 'Dismiss',
};
const SHOWN: readonly TaskAction[] = ['approve', 'complete', 'refuse', 'dismiss'];

interface TaskCardProps {
  task: Task;
  onAct(task: Task, action: TaskAction): void;
  /** In a thread the lead is known already; on the tasks page it leads there. */
  place: 'thread' | 'list';
}

export function TaskCard({ task, onAct, place }: TaskCardProps) {
  const { workspace } = useSession();
  const now = useNow();
  return (
    <section className="card task" data-place={place} data-status={task.status} aria-label={task.title}>
      <header className="task-head">
        <h3>{task.title}</h3>
        <time dateTime={task.createdAt}>{formatAgo(task.createdAt, now, workspace.timeZone)}</time>
      </header>
      {place === 'list' && task.leadId && (
        <p className="task-lead">
          <Link to="/inbox/$leadId" params={{ leadId: task.leadId }}>
            {task.leadName ?? 'Open the conversation'}
          </Link>
          {task.company && <span className="quiet">{task.company}</span>}
        </p>
      )}
      <TaskDetails task={task} place={place} />
      {task.status === 'open' ? <TaskActions task={task} onAct={onAct} place={place} /> : <ClosedNote task={task} />}
    </section>
  );
}

function TaskActions({ task, onAct, place }: TaskCardProps) {
  const me = useSession();
  const actions = SHOWN.filter(action => taskCan(action, task));
  const reason = actions.map(action => whyNot(action, task, me)).find(Boolean);
  return (
    <footer className="task-foot">
      <div className="task-actions">
        {task.kind === 'scheduler-link-review' && <LinkReviewActions task={task} place={place} />}
        {actions.map(action => {
          const isMain = action === 'approve' || (action === 'complete' && !task.detail.attemptId);
          return (
            <Button
              key={action}
              look={isMain ? 'primary' : 'plain'}
              unavailable={whyNot(action, task, me)}
              onClick={() => onAct(task, action)}
              data-action={action}
            >
              {action === 'approve' || action === 'complete' ? (
                <Check size={14} aria-hidden />
              ) : (
                <X size={14} aria-hidden />
              )}
              {WORDS[action]}
              <span className="hidden-text">: {task.title}</span>
              <Shortcut name={action} />
            </Button>
          );
        })}
      </div>
      <p className="quiet">{reason ?? taskHint(task.kind)}</p>
    </footer>
  );
}

function ClosedNote({ task }: { task: Task }) {
  const { workspace } = useSession();
  const now = useNow();
  return (
    <p className="quiet">
      {task.status === 'done' ? 'Done' : 'Dismissed'}
      {task.closedAt && `, ${formatAgo(task.closedAt, now, workspace.timeZone)}`}
    </p>
  );
}
