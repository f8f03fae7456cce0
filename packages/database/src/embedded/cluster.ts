import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './binaries.ts';
import { canReach, findRunAs, type RunAs } from './unprivileged.ts';

export interface Cluster {
  /** URL of a database on this cluster, with the cluster's own superuser. */
  url(database: string): string;
  createDatabase(name: string): Promise<void>;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** Where the cluster lives; made when it is not there. */
  folder: string;
  /** Trades crash safety for speed. Only for data that nobody would miss: tests. */
  throwaway?: boolean;
}

/**
 * Starts real PostgreSQL from npm on a free port of 127.0.0.1. A server that an earlier, killed start left behind on
 * the same folder is stopped first. Throws with PostgreSQL's own last words when it does not come up.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const runAs = findRunAs();
  const binaries = findBinaries(runAs);
  const folder = reachableFolder(options.folder, runAs);
  const passwordFile = path.join(options.folder, 'postgres-password');
  mkdirSync(options.folder, { recursive: true });
  await stopLeftover(folder);
  setAsideOrphan(folder, passwordFile);
  if (!existsSync(path.join(folder, 'PG_VERSION'))) initialise(binaries, folder, passwordFile, runAs);

  const port = await findFreePort();
  const server = await launch(binaries, folder, port, runAs, options.throwaway ?? false);
  const password = readFileSync(passwordFile, 'utf8').trim();
  const url = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  return {
    url,
    createDatabase: name => createDatabase(url('postgres'), name),
    async stop() {
      await stop(server);
      if (options.throwaway) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The cluster's own folder; elsewhere when the user PostgreSQL runs as cannot enter the asked one. */
function reachableFolder(asked: string, runAs: RunAs): string {
  mkdirSync(asked, { recursive: true });
  // Passing through is all that user needs; what lies in the folder keeps its own rights.
  if (runAs.uid !== undefined && canReach(runAs, path.dirname(asked))) chmodSync(asked, statSync(asked).mode | 0o011);
  const folder = canReach(runAs, asked)
    ? path.join(asked, 'postgres')
    : path.join(
        '/var/lib/overlap',
        `postgres-data-${createHash('sha256').update(path.resolve(asked)).digest('hex').slice(0, 12)}`,
      );
  mkdirSync(path.dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(folder, runAs.uid, runAs.gid);
  return folder;
}

/** A database whose password went with a deleted data folder opens for nobody. It is kept beside, not thrown away. */
function setAsideOrphan(folder: string, passwordFile: string): void {
  if (!existsSync(path.join(folder, 'PG_VERSION')) || existsSync(passwordFile)) return;
  renameSync(folder, `${folder}-without-password-${Date.now()}`);
}

function initialise(binaries: string, folder: string, passwordFile: string, runAs: RunAs): void {
  // A start that was killed half-way through leaves a folder that initdb refuses.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  const handOver = mkdtempSync(path.join(tmpdir(), 'overlap-'));
  const handOverFile = path.join(handOver, 'password');
  writeFileSync(handOverFile, password, { mode: 0o600 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) {
    for (const file of [folder, handOver, handOverFile]) chownSync(file, runAs.uid, runAs.gid);
  }
  try {
    execFileSync(
      path.join(binaries, 'initdb'),
      ['-D', folder, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${handOverFile}`, '-E', 'UTF8', '--locale=C'],
      { ...runAs, cwd: '/', stdio: 'pipe', encoding: 'utf8' },
    );
  } catch (cause) {
    throw new Error(`PostgreSQL could not lay out its data folder ${folder}.`, { cause });
  } finally {
    rmSync(handOver, { recursive: true, force: true });
  }
  writeFileSync(passwordFile, password, { mode: 0o600 });
}

async function stopLeftover(folder: string): Promise<void> {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isPostgresProcess(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid) && waited < 10_000; waited += 50) await delay(50);
  if (isAlive(pid)) throw new Error(`An earlier PostgreSQL (process ${pid}) does not stop. End it, then start again.`);
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A pid from an old file may belong to anybody by now: it is only ours to stop when it is a PostgreSQL. */
function isPostgresProcess(pid: number): boolean {
  try {
    return /postgres/.test(execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}

function launch(
  binaries: string,
  folder: string,
  port: number,
  runAs: RunAs,
  throwaway: boolean,
): Promise<ChildProcess> {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    max_connections: 200,
    log_min_messages: 'warning',
    ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(path.join(binaries, 'postgres'), ['-D', folder, ...flags], {
    ...runAs,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let lastWords = '';
    server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      lastWords = (lastWords + chunk).slice(-2_000);
    });
    server.once('error', reject);
    server.once('exit', code => reject(new Error(`PostgreSQL ended with ${code} before it was ready.\n${lastWords}`)));
    waitUntilAccepting(folder).then(() => resolve(server), reject);
  });
}

/** PostgreSQL writes its state into the eighth line of its pid file; `ready` means that it takes connections. */
async function waitUntilAccepting(folder: string): Promise<void> {
  const file = path.join(folder, 'postmaster.pid');
  for (let waited = 0; waited < 60_000; waited += 20) {
    await delay(20);
    if (existsSync(file) && readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready') return;
  }
  throw new Error('PostgreSQL did not become ready within a minute.');
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise(resolve => {
    server.removeAllListeners('exit');
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port.')),
      );
    });
  });
}
