import type { Database } from '@overlap/database/client';
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.ts';
import { problem } from './problem.ts';

/** `/healthz`: the process runs. `/readyz`: it can do its work. `/metrics`: Prometheus text. */
export async function healthRoutes(
  app: FastifyInstance,
  { database, metrics }: { database: Database; metrics: Metrics },
): Promise<void> {
  app.get('/healthz', async () => ({ status: 'up' }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await database.prisma.$queryRaw`SELECT 1`;
      return { status: 'ready' };
    } catch {
      return problem(reply, 503, 'Not ready', 'The database does not answer.');
    }
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
