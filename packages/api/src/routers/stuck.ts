import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { procedureFor, router } from '../trpc.ts';

/** Jobs that failed for good: a person sees why and can send them round again. */
export const stuckRouter = router({
  list: procedureFor('stuck.retry').query(({ ctx: { queue, principal } }) => queue.listStuck(principal.workspaceId)),

  retry: procedureFor('stuck.retry')
    .input(z.object({ jobId: z.uuid() }))
    .mutation(async ({ ctx: { queue, principal }, input }) => {
      const wasThere = await queue.retryStuck(principal.workspaceId, input.jobId);
      if (!wasThere) throw new TRPCError({ code: 'NOT_FOUND', message: 'This job is no longer stuck.' });
    }),
});
