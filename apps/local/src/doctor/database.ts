import { resolveConnection } from '@overlap/database/connection';
import { examineDatabase as readDatabase } from '@overlap/database/examine';
import { type Finding, ill, unsure, well } from './finding.ts';

const TOLERATED_SKEW_MS = 2_000;

/** The database, its migrations and queues, and whether its clock agrees with this machine's. */
export async function examineDatabase(databaseUrl: string): Promise<Finding[]> {
  const connection = await resolveConnection(databaseUrl).catch((error: Error) => error);
  if (connection instanceof Error) {
    return [ill('Database', connection.message, 'Start it, or correct DATABASE_URL.')];
  }
  const { version, missing, unknown, hasQueues, clockSkewMs } = await readDatabase(connection);
  return [
    well('Database', `PostgreSQL ${version}${connection.options ? ', stepping down to the role overlap_app' : ''}`),
    missing.length > 0
      ? ill('Migrations', `${missing.length} not applied: ${missing.join(', ')}`, 'Run `pnpm migrate`.')
      : unknown.length > 0
        ? unsure('Migrations', `The database is ahead of this code by ${unknown.join(', ')}.`, 'Deploy the newer code.')
        : well('Migrations', 'all applied'),
    hasQueues
      ? well('Queues', 'in place')
      : ill('Queues', 'The tables of the queue are missing.', 'Run `pnpm migrate`.'),
    Math.abs(clockSkewMs) <= TOLERATED_SKEW_MS
      ? well('Clock', `within ${Math.abs(clockSkewMs)} ms of the database's`)
      : ill(
          'Clock',
          `${clockSkewMs} ms off the database's`,
          'Set the clock by NTP: signatures and reminders go by it.',
        ),
  ];
}
