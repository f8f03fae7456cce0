import type { Slot } from '@overlap/domain/slot';
import { formatInstantShort } from '@overlap/domain/time';
import { useSession } from '../hooks/use-session.ts';
import { formatTimes, orderInWords } from '../words/readings.ts';

/** A reply may name many; the rest are counted. */
const MOST_SHOWN = 8;

interface ReadTimesProps {
  /** Spans they named, or starts they agreed to. */
  proposed?: readonly Slot[];
  starts?: readonly string[];
  zone: string;
  isRanked?: boolean;
  /** Whether it is told in which order they are tried. */
  saysOrder?: boolean;
}

/** Times that were read, in the zone they were meant in, and in ours where that is another. */
export function ReadTimes({ proposed = [], starts = [], zone, isRanked = false, saysOrder = false }: ReadTimesProps) {
  const { workspace } = useSession();
  const times = [
    ...proposed.map(slot => ({ start: slot.start, says: formatTimes(slot, zone) })),
    ...starts.map(start => ({ start, says: formatInstantShort(start, zone) })),
  ];
  if (times.length === 0) return null;
  const List = isRanked ? 'ol' : 'ul';
  return (
    <>
      <List className="read-times" data-ranked={List === 'ol' || undefined}>
        {times.slice(0, MOST_SHOWN).map(({ start, says }) => (
          <li key={`${start}${says}`}>
            <time dateTime={start}>{says}</time>
            {formatInstantShort(start, workspace.timeZone) !== formatInstantShort(start, zone) && (
              <span className="quiet">{formatInstantShort(start, workspace.timeZone)} for us</span>
            )}
          </li>
        ))}
      </List>
      {times.length > MOST_SHOWN && <p className="quiet">and {times.length - MOST_SHOWN} more</p>}
      {saysOrder && times.length > 1 && <p className="quiet">{orderInWords(isRanked)}</p>}
    </>
  );
}
