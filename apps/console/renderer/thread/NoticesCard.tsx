import type { Notice } from '../api/types.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSession } from '../hooks/use-session.ts';
import { Badge } from '../ui/Badge.tsx';
import { Card } from '../ui/Card.tsx';
import { channelInWords, noticeInWords, sendLabel } from '../words/notices.ts';
import { formatAgo } from '../words/times.ts';

/** Who was told of what. */
export function NoticesCard({ notices }: { notices: readonly Notice[] }) {
  const { workspace } = useSession();
  const now = useNow();
  return (
    <Card title="Notices">
      <ul className="notices">
        {notices.map(({ id, event, createdAt, sends }) => (
          <li key={id}>
            <p className="notice-head">
              <span>{noticeInWords(event)}</span>
              <time dateTime={createdAt}>{formatAgo(createdAt, now, workspace.timeZone)}</time>
            </p>
            <ul>
              {sends.map(({ channel, destination, status, note }) => (
                <li key={`${channel}${destination}`} className="notice-send">
                  <span className="quiet">
                    {channelInWords(channel)} {destination}
                  </span>
                  <Badge tone={sendLabel(status).tone}>{sendLabel(status).text}</Badge>
                  {note && <p className="quiet">{note}</p>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}
