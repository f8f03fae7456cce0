import { MINUTE_MS } from './clock/days.ts';
import { zoneClock } from './clock/zone-clock.ts';
import { intersect } from './intervals/intersect.ts';
import type { Interval } from './intervals/interval.ts';
import { dayPieces, gridStarts } from './sweep/day-pieces.ts';
import { startWindows } from './sweep/start-windows.ts';

/** Two parties' free time, each sorted and free of overlaps, and the meeting to place in it. */
export interface BothFree {
  ours: readonly Interval[];
  theirs: readonly Interval[];
  durationMinutes: number;
  /** Starts lie this far apart, counted from each midnight on the wall of `timeZone`. */
  gridMinutes: number;
  timeZone: string;
}

/** Starts at which a meeting fits wholly into the free time of both, in epoch milliseconds, sorted. */
export function startsForBoth({ ours, theirs, durationMinutes, gridMinutes, timeZone }: BothFree): number[] {
  const free = intersect(ours, theirs);
  const [begin, end] = [free[0]?.start, free.at(-1)?.end];
  if (begin === undefined || end === undefined) return [];
  const windows = startWindows(free, [], { before: 0, duration: durationMinutes * MINUTE_MS, after: 0 });
  return gridStarts(dayPieces(windows, zoneClock(timeZone, begin, end)), gridMinutes * MINUTE_MS);
}
