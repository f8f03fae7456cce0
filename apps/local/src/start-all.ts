import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createAuth } from '@overlap/auth/auth';
import { createAuthDatabase, createDatabase, withWorkspace } from '@overlap/database/client';
import { resolveConnection } from '@overlap/database/connection';
import { applyMigrations } from '@overlap/database/migrate';
import { parseKeyRing } from '@overlap/database/secret-box';
import { installQueues } from '@overlap/queue/queue';
import { buildConsole } from './build.ts';
import type { StartOptions } from './options.ts';
import { outsideWorld } from './outside-world.ts';
import { type Planted, type Planter, plant, plantLeads } from './plant.ts';
import { choosePorts } from './ports.ts';
import { type RunningProcess, startProcess } from './processes.ts';
import { step } from './progress.ts';
import { type ReadyDocument, readyDocument } from './ready-file.ts';
import { noteRunning } from './running.ts';
import { offeredTimes } from './scenarios/offered-times.ts';
import { otherProcesses } from './scenarios/other-processes.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { type LocalSecrets, loadSecrets, saveSecrets } from './secrets.ts';

export interface Everything {
  ready: ReadyDocument;
  /** Adds one more lead to both sides of the demo. */
  plantFresh(scenario: Scenario): Promise<{ offeredSlots: string[] }>;
  /** Memory of each process, in words. */
  memory(): string;
  /** Settles when a process ends that should not. */
  ended: Promise<{ name: string; code: number | null }>;
  /** Ends everything, what was started last first. */
  stop(): Promise<void>;
}

/** Starts the whole product with its outside world on one machine, in the order in which they need each other. */
export async function startAll(project: string, options: StartOptions): Promise<Everything> {
  const { dataFolder } = options;
  const logs = path.join(dataFolder, 'logs');
  const running: RunningProcess[] = [];
  const start = async (...[spec]: [Parameters<typeof startProcess>[2]]) => {
    const started = await startProcess(project, logs, spec);
    running.push(started);
    return started;
  };
  const stop = async () => {
    for (const each of running.toReversed()) await each.stop();
  };
  try {
    const ports = await choosePorts(dataFolder, options.port);
    const secrets = loadSecrets(dataFolder);
    const serverUrl = `http://127.0.0.1:${ports.server}`;
    const databaseUrl = await step('PostgreSQL', () => databaseUrlFor(dataFolder, start));
    const forget = noteRunning(dataFolder, { databaseUrl, keyRing: secrets.keyRing });
    const simulators = step('Outside world (simulators)', () =>
      start({
        name: 'simulators',
        file: 'apps/simulators/src/main.ts',
        args: ['--port', String(ports.simulators), '--store', path.join(dataFolder, 'simulators.sqlite')],
      }),
    );
    // Awaited below; a failure of it must not go unheard while the database is made ready.
    simulators.catch(() => {});
    const connection = await resolveConnection(databaseUrl);
    await step('Migrations and queues', async () => {
      await applyMigrations(connection);
      await installQueues(connection);
    });
    const outside = (await simulators).ready as {
      url: string;
      gohighlevelPublicKey: string;
      gohighlevelPrivateKey: string;
    };
    const consoleFolder = await step('Console pages', () => buildConsole(project));
    const env = childEnv({
      evidenceFolder: path.join(dataFolder, 'evidence'),
      databaseUrl,
      secrets,
      serverUrl,
      simulatorUrl: outside.url,
      port: ports.server,
      consoleFolder,
    });
    const server = step('Server', () => start({ name: 'server', file: 'apps/server/src/main.ts', env }));
    const worker = step('Worker', () => start({ name: 'worker', file: 'worker/src/main.ts', env }));
    // Awaited together below; until then a failure of one must not go unheard as a crash.
    const browserWorker = step('Browser worker', () =>
      start({ name: 'browser-worker', file: 'worker/src/main.ts', args: ['--role', 'browser'], env }),
    );
    for (const starting of [server, worker, browserWorker]) starting.catch(() => {});
    const planter = createPlanter({
      connection,
      secrets,
      serverUrl,
      simulatorUrl: outside.url,
      gohighlevelPublicKey: outside.gohighlevelPublicKey,
    });
    const planted = await step('Demo workspace', async () => {
      const done = await plant(planter, [...offeredTimes, ...otherProcesses]);
      saveSecrets(dataFolder, { ...secrets, apiKey: done.apiKey });
      await plantOutside(outside.url, done, secrets, serverUrl);
      return done;
    });
    await Promise.all([server, worker, browserWorker]);
    const addresses = { serverUrl, consoleUrl: `${serverUrl}/console/`, simulatorUrl: outside.url };
    const keys = { publicKey: outside.gohighlevelPublicKey, privateKey: outside.gohighlevelPrivateKey };
    return {
      ready: readyDocument(addresses, planted, secrets, keys),
      plantFresh: scenario => plantFresh(planter, planted, scenario, { simulatorUrl: outside.url, serverUrl }),
      memory: () => running.map(each => `${each.name} ${memoryOf(each.pid)}`).join(', '),
      ended: Promise.race(running.map(async each => ({ name: each.name, code: await each.ended }))),
      async stop() {
        await Promise.allSettled([planter.database.close(), planter.authDatabase.close()]);
        await stop();
        forget();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function databaseUrlFor(
  dataFolder: string,
  start: (spec: Parameters<typeof startProcess>[2]) => Promise<RunningProcess>,
): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const { ready } = await start({
    name: 'database',
    file: 'apps/local/src/database-main.ts',
    args: [path.join(dataFolder, 'database')],
  });
  return String(ready.url);
}

function childEnv(parts: {
  evidenceFolder: string;
  databaseUrl: string;
  secrets: LocalSecrets;
  serverUrl: string;
  simulatorUrl: string;
  port: number;
  consoleFolder: string;
}): Record<string, string> {
  const { databaseUrl, secrets, serverUrl, simulatorUrl, port, consoleFolder, evidenceFolder } = parts;
  return {
    DATABASE_URL: databaseUrl,
    OVERLAP_KEYS: secrets.keyRing,
    AUTH_SECRET: secrets.authSecret,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: serverUrl,
    CONSOLE_URL: `${serverUrl}/console`,
    CONSOLE_DIR: consoleFolder,
    RESEND_API_KEY: secrets.resendApiKey,
    RESEND_BASE_URL: `${simulatorUrl}/resend`,
    MAIL_FROM: 'Overlap <no-reply@northbeam.example>',
    EVIDENCE_DIR: evidenceFolder,
    CAL_COM_URL: `${simulatorUrl}/calcom`,
    CAL_COM_PAGES_URL: `http://cal.com.localhost:${new URL(simulatorUrl).port}`,
    // The demo's outside world is on this machine, and so are its leads' pages.
    ALLOW_DEVELOPMENT_HOSTS: 'true',
    REQUIRE_SANDBOX: 'false',
    PAGE_GAP_SECONDS: '2',
  };
}

type PlanterParts = Pick<Planter, 'secrets' | 'serverUrl' | 'simulatorUrl' | 'gohighlevelPublicKey'> & {
  connection: Awaited<ReturnType<typeof resolveConnection>>;
};

function createPlanter({ connection, ...parts }: PlanterParts): Planter {
  const authDatabase = createAuthDatabase(connection);
  const auth = createAuth({
    database: authDatabase,
    secret: parts.secrets.authSecret,
    baseUrl: parts.serverUrl,
    trustedOrigins: [],
    sendMail: async () => {},
  });
  return {
    ...parts,
    database: createDatabase(connection, { maxConnections: 2 }),
    authDatabase,
    auth,
    keyRing: parseKeyRing(parts.secrets.keyRing),
  };
}

async function plantOutside(
  simulatorUrl: string,
  planted: Planted,
  secrets: LocalSecrets,
  serverUrl: string,
): Promise<void> {
  const body = JSON.stringify(outsideWorld(planted, secrets, serverUrl));
  const answer = await fetch(`${simulatorUrl}/_sim/seed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  if (!answer.ok) throw new Error(`The simulators refused the demo's accounts: ${await answer.text()}`);
}

async function plantFresh(
  planter: Planter,
  planted: Planted,
  scenario: Scenario,
  urls: { simulatorUrl: string; serverUrl: string },
): Promise<{ offeredSlots: string[] }> {
  const leads = await withWorkspace(planter.database, planted.workspaceId, tx => plantLeads(tx, [scenario]));
  const all = { ...planted, leads: [...planted.leads, ...leads] };
  await plantOutside(urls.simulatorUrl, all, planter.secrets, urls.serverUrl);
  return { offeredSlots: leads[0]?.offeredSlots ?? [] };
}

function memoryOf(pid: number): string {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes ? `${Math.round(Number(kilobytes) / 1024)} MB` : '?';
  } catch {
    // Only Linux tells it this way.
    return '?';
  }
}
