import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { err, ok, type Result } from '@overlap/domain/result';
import { answer, answerRaw, statusOf } from './answer.ts';
import { createDecisionLog, type Decision } from './decision-log.ts';
import { forwardRequest, MAX_HEADER_BYTES } from './forward.ts';
import { type Checked, createGate, type GateOptions } from './gate.ts';
import { basicCredentials, isSameSecret } from './headers.ts';
import { WALL_LIMITS, type WallLimits } from './limits.ts';
import type { Refusal } from './refusal.ts';
import { plainHost, readAbsoluteForm, readAuthority, type Target } from './target.ts';
import { createTunnels, type Spent, type Tunnel } from './tunnels.ts';

const HEADERS_MS = 10_000;

export interface WallOptions extends GateOptions {
  limits?: Partial<WallLimits>;
}

export interface Wall {
  /** For the browser's launch; the credentials are this wall's alone. */
  readonly proxy: { server: string; username: string; password: string };
  /**
   * Cuts every connection to the host, spare and half-made ones too, and tells how many. Chromium repeats a request,
   * its body included, when a connection that was used before breaks off ahead of the answer. So do this while the
   * booking request is held, wait 150 ms for the browser to notice, and let it go: it gets a fresh connection, on which
   * a failure is reported and not repeated.
   */
  closeTunnels(host: string): number;
  /** From now on only hosts that were reached before. */
  freeze(): void;
  /** What was asked so far and what became of it, oldest first. */
  decisions(): Decision[];
  stats(): WallStats;
  /** Settles when the whole allowance is used up; nothing more is let through then. */
  readonly spent: Promise<Spent>;
  close(): Promise<void>;
}

export interface WallStats {
  passed: number;
  refused: number;
  tunnels: number;
  live: number;
  down: number;
  up: number;
}

/**
 * Opens a forward proxy on 127.0.0.1 that lets a browser reach public web servers and nothing else. Every request is
 * judged by where it would really end: the name is looked up once, all its addresses must be public, and the connection
 * goes to the address that was judged. Nothing is ever tried a second time.
 */
export async function openWall(options: WallOptions): Promise<Wall> {
  const limits = { ...WALL_LIMITS, ...options.limits };
  const spent = Promise.withResolvers<Spent>();
  const log = createDecisionLog(limits.logLines);
  const tunnels = createTunnels(limits, spent.resolve);
  const gate = createGate(options, limits);
  const password = randomBytes(24).toString('hex');
  const credentials = basicCredentials('wall', password);
  const sockets = new Set<Socket>();
  /** Connections that the browser holds ready. Chromium counts what it sends over one as sent over a used one. */
  const spare = new Set<Socket>();

  const server = createServer({
    maxHeaderSize: MAX_HEADER_BYTES,
    insecureHTTPParser: false,
    headersTimeout: HEADERS_MS,
    // Node insists that a whole request may take at least as long as its headers.
    requestTimeout: Math.max(limits.lifeMs, HEADERS_MS),
    noDelay: true,
  });
  // One request for each connection: none rides in unjudged behind another.
  server.maxRequestsPerSocket = 1;
  server.on('connection', socket => {
    sockets.add(socket);
    spare.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      sockets.delete(socket);
      spare.delete(socket);
    });
  });
  server.on('clientError', (_error, socket) => answerRaw(socket, 400));
  server.on('upgrade', (request, socket) => {
    log.refuse(request.method ?? '', null, 'bad-request');
    answerRaw(socket, 400);
  });
  server.on('connect', (request, socket, head) => {
    tunnelThrough(request, head).catch(() => socket.destroy());
  });
  server.on('request', (request, response) => {
    // The limit above only says `close`; this does it.
    response.shouldKeepAlive = false;
    forwardThrough(request, response).catch(() => request.socket.destroy());
  });

  async function tunnelThrough(request: IncomingMessage, head: Buffer): Promise<void> {
    const client = request.socket;
    const way = await openWay(request, readAuthority(request.url ?? ''));
    if (!way.ok) return answerRaw(client, statusOf(way.error));
    const { tunnel, upstream, line } = way.value;
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    tunnel.carry(upstream, line);
    if (head.length > 0) upstream.write(head);
    client.pipe(upstream).pipe(client);
    upstream.once('close', () => client.destroySoon());
    client.once('close', () => upstream.destroy());
  }

  async function forwardThrough(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const way = await openWay(request, readAbsoluteForm(request.url ?? ''));
    if (!way.ok) return answer(response, statusOf(way.error));
    const { tunnel, target, upstream, line } = way.value;
    forwardRequest({ request, response, target, upstream, onTaken: () => tunnel.carry(upstream, line) });
  }

  /** Everything between a request and a connection that may carry it; what is refused is in the log afterwards. */
  async function openWay<T extends Target>(request: IncomingMessage, read: Result<T, Refusal>) {
    spare.delete(request.socket);
    const method = request.method ?? '';
    const isOurs = isSameSecret(request.headers['proxy-authorization'], credentials);
    const way = !isOurs ? err<Refusal>('unauthorised') : read.ok ? await connectTo(read.value, request.socket) : read;
    if (!way.ok) {
      log.refuse(method, read.ok ? read.value : null, way.error);
      return way;
    }
    const { tunnel, target, address, connection } = way.value;
    return ok({ tunnel, target, upstream: connection.socket, line: log.pass(method, target, address) });
  }

  async function connectTo<T extends Target>(
    target: T,
    client: Socket,
  ): Promise<Result<Checked & { tunnel: Tunnel; target: T }, Refusal>> {
    const objection = gate.objectTo(target);
    if (objection) return err(objection);
    const place = tunnels.open(target.host, client);
    if (!place.ok) return place;
    const tunnel = place.value;
    const checked = await gate.connect(target);
    if (checked.ok && !tunnel.isOver()) return ok({ ...checked.value, tunnel, target });
    tunnel.release();
    if (!checked.ok) return checked;
    checked.value.connection.socket.destroy();
    return err('unreachable');
  }

  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen({ host: '127.0.0.1', port: 0 }, listening.resolve);
  await listening.promise;
  const { port } = server.address() as AddressInfo;

  return {
    proxy: { server: `http://127.0.0.1:${port}`, username: 'wall', password },
    closeTunnels: host => {
      for (const socket of spare) socket.destroy();
      return tunnels.cutHost(plainHost(new URL(`http://${host}/`)));
    },
    freeze: gate.freeze,
    decisions: log.lines,
    stats: () => ({ ...log.counts, ...tunnels.stats() }),
    spent: spent.promise,
    close: () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      tunnels.cutAll('wall-closed');
      for (const socket of sockets) socket.destroy();
      return closed.promise;
    },
  };
}
