import { useNow } from '../hooks/use-now.ts';
import { useSession } from '../hooks/use-session.ts';
import { cityOf, formatDay, formatSpan, zoneAbbreviation } from '../words/times.ts';

interface TwoZonesProps {
  start: string;
  end: string;
  leadZone: string | null;
}

/** A meeting's time as the lead sees it and as the workspace does; once, where they are the same. */
export function TwoZones({ start, end, leadZone }: TwoZonesProps) {
  const { workspace } = useSession();
  const now = useNow();
  const zones = [
    ...(leadZone && leadZone !== workspace.timeZone ? [{ who: 'Them', zone: leadZone }] : []),
    { who: 'Us', zone: workspace.timeZone },
  ];
  return (
    <dl className="two-zones">
      {zones.map(({ who, zone }) => (
        <div key={who}>
          <dt>{who}</dt>
          <dd>
            <time dateTime={start}>
              <span>{formatDay(start, now, zone)}</span>
              <strong>
                {formatSpan(start, end, zone)} {zoneAbbreviation(start, zone)}
              </strong>
            </time>
            <span className="zone-city">{cityOf(zone)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
