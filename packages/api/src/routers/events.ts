import { withWorkspace } from '@overlap/database/client';
import { currentCursor, listLiveEvents } from '@overlap/database/stores/records';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { procedureFor, router } from '../trpc.ts';

const IDLE_MS = 20_000;
/** An event is handed out only when older transactions have ended; until then it is looked for again this soon. */
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
      let pause = 0;
      while (!signal.aborted) {
        if (pause > 0) await ctx.live.wait(workspaceId, pause, signal);
        const events = await withWorkspace(ctx.database, workspaceId, tx => listLiveEvents(tx, cursor));
        for (const { cursor: id, ...event } of events) {
          cursor = id;
          yield tracked(id, event);
        }
        // Woken without anything to show: the news is of a transaction that others still hold back.
        pause = events.length === 0 && pause === IDLE_MS ? RECHECK_MS : IDLE_MS;
        if (pause === IDLE_MS && events.length === 0 && (await ctx.recheck())?.workspaceId !== workspaceId) return;
      }
    }),
});
