/**
 * Keeps rows where they are while somebody is at work in the list. Rows known before stay in their old order with
 * their new content; rows that were not there wait, and are counted. Rows that left the list leave at once.
 */
export function steadyOrder<T>(
  before: readonly string[],
  fresh: readonly T[],
  idOf: (row: T) => string,
): { rows: T[]; waiting: number } {
  const byId = new Map(fresh.map(row => [idOf(row), row]));
  const kept = before.flatMap(id => byId.get(id) ?? []);
  const known = new Set(before);
  const lastKnown = fresh.findLastIndex(row => known.has(idOf(row)));
  // What follows the last known row is an older page that was asked for, not news.
  const older = kept.length > 0 ? fresh.slice(lastKnown + 1) : fresh;
  return { rows: [...kept, ...older], waiting: fresh.length - kept.length - older.length };
}
