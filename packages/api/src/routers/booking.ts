import { withWorkspace } from '@overlap/database/client';
import { BOOKING_SPANS, listBookings } from '@overlap/database/stores/views';
import { z } from 'zod';
import { procedureFor, router } from '../trpc.ts';

export const bookingRouter = router({
  list: procedureFor('inbox.read')
    .input(
      z.object({
        span: z.enum(BOOKING_SPANS).default('upcoming'),
        limit: z.number().int().min(1).max(200).default(100),
      }),
    )
    .query(({ ctx: { database, principal }, input }) =>
      withWorkspace(database, principal.workspaceId, tx => listBookings(tx, { ...input, now: new Date() })),
    ),
});
