import path from 'node:path';
import { parseArgs } from 'node:util';
import { createAuthDatabase, createDatabase, withWorkspace } from '@overlap/database/client';
import { resolveConnection } from '@overlap/database/connection';
import { getSettings } from '@overlap/database/stores/workspaces';
import { lastDays, replayAll, USUAL_DAYS } from '@overlap/shadow/replay-all';
import { summarise } from '@overlap/shadow/summary';
import { z } from 'zod';
import { say } from './progress.ts';
import { readRunning } from './running.ts';
import { formatReplies } from './shadow/format-replies.ts';
import { formatSummary } from './shadow/format-summary.ts';

const USAGE = `pnpm shadow --workspace SLUG [--days N] [--limit N] [--json]

What Overlap would do today about the replies of the last N days (${USUAL_DAYS}), beside what was done; the newest 200 of
them unless --limit says otherwise. Nothing is written, sent or booked. DATABASE_URL names the installation; without it,
what runs by \`pnpm start\` is asked (--data-dir DIR for another folder than .data).`;

const optionsSchema = z.object({
  workspace: z.string({ error: 'is missing' }),
  days: z.coerce.number().int().min(1).max(3_660),
  limit: z.coerce.number().int().min(1).max(100_000),
  json: z.boolean(),
});

/** `pnpm shadow`: the engine over a workspace's past replies. */
async function shadow(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter(arg => arg !== '--'),
    options: {
      workspace: { type: 'string' },
      days: { type: 'string', default: String(USUAL_DAYS) },
      limit: { type: 'string', default: '200' },
      json: { type: 'boolean', default: false },
      'data-dir': { type: 'string', default: path.resolve(import.meta.dirname, '../../../.data') },
    },
  });
  const { workspace: slug, days, limit, json } = optionsSchema.parse(values);
  const url = process.env.DATABASE_URL ?? readRunning(path.resolve(values['data-dir']))?.databaseUrl;
  if (!url) throw new Error('Overlap does not run on this folder, and DATABASE_URL is not set.');
  const connection = await resolveConnection(url);
  const options = { maxConnections: 1, applicationName: 'overlap-shadow' };
  const workspace = await createAuthDatabase(connection).prisma.workspace.findUnique({ where: { slug } });
  if (!workspace) throw new Error(`There is no workspace “${slug}”.`);
  const database = createDatabase(connection, options);
  const span = lastDays(days, new Date());
  const { replies, isComplete } = await replayAll(database, workspace.id, { span, limit });
  const summary = { ...summarise(replies), isComplete };
  if (json) return say(JSON.stringify({ workspace: slug, span, summary, replies }));
  const { timeZone } = await withWorkspace(database, workspace.id, getSettings);
  say(`${workspace.name}, the last ${days} days, in ${timeZone}\n`);
  if (replies.length > 0) say(`${formatReplies(replies, timeZone)}\n`);
  say(formatSummary(summary));
}

try {
  await shadow();
  process.exit(0);
} catch (error) {
  const message =
    error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n\n${USAGE}\n`);
  process.exit(1);
}
