import type { Socket } from 'node:net';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Decision } from './decision-log.ts';
import type { WallLimits } from './limits.ts';
import type { Cut, Refusal } from './refusal.ts';

/** One way from the browser through the wall to a host, from the wish for it until its end. */
export interface Tunnel {
  readonly host: string;
  /** No longer wanted: whatever comes of its making has to be thrown away. */
  readonly isOver: () => boolean;
  /** Joins the checked connection: from here its bytes count and its limits hold. */
  carry: (upstream: Socket, line: Decision) => void;
  /** Ends both sides at once. Does nothing to a tunnel that is over. */
  cut: (why: Cut) => void;
  /** Gives back the place of one that was never carried. */
  release: () => void;
}

/** The allowance, once it is used up for good. */
export type Spent = Extract<Refusal, 'too-many-tunnels' | 'too-many-bytes'>;

/** Keeps count of all tunnels of one wall, and cuts them where a limit says so. */
export function createTunnels(limits: WallLimits, onSpent: (spent: Spent) => void) {
  const live = new Set<Tunnel>();
  const totals = { down: 0, up: 0, tunnels: 0 };

  const cutAll = (why: Cut) => {
    for (const tunnel of [...live]) tunnel.cut(why);
  };

  /** A place for one more, or why there is none. The browser's side of it is destroyed when the tunnel is cut. */
  function open(host: string, client: Socket): Result<Tunnel, Spent> {
    if (totals.down > limits.down || totals.up > limits.up) return err('too-many-bytes');
    if (totals.tunnels >= limits.tunnels) {
      onSpent('too-many-tunnels');
      return err('too-many-tunnels');
    }
    if (live.size >= limits.tunnelsAtOnce) return err('too-many-tunnels');
    const tunnel = createTunnel(host, client);
    live.add(tunnel);
    return ok(tunnel);
  }

  function createTunnel(host: string, client: Socket): Tunnel {
    let upstream: Socket | null = null;
    let line: Decision | null = null;
    let over = false;

    const finish = () => {
      over = true;
      live.delete(tunnel);
    };
    const tally = () => {
      if (!upstream || !line) return;
      const now = { down: upstream.bytesRead, up: upstream.bytesWritten };
      totals.down += now.down - line.bytes.down;
      totals.up += now.up - line.bytes.up;
      line.bytes = now;
    };
    const enforce = () => {
      tally();
      if (totals.down > limits.down || totals.up > limits.up) {
        cutAll('too-many-bytes');
        onSpent('too-many-bytes');
      } else if (line && (line.bytes.down > limits.downPerTunnel || line.bytes.up > limits.upPerTunnel)) {
        tunnel.cut('too-many-bytes');
      }
    };
    const tunnel: Tunnel = {
      host,
      isOver: () => over,
      carry: (checked, started) => {
        upstream = checked;
        line = started;
        totals.tunnels += 1;
        const life = setTimeout(() => tunnel.cut('too-long'), limits.lifeMs);
        checked.setTimeout(limits.silentMs, () => tunnel.cut('silent'));
        checked.on('data', enforce);
        client.on('data', enforce);
        checked.once('close', () => {
          tally();
          clearTimeout(life);
          client.off('data', enforce);
          finish();
        });
      },
      cut: why => {
        if (over) return;
        tally();
        finish();
        if (line) Object.assign(line, { decision: 'cut', reason: why });
        upstream?.destroy();
        client.destroy();
      },
      release: finish,
    };
    client.once('close', () => {
      if (!upstream) finish();
    });
    return tunnel;
  }

  return {
    open,
    cutAll,
    /** Cuts what leads to one host, and what is only being made; tells how many. */
    cutHost: (host: string): number => {
      const found = [...live].filter(tunnel => tunnel.host === host);
      for (const tunnel of found) tunnel.cut('tunnels-closed');
      return found.length;
    },
    stats: () => ({ ...totals, live: live.size }),
  };
}

export type Tunnels = ReturnType<typeof createTunnels>;
