import type { StartWindow } from './start-windows.ts';

const NO_MORE = Number.POSITIVE_INFINITY;

/** Starts of many sorted lists as one, each once. Merged two by two, so that no start is moved often. */
export function unionOf(lists: readonly (readonly number[])[]): number[] {
  let left = lists.map(list => new Float64Array([...list, NO_MORE]));
  while (left.length > 1) {
    const merged: Float64Array<ArrayBuffer>[] = [];
    for (const [index, list] of left.entries()) if (index % 2 === 0) merged.push(unionOfTwo(list, left[index + 1]));
    left = merged;
  }
  return Array.from(left[0]?.subarray(0, -1) ?? []);
}

/** Both lists end with {@link NO_MORE}, and so does theirs: reads that never pass an end stay plain numbers. */
function unionOfTwo(a: Float64Array<ArrayBuffer>, b?: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  if (b === undefined) return a;
  const all = new Float64Array(a.length + b.length - 1);
  let count = 0;
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i] ?? NO_MORE;
    const right = b[j] ?? NO_MORE;
    const next = Math.min(left, right);
    all[count] = next;
    count += 1;
    if (next === NO_MORE) return all.subarray(0, count);
    if (left === next) i += 1;
    if (right === next) j += 1;
  }
}

/** The starts of a sorted list that lie in one of the sorted windows. */
export function startsWithin(starts: readonly number[], windows: readonly StartWindow[]): number[] {
  let at = 0;
  return starts.filter(start => {
    while ((windows[at]?.last ?? Number.POSITIVE_INFINITY) < start) at += 1;
    return (windows[at]?.first ?? Number.POSITIVE_INFINITY) <= start;
  });
}

/** The place of a start in a sorted list; -1 where it is not in it. */
export function placeOf(starts: readonly number[], start: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Number.POSITIVE_INFINITY) < start) low = middle + 1;
    else high = middle;
  }
  return starts[low] === start ? low : -1;
}
