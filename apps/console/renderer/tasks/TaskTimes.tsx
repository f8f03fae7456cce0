import { formatInstantShort } from '@overlap/domain/time';
import { CalendarPlus } from 'lucide-react';
import type { Task } from '../api/types.ts';
import { askForBooking } from '../book/booking-dialog-state.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSession } from '../hooks/use-session.ts';
import { Button } from '../ui/Button.tsx';
import { taskTimes } from '../words/tasks.ts';

interface TaskTimesProps {
  task: Task;
  starts: readonly string[];
  timeZone: string;
}

/** The open times that a task comes with; where a person settles it by booking one, each leads to the last look. */
export function TaskTimes({ task, starts, timeZone }: TaskTimesProps) {
  const { can, workspace } = useSession();
  const now = useNow();
  const { says, isBookable } = taskTimes(task.kind);
  const lead = task.status === 'open' && task.leadId ? { id: task.leadId, name: task.leadName ?? 'the lead' } : null;
  return (
    <div className="task-times">
      <p className="quiet">{says}</p>
      <ul>
        {starts.map(start => {
          const isPast = Date.parse(start) <= now.getTime();
          return (
            <li key={start} data-past={isPast}>
              <time dateTime={start}>{formatInstantShort(start, timeZone)}</time>
              {timeZone !== workspace.timeZone && (
                <span className="quiet">{formatInstantShort(start, workspace.timeZone)} for us</span>
              )}
              {isBookable && lead && !isPast && can.includes('booking.approve') && (
                <Button onClick={() => askForBooking({ kind: 'book', lead, start, standing: null })}>
                  <CalendarPlus size={14} aria-hidden /> Book this
                  <span className="hidden-text">: {formatInstantShort(start, timeZone)}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
