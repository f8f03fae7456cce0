import type { AppRouter } from '@overlap/api/app-router';
import { LINK_LEVELS } from '@overlap/domain/link-policy';
import { AUTONOMY_LEVELS } from '@overlap/domain/policy';
import type { inferRouterInputs } from '@trpc/server';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { procedureFor, router } from './trpc.ts';

type Inputs = inferRouterInputs<AppRouter>;
const attemptId = z.object({ attemptId: z.uuid() });

function orMissing<T>(found: T | undefined): T {
  if (found) return found;
  throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such attempt in this workspace.' });
}

function orRefuse(problem: string | null): void {
  if (problem) throw new TRPCError({ code: 'CONFLICT', message: problem });
}

const reviewer = procedureFor('booking.approve');

/** The router's attempts, in memory. */
export const mockAttemptRouter = router({
  list: procedureFor('inbox.read')
    .input(
      z.object({
        filter: z.enum(['waiting', 'under-way', 'all']).default('waiting'),
        leadId: z.uuid().nullish(),
        limit: z.number().default(100),
      }),
    )
    .query(({ ctx: { workspace }, input: { filter, leadId } }) =>
      workspace.attempts
        .list()
        .filter(
          each =>
            (!leadId || each.leadId === leadId) &&
            (filter !== 'waiting' || ['awaiting-approval', 'needs-person'].includes(each.status)),
        ),
    ),
  get: procedureFor('inbox.read')
    .input(attemptId)
    .query(({ ctx: { workspace }, input }) => orMissing(workspace.attempts.find(input.attemptId))),
  evidence: procedureFor('inbox.read')
    .input(z.object({ fileId: z.uuid() }))
    .query(() => ({
      name: 'page.txt',
      contentType: 'text/plain; charset=utf-8',
      sha256: 'a'.repeat(64),
      base64: Buffer.from('30 Minute Meeting\nSelect a Date & Time\n<script>alert(1)</script>').toString('base64'),
    })),
  claim: reviewer.input(attemptId).mutation(({ ctx: { workspace, email }, input }) => {
    orRefuse(workspace.attempts.say(input.attemptId, { kind: 'claim' }, `user:${email}`));
    return { lockedUntil: new Date(Date.now() + 600_000).toISOString() };
  }),
  release: reviewer.input(attemptId).mutation(({ ctx: { workspace, email }, input }) => {
    orRefuse(workspace.attempts.say(input.attemptId, { kind: 'release' }, `user:${email}`));
    return { status: orMissing(workspace.attempts.find(input.attemptId)).attempt.status };
  }),
  approve: reviewer.input(attemptId).mutation(({ ctx: { workspace, email }, input }) => {
    orRefuse(workspace.attempts.say(input.attemptId, { kind: 'approve' }, `user:${email}`));
    return { status: 'approved' as const };
  }),
  pickAnotherTime: reviewer
    .input(attemptId.extend({ start: z.string() }))
    .mutation(({ ctx: { workspace, email }, input }) => {
      orRefuse(workspace.attempts.say(input.attemptId, { kind: 'other-time', start: input.start }, `user:${email}`));
      return { status: 'approved' as const };
    }),
  refuse: reviewer
    .input(attemptId.extend({ reason: z.string().min(1) }))
    .mutation(({ ctx: { workspace, email }, input }) => {
      orRefuse(workspace.attempts.say(input.attemptId, { kind: 'refuse', reason: input.reason }, `user:${email}`));
      return { status: 'refused' as const };
    }),
  callOff: reviewer.input(attemptId).mutation(({ ctx: { workspace, email }, input }) => {
    orRefuse(workspace.attempts.say(input.attemptId, { kind: 'call-off' }, `user:${email}`));
    return { status: 'called-off' as const };
  }),
  retry: reviewer.input(attemptId).mutation(({ ctx: { workspace, email }, input }) => {
    orRefuse(workspace.attempts.say(input.attemptId, { kind: 'retry' }, `user:${email}`));
    return { status: 'planned' as const };
  }),
  settle: reviewer
    .input(
      attemptId.extend({
        isBooked: z.boolean(),
        slot: z.object({ start: z.string(), end: z.string() }).nullish(),
        manageUrl: z.string().nullish(),
      }),
    )
    .mutation(({ ctx: { workspace, email }, input: { attemptId: id, isBooked } }) => {
      const word = { kind: 'settle', isBooked, slot: null, manageUrl: null } as const;
      orRefuse(workspace.attempts.say(id, word, `user:${email}`));
      return { status: isBooked ? ('booked' as const) : ('failed' as const) };
    }),
  sendOwnLink: reviewer
    .input(attemptId.extend({ text: z.string().nullish() }))
    .mutation(({ ctx: { workspace, email }, input }) => {
      orRefuse(workspace.attempts.say(input.attemptId, { kind: 'own-link', text: input.text ?? '' }, `user:${email}`));
      return { messageId: null };
    }),
  sendOwnLinkOfTask: reviewer
    .input(z.object({ taskId: z.uuid(), text: z.string().nullish() }))
    .mutation(({ ctx: { workspace }, input }) => {
      const task = workspace.tasks().find(each => each.id === input.taskId);
      if (task) workspace.act(task, 'complete');
      return { messageId: null };
    }),
});

export const mockNoticeRouter = router({
  list: procedureFor('inbox.read').query(({ ctx }) => ctx.workspace.linkSettings.notices()),
  accept: procedureFor('settings.change')
    .input(z.object({ notice: z.string(), version: z.number() }))
    .mutation(({ ctx: { workspace, email } }) => workspace.linkSettings.accept(`user:${email}`)),
  withdraw: procedureFor('settings.change')
    .input(z.object({ notice: z.string() }))
    .mutation(({ ctx: { workspace, email } }) => workspace.linkSettings.withdraw(`user:${email}`)),
});

const level = z.enum(AUTONOMY_LEVELS);

export const mockSettingsRouter = router({
  get: procedureFor('inbox.read').query(({ ctx }) => ctx.workspace.linkSettings.settings()),
  linkFamilies: procedureFor('inbox.read').query(({ ctx }) => ctx.workspace.linkSettings.families()),
  saveLinkPolicy: procedureFor('settings.change')
    .input(
      z.object({
        family: z.custom<Inputs['settings']['saveLinkPolicy']['family']>(value => typeof value === 'string'),
        level: z.enum(LINK_LEVELS),
        dailyCap: z.number(),
      }),
    )
    .mutation(({ ctx, input: { family, ...policy } }) => ctx.workspace.linkSettings.setPolicy(family, policy)),
  saveLinkIdentity: procedureFor('settings.change')
    .input(z.custom<Inputs['settings']['saveLinkIdentity']>(value => typeof value === 'object'))
    .mutation(({ ctx, input }) => ctx.workspace.linkSettings.setIdentity(input.identity)),
  setLinkStop: procedureFor('settings.change')
    .input(z.object({ isStopped: z.boolean() }))
    .mutation(({ ctx, input }) => ctx.workspace.linkSettings.setStop(input.isStopped)),
  setAutonomy: procedureFor('settings.change')
    .input(
      z.object({
        'link-first': level,
        'offered-time': level,
        'lead-times': level,
        'call-me': level,
        'scheduler-link': level,
      }),
    )
    .mutation(({ ctx, input }) => ctx.workspace.linkSettings.setAutonomy(input)),
});
