import type { Auth, Principal } from '@overlap/auth/auth';
import { type Database, type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import type { EvidenceStore } from '@overlap/evidence/store';
import type { Queue } from '@overlap/queue/queue';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { createKeyReader } from '../http/principal.ts';
import { problem } from '../http/problem.ts';
import { bookingRoutes } from './bookings.ts';
import { campaignRoutes } from './campaigns.ts';
import { leadRoutes } from './leads.ts';
import { linkAttemptRoutes } from './link-attempts.ts';
import { taskRoutes } from './tasks.ts';

export interface RestParts {
  auth: Auth;
  database: Database;
  queue: Queue;
  evidence: EvidenceStore | null;
}

/** What a route of `/api/v1` works with. */
export interface RestContext {
  database: Database;
  queue: Queue;
  /** Pictures of attempts on leads' schedulers; `null` where none are kept. */
  evidence: EvidenceStore | null;
  /** Whose key the request came with. */
  holderOf(request: FastifyRequest): Principal;
  /** Runs in the workspace of the request's key. */
  inWorkspace<T>(request: FastifyRequest, work: (tx: WorkspaceTx, principal: Principal) => Promise<T>): Promise<T>;
}

export type RestApp = ReturnType<typeof typed>;
const typed = (app: FastifyInstance) => app.withTypeProvider<ZodTypeProvider>();

const holders = new WeakMap<FastifyRequest, Principal>();

/** `/api/v1`: for machines, by API key, described by `/api/v1/openapi.json`. */
export async function restRoutes(app: FastifyInstance, { auth, database, queue, evidence }: RestParts): Promise<void> {
  const readKeyHolder = createKeyReader(auth);
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url === '/api/v1/openapi.json') return;
    const holder = await readKeyHolder(request);
    if (holder === 'limited') {
      reply.header('retry-after', '60');
      return problem(reply, 429, 'Too many requests', 'This key has used up its calls for the minute. Wait a minute.');
    }
    if (!holder)
      return problem(reply, 401, 'No valid key', 'Send an API key of the workspace as “Authorization: Bearer ovl_…”.');
    holders.set(request, holder);
  });
  const holderOf = (request: FastifyRequest): Principal => {
    const principal = holders.get(request);
    if (!principal) throw new Error('A route ran without its key.');
    return principal;
  };
  const context: RestContext = {
    database,
    queue,
    evidence,
    holderOf,
    inWorkspace(request, work) {
      const principal = holderOf(request);
      return withWorkspace(database, principal.workspaceId, tx => work(tx, principal));
    },
  };
  const rest = typed(app);
  campaignRoutes(rest, context);
  leadRoutes(rest, context);
  bookingRoutes(rest, context);
  linkAttemptRoutes(rest, context);
  taskRoutes(rest, context);
}
