import { formatInstantShort } from '@overlap/domain/time';
import { ChevronDown } from 'lucide-react';
import type { Task } from '../api/types.ts';
import { useSession } from '../hooks/use-session.ts';
import { CopyButton, OutsideLink } from '../ui/OutsideLink.tsx';
import { linkInWords, safeLink } from '../words/links.ts';
import { readTaskDetail } from '../words/tasks.ts';
import { TaskTimes } from './TaskTimes.tsx';

/** What a person needs in order to act, without opening anything else. */
export function TaskDetails({ task, place }: { task: Task; place: 'thread' | 'list' }) {
  const { workspace } = useSession();
  const { why, words, phone, schedulerLink, draft, starts, alternatives, timeZone } = readTaskDetail(task.detail);
  const link = safeLink(schedulerLink);
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
      {schedulerLink && (
        <p className="task-contact">
          {link ? <OutsideLink href={link}>{linkInWords(link)}</OutsideLink> : <span>{schedulerLink}</span>}
          <CopyButton text={schedulerLink} label="Copy the scheduler link" />
        </p>
      )}
      {why && <p>{why}</p>}
      {words && place === 'list' && <blockquote>{words}</blockquote>}
      {alternatives.length > 0 && (
        <TaskTimes task={task} starts={alternatives} timeZone={timeZone ?? workspace.timeZone} />
      )}
      {draft && (
        <details className="draft" open={place === 'thread'}>
          <summary>
            <ChevronDown size={13} aria-hidden /> Reply that would be sent
          </summary>
          <pre>{draft}</pre>
        </details>
      )}
    </div>
  );
}
