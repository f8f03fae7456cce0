import { withWorkspace } from '@overlap/database/client';
import { listTasks } from '@overlap/database/stores/views';
import { TASK_STATUSES, type TaskAction } from '@overlap/domain/task';
import { actOnTask } from '@overlap/outcome/act-on-task';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { procedureFor, router } from '../trpc.ts';

const act = (action: TaskAction, permission: 'booking.approve' | 'task.work') =>
  procedureFor(permission)
    .input(z.object({ taskId: z.uuid() }))
    .mutation(async ({ ctx: { database, queue, principal }, input }) => {
      const result = await withWorkspace(database, principal.workspaceId, tx =>
        actOnTask({ tx, queue }, { taskId: input.taskId, action, actor: principal.actor }),
      );
      if (!result.ok)
        throw new TRPCError({
          code: result.error.kind === 'gone' ? 'NOT_FOUND' : 'CONFLICT',
          message: result.error.message,
        });
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
  approve: act('approve', 'booking.approve'),
  /** Drops what was prepared. */
  refuse: act('refuse', 'booking.approve'),
  complete: act('complete', 'task.work'),
  dismiss: act('dismiss', 'task.work'),
});
