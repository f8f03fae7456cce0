import { withWorkspace } from '@overlap/database/client';
import { listTasks } from '@overlap/database/stores/views';
import { TASK_STATUSES, type TaskAction } from '@overlap/domain/task';
import { actOnTask } from '@overlap/outcome/act-on-task';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { procedureFor, router } from '../trpc.ts';

const CODES = { gone: 'NOT_FOUND', forbidden: 'FORBIDDEN', conflict: 'CONFLICT' } as const;

/** Which right an action needs depends on the kind of task, so it is checked with the task in hand. */
const act = (action: TaskAction) =>
  procedureFor('inbox.read')
    .input(z.object({ taskId: z.uuid() }))
    .mutation(async ({ ctx: { database, queue, principal }, input }) => {
      const { actor, role, workspaceId } = principal;
      const result = await withWorkspace(database, workspaceId, tx =>
        actOnTask({ tx, queue }, { taskId: input.taskId, action, actor, role }),
      );
      if (!result.ok) throw new TRPCError({ code: CODES[result.error.kind], message: result.error.message });
      return result.value;
    });

export const taskRouter = router({
  list: procedureFor('inbox.read')
    .input(
      z.object({ status: z.enum(TASK_STATUSES).default('open'), limit: z.number().int().min(1).max(200).default(100) }),
    )
    .query(({ ctx: { database, principal }, input }) =>
      withWorkspace(database, principal.workspaceId, tx => listTasks(tx, input)),
    ),
  /** Lets the prepared booking or reply go out. */
  approve: act('approve'),
  /** Drops what was prepared. */
  refuse: act('refuse'),
  complete: act('complete'),
  dismiss: act('dismiss'),
});
