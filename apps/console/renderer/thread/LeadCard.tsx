import type { ReactNode } from 'react';
import type { Lead } from '../api/types.ts';
import { TheirLink } from '../attempts/TheirLink.tsx';
import { useNow } from '../hooks/use-now.ts';
import { Card } from '../ui/Card.tsx';
import { CopyButton, OutsideLink } from '../ui/OutsideLink.tsx';
import { linkInWords, safeLink } from '../words/links.ts';
import { cityOf, formatClock } from '../words/times.ts';

/** How to reach the lead, and what time it is where they are. */
export function LeadCard({ lead }: { lead: Lead }) {
  const now = useNow();
  const profile = safeLink(lead.profileUrl);
  return (
    <Card title="Lead" className="lead-card">
      <dl className="facts">
        {lead.email && (
          <Fact name="E-mail" aside={<CopyButton text={lead.email} label="Copy the e-mail address" />}>
            <a href={`mailto:${lead.email}`}>{lead.email}</a>
          </Fact>
        )}
        {lead.phone && (
          <Fact name="Phone" aside={<CopyButton text={lead.phone} label="Copy the phone number" />}>
            <a href={`tel:${lead.phone}`}>{lead.phone}</a>
          </Fact>
        )}
        <Fact name="Time zone">
          {lead.timeZone
            ? `${cityOf(lead.timeZone)}, ${formatClock(now.toISOString(), lead.timeZone)} now`
            : 'Not known'}
        </Fact>
        {profile && (
          <Fact name="Profile">
            <OutsideLink href={profile}>{linkInWords(profile)}</OutsideLink>
          </Fact>
        )}
        {lead.externalSchedulingLink && (
          <Fact name="Scheduler">
            <TheirLink url={lead.externalSchedulingLink} />
          </Fact>
        )}
        {lead.campaign && <Fact name="Campaign">{lead.campaign}</Fact>}
      </dl>
    </Card>
  );
}

function Fact({ name, aside, children }: { name: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="fact-value">{children}</span>
        {aside}
      </dd>
    </div>
  );
}
