/** A span of time in epoch milliseconds; the end is not part of it. */
export interface Interval {
  start: number;
  end: number;
}

/**
 * Busy lists of many calendars, in any order and overlapping, as one sorted list of spans that do not touch. What ends
 * where it begins, or before, takes no time and is left out.
 *
 * Starts and ends are sorted apart, natively: a span of the union begins where the count of open blocks leaves 0 and
 * ends where it is back at 0, and for that it does not matter which end belongs to which start.
 */
export function mergeBusy(calendars: readonly (readonly Interval[])[]): Interval[] {
  const most = calendars.reduce((sum, blocks) => sum + blocks.length, 0);
  const starts = new Float64Array(most);
  const ends = new Float64Array(most);
  let count = 0;
  for (const blocks of calendars) {
    for (const { start, end } of blocks) {
      if (!(start < end)) continue;
      starts[count] = start;
      ends[count] = end;
      count += 1;
    }
  }
  return spansOf(starts.subarray(0, count).sort(), ends.subarray(0, count).sort());
}

function spansOf(starts: Float64Array, ends: Float64Array): Interval[] {
  const merged: Interval[] = [];
  let from = 0;
  for (let index = 0; index < ends.length; index += 1) {
    const end = ends[index] ?? 0;
    // Every block that began by this end has ended by it, and the next begins later: the span is whole.
    if (index + 1 < starts.length && (starts[index + 1] ?? 0) <= end) continue;
    merged.push({ start: starts[from] ?? 0, end });
    from = index + 1;
  }
  return merged;
}

/** One list without the other, both sorted and free of overlaps. */
export function subtract(intervals: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let at = 0;
  for (const { start, end } of intervals) {
    let from = start;
    while ((taken[at]?.end ?? Number.POSITIVE_INFINITY) <= from) at += 1;
    for (let next = at; from < end; next += 1) {
      const block = taken[next];
      const until = Math.min(block?.start ?? end, end);
      if (from < until) left.push({ start: from, end: until });
      from = Math.max(from, block?.end ?? end);
    }
  }
  return left;
}
