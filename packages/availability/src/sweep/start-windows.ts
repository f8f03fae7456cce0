import type { Interval } from '../intervals/interval.ts';

/** Starts from the first to the last, both among them, in epoch milliseconds. */
export interface StartWindow {
  first: number;
  last: number;
}

/** What a meeting takes from its start on, in milliseconds. */
export interface Span {
  before: number;
  duration: number;
  after: number;
}

/**
 * Starts at which a whole meeting lies within one opening, and it and its buffers touch nothing busy. Both lists are
 * sorted and free of overlaps; one pass over the two of them.
 */
export function startWindows(open: readonly Interval[], busy: readonly Interval[], span: Span): StartWindow[] {
  const windows: StartWindow[] = [];
  const reach = span.duration + span.after;
  let at = 0;
  for (const opening of open) {
    const last = opening.end - span.duration;
    let first = opening.start;
    while ((busy[at]?.end ?? Number.POSITIVE_INFINITY) + span.before <= first) at += 1;
    for (let next = at; first <= last; next += 1) {
      const block = busy[next];
      // A block refuses the starts between its start less the reach and its end plus the buffer before.
      const until = Math.min(block === undefined ? last : block.start - reach, last);
      if (first <= until) windows.push({ first, last: until });
      first = Math.max(first, block === undefined ? Number.POSITIVE_INFINITY : block.end + span.before);
    }
  }
  return windows;
}
