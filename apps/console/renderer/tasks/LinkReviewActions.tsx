import { Link } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import type { Task } from '../api/types.ts';
import { askForOwnLink } from '../attempts/ask-for-own-link.ts';
import { useSession } from '../hooks/use-session.ts';
import { Button } from '../ui/Button.tsx';
import { Shortcut } from '../ui/Shortcut.tsx';
import { canSendOwnLink, readTaskDetail } from '../words/tasks.ts';

/** What a task about a lead's scheduler offers besides being done: our own link, and a look at the attempt; in a thread the attempt's own card has that. */
export function LinkReviewActions({ task, place }: { task: Task; place: 'thread' | 'list' }) {
  const me = useSession();
  const { attemptId } = readTaskDetail(task.detail);
  return (
    <>
      {attemptId && place === 'list' && (
        <Link to="/attempts/$attemptId" params={{ attemptId }} className="button" data-look="primary">
          Review
          <span className="hidden-text">: {task.title}</span>
          <Shortcut name="view" />
        </Link>
      )}
      {canSendOwnLink(task, me) && (
        <Button onClick={() => askForOwnLink(task)}>
          <Send size={14} aria-hidden /> Send our link…
          <span className="hidden-text">: {task.title}</span>
          <Shortcut name="own-link" />
        </Button>
      )}
    </>
  );
}
