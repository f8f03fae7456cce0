import { type TaskAction, taskCan } from '@overlap/domain/task';
import { useNavigate } from '@tanstack/react-router';
import type { Attempt, Task, Thread } from '../api/types.ts';
import { askForOwnLink } from '../attempts/ask-for-own-link.ts';
import { useSession } from '../hooks/use-session.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { useTaskAction } from '../hooks/use-task-action.ts';
import { canSendOwnLink, whyNot } from '../words/tasks.ts';
import { BookingCard } from './BookingCard.tsx';
import { Conversation } from './Conversation.tsx';
import { LeadCard } from './LeadCard.tsx';
import { NoticesCard } from './NoticesCard.tsx';
import { OffersCard } from './OffersCard.tsx';
import { ThreadHeader } from './ThreadHeader.tsx';

export function ThreadView({ thread, attempts }: { thread: Thread; attempts: readonly Attempt[] }) {
  const act = useTaskAction();
  useThreadKeys(thread, attempts[0], act);
  const { lead, bookings, offers, notices } = thread;
  return (
    <article className="thread" aria-label={`Conversation with ${lead.name}`}>
      <ThreadHeader lead={lead} bookings={bookings} />
      <div className="thread-scroll" data-scrolls>
        <div className="thread-columns">
          <Conversation thread={thread} attempts={attempts} onAct={act} />
          <aside className="thread-side" aria-label="About this lead">
            {bookings.map(booking => (
              <BookingCard key={booking.id} booking={booking} />
            ))}
            <LeadCard lead={lead} />
            {offers.length > 0 && <OffersCard offers={offers} leadZone={lead.timeZone} />}
            {notices.length > 0 && <NoticesCard notices={notices} />}
          </aside>
        </div>
      </div>
    </article>
  );
}

/** One key acts on the first open task that allows it and that this person may work, or leads to the newest attempt. */
function useThreadKeys(
  { tasks }: Thread,
  attempt: Attempt | undefined,
  act: (task: Task, action: TaskAction) => void,
): void {
  const me = useSession();
  const navigate = useNavigate();
  const run = (action: TaskAction) => () => {
    const task = tasks.find(each => taskCan(action, each));
    if (task && !whyNot(action, task, me)) act(task, action);
  };
  const linkReview = tasks.find(each => canSendOwnLink(each, me));
  useShortcuts({
    approve: run('approve'),
    refuse: run('refuse'),
    complete: run('complete'),
    dismiss: run('dismiss'),
    ...(attempt
      ? { view: () => void navigate({ to: '/attempts/$attemptId', params: { attemptId: attempt.id } }) }
      : {}),
    ...(linkReview ? { 'own-link': () => askForOwnLink(linkReview) } : {}),
  });
}
