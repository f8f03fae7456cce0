import { type Slot, slotFrom } from '@overlap/domain/slot';
import type { Facts } from '../../facts.ts';
import { isFree } from './busy.ts';
import { candidateStarts } from './candidate-starts.ts';
import { hasNotice } from './notice.ts';
import { isInWorkingHours } from './working-hours.ts';

/** What stood in the way of a start that was tried; the one that comes closest to fitting tells most. */
export type Obstacle = 'too-short' | 'too-soon' | 'outside-hours' | 'busy';

export interface Fit {
  /** Starts that fit, the one to book first. */
  starts: string[];
  /** Why nothing fits, when nothing does; what nearly fitted last. */
  obstacles: Obstacle[];
}

const NEARNESS: readonly Obstacle[] = ['too-short', 'too-soon', 'outside-hours', 'busy'];
/** A booking that loses its time tries the next start; more than these would only keep trying. */
const MOST_STARTS = 8;

function obstacleOf(start: string, facts: Facts): Obstacle | null {
  const slot = slotFrom(start, facts.meetingMinutes);
  if (!hasNotice(start, facts.now)) return 'too-soon';
  if (!isInWorkingHours(slot, facts.workingHours)) return 'outside-hours';
  return isFree(slot, facts.busy) ? null : 'busy';
}

/** The starts in intervals at which the meeting fits: the earliest first, or the lead's first choice first. */
export function findFit(intervals: readonly Slot[], ranked: boolean, facts: Facts): Fit {
  const tried = intervals.map(interval =>
    candidateStarts(interval, facts.meetingMinutes).map(start => ({ start, obstacle: obstacleOf(start, facts) })),
  );
  const fitting = tried.map(starts => starts.filter(({ obstacle }) => obstacle === null).map(({ start }) => start));
  const starts = ranked ? fitting.flat() : fitting.flat().toSorted((a, b) => Date.parse(a) - Date.parse(b));
  const met = new Set(
    tried.flatMap((interval): Obstacle[] =>
      interval.length === 0 ? ['too-short'] : interval.flatMap(({ obstacle }) => obstacle ?? []),
    ),
  );
  return {
    starts: [...new Set(starts)].slice(0, MOST_STARTS),
    obstacles: NEARNESS.filter(obstacle => met.has(obstacle)),
  };
}
