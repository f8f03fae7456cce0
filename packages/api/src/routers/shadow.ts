import { replayPage } from '@overlap/shadow/replay';
import { lastDays, replayAll, USUAL_DAYS } from '@overlap/shadow/replay-all';
import { summarise } from '@overlap/shadow/summary';
import { z } from 'zod';
import { procedureFor, router } from '../trpc.ts';

const span = {
  days: z.number().int().min(1).max(366).default(USUAL_DAYS),
  /** The end of the span; now when left out. Pages of one walk name the same one. */
  until: z.iso.datetime().nullish(),
};
const endOf = (until: string | null | undefined): Date => (until ? new Date(until) : new Date());

/** What the engine would do about past replies, beside what happened. Whoever may let a booking through may see it. */
export const shadowRouter = router({
  replies: procedureFor('booking.approve')
    .input(
      z.object({
        ...span,
        cursor: z.object({ receivedAt: z.iso.datetime(), messageId: z.uuid() }).nullish(),
        limit: z.number().int().min(1).max(100).default(50),
      }),
    )
    .query(async ({ ctx: { database, principal }, input }) => {
      const page = await replayPage(database, principal.workspaceId, {
        span: lastDays(input.days, endOf(input.until)),
        after: input.cursor ?? null,
        limit: input.limit,
      });
      return { items: page.replies, nextCursor: page.next };
    }),

  summary: procedureFor('booking.approve')
    .input(z.object({ ...span, limit: z.number().int().min(1).max(2_000).default(500) }))
    .query(async ({ ctx: { database, principal }, input, signal }) => {
      const { replies, isComplete } = await replayAll(database, principal.workspaceId, {
        span: lastDays(input.days, endOf(input.until)),
        limit: input.limit,
        signal,
      });
      return { ...summarise(replies), isComplete };
    }),
});
