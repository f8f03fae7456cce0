import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAuth } from '@overlap/auth/auth';
import { withWorkspace } from '@overlap/database/client';
import { listenLive } from '@overlap/database/listen';
import { parseKeyRing } from '@overlap/database/secret-box';
import type { EvidenceStore } from '@overlap/evidence/store';
import { outsideWorld } from '@overlap/local/outside-world';
import { type Planted, plant } from '@overlap/local/plant';
import { anyFreePort } from '@overlap/local/ports';
import { type ReadyDocument, readyDocument } from '@overlap/local/ready-file';
import { offeredTimes } from '@overlap/local/scenarios/offered-times';
import { otherProcesses } from '@overlap/local/scenarios/other-processes';
import type { Scenario } from '@overlap/local/scenarios/scenario';
import { type LocalSecrets, loadSecrets } from '@overlap/local/secrets';
import { createQueue, type Queue } from '@overlap/queue/queue';
import { createServer } from '@overlap/server/server';
import { createSimulators, type Simulators } from '@overlap/simulators';
import type { FreshDatabase } from '@overlap/testing/fresh-database';
import { startWorker } from '@overlap/worker/worker';
import { pino } from 'pino';

export interface WorldOptions {
  fresh: FreshDatabase;
  /** A worker in this process; without one, jobs wait for whoever takes them. */
  worker?: boolean;
  scenarios?: Scenario[];
  consoleFolder?: string | null;
  /** Where the server finds pictures of leads' pages. */
  evidence?: EvidenceStore | null;
  simulators?: { latencyMs?: number; quotas?: boolean; store?: string };
}

/** The whole product with its outside world in one process: real HTTP, real PostgreSQL, no mocks. */
export interface World {
  ready: ReadyDocument;
  planted: Planted;
  secrets: LocalSecrets;
  queue: Queue;
  simulators: Simulators;
  database: FreshDatabase['database'];
  /** Environment for a server or worker of its own process on the same database. */
  env: Record<string, string>;
  /** Calls `/api/v1` with the workspace's key. */
  api(path: string, init?: RequestInit): Promise<Response>;
  /** Calls the simulators' control plane. */
  sim(path: string, body?: object): Promise<unknown>;
  ledger(filter?: { provider?: string; kind?: string }): Promise<LedgerEntry[]>;
  /** The lead answers in the campaign's thread. */
  answers(email: string, body: string): Promise<void>;
  stop(): Promise<void>;
}

export interface LedgerEntry {
  provider: string;
  kind: string;
  by: 'product' | 'lead';
  at: string;
  request: Record<string, unknown>;
  response: Record<string, unknown>;
}

export async function startWorld(options: WorldOptions): Promise<World> {
  const { fresh } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'overlap-world-'));
  const secrets = loadSecrets(folder);
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' });
  const keyRing = parseKeyRing(secrets.keyRing);
  const simulators = await createSimulators({
    store: ':memory:',
    quotas: false,
    webhookRetryScale: 0.001,
    ...options.simulators,
  });
  const simulatorUrl = await simulators.listen(0);

  const authSettings = { database: fresh.authDatabase, secret: randomBytes(32).toString('hex'), trustedOrigins: [] };
  const queue = await createQueue(fresh.connection, { as: 'sender', onError: error => log.error(error.message) });
  const live = listenLive(fresh.connection, error => log.warn(error.message));
  // The server's own address has to be known before it is built, since signatures cover it.
  const port = await anyFreePort();
  const serverUrl = `http://127.0.0.1:${port}`;
  const auth = createAuth({
    ...authSettings,
    baseUrl: serverUrl,
    sendMail: mail => sendBySimulator(simulatorUrl, secrets, mail),
  });
  const app = await createServer({
    database: fresh.database,
    authDatabase: fresh.authDatabase,
    auth,
    queue,
    keyRing,
    live,
    log,
    publicUrl: serverUrl,
    trustedOrigins: [],
    behindProxy: false,
    consoleFolder: options.consoleFolder ?? null,
    evidence: options.evidence ?? null,
  });
  await app.listen({ port, host: '127.0.0.1' });

  const { gohighlevelPublicKey, gohighlevelPrivateKey } = simulators.signing;
  const planter = { ...fresh, auth, keyRing, secrets, simulatorUrl, serverUrl, gohighlevelPublicKey };
  const planted = await plant(planter, options.scenarios ?? [...offeredTimes, ...otherProcesses]);
  const sim = async (at: string, body?: object) => {
    const init = body
      ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {};
    const response = await fetch(`${simulatorUrl}/_sim${at}`, init);
    if (!response.ok) throw new Error(`${at}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  await sim('/seed', outsideWorld(planted, secrets, serverUrl));
  await lift(fresh, planted.workspaceId);

  const workerQueue =
    options.worker === false
      ? null
      : await createQueue(fresh.connection, { as: 'worker', onError: error => log.error(error.message) });
  const worker =
    workerQueue &&
    (await startWorker({
      database: fresh.database,
      queue: workerQueue,
      keyRing,
      log,
      publicUrl: null,
      consoleUrl: `${serverUrl}/console`,
      calComUrl: `${simulatorUrl}/calcom`,
      developmentHosts: true,
      evidence: null,
    }));
  const keys = { publicKey: gohighlevelPublicKey, privateKey: gohighlevelPrivateKey };
  const ready = readyDocument({ serverUrl, consoleUrl: `${serverUrl}/console/`, simulatorUrl }, planted, secrets, keys);
  return {
    ready,
    planted,
    secrets,
    queue,
    simulators,
    database: fresh.database,
    env: {
      DATABASE_URL: fresh.url,
      OVERLAP_KEYS: secrets.keyRing,
      CONSOLE_URL: `${serverUrl}/console`,
      LOG_LEVEL: 'silent',
    },
    api: (at, init = {}) =>
      fetch(`${serverUrl}/api/v1${at}`, {
        ...init,
        headers: { authorization: `Bearer ${planted.apiKey}`, 'content-type': 'application/json', ...init.headers },
      }),
    sim,
    async ledger(filter = {}) {
      const query = new URLSearchParams(filter).toString();
      return ((await sim(`/ledger?${query}`)) as { entries: LedgerEntry[] }).entries;
    },
    async answers(email, body) {
      const lead = planted.leads.find(each => each.scenario.email === email);
      await sim('/emailbison/replies', {
        campaign: lead?.scenario.campaign,
        leadEmail: email,
        subject: 'Re: hello',
        body,
      });
    },
    async stop() {
      await worker?.stop(2_000);
      await app.close();
      await Promise.allSettled([live.close(), queue.stop(500), simulators.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The simulators count no limits here, and many leads book at once: the account is one whose plan has none on bookings. */
async function lift({ database }: FreshDatabase, workspaceId: string): Promise<void> {
  await withWorkspace(database, workspaceId, async ({ prisma }) => {
    const where = { workspaceId_provider: { workspaceId, provider: 'calendly' } };
    const { config } = await prisma.integration.findUniqueOrThrow({ where });
    await prisma.integration.update({ where, data: { config: { ...(config as object), plan: 'enterprise' } } });
  });
}

async function sendBySimulator(
  simulatorUrl: string,
  secrets: LocalSecrets,
  mail: { to: string; subject: string; text: string },
): Promise<void> {
  await fetch(`${simulatorUrl}/resend/emails`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secrets.resendApiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ from: 'Overlap <no-reply@northbeam.example>', ...mail, to: [mail.to] }),
  });
}

export { eventually } from '@overlap/testing/eventually';
