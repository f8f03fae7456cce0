import type { Interval } from './calendar.ts';
import type { EngineAnswer } from './engine.ts';
import type { Candidate, PeerAnswer } from './peer.ts';
import type { Truth } from './truth.ts';

/**
 * `unsure`: a miss that says so, or that finds nothing. `silent`: sure of other times than the truth, or sure where
 * the truth is not.
 */
export type EngineOutcome = 'exact' | 'unsure' | 'silent';

export function scoreEngine({ certain, intervals, failure }: EngineAnswer, truth: Truth): EngineOutcome {
  if (failure !== null) return 'unsure';
  const rightTimes = truth.intervals === 'any' || sameSet(intervals, truth.intervals);
  if (rightTimes && (truth.certain === 'either' || truth.certain === certain)) return 'exact';
  return !certain || intervals.length === 0 ? 'unsure' : 'silent';
}

const keyOf = ({ start, end }: Interval): string => `${start}-${end}`;

function sameSet(ours: readonly Interval[], theirs: readonly Interval[]): boolean {
  const [one, other] = [new Set(ours.map(keyOf)), new Set(theirs.map(keyOf))];
  return one.size === other.size && [...one].every(key => other.has(key));
}

/**
 * `start`: every start is right but not every end, which is often our convention alone (parts of day, "after 3"); also
 * the right times where the truth is unsure, since a peer cannot say that. `miss`: nothing found though it should.
 */
export const PEER_OUTCOMES = ['exact', 'start', 'wrong', 'miss'] as const;
export type PeerOutcome = (typeof PEER_OUTCOMES)[number];

export function scorePeer(answer: PeerAnswer, { certain, intervals }: Truth): PeerOutcome {
  const found = certain === 'either' ? answer.filter(one => !one.some(({ timeless }) => timeless)) : answer;
  if (intervals === 'any') return found.length === 0 ? 'exact' : 'wrong';
  if (found.length === 0) return intervals.length === 0 ? 'exact' : 'miss';
  if (pairsUp(found, intervals, (one, due) => one.start === due.start && one.end === due.end)) {
    return certain === false ? 'start' : 'exact';
  }
  return pairsUp(found, intervals, knowsTheStart) ? 'start' : 'wrong';
}

/** A bound left open counts for the bound it has. */
const knowsTheStart = (one: Candidate, due: Interval): boolean =>
  one.start === null ? one.end === due.end : one.start === due.start;

type Fits = (one: Candidate, due: Interval) => boolean;

/** Whether every finding can be given an interval of its own, with none left over. */
function pairsUp(found: PeerAnswer, due: readonly Interval[], fits: Fits): boolean {
  const [first, ...others] = found;
  if (!first) return due.length === 0;
  return due.some(
    (interval, index) =>
      first.some(candidate => fits(candidate, interval)) && pairsUp(others, due.toSpliced(index, 1), fits),
  );
}
