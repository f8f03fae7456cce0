import { formatInstantShort } from '@overlap/domain/time';
import type { OpenDays } from '../api/types.ts';
import { dayKey } from '../words/times.ts';
import { readWallClock, toWallClock } from '../words/wall-clock.ts';
import type { WallTime } from './OtherTime.tsx';

/** What somebody has chosen so far: one of the open times, or any other that they wrote. */
export interface TimeChoice {
  mode: 'open' | 'other';
  /** The day that is looked at, of the lead's; the first one that fits while none is chosen. */
  date: string | null;
  /** ISO */
  start: string | null;
  /** `null` while nothing was written. */
  wall: WallTime | null;
}

export const startWith = (start: string | null): TimeChoice => ({ mode: 'open', date: null, start, wall: null });

/** The day to show: the one that was chosen, that of the chosen time, of the first offered one, or the first. */
export function dayShown(
  { days, timeZone }: Pick<OpenDays, 'days' | 'timeZone'>,
  { date, start }: Pick<TimeChoice, 'date' | 'start'>,
  offered: ReadonlySet<number>,
): OpenDays['days'][number] | undefined {
  const ofStart = start ? dayKey(start, timeZone) : null;
  return (
    days.find(day => day.date === date) ??
    days.find(day => day.date === ofStart) ??
    days.find(day => day.starts.some(each => offered.has(Date.parse(each)))) ??
    days[0]
  );
}

/** What the fields of another time begin with. */
export const firstWall = ({ timeZone, days }: OpenDays, start: string | null): WallTime =>
  start
    ? toWallClock(start, timeZone)
    : { date: days[0]?.date ?? dayKey(new Date(Date.now() + 86_400_000), timeZone), time: '', timeZone };

/** The instant that was chosen, or what is still missing. */
export function readChoice({ mode, start, wall }: TimeChoice, open: OpenDays): { start: string } | { problem: string } {
  if (mode === 'open') return start ? { start } : { problem: 'Choose a time first.' };
  return readWallClock(wall ?? firstWall(open, start));
}

/** "Thu, Dec 3, 9:00 PM GMT+1 for them, Thu, Dec 3, 3:00 PM EST for us"; once, where both have one zone. */
export function inBothZones(
  start: string,
  { timeZone, workspaceTimeZone }: OpenDays,
): { theirs: string; ours: string | null } {
  const theirs = formatInstantShort(start, timeZone);
  return { theirs, ours: timeZone === workspaceTimeZone ? null : formatInstantShort(start, workspaceTimeZone) };
}
