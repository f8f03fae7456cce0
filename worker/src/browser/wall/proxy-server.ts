import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { answer, answerRaw, statusOf } from './answer.ts';
import { forwardRequest, MAX_HEADER_BYTES } from './forward.ts';
import { readAbsoluteForm, readAuthority } from './target.ts';
import type { Ways } from './ways.ts';

const HEADERS_MS = 10_000;

/** The HTTP side of the wall: CONNECT and absolute form, each request judged; all else is a bad request. */
export function createProxyServer(ways: Ways, onBadRequest: (method: string) => void, requestMs: number): Server {
  const server = createServer({
    maxHeaderSize: MAX_HEADER_BYTES,
    insecureHTTPParser: false,
    headersTimeout: HEADERS_MS,
    // Node insists that a whole request may take at least as long as its headers.
    requestTimeout: Math.max(requestMs, HEADERS_MS),
    noDelay: true,
  });
  // One request for each connection: none rides in unjudged behind another.
  server.maxRequestsPerSocket = 1;
  server.on('clientError', (_error, socket) => answerRaw(socket, 400));
  server.on('upgrade', (request, socket) => {
    onBadRequest(request.method ?? '');
    answerRaw(socket, 400);
  });
  server.on('connect', (request, socket, head) => {
    tunnelThrough(ways, request, head).catch(() => socket.destroy());
  });
  server.on('request', (request, response) => {
    // The limit above only says `close`; this does it.
    response.shouldKeepAlive = false;
    forwardThrough(ways, request, response).catch(() => request.socket.destroy());
  });
  return server;
}

async function tunnelThrough(ways: Ways, request: IncomingMessage, head: Buffer): Promise<void> {
  const client = request.socket;
  const way = await ways.open(request, readAuthority(request.url ?? ''));
  if (!way.ok) return answerRaw(client, statusOf(way.error));
  const { tunnel, upstream, line } = way.value;
  client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
  tunnel.carry(upstream, line);
  if (head.length > 0) upstream.write(head);
  client.pipe(upstream).pipe(client);
  upstream.once('close', () => client.destroySoon());
  client.once('close', () => upstream.destroy());
}

async function forwardThrough(ways: Ways, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const way = await ways.open(request, readAbsoluteForm(request.url ?? ''));
  if (!way.ok) return answer(response, statusOf(way.error));
  const { tunnel, target, upstream, line } = way.value;
  forwardRequest({ request, response, target, upstream, onTaken: () => tunnel.carry(upstream, line) });
}

/** Keeps track of a server's connections, those that `CONNECT` has taken out of its hands too. */
export function trackSockets(server: Server): { destroyAll(): void; destroySpare(): void } {
  const all = new Set<Socket>();
  const spare = new Set<Socket>();
  server.on('connection', socket => {
    all.add(socket);
    spare.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      all.delete(socket);
      spare.delete(socket);
    });
  });
  const used = (request: IncomingMessage) => spare.delete(request.socket);
  server.on('request', used);
  server.on('connect', used);
  const destroy = (sockets: Set<Socket>) => {
    for (const socket of sockets) socket.destroy();
  };
  return { destroyAll: () => destroy(all), destroySpare: () => destroy(spare) };
}
