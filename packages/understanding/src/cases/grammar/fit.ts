import type { World } from './world.ts';

export type Span = readonly [startMs: number, endMs: number];

const QUARTER_MS = 15 * 60_000;

/** The first start inside the span that the calendar allows: its own start, or a quarter of an hour inside it. */
function firstStart(span: Span, world: World): number | null {
  const lengthMs = world.scene.durationMinutes * 60_000;
  let best: number | null = null;
  for (const [from, until] of world.open) {
    const low = Math.max(span[0], from, world.earliestMs);
    const start = low === span[0] ? low : Math.ceil(low / QUARTER_MS) * QUARTER_MS;
    if (start + lengthMs <= Math.min(span[1], until) && (best === null || start < best)) best = start;
  }
  return best;
}

/** Over several spans the earliest, or the first in the lead's own order that has one. */
export function firstStartOf(spans: readonly Span[], world: World, ranked: boolean): number | null {
  const starts = spans.map(span => firstStart(span, world)).filter(start => start !== null);
  if (starts.length === 0) return null;
  return ranked ? (starts[0] ?? null) : Math.min(...starts);
}
