import { on } from 'node:events';
import type { AppRouter } from '@overlap/api/app-router';
import { roleCan } from '@overlap/domain/role';
import { TASK_STATUSES, type TaskAction, taskCan, taskNeeds } from '@overlap/domain/task';
import { type inferRouterInputs, type inferRouterOutputs, TRPCError, tracked } from '@trpc/server';
import { z } from 'zod';
import { INBOX_FILTERS } from '../renderer/api/types.ts';
import { mockAttemptRouter, mockNoticeRouter, mockSettingsRouter } from './attempt-router.ts';
import { mockBookingRouter } from './booking-router.ts';
import { FAILING_LEAD } from './seed-asking.ts';
import { procedureFor, router, signedIn } from './trpc.ts';

/** The router's outputs as the console asks for them; the mock's are held against these below. */
type Outputs = inferRouterOutputs<AppRouter>;
type Inputs = inferRouterInputs<AppRouter>;

const act = (action: TaskAction) =>
  procedureFor('inbox.read')
    .input(z.object({ taskId: z.uuid() }))
    .mutation(({ ctx: { workspace, role }, input }) => {
      const task = workspace.tasks().find(each => each.id === input.taskId);
      if (!task) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such task in this workspace.' });
      if (!roleCan(role, taskNeeds(action, task.kind)))
        throw new TRPCError({ code: 'FORBIDDEN', message: `Your role (${role}) does not include this.` });
      if (!taskCan(action, task))
        throw new TRPCError({ code: 'CONFLICT', message: 'Somebody has dealt with this task already.' });
      workspace.act(task, action);
      return { status: task.status };
    });

const contains = (text: string | null, part: string) => (text ?? '').toLowerCase().includes(part.toLowerCase());

export const mockRouter = router({
  session: router({
    me: signedIn.query(({ ctx }) => ctx.workspace.me(ctx.role, ctx.email)),
    members: procedureFor('inbox.read').query(({ ctx }) => ctx.workspace.members()),
  }),
  inbox: router({
    list: procedureFor('inbox.read')
      .input(
        z.object({
          filter: z.enum(INBOX_FILTERS).default('all'),
          search: z.string().nullish(),
          cursor: z.iso.datetime().nullish(),
          limit: z.number().default(50),
        }),
      )
      .query(({ ctx: { workspace }, input }) => {
        const { filter, search, cursor, limit } = input;
        const found = workspace
          .rows()
          .filter(
            row =>
              (filter === 'all' || (filter === 'booked' ? row.bookedSlot !== null : row.openTasks > 0)) &&
              (!search || contains(row.name, search) || contains(row.company, search)) &&
              (!cursor || row.lastMessageAt < cursor),
          );
        const items = found.slice(0, limit);
        return { items, nextCursor: found.length > limit ? (items.at(-1)?.lastMessageAt ?? null) : null };
      }),
    thread: procedureFor('inbox.read')
      .input(z.object({ leadId: z.uuid() }))
      .query(({ ctx: { workspace }, input }) => {
        if (input.leadId === FAILING_LEAD)
          throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'On purpose.' });
        const thread = workspace.seed.threads.find(each => each.lead.id === input.leadId);
        if (!thread) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such lead in this workspace.' });
        return thread;
      }),
  }),
  booking: mockBookingRouter,
  linkAttempt: mockAttemptRouter,
  notice: mockNoticeRouter,
  settings: mockSettingsRouter,
  task: router({
    list: procedureFor('inbox.read')
      .input(z.object({ status: z.enum(TASK_STATUSES).default('open'), limit: z.number().default(100) }))
      .query(({ ctx: { workspace }, input }) => workspace.tasks().filter(task => task.status === input.status)),
    approve: act('approve'),
    refuse: act('refuse'),
    complete: act('complete'),
    dismiss: act('dismiss'),
  }),
  stuck: router({
    list: procedureFor('stuck.retry').query(({ ctx }) => ctx.workspace.seed.stuck),
    retry: procedureFor('stuck.retry')
      .input(z.object({ jobId: z.uuid() }))
      .mutation(({ ctx: { workspace }, input }) => {
        workspace.seed.stuck = workspace.seed.stuck.filter(job => job.id !== input.jobId);
      }),
  }),
  events: router({
    live: signedIn.input(z.object({ lastEventId: z.string().nullish() }).optional()).subscription(async function* ({
      ctx,
      signal,
    }) {
      let seq = 0;
      for await (const [event] of on(ctx.workspace.news, 'event', signal ? { signal } : {})) {
        seq += 1;
        yield tracked(`${Date.now()}.${seq}`, event);
      }
    }),
  }),
});

type MockOutputs = inferRouterOutputs<typeof mockRouter>;
type MockInputs = inferRouterInputs<typeof mockRouter>;

/** Breaks the type check when the real router and this one part ways in what the console uses. */
export type HasTheRealShape = [
  MockOutputs['session'] extends Pick<Outputs['session'], keyof MockOutputs['session']> ? true : never,
  MockOutputs['inbox'] extends Outputs['inbox'] ? true : never,
  MockOutputs['booking'] extends Outputs['booking'] ? true : never,
  MockOutputs['task'] extends Pick<Outputs['task'], keyof MockOutputs['task']> ? true : never,
  MockOutputs['stuck'] extends Pick<Outputs['stuck'], keyof MockOutputs['stuck']> ? true : never,
  MockOutputs['linkAttempt'] extends Pick<Outputs['linkAttempt'], keyof MockOutputs['linkAttempt']> ? true : never,
  MockOutputs['notice'] extends Outputs['notice'] ? true : never,
  MockOutputs['settings'] extends Pick<Outputs['settings'], keyof MockOutputs['settings']> ? true : never,
  Inputs['task'] extends MockInputs['task'] ? true : never,
  MockInputs['booking'] extends Inputs['booking'] ? true : never,
];
/** @public The compiler is its only reader. */
export const hasTheRealShape: HasTheRealShape = [true, true, true, true, true, true, true, true, true, true];
