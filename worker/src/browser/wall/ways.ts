import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Decision, DecisionLog } from './decision-log.ts';
import type { Checked, Gate } from './gate.ts';
import { isSameSecret } from './headers.ts';
import type { Refusal } from './refusal.ts';
import type { Target } from './target.ts';
import type { Tunnel, Tunnels } from './tunnels.ts';

/** A way that may be used: checked, counted and written down. */
export interface Way<T extends Target> {
  target: T;
  tunnel: Tunnel;
  upstream: Socket;
  line: Decision;
}

export interface Ways {
  /** Everything between a request and a connection that may carry it; what is refused is in the log afterwards. */
  open<T extends Target>(request: IncomingMessage, read: Result<T, Refusal>): Promise<Result<Way<T>, Refusal>>;
}

export function createWays(of: { gate: Gate; tunnels: Tunnels; log: DecisionLog; credentials: string }): Ways {
  const { gate, tunnels, log, credentials } = of;

  /** Has its place among the tunnels before anything is looked up, so that look-ups are limited as well. */
  async function connect(target: Target, client: Socket): Promise<Result<Checked & { tunnel: Tunnel }, Refusal>> {
    const objection = gate.objectTo(target);
    if (objection) return err(objection);
    const place = tunnels.open(target.host, client);
    if (!place.ok) return place;
    const tunnel = place.value;
    const checked = await gate.connect(target);
    if (checked.ok && !tunnel.isOver()) return ok({ ...checked.value, tunnel });
    tunnel.release();
    if (!checked.ok) return checked;
    checked.value.connection.socket.destroy();
    return err('unreachable');
  }

  return {
    open: async (request, read) => {
      const method = request.method ?? '';
      const refuse = (refusal: Refusal) => {
        log.refuse(method, read.ok ? read.value : null, refusal);
        return err(refusal);
      };
      if (!isSameSecret(request.headers['proxy-authorization'], credentials)) return refuse('unauthorised');
      if (!read.ok) return refuse(read.error);
      const connected = await connect(read.value, request.socket);
      if (!connected.ok) return refuse(connected.error);
      const { tunnel, connection, address } = connected.value;
      const line = log.pass(method, read.value, address);
      return ok({ target: read.value, tunnel, upstream: connection.socket, line });
    },
  };
}
