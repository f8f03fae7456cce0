import { createServer } from 'node:http';
import { createDatabase } from '@overlap/database/client';
import { resolveConnection } from '@overlap/database/connection';
import { parseKeyRing } from '@overlap/database/secret-box';
import { createQueue } from '@overlap/queue/queue';
import { pino } from 'pino';
import { readEnv } from './env.ts';
import { startWorker } from './worker.ts';

const env = readEnv(process.env);
const log = pino({ level: env.LOG_LEVEL, base: { process: 'worker' } });
const connection = await resolveConnection(env.DATABASE_URL);
const database = createDatabase(connection, { maxConnections: 12, applicationName: 'overlap-worker' });
const queue = await createQueue(connection, {
  as: 'worker',
  onError: error => log.error({ error: error.message }, 'queue'),
});
const worker = await startWorker({
  database,
  queue,
  keyRing: parseKeyRing(env.OVERLAP_KEYS),
  log,
  consoleUrl: env.CONSOLE_URL ?? null,
  publicUrl: env.PUBLIC_URL ?? null,
});
const health =
  env.HEALTH_PORT === undefined
    ? null
    : createServer((_request, response) => response.end('ok')).listen(env.HEALTH_PORT);
log.info('worker is up');
process.send?.({ ready: 'worker' });

let stopping = false;
async function stop(reason: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ reason }, 'worker stops');
  health?.close();
  await worker.stop();
  await database.close();
  process.exit(0);
}
process.on('SIGTERM', () => stop('SIGTERM'));
process.on('SIGINT', () => stop('SIGINT'));
// Started by another process of ours: without it there is nobody left to work for.
process.on('disconnect', () => stop('parent ended'));
