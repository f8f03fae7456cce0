import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createDecisionLog, type Decision } from './decision-log.ts';
import { createGate, type GateOptions } from './gate.ts';
import { basicCredentials } from './headers.ts';
import { WALL_LIMITS, type WallLimits } from './limits.ts';
import { createProxyServer, trackSockets } from './proxy-server.ts';
import { plainHost } from './target.ts';
import { createTunnels, type Spent } from './tunnels.ts';
import { createWays } from './ways.ts';

const USERNAME = 'wall';

export interface WallOptions extends GateOptions {
  limits?: Partial<WallLimits>;
}

export interface Wall {
  /** For the browser's launch; the credentials are this wall's alone. */
  readonly proxy: { server: string; username: string; password: string };
  /**
   * Cuts every connection to the host, half-made ones too, and those that the browser holds ready for any host; tells
   * how many led there. Chromium repeats a request, its body included, when a connection that was used before breaks off
   * ahead of the answer. So do this while the booking request is held, wait 150 ms for the browser to notice, and let it
   * go: it gets a fresh connection, on which a failure is reported and not repeated.
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
 * goes to the address that was judged. No request is ever sent a second time.
 */
export async function openWall(options: WallOptions): Promise<Wall> {
  const limits = { ...WALL_LIMITS, ...options.limits };
  const spent = Promise.withResolvers<Spent>();
  const log = createDecisionLog(limits.logLines);
  const tunnels = createTunnels(limits, spent.resolve);
  const gate = createGate(options, limits);
  const password = randomBytes(24).toString('hex');
  const ways = createWays({ gate, tunnels, log, credentials: basicCredentials(USERNAME, password) });
  const server = createProxyServer(ways, method => log.refuse(method, null, 'bad-request'), limits.lifeMs);
  const sockets = trackSockets(server);
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    proxy: { server: `http://127.0.0.1:${port}`, username: USERNAME, password },
    closeTunnels: host => {
      sockets.destroySpare();
      return tunnels.cutHost(plainHost(new URL(`http://${host}/`)));
    },
    freeze: gate.freeze,
    decisions: log.lines,
    stats: () => ({ ...log.counts, ...tunnels.stats() }),
    spent: spent.promise,
    close: async () => {
      const closed = new Promise(resolve => server.close(resolve));
      tunnels.cutAll('wall-closed');
      sockets.destroyAll();
      await closed;
    },
  };
}
