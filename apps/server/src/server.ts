import fastifyHelmet from '@fastify/helmet';
import fastifySwagger from '@fastify/swagger';
import { type AppRouter, appRouter } from '@overlap/api/app-router';
import type { Auth } from '@overlap/auth/auth';
import { listMembers } from '@overlap/auth/members';
import type { Database } from '@overlap/database/client';
import type { LiveListener } from '@overlap/database/listen';
import type { KeyRing } from '@overlap/database/secret-box';
import type { EvidenceStore } from '@overlap/evidence/store';
import type { Queue } from '@overlap/queue/queue';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import type { Logger } from 'pino';
import { authRoutes } from './http/auth-routes.ts';
import { consoleRoutes } from './http/console-routes.ts';
import { evidenceRoutes } from './http/evidence-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import { readMember } from './http/principal.ts';
import { problem } from './http/problem.ts';
import { createMetrics } from './metrics.ts';
import { restRoutes } from './rest/routes.ts';
import { webhookRoutes } from './webhooks/routes.ts';

export interface ServerParts {
  database: Database;
  authDatabase: Database;
  auth: Auth;
  queue: Queue;
  keyRing: KeyRing;
  live: LiveListener;
  log: Logger;
  publicUrl: string;
  trustedOrigins: string[];
  /** Whether requests come through one proxy of ours, e.g. Fly's. */
  behindProxy: boolean;
  /** Folder of the built console; `null` serves none. */
  consoleFolder: string | null;
  /** Pictures of attempts on leads' schedulers; `null` where none are kept. */
  evidence: EvidenceStore | null;
}

/** The whole HTTP surface, ready to listen. It decides nothing: it checks, keeps, asks and answers. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { auth, authDatabase, database, queue, keyRing, live, publicUrl, log, evidence } = parts;
  const metrics = createMetrics();
  const app = Fastify({
    loggerInstance: log as unknown as FastifyBaseLogger,
    disableRequestLogging: true,
    routerOptions: { maxParamLength: 5_000 },
    bodyLimit: 1_048_576,
    // Only the one proxy in front of us may say who the client is.
    trustProxy: parts.behindProxy ? (_address: string, hop: number) => hop < 1 : false,
    forceCloseConnections: true,
  });
  logRequests(app, metrics);
  setErrors(app);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { directives: CONTENT_SECURITY },
    hsts: publicUrl.startsWith('https:'),
  });
  await app.register(healthRoutes, { database, metrics });
  await app.register(webhookRoutes, { database, queue, keyRing, metrics, publicUrl });
  await app.register(authRoutes, { auth, publicUrl });
  const trustedOrigins = [new URL(publicUrl).origin, ...parts.trustedOrigins];
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      // A query's input may hold a lead's name: as a POST it stays out of addresses and their logs.
      allowMethodOverride: true,
      async createContext({ req }) {
        const recheck = () => readMember(auth, authDatabase, req, trustedOrigins);
        return {
          database,
          queue,
          keyRing,
          live,
          evidence,
          listMembers: (workspaceId: string) => listMembers(authDatabase, workspaceId),
          principal: await recheck(),
          recheck,
        };
      },
      onError({ error, path }) {
        if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ path, error: error.message }, 'procedure failed');
      },
    } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
  });
  const readPrincipal = (request: FastifyRequest) => readMember(auth, authDatabase, request, trustedOrigins);
  await app.register(evidenceRoutes, { database, evidence, readPrincipal });
  await app.register(async scope => registerRest(scope, parts));
  if (parts.consoleFolder) await app.register(consoleRoutes, { folder: parts.consoleFolder });
  return app;
}

const CONTENT_SECURITY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

async function registerRest(app: FastifyInstance, { auth, database, queue, evidence }: ServerParts): Promise<void> {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Overlap',
        version: '1',
        description: 'Leads, messages, decisions, bookings and tasks of one workspace.',
      },
      components: {
        securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key of the workspace.' } },
      },
      security: [{ key: [] }],
    },
    transform: jsonSchemaTransform,
  });
  await app.register(
    async scope => {
      await restRoutes(scope, { auth, database, queue, evidence });
      scope.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
    },
    { prefix: '/api/v1' },
  );
}

/** One line a request: method, route pattern, status, time. Never the path itself, which may hold a secret, nor a body. */
function logRequests(app: FastifyInstance, metrics: ReturnType<typeof createMetrics>): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    const status = reply.statusCode;
    metrics.requests.observe({ method, route, status }, reply.elapsedTime / 1000);
    request.log.info({ method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'request');
  });
}

function setErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => problem(reply, 404, 'Not found', 'There is nothing at this address.'));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const errors = error.validation.map(each => ({
        path: each.instancePath.replace(/^\//, '').replaceAll('/', '.'),
        message: each.message ?? '',
      }));
      return problem(reply, 400, 'Not as documented', 'Some of the request is not right; see errors.', { errors });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return problem(reply, status, error.name, error.message);
    request.log.error({ error: error.message, stack: error.stack }, 'request failed');
    return problem(reply, 500, 'Our mistake', 'Something went wrong on our side. It was noted; please try again.');
  });
}
