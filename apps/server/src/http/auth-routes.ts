import type { Auth } from '@overlap/auth/auth';
import type { FastifyInstance } from 'fastify';
import { toHeaders } from './principal.ts';

/** `/api/auth/*`: the sign-in library's own endpoints. It checks origins and limits rates by itself. */
export async function authRoutes(
  app: FastifyInstance,
  { auth, publicUrl }: { auth: Auth; publicUrl: string },
): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 65_536 }, (_request, body, done) => done(null, body));
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    async handler(request, reply) {
      const headers = toHeaders(request);
      headers.set('x-forwarded-for', request.ip);
      headers.delete('content-length');
      // No browser posts without an origin, and without a cookie there is nothing to forge: this is a program signing in.
      if (!headers.has('origin') && !headers.has('cookie')) headers.set('origin', new URL(publicUrl).origin);
      const body = request.method === 'POST' && typeof request.body === 'string' ? { body: request.body } : {};
      const answer = await auth.handler(
        new Request(new URL(request.url, publicUrl), { method: request.method, headers, ...body }),
      );
      reply.status(answer.status);
      for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
      const cookies = answer.headers.getSetCookie();
      if (cookies.length > 0) reply.header('set-cookie', cookies);
      return reply.send(await answer.text());
    },
  });
}
