import type { Lead, OpenTimes, ProviderRow } from '../renderer/api/types.ts';
import { dayKey } from '../renderer/words/times.ts';
import { ago, dayAt } from './build.ts';

const ZONE = 'America/New_York';
const HALF_HOUR = 30 * 60_000;

/** Half hours of two weeks' working days, some of them full, as a lead of a certain name finds them. */
const SPECIAL: Record<string, Partial<OpenTimes>> = {
  'Tomás Oliveira': { source: 'hours', readAt: null },
  'Aisha Khan': { readAt: ago(190), provider: 'cal-com' },
  'Jonas Berg': { days: [] },
  'Greta Lindqvist': { isConnected: false, source: 'hours', readAt: null, provider: 'hubspot' },
};

interface Known {
  providers: readonly ProviderRow[];
  /** What was offered to the lead is open. */
  offered: readonly string[];
  isTaken(start: string): boolean;
}

export function openDays(lead: Lead, { providers, offered, isTaken }: Known): OpenTimes {
  const timeZone = lead.timeZone ?? ZONE;
  const starts = Array.from({ length: 14 }, (_, day) => day)
    .filter(day => ![0, 6].includes(new Date(dayAt(day, 12)).getUTCDay()))
    .flatMap(day =>
      Array.from({ length: 16 }, (_, half) =>
        new Date(Date.parse(dayAt(day, 9)) + half * HALF_HOUR).toISOString(),
      ).filter((_, half) => (day * 7 + half * 3) % 5 !== 0),
    )
    .concat(offered.filter(start => Date.parse(start) % HALF_HOUR === 0))
    .filter((start, index, all) => all.indexOf(start) === index)
    .sort()
    .filter(start => Date.parse(start) > Date.now() + 2 * HALF_HOUR && !isTaken(start));
  const days = Map.groupBy(starts, start => dayKey(start, timeZone));
  return {
    timeZone,
    workspaceTimeZone: ZONE,
    minutes: 30,
    provider: providers.find(each => each.isChosen)?.provider ?? 'ghl',
    isConnected: providers.length > 0,
    source: 'calendar',
    readAt: ago(4),
    days: [...days].map(([date, those]) => ({ date, starts: those })),
    ...SPECIAL[lead.name],
  };
}
