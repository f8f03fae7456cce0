import type { Principal } from '@overlap/auth/auth';
import { findAttemptStory, LINK_ATTEMPT_FILTERS, listAttempts } from '@overlap/database/stores/link-attempt-views';
import type { Result } from '@overlap/domain/result';
import { roleCan } from '@overlap/domain/role';
import {
  type AttemptRefusal,
  approveAttempt,
  callOff,
  claimAttempt,
  refuseAttempt,
  releaseClaim,
  retryAttempt,
} from '@overlap/outcome/lead-link/act-on-attempt';
import { sendOwnLink } from '@overlap/outcome/lead-link/send-own-link';
import { settleAttempt } from '@overlap/outcome/lead-link/settle-attempt';
import type { Work } from '@overlap/outcome/work';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sendEvidence } from '../http/evidence.ts';
import { problem } from '../http/problem.ts';
import { attemptActionSchema, attemptSchema, attemptStorySchema } from './link-attempt-schemas.ts';
import type { RestApp, RestContext } from './routes.ts';
import { problemSchema } from './schemas.ts';

const params = z.object({ attemptId: z.uuid() });
const query = z.object({
  filter: z.enum(LINK_ATTEMPT_FILTERS).default('waiting'),
  leadId: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const STATUS_OF: Record<AttemptRefusal['kind'], 404 | 409> = {
  gone: 404,
  conflict: 409,
  locked: 409,
  'time-taken': 409,
};

type Ask = z.infer<typeof attemptActionSchema>;

/** One word of a reviewer, by its name. */
async function carryOut(
  work: Work,
  who: { attemptId: string; actor: string },
  ask: Ask,
): Promise<Result<object, AttemptRefusal>> {
  switch (ask.action) {
    case 'claim':
      return claimAttempt(work, who);
    case 'release':
      return releaseClaim(work, who);
    case 'approve':
      return approveAttempt(work, { ...who, start: ask.start ?? null });
    case 'refuse':
      return refuseAttempt(work, { ...who, reason: ask.reason });
    case 'call-off':
      return callOff(work, who);
    case 'retry':
      return retryAttempt(work, who);
    case 'settle':
      return settleAttempt(work, { ...who, ...ask, slot: ask.slot ?? null, manageUrl: ask.manageUrl ?? null });
    case 'send-own-link':
      return sendOwnLink(work, { ...who, text: ask.text ?? null });
  }
}

/** Attempts to book on leads' own schedulers, for machines. */
export function linkAttemptRoutes(app: RestApp, context: RestContext): void {
  const { inWorkspace, holderOf, database, queue, evidence } = context;

  app.get(
    '/link-attempts',
    {
      schema: {
        tags: ['link attempts'],
        summary: 'Attempts to book on leads’ own schedulers, newest first',
        querystring: query,
        response: { 200: z.object({ data: z.array(attemptSchema) }) },
      },
    },
    request =>
      inWorkspace(request, async tx => {
        const { filter, leadId = null, limit } = request.query;
        return { data: await listAttempts(tx, { filter, leadId, limit }) };
      }),
  );

  app.get(
    '/link-attempts/:attemptId',
    {
      schema: {
        tags: ['link attempts'],
        summary: 'An attempt with its steps, its evidence and its history',
        params,
        response: { 200: attemptStorySchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const story = await inWorkspace(request, tx => findAttemptStory(tx, request.params.attemptId));
      return story ?? problem(reply, 404, 'No such attempt', 'There is no such attempt in this workspace.');
    },
  );

  app.post(
    '/link-attempts/:attemptId/actions',
    {
      schema: {
        tags: ['link attempts'],
        summary: 'Claim, approve, refuse, call off, retry or settle an attempt, or send our own link instead',
        description:
          'What may be done now stands in the attempt’s `actions`. Approving with a `start` picks another time.',
        params,
        body: attemptActionSchema,
        response: {
          200: z.object({ status: z.string().optional(), lockedUntil: z.string().optional() }),
          403: problemSchema,
          404: problemSchema,
          409: problemSchema,
        },
      },
    },
    async (request, reply) => {
      const forbidden = whyForbidden(holderOf(request));
      if (forbidden) return problem(reply, 403, 'Not done', forbidden);
      const { attemptId } = request.params;
      const result = await inWorkspace(request, (tx, { actor }) =>
        carryOut({ tx, queue }, { attemptId, actor }, request.body),
      );
      if (result.ok) return result.value;
      return problem(reply, STATUS_OF[result.error.kind], 'Not done', result.error.message);
    },
  );

  app.get(
    '/evidence/:fileId',
    {
      schema: {
        tags: ['link attempts'],
        summary: 'A picture or a page’s text of an attempt',
        params: z.object({ fileId: z.uuid() }),
        response: { 200: z.any().describe('The file’s own bytes.'), 404: problemSchema, 409: problemSchema },
      },
    },
    (request: FastifyRequest<{ Params: { fileId: string } }>, reply: FastifyReply) => {
      const { workspaceId } = holderOf(request);
      return sendEvidence(reply, { database, evidence }, { workspaceId, fileId: request.params.fileId });
    },
  );
}

const whyForbidden = ({ role }: Principal): string | null =>
  roleCan(role, 'booking.approve') ? null : `Your role (${role}) does not include this.`;
