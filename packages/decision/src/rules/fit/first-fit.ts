import { isSameInstant, type Slot, slotFrom } from '@overlap/domain/slot';
import type { Facts } from '../../facts.ts';
import { isFree } from './busy.ts';
import { candidateStarts } from './candidate-starts.ts';
import { hasNotice } from './notice.ts';
import { isInWorkingHours } from './working-hours.ts';

const OBSTACLES = ['too-short', 'too-soon', 'outside-hours', 'busy'] as const;
/** What stands in the way of a meeting at some start. */
export type Obstacle = (typeof OBSTACLES)[number];

export interface Fit {
  /** Starts that fit, the one to book first. */
  starts: string[];
  /** For each interval what stood in the way, in the order of looking; it matters when no start fits. */
  obstacles: Obstacle[][];
}

/** A booking that loses its time tries the next start; more than these would only keep trying. */
const MOST_STARTS = 8;

function obstacleOf(start: string, facts: Facts): Obstacle | null {
  const slot = slotFrom(start, facts.meetingMinutes);
  if (!hasNotice(start, facts.now)) return 'too-soon';
  if (!isInWorkingHours(slot, facts.workingHours)) return 'outside-hours';
  if (!isFree(slot, facts.busy)) return 'busy';
  return facts.open && !facts.open.starts.some(each => isSameInstant(each, start)) ? 'busy' : null;
}

/** Where the calendar was read, its own starts count, at whatever minutes they lie. */
function candidatesIn(interval: Slot, { meetingMinutes, open }: Facts): string[] {
  const quarters = candidateStarts(interval, meetingMinutes);
  if (!open || quarters.length === 0) return quarters;
  const last = Date.parse(interval.end) - meetingMinutes * 60_000;
  const isInside = (start: string) => Date.parse(start) >= Date.parse(interval.start) && Date.parse(start) <= last;
  const own = open.starts.filter(isInside);
  return own.length > 0 ? own : quarters;
}

/** The starts in intervals at which the meeting fits: the earliest first, or the lead's first choice first. */
export function findFit(intervals: readonly Slot[], ranked: boolean, facts: Facts): Fit {
  const tried = intervals.map(interval =>
    candidatesIn(interval, facts).map(start => ({ start, obstacle: obstacleOf(start, facts) })),
  );
  const fitting = tried.flatMap(starts => starts.filter(({ obstacle }) => obstacle === null).map(({ start }) => start));
  const starts = ranked ? fitting : fitting.toSorted((a, b) => Date.parse(a) - Date.parse(b));
  return {
    starts: [...new Set(starts)].slice(0, MOST_STARTS),
    obstacles: tried.map(starts =>
      OBSTACLES.filter(each =>
        each === 'too-short' ? starts.length === 0 : starts.some(({ obstacle }) => obstacle === each),
      ),
    ),
  };
}
