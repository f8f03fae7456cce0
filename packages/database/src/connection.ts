import pg from 'pg';

/** The role that everything runs as where the given one would pass through row-level security. */
const RUNTIME_ROLE = 'overlap_app';

/** What to hand to `pg` and everything built on it. `options` switches roles and session settings at connect time. */
export interface Connection {
  connectionString: string;
  options?: string;
}

/**
 * Works out how to connect so that row-level security holds. A superuser (or a role with BYPASSRLS) would see every
 * workspace's rows; for such a URL the role `overlap_app` is made once and every connection steps down to it.
 * Throws when the server is older than PostgreSQL 15.
 */
export async function resolveConnection(databaseUrl: string): Promise<Connection> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT rolsuper OR rolbypassrls AS bypasses, current_setting('server_version_num')::int AS version,
              quote_ident(current_database()) AS database
       FROM pg_roles WHERE rolname = current_user`,
    );
    const { bypasses, version, database } = rows[0];
    if (version < 150_000) {
      throw new Error(
        `PostgreSQL 15 or newer is needed; the server at DATABASE_URL is ${Math.floor(version / 10_000)}.`,
      );
    }
    if (!bypasses) return { connectionString: databaseUrl };
    await createRuntimeRole(client, database);
    return { connectionString: databaseUrl, options: `-c role=${RUNTIME_ROLE}` };
  } finally {
    await client.end();
  }
}

async function createRuntimeRole(client: pg.Client, database: string): Promise<void> {
  // Two processes may start at once: the advisory lock lets one of them make the role.
  await client.query(`SELECT pg_advisory_lock(hashtext('overlap-role'))`);
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [RUNTIME_ROLE]);
  if (!rowCount) await client.query(`CREATE ROLE ${RUNTIME_ROLE} NOLOGIN NOBYPASSRLS`);
  await client.query(`GRANT CREATE ON DATABASE ${database} TO ${RUNTIME_ROLE}`);
  await client.query(`GRANT ALL ON SCHEMA public TO ${RUNTIME_ROLE}`);
  await client.query(`SELECT pg_advisory_unlock(hashtext('overlap-role'))`);
}

/** The same connection with one more session setting, e.g. `app.access=auth`. */
export function withSetting(connection: Connection, setting: string): Connection {
  return { ...connection, options: [connection.options, `-c ${setting}`].filter(Boolean).join(' ') };
}
