import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { z } from 'zod';

const portsSchema = z.object({ server: z.number(), simulators: z.number() });
export type Ports = z.infer<typeof portsSchema>;

const USUAL: Ports = { server: 4300, simulators: 4301 };

/**
 * The ports of this run: the last run's where they are still free, so that links and webhooks of the data folder keep
 * working. An asked port that is taken is an error; anything else gives way to a free one.
 */
export async function choosePorts(dataFolder: string, asked: number | null): Promise<Ports> {
  const file = path.join(dataFolder, 'ports.json');
  const last = existsSync(file) ? readPorts(file) : USUAL;
  if (asked && !(await isFree(asked)))
    throw new Error(`Port ${asked} is taken. Choose another one, or --port 0 for any.`);
  const server = asked || (asked === 0 && last === USUAL ? await anyFreePort() : await freeOr(last.server));
  // The server is not listening yet, so its port still counts as free.
  const simulators =
    (asked === 0 && last === USUAL) || last.simulators === server
      ? await anyFreePort(server)
      : await freeOr(last.simulators);
  const ports = { server, simulators };
  writeFileSync(file, JSON.stringify(ports));
  return ports;
}

/** A damaged note only costs the old addresses. */
function readPorts(file: string): Ports {
  try {
    return portsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return USUAL;
  }
}

const freeOr = async (port: number): Promise<number> => ((await isFree(port)) ? port : anyFreePort());

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** A port of 127.0.0.1 that nobody listens on right now, and not the excepted one. */
export async function anyFreePort(except?: number): Promise<number> {
  const port = await nextFree();
  return port === except ? anyFreePort(except) : port;
}

function nextFree(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port.')),
      );
    });
  });
}
