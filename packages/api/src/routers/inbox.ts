import { withWorkspace } from '@overlap/database/client';
import { getThread, INBOX_FILTERS, listInbox } from '@overlap/database/stores/views';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { procedureFor, router } from '../trpc.ts';

const listInput = z.object({
  filter: z.enum(INBOX_FILTERS).default('all'),
  search: z.string().trim().max(100).nullish(),
  cursor: z.iso.datetime().nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});

export const inboxRouter = router({
  list: procedureFor('inbox.read')
    .input(listInput)
    .query(async ({ ctx: { database, principal }, input }) => {
      const { filter, limit } = input;
      const items = await withWorkspace(database, principal.workspaceId, tx =>
        listInbox(tx, { filter, limit, search: input.search || null, before: input.cursor ?? null }),
      );
      return { items, nextCursor: items.length === limit ? (items.at(-1)?.lastMessageAt ?? null) : null };
    }),

  thread: procedureFor('inbox.read')
    .input(z.object({ leadId: z.uuid() }))
    .query(async ({ ctx: { database, principal }, input }) => {
      const thread = await withWorkspace(database, principal.workspaceId, tx => getThread(tx, input.leadId));
      if (!thread) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such lead in this workspace.' });
      return thread;
    }),
});
