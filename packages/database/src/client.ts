import { PrismaPg } from '@prisma/adapter-pg';
import { type Connection, withSetting } from './connection.ts';
import { type Prisma, PrismaClient } from './generated/client.ts';
import { createStatementNames } from './statement-names.ts';

/** A pool of connections to the database of this process. */
export interface Database {
  prisma: PrismaClient;
  connection: Connection;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Most connections this process opens for ordinary work. */
  maxConnections?: number;
  /** Shown in `pg_stat_activity`. */
  applicationName?: string;
}

export function createDatabase(connection: Connection, options: DatabaseOptions = {}): Database {
  const pool = {
    ...connection,
    max: options.maxConnections ?? 10,
    application_name: options.applicationName ?? 'overlap',
    // A database that is away has to be noticed well inside a webhook sender's patience.
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 300_000,
    maxLifetimeSeconds: 600,
  };
  const nameOf = createStatementNames();
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) });
  const prisma = new PrismaClient({ adapter });
  return { prisma, connection, close: () => prisma.$disconnect() };
}

/** The sign-in tables' own client: its sessions may see people and sessions, and nothing of a workspace's business. */
export function createAuthDatabase(connection: Connection): Database {
  return createDatabase(withSetting(connection, 'app.access=auth'), {
    maxConnections: 5,
    applicationName: 'overlap-auth',
  });
}

/** A transaction bound to one workspace: row-level security lets it see that workspace and no other. */
export interface WorkspaceTx {
  prisma: Prisma.TransactionClient;
  workspaceId: string;
}

const TRANSACTION_LIMITS = { timeout: 15_000, maxWait: 5_000 };

/** Runs `work` in one transaction that sees only the given workspace's rows. */
export function withWorkspace<T>(
  database: Database,
  workspaceId: string,
  work: (tx: WorkspaceTx) => Promise<T>,
): Promise<T> {
  return database.prisma.$transaction(async prisma => {
    await prisma.$executeRaw`SELECT set_config('app.workspace_id', ${workspaceId}, true)`;
    return work({ prisma, workspaceId });
  }, TRANSACTION_LIMITS);
}

/** As {@link withWorkspace}, and the database refuses whatever would write. */
export function withWorkspaceReadOnly<T>(
  database: Database,
  workspaceId: string,
  work: (tx: WorkspaceTx) => Promise<T>,
): Promise<T> {
  return database.prisma.$transaction(async prisma => {
    await prisma.$executeRaw`
      SELECT set_config('app.workspace_id', ${workspaceId}, true), set_config('transaction_read_only', 'on', true)`;
    return work({ prisma, workspaceId });
  }, TRANSACTION_LIMITS);
}

/**
 * Runs `work` in a transaction that may read the few tables needed before a workspace is known: webhook endpoints,
 * the list of workspaces, and what the sweeps look for. It can write nothing.
 */
export function withSystem<T>(database: Database, work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return database.prisma.$transaction(async prisma => {
    await prisma.$executeRaw`SELECT set_config('app.access', 'system', true)`;
    return work(prisma);
  }, TRANSACTION_LIMITS);
}
