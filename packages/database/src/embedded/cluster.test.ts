import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startCluster } from './cluster.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'overlap-cluster-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function databasesOf(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  // Its server may be stopped under it, which is what one of the tests is about.
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database');
  await client.end();
  return rows.map(row => row.datname);
}

it('carries on where it was', async () => {
  const first = await startCluster({ folder });
  await first.createDatabase('kept');
  await first.createDatabase('kept');
  await first.stop();
  const second = await startCluster({ folder });
  expect(await databasesOf(second.url('postgres'))).toContain('kept');
  await second.stop();
});

it('stops a server that an earlier start left running on the folder', async () => {
  const left = await startCluster({ folder });
  await left.createDatabase('kept');
  const second = await startCluster({ folder });
  expect(await databasesOf(second.url('postgres'))).toContain('kept');
  await expect(databasesOf(left.url('postgres'))).rejects.toThrow('ECONNREFUSED');
  await second.stop();
});

it('sets a database aside whose password is gone, and begins a new one', async () => {
  const first = await startCluster({ folder });
  await first.createDatabase('lost');
  await first.stop();
  rmSync(path.join(folder, 'postgres-password'));
  const second = await startCluster({ folder });
  expect(await databasesOf(second.url('postgres'))).not.toContain('lost');
  await second.stop();
  expect(readdirSync(folder).some(name => name.startsWith('postgres-without-password-'))).toBe(true);
});

it('asks for a password', async () => {
  const cluster = await startCluster({ folder, throwaway: true });
  const url = new URL(cluster.url('postgres'));
  url.password = 'guess';
  await expect(databasesOf(url.href)).rejects.toThrow('password authentication failed');
  await cluster.stop();
});
