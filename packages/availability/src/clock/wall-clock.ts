import { type ZoneClock, zoneClock } from './zone-clock.ts';

/** A time as it is named: a date `YYYY-MM-DD`, a time of day `HH:MM` and the IANA name of a zone. */
export interface WallClock {
  date: string;
  time: string;
  zone: string;
}

/**
 * The moments at which a wall clock shows a time: one; none, where clocks go forward over it (`after` is the first
 * moment past the gap); or two, where they go back over it.
 */
export type WallClockReading =
  | { instant: number }
  | { gap: { after: number } }
  | { repeat: readonly [first: number, second: number] };

/**
 * Finds the moment that a wall clock names, in epoch milliseconds. Nothing is guessed: a time that does not exist, or
 * exists twice, is told as such.
 *
 * @throws RangeError for a date or time that no calendar has, and for a zone that nobody knows.
 */
export function resolveWallClock({ date, time, zone }: WallClock): WallClockReading {
  const wall = wallOf(date, time);
  const clock = zoneClock(zone, wall, wall);
  const moments = clock.flatMap(({ start, end, offset }) => {
    const moment = wall - offset;
    return start <= moment && moment < end ? [moment] : [];
  });
  const [first] = moments;
  const second = moments.at(-1);
  if (first === undefined || second === undefined) return { gap: { after: endOfGap(clock, wall) } };
  return first === second ? { instant: first } : { repeat: [first, second] };
}

/** The moment at which clocks go from before a reading to past it. */
function endOfGap(clock: ZoneClock, wall: number): number {
  const after = clock.find(({ start, offset }) => wall < start + offset);
  return after?.start ?? wall;
}

/** A wall clock's reading in milliseconds, as if it hung in UTC. */
function wallOf(date: string, time: string): number {
  const text = `${date}T${time}`;
  const wall = Date.parse(`${text}:00Z`);
  // Date.parse takes February 30 for March 2.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 16) !== text) {
    throw new RangeError(`${date} ${time} is not a date and a time of day.`);
  }
  return wall;
}
