import { randomUUID } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '@overlap/testing/fresh-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withSystem, withWorkspace } from './client.ts';

const A = randomUUID();
const B = randomUUID();

/** Tables that only the sign-in code may write; of these, business code sees its own workspace and its members. */
const SIGN_IN = [
  'account',
  'api_key',
  'invitation',
  'member',
  'rate_limit',
  'session',
  'user',
  'verification',
  'workspace',
];
/** What may be read before a workspace is chosen. */
const SYSTEM_READS = [
  'booking',
  'evidence_file',
  'follow_up',
  'link_attempt',
  'message',
  'notice_send',
  'webhook_endpoint',
  'webhook_receipt',
  'workspace',
];

interface Table {
  name: string;
  columns: { name: string; type: string; isNeeded: boolean }[];
}

let fresh: FreshDatabase;
let owner: pg.Client;
let tables: Table[];

beforeAll(async () => {
  fresh = await freshDatabase();
  owner = new pg.Client({ connectionString: fresh.url });
  await owner.connect();
  tables = await readTables();
  // Rows of both workspaces in every table; foreign keys are switched off, since only the walls matter here.
  await owner.query(`SET session_replication_role = replica`);
  for (const table of tables) for (const workspaceId of [A, B]) await owner.query(...insertInto(table, workspaceId));
  await owner.query(`SET session_replication_role = DEFAULT`);
});
afterAll(async () => {
  await owner.end();
  await fresh.drop();
});

async function readTables(): Promise<Table[]> {
  const { rows } = await owner.query<{ table: string; name: string; type: string; is_needed: boolean }>(`
    SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
           a.attnotnull AND NOT a.atthasdef AS is_needed
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
    ORDER BY c.relname, a.attnum`);
  const names = [...new Set(rows.map(row => row.table))];
  return names.map(name => ({
    name,
    columns: rows
      .filter(row => row.table === name)
      .map(row => ({ name: row.name, type: row.type, isNeeded: row.is_needed })),
  }));
}

const hasWorkspace = (table: Table): boolean => table.columns.some(column => column.name === 'workspace_id');

/** A statement that adds a row of the workspace, with just what the table insists on. */
function insertInto(table: Table, workspaceId: string): [string, unknown[]] {
  const needed = table.columns.filter(column => column.isNeeded);
  const values = needed.map(({ name, type }) => sampleOf(table.name, name, type, workspaceId));
  const columns = needed.map(({ name }) => `"${name}"`).join(', ');
  const places = needed.map((_column, index) => `$${index + 1}`).join(', ');
  return [`INSERT INTO "${table.name}" (${columns}) VALUES (${places})`, values];
}

function sampleOf(table: string, name: string, type: string, workspaceId: string): unknown {
  if (name === 'workspace_id' || (table === 'workspace' && name === 'id')) return workspaceId;
  if (name === 'ends_at') return new Date(Date.now() + 3_600_000);
  if (type === 'uuid') return randomUUID();
  if (type === 'text') return randomUUID();
  if (type === 'jsonb') return '{}';
  if (type === 'bytea') return Buffer.from(randomUUID());
  if (type === 'boolean') return true;
  if (type.startsWith('timestamp') || type === 'date') return new Date();
  if (type === 'integer' || type === 'bigint') return 1;
  throw new Error(`No sample for ${table}.${name} of type ${type}.`);
}

/** Runs as the product does: its role, with the settings of the kind of access. Nothing of it stays. */
async function as<T>(settings: Record<string, string>, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...fresh.connection });
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const [name, value] of Object.entries(settings))
      await client.query('SELECT set_config($1, $2, true)', [name, value]);
    return await work(client);
  } finally {
    await client.query('ROLLBACK').catch(() => {});
    await client.end();
  }
}

/** The SQLSTATE that a statement fails with, or how many rows it touched. */
async function attempt(client: pg.Client, sql: string, values: unknown[] = []): Promise<string | number> {
  await client.query('SAVEPOINT attempt');
  try {
    const { rowCount } = await client.query(sql, values);
    return rowCount ?? 0;
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
    return (error as { code?: string }).code ?? 'no code';
  }
}

const REFUSED = '42501';

/** Names of the tables of which the given access sees any row. */
const seen = (settings: Record<string, string>): Promise<string[]> =>
  as(settings, async client => {
    const names: string[] = [];
    for (const { name } of tables) if ((await client.query(`SELECT 1 FROM "${name}"`)).rowCount) names.push(name);
    return names;
  });

/** Tables without a complete wall: security not on, not forced on the owner, or without a policy. */
async function findUnwalled(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity
               AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))
    ORDER BY 1`);
  return rows.map(row => row.name);
}

describe('the catalog', () => {
  it('has a forced wall around every table', async () => {
    expect(tables.length).toBeGreaterThanOrEqual(28);
    expect(await findUnwalled(owner)).toEqual([]);
  });

  it.each([
    ['without a wall', ''],
    ['with one that spares the owner', 'ALTER TABLE newcomer ENABLE ROW LEVEL SECURITY'],
    [
      'without a policy',
      'ALTER TABLE newcomer ENABLE ROW LEVEL SECURITY; ALTER TABLE newcomer FORCE ROW LEVEL SECURITY',
    ],
    [
      'whose wall was switched off again',
      `CREATE POLICY own ON newcomer USING (true); ALTER TABLE newcomer FORCE ROW LEVEL SECURITY`,
    ],
  ])('is found wanting with a new table %s', async (_title, wall) => {
    await owner.query('BEGIN');
    await owner.query(`CREATE TABLE newcomer (id uuid PRIMARY KEY, workspace_id uuid NOT NULL); ${wall}`);
    expect(await findUnwalled(owner)).toEqual(['newcomer']);
    await owner.query('ROLLBACK');
  });

  it('has a policy on the workspace wherever a table names one', async () => {
    const { rows } = await owner.query<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
      WHERE pg_get_expr(p.polqual, p.polrelid) LIKE '%app_workspace_id()%' ORDER BY 1`);
    const named = tables.filter(hasWorkspace).map(table => table.name);
    expect(named.filter(name => !rows.some(row => row.name === name))).toEqual(['invitation']);
  });

  it('has nothing that passes through the walls: no view, no function with its owner’s rights', async () => {
    const { rows } = await owner.query(`
      SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
      UNION ALL
      SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`);
    expect(rows).toEqual([]);
  });
});

describe('the role that everything runs as', () => {
  it.each([
    ['business code', () => fresh.database],
    ['sign-in code', () => fresh.authDatabase],
  ])('cannot pass through the walls in %s', async (_title, databaseOf) => {
    const [role] = await databaseOf().prisma.$queryRaw<{ rolsuper: boolean; rolbypassrls: boolean }[]>`
      SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
  });
});

describe('a transaction of one workspace', () => {
  const inA = <T>(work: (client: pg.Client) => Promise<T>) => as({ 'app.workspace_id': A }, work);

  it('reads its own rows of every business table, and of no other workspace', async () => {
    const found = await inA(async client => {
      const counts: Record<string, unknown> = {};
      for (const { name } of tables.filter(hasWorkspace)) {
        const { rows } = await client.query(
          `SELECT count(*) FILTER (WHERE workspace_id = $1)::int AS own,
                  count(*) FILTER (WHERE workspace_id <> $1)::int AS other FROM "${name}"`,
          [A],
        );
        counts[name] = rows[0];
      }
      return counts;
    });
    const expected = tables
      .filter(hasWorkspace)
      .map(({ name }) => [name, { own: name === 'invitation' ? 0 : 1, other: 0 }]);
    expect(found).toEqual(Object.fromEntries(expected));
  });

  it('changes and deletes nothing of another workspace', async () => {
    const touched = await inA(async client => {
      const counts: (string | number)[] = [];
      for (const { name } of tables.filter(hasWorkspace)) {
        counts.push(
          await attempt(client, `UPDATE "${name}" SET workspace_id = workspace_id WHERE workspace_id = $1`, [B]),
        );
        counts.push(await attempt(client, `DELETE FROM "${name}" WHERE workspace_id = $1`, [B]));
      }
      return counts;
    });
    expect(new Set(touched)).toEqual(new Set([0]));
  });

  it('adds nothing to another workspace', async () => {
    const answers = await inA(async client => {
      const all: Record<string, string | number> = {};
      for (const table of tables.filter(hasWorkspace)) all[table.name] = await attempt(client, ...insertInto(table, B));
      return all;
    });
    expect(new Set(Object.values(answers))).toEqual(new Set([REFUSED]));
  });

  it('moves no row of its own to another workspace', async () => {
    const answers = await inA(async client => {
      const all: Record<string, string | number> = {};
      for (const { name } of tables.filter(table => hasWorkspace(table) && !SIGN_IN.includes(table.name)))
        all[name] = await attempt(client, `UPDATE "${name}" SET workspace_id = $1`, [B]);
      return all;
    });
    expect(Object.keys(answers).length).toBeGreaterThanOrEqual(19);
    expect(new Set(Object.values(answers))).toEqual(new Set([REFUSED]));
  });

  it('sees of the sign-in tables only its workspace and its members, and writes none', async () => {
    const visible = await seen({ 'app.workspace_id': A });
    expect(visible.filter(name => SIGN_IN.includes(name))).toEqual(['member', 'workspace']);
    const answers = await inA(async client => {
      const all: (string | number)[] = [];
      for (const table of tables.filter(each => SIGN_IN.includes(each.name))) {
        all.push(await attempt(client, ...insertInto(table, A)), await attempt(client, `DELETE FROM "${table.name}"`));
      }
      return all;
    });
    expect(new Set(answers)).toEqual(new Set([REFUSED, 0]));
  });

  it('leaves no trace on its connection for the next transaction', async () => {
    await withWorkspace(fresh.database, A, tx => tx.prisma.lead.findMany());
    expect(await fresh.database.prisma.lead.findMany()).toEqual([]);
    await withSystem(fresh.database, prisma => prisma.booking.findMany());
    expect(await fresh.database.prisma.booking.findMany()).toEqual([]);
  });
});

describe('other kinds of access', () => {
  it('show no row at all where nothing is set', async () => {
    expect(await seen({})).toEqual([]);
    expect(await seen({ 'app.workspace_id': '', 'app.access': '' })).toEqual([]);
  });

  it('show no row for an access that does not exist', async () => {
    expect(await seen({ 'app.access': 'admin' })).toEqual([]);
  });

  it('refuse a workspace that is no id', async () => {
    await expect(seen({ 'app.workspace_id': `${A}' OR true --` })).rejects.toThrow(/uuid/);
  });

  it('let `system` read only what is listed', async () => {
    expect(await seen({ 'app.access': 'system' })).toEqual(SYSTEM_READS);
  });

  it('let `auth` see the sign-in tables and no business', async () => {
    expect(await seen({ 'app.access': 'auth' })).toEqual(SIGN_IN);
  });

  it('let `system` write nothing', async () => {
    const answers = await as({ 'app.access': 'system' }, async client => {
      const all: (string | number)[] = [];
      for (const table of tables) {
        const column = table.columns[0]?.name;
        all.push(await attempt(client, ...insertInto(table, A)));
        all.push(await attempt(client, `UPDATE "${table.name}" SET "${column}" = "${column}"`));
        all.push(await attempt(client, `DELETE FROM "${table.name}"`));
      }
      return all;
    });
    expect(answers.filter(answer => answer === REFUSED)).toHaveLength(tables.length);
    expect(answers.filter(answer => answer === 0)).toHaveLength(2 * tables.length);
  });

  it('let `auth` write no business', async () => {
    const answers = await as({ 'app.access': 'auth' }, async client => {
      const all: (string | number)[] = [];
      for (const table of tables.filter(each => !SIGN_IN.includes(each.name)))
        all.push(await attempt(client, ...insertInto(table, A)));
      return all;
    });
    expect(new Set(answers)).toEqual(new Set([REFUSED]));
  });
});
