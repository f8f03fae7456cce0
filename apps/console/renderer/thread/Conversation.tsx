import type { TaskAction } from '@overlap/domain/task';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Attempt, Message, Task, Thread } from '../api/types.ts';
import { TaskCard } from '../tasks/TaskCard.tsx';
import { Button } from '../ui/Button.tsx';
import { AttemptCard } from './AttemptCard.tsx';
import { MessageItem } from './MessageItem.tsx';

/** A long thread opens at its end; what is older than this many messages waits behind a button. */
const SHOWN_AT_ONCE = 6;

interface ConversationProps {
  thread: Thread;
  /** On the lead's own scheduler, the newest first. */
  attempts: readonly Attempt[];
  onAct(task: Task, action: TaskAction): void;
}

export function Conversation({ thread, attempts, onAct }: ConversationProps) {
  const [showsAll, setShowsAll] = useState(false);
  const { lead, messages, tasks } = thread;
  const open = tasks.filter(task => task.status === 'open');
  const shown = showsAll ? messages : messages.slice(-SHOWN_AT_ONCE);
  const earlier = messages.length - shown.length;
  const shownDecisions = new Set(shown.flatMap(message => message.decision?.id ?? []));
  const loose = open.filter(task => !task.decisionId || !shownDecisions.has(task.decisionId));
  const looseAttempts = attempts.filter(each => !each.decisionId || !shownDecisions.has(each.decisionId)).toReversed();
  const newest = attempts[0]?.id;
  const latest = messages.findLast(message => message.direction === 'inbound');
  const end = useOpenAtEnd(messages);

  return (
    <div className="conversation">
      {earlier > 0 && (
        <div className="earlier">
          <Button onClick={() => setShowsAll(true)}>
            Show {earlier} earlier {earlier === 1 ? 'message' : 'messages'}
          </Button>
        </div>
      )}
      <ol className="messages" aria-label="Messages">
        {shown.map(message => (
          <li key={message.id}>
            <MessageItem message={message} lead={lead} isLatest={message.id === latest?.id} />
            {attempts
              .filter(each => each.decisionId && each.decisionId === message.decision?.id)
              .toReversed()
              .map(each => (
                <AttemptCard key={each.id} attempt={each} isNewest={each.id === newest} />
              ))}
            {open
              .filter(task => task.decisionId && task.decisionId === message.decision?.id)
              .map(task => (
                <TaskCard key={task.id} task={task} onAct={onAct} place="thread" />
              ))}
          </li>
        ))}
      </ol>
      {looseAttempts.map(each => (
        <AttemptCard key={each.id} attempt={each} isNewest={each.id === newest} />
      ))}
      {loose.map(task => (
        <TaskCard key={task.id} task={task} onAct={onAct} place="thread" />
      ))}
      {messages.length === 0 && <p className="quiet">No messages yet.</p>}
      <div ref={end} />
    </div>
  );
}

/** Opens a thread at its end, and no further down than where the newest message begins: its words are read first. */
function useOpenAtEnd(messages: readonly Message[]) {
  const end = useRef<HTMLDivElement>(null);
  const count = messages.length;
  useLayoutEffect(() => {
    const scroller = end.current?.closest('.thread-scroll');
    const column = end.current?.parentElement;
    const newest = column?.querySelector('.messages > li:last-child');
    if (count === 0 || !scroller || !column || !newest) return;
    const top = scroller.getBoundingClientRect().top - scroller.scrollTop;
    // Where the side cards stand below the conversation, the end of the conversation is not the end of the page.
    const atEnd = column.getBoundingClientRect().bottom - top - scroller.clientHeight + 24;
    scroller.scrollTop = Math.min(atEnd, newest.getBoundingClientRect().top - top - 16);
  }, [count]);
  return end;
}
