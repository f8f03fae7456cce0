import { formatInstantShort } from '@overlap/domain/time';
import { ChevronDown } from 'lucide-react';
import type { Task } from '../api/types.ts';
import { TheirLink } from '../attempts/TheirLink.tsx';
import { useSession } from '../hooks/use-session.ts';
import { CopyButton } from '../ui/OutsideLink.tsx';
import { readTaskDetail } from '../words/tasks.ts';
import { TaskTimes } from './TaskTimes.tsx';

/** What a person needs in order to act, without opening anything else. */
export function TaskDetails({ task, place }: { task: Task; place: 'thread' | 'list' }) {
  const { workspace } = useSession();
  const { why, words, phone, schedulerLink, draft, starts, alternatives, timeZone, question, attemptId } =
    readTaskDetail(task.detail);
  // The attempt's own card stands above it and says all this.
  const isBesideAttempt = attemptId !== null && place === 'thread';
  const isGone = task.kind === 'slot-gone';
  return (
    <div className="task-details">
      {starts.map((start, index) => (
        <p key={start} className="task-time" data-gone={isGone}>
          {index > 0 && !isGone && <span className="quiet">If that is taken:</span>}
          <time dateTime={start}>{formatInstantShort(start, timeZone ?? workspace.timeZone)}</time>
          {timeZone && timeZone !== workspace.timeZone && (
            <span className="quiet">{formatInstantShort(start, workspace.timeZone)} for us</span>
          )}
        </p>
      ))}
      {phone && (
        <p className="task-contact">
          <a href={`tel:${phone}`}>{phone}</a>
          <CopyButton text={phone} label={`Copy ${phone}`} />
        </p>
      )}
      {schedulerLink && !isBesideAttempt && <TheirLink url={schedulerLink} />}
      {why && !isBesideAttempt && <p>{why}</p>}
      {question && !isBesideAttempt && (
        <p>
          Their page asks: <q>{question}</q>
        </p>
      )}
      {words && place === 'list' && <blockquote>{words}</blockquote>}
      {alternatives.length > 0 && !isBesideAttempt && (
        <TaskTimes task={task} starts={alternatives} timeZone={timeZone ?? workspace.timeZone} />
      )}
      {draft && (
        <details className="draft" open={place === 'thread' && task.kind !== 'scheduler-link-review'}>
          <summary>
            <ChevronDown size={13} aria-hidden />{' '}
            {task.kind === 'scheduler-link-review' ? 'Reply with our own link' : 'Reply that would be sent'}
          </summary>
          <pre>{draft}</pre>
        </details>
      )}
    </div>
  );
}
