import { createAuth } from '@overlap/auth/auth';
import { createAuthDatabase, createDatabase } from '@overlap/database/client';
import { resolveConnection } from '@overlap/database/connection';
import { listenLive } from '@overlap/database/listen';
import { parseKeyRing } from '@overlap/database/secret-box';
import { openEvidenceStore } from '@overlap/evidence/open-store';
import { createEmailChannel } from '@overlap/notification/channels/email';
import { createQueue } from '@overlap/queue/queue';
import { pino } from 'pino';
import { readEnv } from './env.ts';
import { mailer } from './mailer.ts';
import { createServer } from './server.ts';

const env = readEnv(process.env);
const log = pino({ level: env.LOG_LEVEL, base: { process: 'server' } });
const connection = await resolveConnection(env.DATABASE_URL);
const database = createDatabase(connection, { applicationName: 'overlap-server' });
const authDatabase = createAuthDatabase(connection);
const queue = await createQueue(connection, {
  as: 'sender',
  onError: error => log.error({ error: error.message }, 'queue'),
});
const live = listenLive(connection, error => log.warn({ error: error.message }, 'live connection'));
const trustedOrigins = env.TRUSTED_ORIGINS.split(',')
  .map(origin => origin.trim())
  .filter(Boolean);
const auth = createAuth({
  database: authDatabase,
  secret: env.AUTH_SECRET,
  baseUrl: env.PUBLIC_URL,
  trustedOrigins,
  onError: message => log.warn({ message }, 'sign-in'),
  sendMail: mailer(
    env.RESEND_API_KEY
      ? createEmailChannel({ apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL, from: env.MAIL_FROM })
      : null,
  ),
});
const app = await createServer({
  database,
  authDatabase,
  auth,
  queue,
  keyRing: parseKeyRing(env.OVERLAP_KEYS),
  live,
  log,
  publicUrl: env.PUBLIC_URL,
  trustedOrigins,
  behindProxy: env.BEHIND_PROXY,
  evidence: openEvidenceStore(env),
  consoleFolder: env.CONSOLE_DIR ?? null,
});
await app.listen({ port: env.PORT, host: env.HOST });
log.info('server is up');
process.send?.({ ready: 'server' });

let stopping = false;
async function stop(reason: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ reason }, 'server stops');
  await app.close();
  await Promise.allSettled([live.close(), queue.stop(1_000), database.close(), authDatabase.close()]);
  process.exit(0);
}
process.on('SIGTERM', () => stop('SIGTERM'));
process.on('SIGINT', () => stop('SIGINT'));
process.on('disconnect', () => stop('parent ended'));
