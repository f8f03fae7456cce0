import { Pause, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProviderRow } from '../api/types.ts';
import { useSession } from '../hooks/use-session.ts';
import { Badge } from '../ui/Badge.tsx';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { providerInWords } from '../words/bookings.ts';
import { linkInWords, safeLink } from '../words/links.ts';
import {
  connectCommand,
  freshnessOf,
  healthOf,
  isNearlyUsed,
  limitInWords,
  useInWords,
  webhookLabel,
} from '../words/providers.ts';
import { ageInWords, formatClock } from '../words/times.ts';

/** One provider: whether it can be booked on, how it tells us of changes, and how much of it is used. */
export function ProviderCard({ row, now }: { row: ProviderRow; now: Date }) {
  const { workspace } = useSession();
  const health = healthOf(row);
  const webhook = webhookLabel(row);
  const pausedUntil = row.limits.find(limit => limit.pausedUntil)?.pausedUntil;
  return (
    <section className="card provider" aria-label={providerInWords(row.provider)}>
      <header className="provider-head">
        <h3>{providerInWords(row.provider)}</h3>
        {row.isChosen && <Badge tone="accent">Meetings go here</Badge>}
        <Badge tone={health.tone}>{health.text}</Badge>
      </header>
      {row.status === 'broken' && (
        <p className="provider-trouble" data-tone="bad">
          <TriangleAlert size={14} aria-hidden />
          <span>
            {row.statusNote ?? 'Its last answer was a refusal.'} An admin connects it anew:{' '}
            <code>{connectCommand(row.provider)}</code>
          </span>
        </p>
      )}
      {row.status !== 'broken' && !row.isReady && (
        <p className="provider-trouble" data-tone="warn">
          <TriangleAlert size={14} aria-hidden />
          <span>No calendar is chosen on it, so nothing can be booked there.</span>
        </p>
      )}
      {pausedUntil && (
        <p className="provider-trouble" data-tone="warn">
          <Pause size={14} aria-hidden />
          <span>
            It asked to be left alone until {formatClock(pausedUntil, workspace.timeZone)}. Bookings wait until then.
          </span>
        </p>
      )}
      <dl className="provider-facts">
        {row.calendars.map(calendar => (
          <Calendar key={calendar.id} calendar={calendar} now={now} />
        ))}
        <Fact name="Webhook">
          <span className="says" data-tone={webhook.tone}>
            {webhook.text}
          </span>
        </Fact>
        {row.provider !== 'own' && (
          <Fact name="Meetings">
            {row.polledAt ? <time dateTime={row.polledAt}>Read {ageInWords(row.polledAt, now)}</time> : 'Not read yet'}
          </Fact>
        )}
        {row.limits.map(limit => (
          <Fact key={`${limit.use}${limit.seconds}`} name={useInWords(limit.use)}>
            <Quota limit={limit} />
          </Fact>
        ))}
      </dl>
    </section>
  );
}

/** How much of a limit is used, drawn and in figures. */
function Quota({ limit }: { limit: ProviderRow['limits'][number] }) {
  return (
    <span className="quota" data-near={isNearlyUsed(limit)}>
      {limit.used !== null && (
        <svg viewBox="0 0 72 6" width="72" height="6" aria-hidden>
          <rect className="quota-all" width="72" height="6" rx="3" />
          <rect className="quota-used" width={usedOf(limit.used, limit.most)} height="6" rx="3" />
        </svg>
      )}
      <span className="numbers">{limitInWords(limit)}</span>
    </span>
  );
}

/** As long as it is used; the least use can still be seen. */
const usedOf = (used: number, most: number): number => (used === 0 ? 0 : Math.max(6, 72 * Math.min(1, used / most)));

function Calendar({ calendar, now }: { calendar: ProviderRow['calendars'][number]; now: Date }) {
  const url = safeLink(calendar.url);
  const freshness = freshnessOf(calendar, now);
  return (
    <Fact name="Calendar">
      <span className="provider-calendar">
        <span>
          {calendar.name} {calendar.isDefault && <Badge>Default</Badge>}
        </span>
        {url && <OutsideLink href={url}>{linkInWords(url)}</OutsideLink>}
        <span className="says" data-tone={freshness.tone}>
          {freshness.text}
        </span>
        {calendar.problem && (
          <span className="says" data-tone="warn">
            {calendar.problem}
          </span>
        )}
      </span>
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
