import type { ReadingContext } from '@overlap/domain/intent';
import { isTimeZone } from '@overlap/domain/time';
import { DateTime } from 'luxon';

/** The zones a reading may use: the lead's when it is known and valid, and ours. */
export interface Clocks {
  lead: string | null;
  ours: string;
  /** Zone in which a time without a zone word is read. */
  plain: string;
}

const valid = (zone: string | null): string | null => (zone !== null && isTimeZone(zone) ? zone : null);

/** Settles which clocks a reading goes by. */
export function clocksOf(context: ReadingContext): Clocks {
  const lead = valid(context.leadTimeZone);
  const ours = valid(context.workspaceTimeZone) ?? 'UTC';
  return { lead, ours, plain: lead ?? ours };
}

/** An instant on the wall of a zone. */
export const onWall = (instant: string, zone: string): DateTime => DateTime.fromMillis(Date.parse(instant), { zone });

/**
 * The zone a zone word means at an instant. A word with several owners counts only when one of them shows the lead's
 * own clock (ours when the lead's is unknown).
 */
export function zoneMeant(owners: readonly string[], instant: string, clocks: Clocks): string | null {
  if (owners.length <= 1) return owners[0] ?? null;
  const home = onWall(instant, clocks.plain).offset;
  const ownersAtHome = owners.filter(zone => onWall(instant, zone).offset === home);
  const literalGmt = owners.includes('UTC') && onWall(instant, 'Europe/London').offset !== 0;
  return literalGmt ? null : (ownersAtHome[0] ?? (owners.includes('UTC') ? 'UTC' : null));
}
