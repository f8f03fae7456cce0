import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';

/** Told of a step just before it happens and just after, when its answer has not arrived; may take its time. */
export type Watch = (phase: 'before' | 'after', what: string) => Promise<void>;

/** Watches the calls that reach an HTTP server: before it works on them, and before it answers. `null`: not this one. */
export function tapCalls(server: HttpServer, watchOf: (request: IncomingMessage) => Watch | null): void {
  const [handle] = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  if (!handle) throw new Error('The server listens to nothing.');
  server.removeAllListeners('request');
  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    const watch = watchOf(request);
    if (!watch) return handle(request, response);
    const what = `${request.method} ${request.url?.split('?')[0]}`;
    await watch('before', what);
    if (request.socket.destroyed) return;
    const end = response.end.bind(response) as (...parts: unknown[]) => ServerResponse;
    response.end = ((...parts: unknown[]) => {
      void watch('after', what).then(() => end(...parts));
      return response;
    }) as ServerResponse['end'];
    handle(request, response);
  });
}

/** A simple query that commits, as the wire has it: `Q`, its length, `COMMIT`, NUL. */
const COMMIT = Buffer.from('Q\0\0\0\x0bCOMMIT\0', 'latin1');

/** A wire to PostgreSQL that is watched for commits: before one reaches the database, and before its answer comes back. */
export async function tapDatabase(toPort: number, watch: Watch): Promise<{ port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer(near => {
    const far = connect(toPort, '127.0.0.1');
    let isCommitting = false;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', data => {
      if (!data.includes(COMMIT)) return void far.write(data);
      near.pause();
      void watch('before', 'commit').then(() => {
        isCommitting = true;
        if (!near.destroyed) far.write(data);
        near.resume();
      });
    });
    far.on('data', data => {
      if (!isCommitting) return void near.write(data);
      isCommitting = false;
      far.pause();
      void watch('after', 'commit').then(() => {
        if (!near.destroyed) near.write(data);
        far.resume();
      });
    });
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The tap has no port.');
  return {
    port: address.port,
    async close() {
      const closed = new Promise<void>(done => server.close(() => done()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
