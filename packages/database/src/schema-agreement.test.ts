import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { resolveConnection } from './connection.ts';
import { applyMigrations, schemaSql } from './migrate.ts';

/** What the migrations add by hand because Prisma's schema language cannot say it. */
const HAND_WRITTEN = [
  'constraint booking.booking_is_a_span',
  'constraint booking.booking_takes_time_once',
  'constraint link_attempt.link_attempt_is_a_span',
  'constraint link_attempt.link_attempt_never_again',
  'constraint link_attempt.link_attempt_release_is_noted',
  'constraint own_busy.own_busy_is_a_span',
  'constraint own_busy.own_host_meets_once',
  'index automation_notice_one_standing',
  'index booking_takes_time_once',
  'index booking_one_under_way_per_lead',
  'index booking_time_of_host',
  'index booking_under_way',
  'index calendar_link_one_default',
  'index link_attempt_live',
  'index link_attempt_one_live_per_lead',
  'index link_attempt_released',
  'index message_inbound_by_time',
  'index message_to_send',
  'index notice_send_open',
  'index offer_open_by_time',
  'index own_host_meets_once',
  'index own_meeting_one_per_key',
  'index task_one_open_per_key',
];

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../prisma/migrations');

let fresh: FreshDatabase;
let migrated: pg.Client;
let scratch: pg.Client;
let dropScratch: () => Promise<void>;

beforeAll(async () => {
  fresh = await freshDatabase();
  migrated = await connect(fresh.url);
  const built = await emptyDatabase();
  scratch = await connect(built.url);
  dropScratch = built.drop;
  await scratch.query(await schemaSql(await resolveConnection(built.url)));
});
afterAll(async () => {
  await migrated.end();
  await scratch.end();
  await dropScratch();
  await fresh.drop();
});

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

async function emptyDatabase() {
  const adminUrl = inject('postgresUrl');
  const name = `scratch_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const admin = async (statement: string) => {
    const client = await connect(adminUrl);
    await client.query(statement).finally(() => client.end());
  };
  await admin(`CREATE DATABASE ${name}`);
  return {
    url: adminUrl.replace(/\/postgres$/, `/${name}`),
    drop: () => admin(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** Everything that a schema consists of, each thing as one line of `kind name: definition`. */
async function describeSchema(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; says: string }>(`
    WITH tables AS (
      SELECT oid, relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'
    )
    SELECT 'table ' || relname AS name, '' AS says FROM tables
    UNION ALL
    SELECT format('column %s.%s', relname, attname),
           format('%s%s default %s', format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN ' not null' ELSE '' END,
                  coalesce(pg_get_expr(adbin, adrelid), 'none'))
    FROM tables JOIN pg_attribute ON attrelid = tables.oid AND attnum > 0 AND NOT attisdropped
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    UNION ALL
    SELECT format('constraint %s.%s', relname, conname), pg_get_constraintdef(pg_constraint.oid)
    FROM tables JOIN pg_constraint ON conrelid = tables.oid WHERE contype <> 'n'
    UNION ALL
    SELECT 'index ' || indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
    UNION ALL
    SELECT 'enum ' || typname, '' FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'`);
  return new Map(rows.map(row => [row.name, row.says]));
}

/** What one of two schemas has otherwise than the other, in words. */
function findDifferences(migration: Map<string, string>, schema: Map<string, string>): string[] {
  const names = [...new Set([...migration.keys(), ...schema.keys()])].sort();
  return names.flatMap(name => {
    const [here, there] = [migration.get(name), schema.get(name)];
    if (here === there) return [];
    if (there === undefined) return HAND_WRITTEN.includes(name) ? [] : [`only in the migrations: ${name}`];
    return here === undefined ? [`only in schema.prisma: ${name}`] : [`${name}: ${here} <> ${there}`];
  });
}

const compare = async () => findDifferences(await describeSchema(migrated), await describeSchema(scratch));

describe('migrations and schema.prisma', () => {
  it('amount to the same tables, columns, keys and indexes', async () => {
    expect((await describeSchema(scratch)).size).toBeGreaterThan(300);
    expect(await compare()).toEqual([]);
  });

  it('differ by every hand-written extra that is listed, and no other', async () => {
    const [here, there] = [await describeSchema(migrated), await describeSchema(scratch)];
    expect([...here.keys()].filter(name => !there.has(name)).sort()).toEqual([...HAND_WRITTEN].sort());
  });

  it.each([
    ['a column more', 'ALTER TABLE lead ADD COLUMN nickname text', /column lead\.nickname/],
    ['a column less', 'ALTER TABLE lead DROP COLUMN company', /column lead\.company/],
    [
      'another type',
      'ALTER TABLE booking ALTER COLUMN attempts TYPE bigint',
      /booking\.attempts: integer .* <> bigint/,
    ],
    ['a column that may be empty', 'ALTER TABLE lead ALTER COLUMN name DROP NOT NULL', /lead\.name/],
    ['another default', `ALTER TABLE lead ALTER COLUMN status SET DEFAULT 'new'`, /lead\.status/],
    ['a unique key less', 'DROP INDEX lead_workspace_id_email_key', /index lead_workspace_id_email_key/],
    [
      'another rule on deletion',
      `ALTER TABLE offer DROP CONSTRAINT offer_lead_id_fkey, ADD CONSTRAINT offer_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead (id) ON UPDATE CASCADE`,
      /constraint offer\.offer_lead_id_fkey/,
    ],
    ['an index less', 'DROP INDEX lead_workspace_id_phone_idx', /index lead_workspace_id_phone_idx/],
    ['a table more', 'CREATE TABLE newcomer (id uuid PRIMARY KEY)', /table newcomer/],
  ])('are told apart by %s', async (_title, change, difference) => {
    await scratch.query('BEGIN');
    await scratch.query(change);
    const differences = await compare();
    await scratch.query('ROLLBACK');
    expect(differences.join('\n')).toMatch(difference);
  });
});

describe('applying migrations', () => {
  const history = async () =>
    (
      await migrated.query(
        'SELECT migration_name, checksum, finished_at, applied_steps_count, rolled_back_at FROM _prisma_migrations ORDER BY 1',
      )
    ).rows;
  const files = async () =>
    (await readdir(MIGRATIONS, { withFileTypes: true }))
      .filter(each => each.isDirectory())
      .map(each => each.name)
      .sort();

  it('does nothing the second time', async () => {
    const before = [await history(), await describeSchema(migrated)];
    expect(await applyMigrations(fresh.connection)).toEqual([]);
    expect([await history(), await describeSchema(migrated)]).toEqual(before);
  });

  it('keeps Prisma’s own history, with the SHA-256 of each file', async () => {
    const rows = await history();
    expect(rows.map(row => row.migration_name)).toEqual(await files());
    for (const { migration_name, checksum, finished_at, rolled_back_at } of rows) {
      const text = await readFile(path.join(MIGRATIONS, migration_name, 'migration.sql'));
      expect(checksum).toBe(createHash('sha256').update(text).digest('hex'));
      expect(finished_at).toBeInstanceOf(Date);
      expect(rolled_back_at).toBeNull();
    }
  });

  it('brings an empty database up, and says which ones it applied', async () => {
    const empty = await emptyDatabase();
    const client = await connect(empty.url);
    try {
      expect(await applyMigrations(await resolveConnection(empty.url))).toEqual(await files());
      expect(findDifferences(await describeSchema(client), await describeSchema(scratch))).toEqual([]);
    } finally {
      await client.end();
      await empty.drop();
    }
  });
});
