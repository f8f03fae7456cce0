import type { Interval } from './interval.ts';

/**
 * Time that is in both lists. Each has to be sorted and free of overlaps, as `freeIntervals` gives them; so is the
 * answer.
 */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const both: Interval[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const ours = a[i];
    const theirs = b[j];
    if (ours === undefined || theirs === undefined) return both;
    const start = Math.max(ours.start, theirs.start);
    const end = Math.min(ours.end, theirs.end);
    if (start < end) both.push({ start, end });
    if (ours.end <= theirs.end) i += 1;
    else j += 1;
  }
}

/** Starts that are in both lists, sorted, each once. Ours are sorted; foreign ones may come in any order. */
export function intersectStarts(ours: readonly number[], foreign: readonly number[]): number[] {
  const wanted = new Set(foreign);
  return ours.filter((start, index) => wanted.has(start) && start !== ours[index - 1]);
}
