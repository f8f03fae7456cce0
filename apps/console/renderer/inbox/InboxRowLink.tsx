import { Link } from '@tanstack/react-router';
import type { InboxRow } from '../api/types.ts';
import { Badge } from '../ui/Badge.tsx';
import { ChannelIcon } from '../ui/ChannelIcon.tsx';
import { badgeOf, intentInWords } from '../words/decisions.ts';
import { formatAgo, formatStamp } from '../words/times.ts';

interface InboxRowLinkProps {
  row: InboxRow;
  now: Date;
  timeZone: string;
}

/** One lead in the list: who, what they wrote last, what Overlap made of it, and when. */
export function InboxRowLink({ row, now, timeZone }: InboxRowLinkProps) {
  const badge = badgeOf(row);
  return (
    <Link
      to="/inbox/$leadId"
      params={{ leadId: row.leadId }}
      search={true}
      className="row"
      data-lead={row.leadId}
      data-waiting={row.openTasks > 0}
    >
      <span className="row-top">
        <span className="row-name">{row.name}</span>
        {row.company && <span className="row-company">{row.company}</span>}
        <time dateTime={row.lastMessageAt} title={formatStamp(row.lastMessageAt, timeZone)}>
          {formatAgo(row.lastMessageAt, now, timeZone)}
        </time>
      </span>
      <span className="row-snippet">
        <ChannelIcon channel={row.channel} />
        {row.direction === 'outbound' && <span className="row-you">Us:</span>}
        <span>{row.snippet}</span>
      </span>
      <span className="row-bottom">
        {badge && <Badge tone={badge.tone}>{badge.text}</Badge>}
        {row.intent && intentInWords(row.intent) !== badge?.text && (
          <span className="row-intent">
            {intentInWords(row.intent)}
            {row.certain === false && ', not certain'}
          </span>
        )}
      </span>
    </Link>
  );
}
