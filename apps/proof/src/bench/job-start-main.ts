import { resolveConnection } from '@overlap/database/connection';
import { createQueue } from '@overlap/queue/queue';
import { now } from './quantiles.ts';

/** A worker that does nothing but say when each job started. */
const [databaseUrl = ''] = process.argv.slice(2);
const startedAt = new Map<string, number>();
const queue = await createQueue(await resolveConnection(databaseUrl), { as: 'worker', onError: console.error });
await queue.work(
  'read-reply',
  async ({ messageId }) => {
    startedAt.set(messageId, now());
  },
  { concurrency: 4, onFailure: console.error },
);
process.on('message', () => process.send?.({ startedAt }));
process.on('disconnect', () => process.exit(0));
