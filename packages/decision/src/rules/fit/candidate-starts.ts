import { type Slot, slotFrom } from '@overlap/domain/slot';

const QUARTER_MS = 15 * 60_000;
/** Two weeks of them. No reading gives a longer interval; one that did would be searched no further. */
const MOST_CANDIDATES = 14 * 24 * 4;

/**
 * Starts at which a meeting can lie wholly in one interval: the interval's start and every quarter hour of the clock
 * inside it. Zones are whole quarter hours off UTC, so a quarter of UTC is one everywhere.
 */
export function candidateStarts(interval: Slot, meetingMinutes: number): string[] {
  const first = Date.parse(interval.start);
  const last = Date.parse(interval.end) - meetingMinutes * 60_000;
  if (Number.isNaN(first) || Number.isNaN(last) || last < first) return [];
  const starts = [first];
  const nextQuarter = (Math.floor(first / QUARTER_MS) + 1) * QUARTER_MS;
  for (let at = nextQuarter; at <= last && starts.length < MOST_CANDIDATES; at += QUARTER_MS) starts.push(at);
  return starts.map(start => slotFrom(new Date(start), meetingMinutes).start);
}
