import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The console for browsers under `/console/`; every page of it is the one document. */
export async function consoleRoutes(app: FastifyInstance, { folder }: { folder: string }): Promise<void> {
  const document = await readFile(path.join(folder, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/console/assets/',
    immutable: true,
    maxAge: '365d',
  });
  app.get('/console', (_request, reply) => reply.redirect('/console/'));
  app.get('/console/*', (_request, reply) =>
    reply.type('text/html').header('cache-control', 'no-cache').send(document),
  );
  app.get('/', (_request, reply) => reply.redirect('/console/'));
}
