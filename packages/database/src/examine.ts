import { readdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { Connection } from './connection.ts';

export interface DatabaseState {
  /** As PostgreSQL prints it, e.g. `18.4`. */
  version: string;
  /** Migrations of this code that the database lacks. */
  missing: string[];
  /** Migrations of the database that this code does not know. */
  unknown: string[];
  hasQueues: boolean;
  /** How far this machine's clock is ahead of the database's; half a round trip is taken off. */
  clockSkewMs: number;
}

/** What an operator wants to know of a database before trusting it. Changes nothing. */
export async function examineDatabase(connection: Connection): Promise<DatabaseState> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const asked = Date.now();
    const { rows } = await client.query<{ version: string; now: Date; history: string | null; jobs: string | null }>(
      `SELECT current_setting('server_version') AS version, clock_timestamp() AS now,
              to_regclass('public._prisma_migrations')::text AS history, to_regclass('pgboss.job')::text AS jobs`,
    );
    const [state] = rows;
    if (!state) throw new Error('The database gave no answer.');
    const applied = state.history
      ? (
          await client.query<{ name: string }>(
            'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
          )
        ).rows.map(row => row.name)
      : [];
    const known = await listMigrations();
    return {
      version: state.version.split(' ')[0] ?? state.version,
      missing: known.filter(name => !applied.includes(name)),
      unknown: applied.filter(name => !known.includes(name)),
      hasQueues: state.jobs !== null,
      clockSkewMs: Math.round((asked + Date.now()) / 2 - state.now.getTime()),
    };
  } finally {
    await client.end();
  }
}

async function listMigrations(): Promise<string[]> {
  const folder = path.resolve(import.meta.dirname, '../../../prisma/migrations');
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();
}
