import { EventEmitter, once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from './connection.ts';

export interface LiveListener {
  /** Resolves at the next news of the workspace, after `timeoutMs`, or when aborted; never rejects. */
  wait(workspaceId: string, timeoutMs: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

const RECONNECT_MS = 1_000;

/**
 * Listens for `overlap_live`, which a trigger sends at every live event. Needs a session of its own, so no transaction
 * pooler may stand between. While the connection is away, waiters simply wait out their time and read again.
 */
export function listenLive(connection: Connection, onError: (error: Error) => void): LiveListener {
  const news = new EventEmitter({ captureRejections: false }).setMaxListeners(0);
  let closed = false;
  let client: pg.Client | undefined;

  async function connect(): Promise<void> {
    while (!closed) {
      const attempt = new pg.Client({ ...connection, application_name: 'overlap-live', keepAlive: true });
      const ended = once(attempt, 'end');
      attempt.on('error', onError);
      attempt.on('notification', message => news.emit(message.payload ?? ''));
      try {
        await attempt.connect();
        await attempt.query('LISTEN overlap_live');
        client = attempt;
        await ended;
      } catch (error) {
        onError(error instanceof Error ? error : new Error(String(error)));
        await attempt.end().catch(() => {});
      }
      if (!closed) await delay(RECONNECT_MS);
    }
  }
  void connect();

  return {
    async wait(workspaceId, timeoutMs, signal) {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      await once(news, workspaceId, { signal: limit }).catch(() => {});
    },
    async close() {
      closed = true;
      await client?.end();
    },
  };
}
