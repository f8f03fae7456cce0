import type { Attempt } from '../api/types.ts';

type Queued = Pick<Attempt, 'id' | 'status' | 'waitsUntil' | 'createdAt'>;

/** What waits for a reviewer: approvals first, by when their time is given back; then the rest, the oldest first. */
export function reviewQueue<T extends Queued>(waiting: readonly T[]): T[] {
  const rank = ({ status }: Queued) => (status === 'awaiting-approval' ? 0 : 1);
  const due = ({ waitsUntil, createdAt }: Queued) => waitsUntil ?? createdAt;
  return [...waiting].sort((a, b) => rank(a) - rank(b) || due(a).localeCompare(due(b)));
}

/** What comes before and after it. Once it has left the queue, the next one is the first that waits. */
export function neighboursOf(queue: readonly Queued[], id: string): { previous?: string; next?: string } {
  const at = queue.findIndex(each => each.id === id);
  const previous = at > 0 ? queue[at - 1]?.id : undefined;
  const next = queue[at + 1]?.id;
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}
