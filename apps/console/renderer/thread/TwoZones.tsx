import { useNow } from '../hooks/use-now.ts';
import { useSession } from '../hooks/use-session.ts';
import { cityOf, formatDay, formatDayLong, formatSpan, zoneAbbreviation } from '../words/times.ts';

interface TwoZonesProps {
  start: string;
  end: string;
  leadZone: string | null;
  /** The day by its date, without "Today": where it is a day earlier or later for them, that word says two things. */
  isExact?: boolean;
}

/** A meeting's time as the lead sees it and as the workspace does; once, where they are the same. */
export function TwoZones({ start, end, leadZone, isExact = false }: TwoZonesProps) {
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
              <span>{isExact ? formatDayLong(start, zone) : formatDay(start, now, zone)}</span>
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
