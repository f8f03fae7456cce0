import { resolveConnection } from '@overlap/database/connection';
import { applyMigrations } from '@overlap/database/migrate';
import { installQueues } from '@overlap/queue/queue';
import { say } from './progress.ts';

/** `pnpm migrate`: brings the database at DATABASE_URL up to date, with or without a network. */
const { DATABASE_URL } = process.env;
if (!DATABASE_URL) {
  process.stderr.write(
    'DATABASE_URL is not set. Example: DATABASE_URL=postgresql://user:password@host:5432/overlap pnpm migrate\n',
  );
  process.exit(1);
}
const connection = await resolveConnection(DATABASE_URL);
const applied = await applyMigrations(connection);
for (const name of applied) say(`applied ${name}`);
await installQueues(connection);
say(
  applied.length === 0
    ? 'The database was up to date already; the queues are in place.'
    : 'The database is up to date; the queues are in place.',
);
process.exit();
