import { ChevronDown, Hourglass } from 'lucide-react';
import type { Lead, Message } from '../api/types.ts';
import { useSession } from '../hooks/use-session.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Badge } from '../ui/Badge.tsx';
import { ChannelIcon } from '../ui/ChannelIcon.tsx';
import { sendLabel } from '../words/notices.ts';
import { formatStamp } from '../words/times.ts';
import { DecisionCard } from './DecisionCard.tsx';
import { MarkedText } from './MarkedText.tsx';
import { useLinkedFindings } from './use-linked-findings.ts';

interface MessageItemProps {
  message: Message;
  lead: Lead;
  /** Whether it is the lead's newest message. */
  isLatest: boolean;
}

/** One message: the lead's own words first, whatever was quoted below them on request. */
export function MessageItem({ message, lead, isLatest }: MessageItemProps) {
  const { workspace } = useSession();
  const { direction, intent, decision } = message;
  const isTheirs = direction === 'inbound';
  const own = intent?.ownText ?? message.text;
  const linked = useLinkedFindings(isLatest);
  return (
    <div className="message" data-direction={direction}>
      <header className="message-head">
        {isTheirs && <Avatar name={lead.name} />}
        <span className="message-who">{isTheirs ? lead.name : 'Us'}</span>
        <ChannelIcon channel={message.channel} />
        <time dateTime={message.at}>{formatStamp(message.at, workspace.timeZone)}</time>
        {message.isFirstTouch && <Badge>First touch</Badge>}
        {message.sendStatus && message.sendStatus !== 'sent' && (
          <Badge tone={sendLabel(message.sendStatus).tone}>{sendLabel(message.sendStatus).text}</Badge>
        )}
      </header>
      <div className="message-body">
        {message.subject && <p className="message-subject">{message.subject}</p>}
        <div className="message-text" dir="auto">
          {intent && own.trim() ? (
            <MarkedText text={own} findings={intent.findings} linked={linked} />
          ) : (
            own.trim() || (
              <span className="quiet">{intent ? 'No words of their own.' : 'This message has no text.'}</span>
            )
          )}
        </div>
        {intent && message.text.trim() !== own.trim() && (
          <details className="full-message">
            <summary>
              <ChevronDown size={13} aria-hidden /> Show full message
            </summary>
            <pre>{message.text}</pre>
          </details>
        )}
      </div>
      {isTheirs && intent && <DecisionCard intent={intent} decision={decision} lead={lead} linked={linked} />}
      {isTheirs && !intent && isLatest && (
        <p className="not-read" role="status">
          <Hourglass size={14} aria-hidden /> Not read yet. It shows here as soon as it is.
        </p>
      )}
    </div>
  );
}
