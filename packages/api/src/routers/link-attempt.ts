import { withWorkspace } from '@overlap/database/client';
import { findEvidence } from '@overlap/database/stores/evidence';
import { findAttemptStory, LINK_ATTEMPT_FILTERS, listAttempts } from '@overlap/database/stores/link-attempt-views';
import { listSchedulerLinks } from '@overlap/database/stores/scheduler-links';
import type { Result } from '@overlap/domain/result';
import { readEvidence } from '@overlap/evidence/store';
import {
  type AttemptRefusal,
  approveAttempt,
  callOff,
  claimAttempt,
  refuseAttempt,
  releaseClaim,
  retryAttempt,
} from '@overlap/outcome/lead-link/act-on-attempt';
import { sendOwnLink, sendOwnLinkOfTask } from '@overlap/outcome/lead-link/send-own-link';
import { settleAttempt } from '@overlap/outcome/lead-link/settle-attempt';
import type { Work } from '@overlap/outcome/work';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type Context, procedureFor, router } from '../trpc.ts';

const attemptId = z.object({ attemptId: z.uuid() });
const instant = z.iso.datetime({ offset: true });

/** What a reviewer says of an attempt that they looked into. Shared with the REST API. */
export const settleInput = z.object({
  isBooked: z.boolean(),
  slot: z
    .object({ start: instant, end: instant })
    .refine(({ start, end }) => Date.parse(start) < Date.parse(end), { message: 'A meeting ends after it starts.' })
    .nullish()
    .describe('Where it is booked at another time than the attempt had.'),
  manageUrl: z.url({ protocol: /^https?$/ }).nullish(),
});

const CODES = {
  gone: 'NOT_FOUND',
  conflict: 'CONFLICT',
  locked: 'CONFLICT',
  'time-taken': 'CONFLICT',
} as const;

interface ActContext extends Pick<Context, 'database' | 'queue'> {
  principal: { workspaceId: string; actor: string };
}

/** Runs a reviewer's word in one transaction; a refusal becomes an error that says what to do. */
async function act<T>(
  { database, queue, principal }: ActContext,
  work: (work: Work, actor: string) => Promise<Result<T, AttemptRefusal>>,
): Promise<T> {
  const result = await withWorkspace(database, principal.workspaceId, tx => work({ tx, queue }, principal.actor));
  if (!result.ok) throw new TRPCError({ code: CODES[result.error.kind], message: result.error.message });
  return result.value;
}

const reviewer = procedureFor('booking.approve');

/** Attempts to book on leads' own schedulers. */
export const linkAttemptRouter = router({
  list: procedureFor('inbox.read')
    .input(
      z.object({
        filter: z.enum(LINK_ATTEMPT_FILTERS).default('waiting'),
        leadId: z.uuid().nullish(),
        limit: z.number().int().min(1).max(200).default(100),
      }),
    )
    .query(({ ctx: { database, principal }, input }) =>
      withWorkspace(database, principal.workspaceId, tx =>
        listAttempts(tx, { filter: input.filter, leadId: input.leadId ?? null, limit: input.limit }),
      ),
    ),

  /** One attempt with its steps, its evidence and everything that was done about it. */
  get: procedureFor('inbox.read')
    .input(attemptId)
    .query(async ({ ctx: { database, principal }, input }) => {
      const story = await withWorkspace(database, principal.workspaceId, tx => findAttemptStory(tx, input.attemptId));
      if (!story) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such attempt in this workspace.' });
      return story;
    }),

  /** Every scheduler link that a lead has given, the newest first. */
  links: procedureFor('inbox.read')
    .input(z.object({ leadId: z.uuid() }))
    .query(({ ctx: { database, principal }, input }) =>
      withWorkspace(database, principal.workspaceId, async tx =>
        (await listSchedulerLinks(tx, input.leadId)).map(
          ({ id, url, family, kind, source, firstSeenAt, lastSeenAt }) => ({
            id,
            url,
            family,
            kind,
            source: source as 'text' | 'signature',
            firstSeenAt: firstSeenAt.toISOString(),
            lastSeenAt: lastSeenAt.toISOString(),
          }),
        ),
      ),
    ),

  /** One file of its evidence, checked against its digest, in base 64. */
  evidence: procedureFor('inbox.read')
    .input(z.object({ fileId: z.uuid() }))
    .query(async ({ ctx: { database, principal, evidence }, input }) => {
      const file = await withWorkspace(database, principal.workspaceId, tx => findEvidence(tx, input.fileId));
      if (!file || !evidence) throw new TRPCError({ code: 'NOT_FOUND', message: 'There is no such file.' });
      const content = await readEvidence(evidence, file);
      if (!content.ok) {
        const message =
          content.error === 'missing'
            ? 'The file is not there any more.'
            : 'The file is not the one that was stored, and is not shown.';
        throw new TRPCError({ code: 'CONFLICT', message });
      }
      const { name, contentType, sha256 } = file;
      return { name, contentType, sha256, base64: content.value.toString('base64') };
    }),

  /** Takes it for ten minutes, so that no other reviewer works on it. */
  claim: reviewer
    .input(attemptId)
    .mutation(({ ctx, input }) => act(ctx, (work, actor) => claimAttempt(work, { ...input, actor }))),
  release: reviewer
    .input(attemptId)
    .mutation(({ ctx, input }) => act(ctx, (work, actor) => releaseClaim(work, { ...input, actor }))),

  approve: reviewer
    .input(attemptId)
    .mutation(({ ctx, input }) => act(ctx, (work, actor) => approveAttempt(work, { ...input, actor }))),
  /** Approves it at another one of the times that their page had open. */
  pickAnotherTime: reviewer
    .input(attemptId.extend({ start: instant }))
    .mutation(({ ctx, input }) => act(ctx, (work, actor) => approveAttempt(work, { ...input, actor }))),
  refuse: reviewer
    .input(attemptId.extend({ reason: z.string().trim().min(1, 'Say why: it is learned from.').max(500) }))
    .mutation(({ ctx, input }) => act(ctx, (work, actor) => refuseAttempt(work, { ...input, actor }))),
  callOff: reviewer
    .input(attemptId)
    .mutation(({ ctx, input }) => act(ctx, (work, actor) => callOff(work, { ...input, actor }))),
  retry: reviewer
    .input(attemptId)
    .mutation(({ ctx, input }) => act(ctx, (work, actor) => retryAttempt(work, { ...input, actor }))),
  /** Says what became of it: booked after all, or not. */
  settle: reviewer
    .input(attemptId.and(settleInput))
    .mutation(({ ctx, input }) =>
      act(ctx, (work, actor) =>
        settleAttempt(work, { ...input, actor, slot: input.slot ?? null, manageUrl: input.manageUrl ?? null }),
      ),
    ),
  /** The same as `sendOwnLink`, from the task about a lead's scheduler. */
  sendOwnLinkOfTask: reviewer
    .input(z.object({ taskId: z.uuid(), text: z.string().trim().max(4_000).nullish() }))
    .mutation(({ ctx, input }) =>
      act(ctx, (work, actor) => sendOwnLinkOfTask(work, { ...input, actor, text: input.text ?? null })),
    ),
  /** Answers the lead with our own booking link, in the drafted words or in these. */
  sendOwnLink: reviewer
    .input(attemptId.extend({ text: z.string().trim().max(4_000).nullish() }))
    .mutation(({ ctx, input }) =>
      act(ctx, (work, actor) => sendOwnLink(work, { ...input, actor, text: input.text ?? null })),
    ),
});
