import { type Slot, slotFrom } from '@overlap/domain/slot';

const QUARTER_MS = 15 * 60_000;

/**
 * Starts at which a meeting can lie wholly in one interval: the interval's start and every quarter hour of the clock
 * inside it. Zones are whole quarter hours off UTC, so a quarter of UTC is one everywhere.
 */
export function candidateStarts(interval: Slot, meetingMinutes: number): string[] {
  const first = Date.parse(interval.start);
  const last = Date.parse(interval.end) - meetingMinutes * 60_000;
  if (Number.isNaN(first) || Number.isNaN(last) || last < first) return [];
  const starts = [first];
  for (let at = (Math.floor(first / QUARTER_MS) + 1) * QUARTER_MS; at <= last && starts.length < 200; at += QUARTER_MS)
    starts.push(at);
  return starts.map(start => slotFrom(new Date(start), meetingMinutes).start);
}
