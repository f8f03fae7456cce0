import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAuth } from '@overlap/auth/auth';
import { createAuthDatabase, createDatabase, type Database } from '@overlap/database/client';
import { type Connection, resolveConnection } from '@overlap/database/connection';
import { type Cluster, startCluster } from '@overlap/database/embedded/cluster';
import { applyMigrations } from '@overlap/database/migrate';
import { parseKeyRing } from '@overlap/database/secret-box';
import { type Planted, plant } from '@overlap/local/plant';
import { type RunningProcess, startProcess } from '@overlap/local/processes';
import { type LocalSecrets, loadSecrets } from '@overlap/local/secrets';
import { installQueues } from '@overlap/queue/queue';

const PROJECT = path.resolve(import.meta.dirname, '../../../..');

/** A real, durable PostgreSQL in a folder of its own, and processes that end with the stage. */
export interface Stage {
  cluster: Cluster;
  /** Starts a file of the project as its own process, as production does. */
  start(name: string, file: string, more?: { args?: string[]; env?: Record<string, string> }): Promise<RunningProcess>;
  /** A migrated database with the demo's workspace, connected to the outside world given. */
  openHouse(name: string, outside: Outside): Promise<House>;
  close(): Promise<void>;
}

/** Where the outside services are. */
export interface Outside {
  url: string;
  gohighlevelPublicKey: string;
}

/** For measurements in which nobody calls out. */
export const NO_OUTSIDE: Outside = { url: 'http://127.0.0.1:9', gohighlevelPublicKey: '' };

/** One workspace on one database, and the address a server for it would have. */
export interface House {
  databaseUrl: string;
  connection: Connection;
  database: Database;
  planted: Planted;
  secrets: LocalSecrets;
  serverUrl: string;
  outside: Outside;
  /** Environment of the server and the worker. */
  env: Record<string, string>;
}

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'overlap-bench-'));
  // Root hands PostgreSQL to another user, who has to get at its folder.
  chmodSync(folder, 0o755);
  const logs = path.join(folder, 'logs');
  mkdirSync(logs);
  const cluster = await startCluster({ folder, throwaway: false });
  const running: RunningProcess[] = [];
  const databases: Database[] = [];
  return {
    cluster,
    async start(name, file, more = {}) {
      const started = await startProcess(PROJECT, logs, { name, file, ...more });
      running.push(started);
      return started;
    },
    async openHouse(name, outside) {
      const house = await openHouse(cluster, folder, name, outside);
      databases.push(house.database);
      return house;
    },
    async close() {
      await Promise.allSettled(running.map(each => each.stop()));
      await Promise.allSettled(databases.map(each => each.close()));
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openHouse(cluster: Cluster, folder: string, name: string, outside: Outside): Promise<House> {
  await cluster.createDatabase(name);
  const databaseUrl = cluster.url(name);
  const connection = await resolveConnection(databaseUrl);
  await applyMigrations(connection);
  await installQueues(connection);
  const secrets = loadSecrets(folder);
  const port = await freePort();
  const serverUrl = `http://127.0.0.1:${port}`;
  const database = createDatabase(connection, { maxConnections: 2 });
  const planted = await plantWorkspace(connection, { database, secrets, serverUrl, outside });
  const env = {
    DATABASE_URL: databaseUrl,
    OVERLAP_KEYS: secrets.keyRing,
    AUTH_SECRET: secrets.authSecret,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: serverUrl,
    CONSOLE_URL: `${serverUrl}/console`,
  };
  return { databaseUrl, connection, database, planted, secrets, serverUrl, outside, env };
}

type Parts = Pick<House, 'database' | 'secrets' | 'serverUrl' | 'outside'>;

async function plantWorkspace(connection: Connection, parts: Parts): Promise<Planted> {
  const { database, secrets, serverUrl, outside } = parts;
  const authDatabase = createAuthDatabase(connection);
  const auth = createAuth({
    database: authDatabase,
    secret: secrets.authSecret,
    baseUrl: serverUrl,
    trustedOrigins: [],
    sendMail: async () => {},
  });
  const planter = {
    database,
    authDatabase,
    auth,
    keyRing: parseKeyRing(secrets.keyRing),
    secrets,
    serverUrl,
    simulatorUrl: outside.url,
    gohighlevelPublicKey: outside.gohighlevelPublicKey,
  };
  try {
    return await plant(planter, []);
  } finally {
    await authDatabase.close();
  }
}

export function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
