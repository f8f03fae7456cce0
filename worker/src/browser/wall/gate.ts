import { networkInterfaces } from 'node:os';
import { err, ok, type Result } from '@overlap/domain/result';
import { canonical, judgeAddresses } from './address.ts';
import { type Connection, type Dial, dialDirectly, isPeer } from './dial.ts';
import type { WallLimits } from './limits.ts';
import type { Refusal } from './refusal.ts';
import { addressesOf, type Resolve, resolveByDns } from './resolve.ts';
import { objectTo, type Target, WEB_PORTS } from './target.ts';

export interface GateOptions {
  /** Development only: loopback and private addresses pass on any port, and `*.localhost` is this machine. */
  allowPrivate: boolean;
  resolve?: Resolve;
  dial?: Dial;
  /** Ports of public hosts. */
  ports?: readonly number[];
  /** Public addresses that are refused all the same; this machine's own unless given. */
  ownAddresses?: readonly string[];
}

export interface Checked {
  connection: Connection;
  address: string;
}

/** How many of a name's addresses are dialled. Nothing has been sent by then, so this repeats no request. */
const ADDRESSES_DIALLED = 2;

/** Decides which hosts a browser may have a connection to, and makes it. */
export function createGate(options: GateOptions, limits: WallLimits) {
  const { allowPrivate, resolve = resolveByDns, dial = dialDirectly, ports = WEB_PORTS } = options;
  const own = new Set((options.ownAddresses ?? machineAddresses()).map(canonical));
  const reached = new Set<string>();
  let frozen = false;

  /** A connection to an address that was judged, and is the one at the other end. */
  async function connect(target: Target): Promise<Result<Checked, Refusal>> {
    const addresses = await addressesOf(target.host, resolve, limits.resolveMs);
    const reach = judgeAddresses(addresses, { allowPrivate, own });
    if (!reach.ok) return reach;
    if (reach.value === 'public' && !ports.includes(target.port)) return err('bad-port');
    for (const address of addresses.slice(0, ADDRESSES_DIALLED).map(canonical)) {
      const connection = await dial(address, target.port, limits.connectMs).catch(() => null);
      if (!connection) continue;
      if (isPeer(connection, address)) {
        reached.add(target.host);
        return ok({ connection, address });
      }
      connection.socket.destroy();
      return err('address-changed');
    }
    return err('unreachable');
  }

  return {
    /** What can be said before anything is looked up. */
    objectTo: (target: Target): Refusal | null =>
      objectTo(target, { allowPrivate, ports }) ?? (frozen && !reached.has(target.host) ? 'frozen' : null),
    connect,
    freeze: () => {
      frozen = true;
    },
  };
}

export type Gate = ReturnType<typeof createGate>;

const machineAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap(addresses => addresses?.map(({ address }) => address) ?? []);
