import { randomUUID } from 'node:crypto';
import { createAuthDatabase, createDatabase, type Database } from '@overlap/database/client';
import { type Connection, resolveConnection } from '@overlap/database/connection';
import pg from 'pg';
import { inject } from 'vitest';
import { TEMPLATE } from './template.ts';

export interface FreshDatabase {
  url: string;
  connection: Connection;
  database: Database;
  authDatabase: Database;
  /** Drops the database; connections that are still open are cut. */
  drop(): Promise<void>;
}

/** A database of this test file's own, migrated and empty: a copy of the run's template. */
export async function freshDatabase(postgresUrl = inject('postgresUrl')): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(postgresUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const url = postgresUrl.replace(/\/postgres$/, `/${name}`);
  const connection = await resolveConnection(url);
  const database = createDatabase(connection, { maxConnections: 10 });
  const authDatabase = createAuthDatabase(connection);
  return {
    url,
    connection,
    database,
    authDatabase,
    async drop() {
      await Promise.allSettled([database.close(), authDatabase.close()]);
      await asAdmin(postgresUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function asAdmin(postgresUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    // Two files copying the template at once wait for each other; PostgreSQL refuses a source that is in use.
    await client.query(`SELECT pg_advisory_lock(hashtext('overlap-test-databases'))`);
    await client.query(statement);
  } finally {
    await client.end();
  }
}
