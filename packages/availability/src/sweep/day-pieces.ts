import { DAY_MS } from '../clock/days.ts';
import type { ZoneClock } from '../clock/zone-clock.ts';
import type { StartWindow } from './start-windows.ts';

/** A window of starts within one day of the wall and one offset. */
export interface DayPiece extends StartWindow {
  /** Where the day's 00:00 lies, or would lie if the day had this offset throughout. */
  midnight: number;
}

/** Cuts windows at the midnights and clock changes of a zone and leaves out the days that are not offered. */
export function dayPieces(
  windows: readonly StartWindow[],
  clock: ZoneClock,
  isOffered: (day: number) => boolean = () => true,
): DayPiece[] {
  const pieces: DayPiece[] = [];
  for (const window of windows) {
    for (const { start, end, offset } of clock) {
      const first = Math.max(window.first, start);
      const last = Math.min(window.last, end - 1);
      if (first > last) continue;
      const lastDay = Math.floor((last + offset) / DAY_MS);
      for (let day = Math.floor((first + offset) / DAY_MS); day <= lastDay; day += 1) {
        if (!isOffered(day)) continue;
        const midnight = day * DAY_MS - offset;
        pieces.push({ first: Math.max(first, midnight), last: Math.min(last, midnight + DAY_MS - 1), midnight });
      }
    }
  }
  return pieces;
}

/** The starts on the grid, counted on the wall clock from each midnight. Sorted, each once. */
export function gridStarts(pieces: readonly DayPiece[], gridMs: number): number[] {
  const starts: number[] = [];
  for (const { first, last, midnight } of pieces) {
    const begin = midnight + Math.ceil((first - midnight) / gridMs) * gridMs;
    for (let start = begin; start <= last; start += gridMs) starts.push(start);
  }
  return starts;
}
