import { listTasks } from '@overlap/database/stores/views';
import { TASK_ACTIONS, TASK_STATUSES } from '@overlap/domain/task';
import { actOnTask } from '@overlap/outcome/act-on-task';
import { z } from 'zod';
import { problem } from '../http/problem.ts';
import type { RestApp, RestContext } from './routes.ts';
import { problemSchema, taskSchema } from './schemas.ts';

const query = z.object({
  status: z.enum(TASK_STATUSES).default('open'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const params = z.object({ taskId: z.uuid(), action: z.enum(TASK_ACTIONS) });

const STATUSES = { gone: 404, forbidden: 403, conflict: 409 } as const;

export function taskRoutes(app: RestApp, { inWorkspace, queue }: RestContext): void {
  app.get(
    '/tasks',
    {
      schema: {
        tags: ['tasks'],
        summary: 'What waits for a person',
        querystring: query,
        response: { 200: z.object({ data: z.array(taskSchema) }) },
      },
    },
    request => inWorkspace(request, async tx => ({ data: await listTasks(tx, request.query) })),
  );

  app.post(
    '/tasks/:taskId/:action',
    {
      schema: {
        tags: ['tasks'],
        summary: 'Approve, refuse, complete or dismiss a task',
        params,
        response: {
          200: z.object({ status: z.enum(TASK_STATUSES) }),
          403: problemSchema,
          404: problemSchema,
          409: problemSchema,
        },
      },
    },
    async (request, reply) => {
      const { taskId, action } = request.params;
      const result = await inWorkspace(request, (tx, { actor, role }) =>
        actOnTask({ tx, queue }, { taskId, action, actor, role }),
      );
      if (result.ok) return result.value;
      return problem(reply, STATUSES[result.error.kind], 'Not done', result.error.message);
    },
  );
}
