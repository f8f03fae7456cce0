import type { Database } from '@overlap/database/client';
import type { PastCursor } from '@overlap/database/stores/past';
import type { Slot } from '@overlap/domain/slot';
import { replayPage } from './replay.ts';
import type { ShadowReply } from './shadow-reply.ts';

const PAGE = 100;
const DAY_MS = 86_400_000;

/** How far back it is looked when nobody says. */
export const USUAL_DAYS = 90;

export const lastDays = (days: number, now: Date): Slot => ({
  start: new Date(now.getTime() - days * DAY_MS).toISOString(),
  end: now.toISOString(),
});

/** Replays page after page up to a number of replies; `isComplete` says whether that was all of the span. */
export async function replayAll(
  database: Database,
  workspaceId: string,
  query: { span: Slot; limit: number; signal?: AbortSignal | undefined },
): Promise<{ replies: ShadowReply[]; isComplete: boolean }> {
  const replies: ShadowReply[] = [];
  let after: PastCursor | null = null;
  do {
    query.signal?.throwIfAborted();
    const limit = Math.min(PAGE, query.limit - replies.length);
    const page = await replayPage(database, workspaceId, { span: query.span, after, limit });
    replies.push(...page.replies);
    after = page.next;
  } while (after && replies.length < query.limit);
  return { replies, isComplete: after === null };
}
