import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createDatabase } from '@overlap/database/client';
import { resolveConnection } from '@overlap/database/connection';
import { parseKeyRing } from '@overlap/database/secret-box';
import { openEvidenceStore } from '@overlap/evidence/open-store';
import { createQueue } from '@overlap/queue/queue';
import { pino } from 'pino';
import { startBrowserWorker } from './browser-worker.ts';
import { readEnv } from './env.ts';
import { startWorker } from './worker.ts';

const ROLES = ['jobs', 'browser'] as const;

const { values } = parseArgs({ options: { role: { type: 'string', default: 'jobs' } } });
/** `jobs`: everything but leads' pages, and the sweep; `browser`: leads' pages alone. */
const role = ROLES.find(each => each === values.role);
if (!role) throw new Error(`--role is one of ${ROLES.join(', ')}.`);

const env = readEnv(process.env);
const name = role === 'browser' ? 'browser-worker' : 'worker';
const log = pino({ level: env.LOG_LEVEL, base: { process: name } });
const connection = await resolveConnection(env.DATABASE_URL);
const maxConnections = role === 'browser' ? 4 : 12;
const database = createDatabase(connection, { maxConnections, applicationName: `overlap-${name}` });
const queue = await createQueue(connection, {
  as: 'worker',
  onError: error => log.error({ error: error.message }, 'queue'),
  ...(role === 'browser' ? { maxConnections: 3 } : {}),
});
const evidence = openEvidenceStore(env);
const shift = {
  database,
  queue,
  keyRing: parseKeyRing(env.OVERLAP_KEYS),
  log,
  consoleUrl: env.CONSOLE_URL ?? null,
  publicUrl: env.PUBLIC_URL ?? null,
  calComUrl: env.CAL_COM_URL,
  ...(env.CAL_COM_PAGES_URL ? { calComPagesUrl: env.CAL_COM_PAGES_URL } : {}),
  developmentHosts: env.ALLOW_DEVELOPMENT_HOSTS,
};

async function startRole() {
  if (role === 'jobs') return startWorker({ ...shift, evidence });
  if (!evidence)
    throw new Error('The browser worker keeps evidence: set EVIDENCE_DIR, or EVIDENCE_S3_URL and its key.');
  // Loaded here only: whoever runs jobs has no use for a browser's driver.
  const { visitPage } = await import('./browser/visit.ts');
  const { keepBrowsers } = await import('./browser/chromium/keep.ts');
  const { sweepQuarters } = await import('./browser/chromium/sweep.ts');
  const ended = await sweepQuarters();
  if (ended > 0) log.warn({ ended }, 'browsers of a killed worker ended');
  return startBrowserWorker(shift, {
    visit: visitPage,
    evidence,
    allowPrivate: env.ALLOW_DEVELOPMENT_HOSTS,
    browsers: keepBrowsers({ requireSandbox: env.REQUIRE_SANDBOX, log }),
    gapMs: env.PAGE_GAP_SECONDS * 1000,
  });
}
const worker = await startRole();
const health =
  env.HEALTH_PORT === undefined
    ? null
    : createServer((_request, response) => response.end('ok')).listen(env.HEALTH_PORT);
log.info(`${name} is up`);
process.send?.({ ready: name });

let stopping = false;
async function stop(reason: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ reason }, `${name} stops`);
  health?.close();
  await worker.stop();
  await database.close();
  process.exit(0);
}
process.on('SIGTERM', () => stop('SIGTERM'));
process.on('SIGINT', () => stop('SIGINT'));
// Started by another process of ours: without it there is nobody left to work for.
process.on('disconnect', () => stop('parent ended'));
