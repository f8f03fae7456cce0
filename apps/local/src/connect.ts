import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { createAuthDatabase, createDatabase, withWorkspace } from '@overlap/database/client';
import { resolveConnection } from '@overlap/database/connection';
import { parseKeyRing } from '@overlap/database/secret-box';
import {
  getOrCreateEndpointToken,
  INTEGRATION_PROVIDERS,
  type IntegrationProvider,
  type NewIntegration,
  removeIntegration,
  saveIntegration,
} from '@overlap/database/stores/integrations';
import { audit } from '@overlap/database/stores/records';
import { z } from 'zod';
import { findMisfits, WANTED } from './connections.ts';
import { say } from './progress.ts';

const USAGE = `pnpm connect --workspace SLUG --provider NAME [--base-url URL] [--set key=value …] < secrets.json

Secrets come as one JSON object on standard input, so that they stand in no process list or shell history.
DATABASE_URL, OVERLAP_KEYS and PUBLIC_URL name the installation. Connecting again replaces what was there.
A service that sends no webhooks is disconnected by --remove.`;

/** `pnpm connect`: points a workspace at an outside service, and tells the webhook address to register there. */
async function connect(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter(arg => arg !== '--'),
    options: {
      workspace: { type: 'string' },
      provider: { type: 'string' },
      'base-url': { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      remove: { type: 'boolean', default: false },
    },
  });
  const provider = z.enum(INTEGRATION_PROVIDERS).parse(values.provider);
  const wanted = WANTED[provider];
  if (values.remove && wanted.webhook) throw new Error(`${provider} delivers webhooks; it is replaced, not removed.`);
  const integration = values.remove ? null : readIntegration(provider, values, await text(process.stdin));
  const env = z.object({ DATABASE_URL: z.string(), OVERLAP_KEYS: z.string(), PUBLIC_URL: z.url() }).parse(process.env);
  const keyRing = parseKeyRing(env.OVERLAP_KEYS);
  const connection = await resolveConnection(env.DATABASE_URL);
  const authDatabase = createAuthDatabase(connection);
  const database = createDatabase(connection, { maxConnections: 1 });
  const workspace = await authDatabase.prisma.workspace.findUnique({ where: { slug: values.workspace ?? '' } });
  if (!workspace) throw new Error(`There is no workspace “${values.workspace}”. Make one by: pnpm workspace`);
  await withWorkspace(database, workspace.id, async tx => {
    const integrationId = integration
      ? await saveIntegration(tx, keyRing, integration)
      : await removeIntegration(tx, provider);
    if (!integrationId) return say(`${provider} was not connected for ${workspace.name}.`);
    await audit(tx, {
      actor: 'operator',
      action: integration ? 'integration-saved' : 'integration-removed',
      subjectType: 'integration',
      subjectId: integrationId,
      detail: { provider },
    });
    say(`${provider} is ${integration ? 'connected' : 'no longer connected'} for ${workspace.name}.`);
    if (!wanted.webhook) return;
    const token = await getOrCreateEndpointToken(tx, keyRing, provider, integrationId);
    say(`Webhook: ${env.PUBLIC_URL.replace(/\/$/, '')}/webhooks/${provider}/${token}\n${wanted.webhook}`);
  });
  say('Run `pnpm run doctor` to try it.');
}

/** What was given, once it fits what the service needs. Throws with everything that is missing or unknown. */
function readIntegration(
  provider: IntegrationProvider,
  values: { 'base-url'?: string | undefined; set: string[] },
  secretsText: string,
): NewIntegration {
  const wanted = WANTED[provider];
  const config = Object.fromEntries(
    values.set.map(pair => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]),
  );
  const secrets = z.record(z.string(), z.string().min(1)).parse(JSON.parse(secretsText));
  const misfits = [
    ...findMisfits(wanted.config, Object.keys(config)),
    ...findMisfits(wanted.secrets, Object.keys(secrets)),
  ];
  if (misfits.length > 0) throw new Error(misfits.join('\n'));
  const usual = typeof wanted.baseUrl === 'function' ? wanted.baseUrl(config) : wanted.baseUrl;
  const baseUrl = z
    .url()
    .parse(values['base-url'] ?? usual)
    .replace(/\/$/, '');
  wanted.schema?.parse({ ...config, ...secrets, baseUrl });
  return { provider, baseUrl, config, secrets };
}

try {
  await connect();
  process.exit(0);
} catch (error) {
  const message =
    error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n\n${USAGE}\n`);
  process.exit(1);
}
