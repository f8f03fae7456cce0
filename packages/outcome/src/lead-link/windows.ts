import type { Slot } from '@overlap/domain/slot';

const MINUTE_MS = 60_000;

interface Span {
  start: number;
  end: number;
}

const spanOf = ({ start, end }: Slot): Span => ({ start: Date.parse(start), end: Date.parse(end) });
const slotOf = ({ start, end }: Span): Slot => ({
  start: new Date(start).toISOString(),
  end: new Date(end).toISOString(),
});

/**
 * Our open time as windows: what the starts of our own meetings cover, run together where they touch. A meeting of
 * another length fits wherever it lies wholly in one of them. Starts are epoch milliseconds, sorted.
 */
export function windowsOf(starts: readonly number[], minutes: number): Slot[] {
  const windows: Span[] = [];
  for (const start of starts) {
    const end = start + minutes * MINUTE_MS;
    const last = windows.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows.map(slotOf);
}

/** Whether a slot lies wholly in one of the windows. */
export function fitsInto(slot: Slot, windows: readonly Slot[]): boolean {
  const { start, end } = spanOf(slot);
  return windows.map(spanOf).some(window => window.start <= start && end <= window.end);
}

/** The parts of the windows that the lead's own times leave; all of them where they named none. */
export function withinTheirs(windows: readonly Slot[], named: readonly Slot[]): Slot[] {
  if (named.length === 0) return [...windows];
  return windows
    .map(spanOf)
    .flatMap(ours =>
      named.map(spanOf).map(theirs => ({
        start: Math.max(ours.start, theirs.start),
        end: Math.min(ours.end, theirs.end),
      })),
    )
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start)
    .map(slotOf);
}

/** Schedulers begin their meetings on one of these. */
const GRID_MS = 15 * MINUTE_MS;
const MOST_WANTED = 20;

/** Starts that the lead named, best first: a span ("between two and four") stands for every quarter hour in it. */
export function wantedStarts(named: readonly Slot[], minutes: number): string[] {
  const starts = named.map(spanOf).flatMap(({ start, end }) => {
    const last = end - minutes * MINUTE_MS;
    const count = Math.max(0, Math.floor((last - start) / GRID_MS));
    return Array.from({ length: count + 1 }, (_, index) => start + index * GRID_MS);
  });
  return [...new Set(starts)].slice(0, MOST_WANTED).map(start => new Date(start).toISOString());
}

/** Whether a slot begins at a time that the lead named. */
export const isNamed = (slot: Slot, named: readonly Slot[]): boolean => {
  const at = Date.parse(slot.start);
  return named.map(spanOf).some(({ start, end }) => start === at || (start <= at && Date.parse(slot.end) <= end));
};

/** The slot to book: the first that the lead named, else the earliest that suits us; `null` for none. */
export function chooseSlot(
  open: readonly Slot[],
  { windows, wanted }: { windows: readonly Slot[]; wanted: readonly string[] },
): { slot: Slot; alternatives: string[] } | null {
  const fitting = open.filter(slot => fitsInto(slot, windows));
  const byStart = new Map(fitting.map(slot => [Date.parse(slot.start), slot]));
  const named = wanted.map(start => byStart.get(Date.parse(start))).find(slot => slot !== undefined);
  const slot = named ?? fitting[0];
  return slot ? { slot, alternatives: fitting.slice(0, 10).map(each => each.start) } : null;
}
