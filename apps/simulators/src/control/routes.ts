import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { ZodError, z } from 'zod';
import { UnknownLead } from '../emailbison/lead-replies.ts';
import { faultOrderSchema } from '../faults.ts';
import { pageControl } from '../pages/control.ts';
import { plant, reset } from '../planting.ts';
import { Refusal, send } from '../provider.ts';
import { seedSchema } from '../seed.ts';
import type { World } from '../world.ts';
import { bookingRoutes } from './bookings.ts';
import { calcomRoutes } from './calcom.ts';
import { leadRoutes } from './leads.ts';
import { messageRoutes } from './messages.ts';
import { stateOf } from './state.ts';
import { storyRoutes } from './story.ts';

/** The control plane: seeds, faults, what leads do, and what took place. No provider's client ever sees it. */
export function controlPlane(world: World): FastifyPluginAsync {
  return async scope => {
    scope.setErrorHandler((error, _request, reply) => {
      if (error instanceof UnknownLead)
        return send(reply, { status: 422, body: { error: error.message, known: error.known } });
      if (error instanceof Refusal) return send(reply, error.answer);
      if (error instanceof ZodError)
        return send(reply, { status: 422, body: { error: 'Invalid', issues: describe(error) } });
      const { statusCode = 500, message } = error as { statusCode?: number; message: string };
      return send(reply, { status: statusCode, body: { error: message } });
    });
    worldRoutes(scope, world);
    faultRoutes(scope, world);
    messageRoutes(scope, world);
    bookingRoutes(scope, world);
    calcomRoutes(scope, world);
    pageControl(scope, world);
    leadRoutes(scope, world);
    storyRoutes(scope, world);
  };
}

const resetSchema = z.strictObject({ keepSeed: z.boolean().default(false) }).default({ keepSeed: false });
type Filter = { Querystring: { provider?: string; kind?: string; by?: string } };

function worldRoutes(scope: FastifyInstance, world: World): void {
  scope.get('/health', () => ({ ok: true, uptimeSeconds: Math.round(process.uptime()) }));
  scope.get('/state', () => stateOf(world));
  scope.get<Filter>('/ledger', request => ({ entries: world.ledger.list(request.query) }));
  scope.get<Filter>('/deliveries', request => ({
    deliveries: world.deliveries.list({ provider: request.query.provider }).map(({ signing: _, ...shown }) => shown),
  }));
  scope.post('/seed', request => {
    plant(world.store, seedSchema.parse(request.body ?? {}));
    return { ok: true, gohighlevelPublicKey: world.gohighlevelKeys.publicKey };
  });
  scope.post('/reset', request => {
    const order = resetSchema.parse(request.body ?? undefined);
    world.deliveries.forget();
    world.clearQuotas();
    reset(world.store, order);
    return { ok: true };
  });
}

function faultRoutes(scope: FastifyInstance, { faults }: World): void {
  scope.get('/faults', () => ({ faults: faults.list() }));
  scope.post('/faults', (request, reply) =>
    reply.code(201).send({ fault: faults.order(faultOrderSchema.parse(request.body ?? {})) }),
  );
  scope.delete('/faults', (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
}

interface Issue {
  path: string;
  message: string;
}

/** What is wrong and where; of a union's branches, the one that came closest. */
function describe(error: { issues: readonly z.core.$ZodIssue[] }, prefix: PropertyKey[] = []): Issue[] {
  return error.issues.flatMap(issue => {
    const path = [...prefix, ...issue.path];
    if (issue.code === 'invalid_union') {
      const branches = issue.errors.map(issues => describe({ issues }, path));
      const [closest = []] = branches.toSorted((a, b) => depthOf(b) - depthOf(a));
      return closest;
    }
    return [{ path: path.map(String).join('.'), message: issue.message }];
  });
}

const depthOf = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(({ path }) => path.split('.').length));
