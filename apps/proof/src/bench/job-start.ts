import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createQueue } from '@overlap/queue/queue';
import { startChild } from './child.ts';
import { type Figure, figure } from './figure.ts';
import { now, quantile } from './quantiles.ts';
import type { House } from './stage.ts';

const WARM_UP = 20;
const GAP_MS = 35;

/** From the call that sends a job to its first line in another process, one job at a time. */
export async function measureJobStart(house: House, seconds: number): Promise<Figure[]> {
  const count = WARM_UP + Math.round((seconds * 1000) / GAP_MS);
  const runner = startChild('job-start-main.ts', [house.databaseUrl]);
  const queue = await createQueue(house.connection, { as: 'sender', onError: error => console.error(error) });
  try {
    await runner.ask({});
    const sent = new Map<string, number>();
    for (let index = 0; index < count; index += 1) {
      const messageId = randomUUID();
      sent.set(messageId, now());
      await queue.send(null, 'read-reply', { workspaceId: house.planted.workspaceId, messageId });
      // Not a fixed beat: it could fall in with the worker's own.
      await delay(GAP_MS * (0.5 + Math.random()));
    }
    await delay(1_500);
    const { startedAt } = await runner.ask<object, { startedAt: Map<string, number> }>({});
    const waits = [...sent].slice(WARM_UP).map(([id, at]) => (startedAt.get(id) ?? Number.POSITIVE_INFINITY) - at);
    const note = `${waits.length} jobs, one at a time`;
    return [
      figure('job: enqueue to start, p50', quantile(waits, 0.5), 'ms', { aim: { atMost: 10 }, note }),
      figure('job: enqueue to start, p99', quantile(waits, 0.99), 'ms'),
    ];
  } finally {
    await queue.stop(500);
    await runner.stop();
  }
}
