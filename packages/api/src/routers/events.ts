import { setTimeout as delay } from 'node:timers/promises';
import { withWorkspace } from '@overlap/database/client';
import { currentCursor, hasLiveEvents, listLiveEvents } from '@overlap/database/stores/records';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { procedureFor, router } from '../trpc.ts';

const IDLE_MS = 20_000;
/** An event is handed out only when all older transactions have ended; until then it is looked for again this soon. */
const RECHECK_MS = 250;

export const eventsRouter = router({
  /** What changed in the workspace, as ids to read again. Resumes after the last id the client saw. */
  live: procedureFor('inbox.read')
    .input(
      z
        .object({
          lastEventId: z
            .string()
            .regex(/^\d+\.\d+$/)
            .nullish(),
        })
        .optional(),
    )
    .subscription(async function* ({ ctx, input, signal = new AbortController().signal }) {
      const { workspaceId } = ctx.principal;
      let cursor = input?.lastEventId ?? (await withWorkspace(ctx.database, workspaceId, currentCursor));
      // What changed between a client's first look and this moment is in no event: it is told to look once more.
      if (!input?.lastEventId) yield tracked(cursor, { topic: 'start' as const, subjectId: workspaceId, leadId: null });
      let checkedAt = Date.now();
      while (!signal.aborted) {
        const turn = new AbortController();
        try {
          // Listening begins before reading: what is told in between must not be slept over.
          const news = ctx.live.wait(workspaceId, IDLE_MS, AbortSignal.any([signal, turn.signal]));
          const { events, isHeldBack } = await withWorkspace(ctx.database, workspaceId, async tx => {
            const ready = await listLiveEvents(tx, cursor);
            return { events: ready, isHeldBack: ready.length === 0 && (await hasLiveEvents(tx, cursor)) };
          });
          for (const { cursor: id, ...event } of events) {
            cursor = id;
            yield tracked(id, event);
          }
          if (isHeldBack) await delay(RECHECK_MS);
          else if (events.length === 0) await news;
        } finally {
          turn.abort();
        }
        if (Date.now() - checkedAt < IDLE_MS) continue;
        if ((await ctx.recheck())?.workspaceId !== workspaceId) return;
        checkedAt = Date.now();
      }
    }),
});
