import { connect, type Socket } from 'node:net';
import { canonical } from './address.ts';

export interface Connection {
  socket: Socket;
  /** The address at the other end, as the operating system says it. */
  peer: string;
}

/** Connects to a literal address that has been checked. Rejects when nothing answers in time. */
export type Dial = (address: string, port: number, withinMs: number) => Promise<Connection>;

export const dialDirectly: Dial = (address, port, withinMs) => {
  const { promise, resolve, reject } = Promise.withResolvers<Connection>();
  // One literal address: no second look-up, and no race of address families.
  const socket = connect({ host: address, port, autoSelectFamily: false, noDelay: true });
  const timer = setTimeout(() => socket.destroy(new Error(`No connection to ${address}:${port} in time.`)), withinMs);
  socket.once('connect', () => resolve({ socket, peer: socket.remoteAddress ?? '' }));
  // It stays for later errors as well, which nobody else has to hear: the end of a socket is told by `close`.
  socket.on('error', reject);
  return promise.finally(() => clearTimeout(timer));
};

/** Whether the connection ended where it was meant to. */
export function isPeer(connection: Connection, address: string): boolean {
  return connection.peer !== '' && canonical(connection.peer) === canonical(address);
}
