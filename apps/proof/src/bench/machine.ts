import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import pg from 'pg';

export interface Machine {
  cores: number;
  cpu: string;
  memoryGb: number;
  platform: string;
  node: string;
  postgres: string;
  /** Processes that wanted a core before we began: near zero on a machine of one's own. */
  loadBefore: number;
}

/** What the numbers were measured on. Throws when the database would forget a commit: its numbers would mean nothing. */
export async function readMachine(databaseUrl: string): Promise<Machine> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
              current_setting('synchronous_commit') AS synchronous_commit`,
    );
    const { version, fsync, synchronous_commit } = rows[0];
    if (fsync !== 'on' || synchronous_commit !== 'on')
      throw new Error('PostgreSQL runs without fsync or synchronous_commit.');
    return {
      cores: availableParallelism(),
      cpu: cpus()[0]?.model.trim() || process.arch,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      platform: `${process.platform} ${process.arch}`,
      node: process.versions.node,
      postgres: version,
      loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    };
  } finally {
    await client.end();
  }
}

/** Resident memory of a process in megabytes. */
export function residentMb(pid: number): number {
  const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
  return Math.round(kilobytes / 1024);
}

/** Linux counts in hundredths of a second, whatever the kernel's own clock. */
const TICK_MS = 10;

/** Processor time a process has used so far: it hardly changes with what else runs on the machine. `null` off Linux. */
function processorMs(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  // The second field is the process's name in brackets, which may itself hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  const [user, system] = [fields[11], fields[12]];
  return (Number(user) + Number(system)) * TICK_MS;
}

/** Processor time that work takes in another process, in milliseconds. */
export async function costOf<T>(pid: number, work: () => Promise<T>): Promise<{ result: T; cost: number | null }> {
  const before = processorMs(pid);
  const result = await work();
  const after = processorMs(pid);
  return { result, cost: before === null || after === null ? null : after - before };
}
