import type { Host } from './rules/host.ts';

/** What fairness looks at. */
export type HostLoad = Pick<Host, 'id' | 'weight' | 'assigned' | 'lastAssigned'>;

/**
 * The host who is furthest behind their share: the fewest meetings for their weight; of several the one whose latest
 * was given longest ago, never at all first; of these the first by id. The same hosts in any order give the same one;
 * none give `null`.
 */
export function chooseHost<T extends HostLoad>(hosts: readonly T[]): T | null {
  return hosts.toSorted(byTurn)[0] ?? null;
}

function byTurn(a: HostLoad, b: HostLoad): number {
  // Crosswise instead of two quotients: thirds and sevenths stay exact.
  const byShare = a.assigned * b.weight - b.assigned * a.weight;
  if (byShare !== 0) return byShare;
  const [lastA, lastB] = [a.lastAssigned ?? Number.NEGATIVE_INFINITY, b.lastAssigned ?? Number.NEGATIVE_INFINITY];
  if (lastA !== lastB) return lastA < lastB ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
