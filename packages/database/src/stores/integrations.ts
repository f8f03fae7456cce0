import { createHash, randomBytes } from 'node:crypto';
import type { WorkspaceTx } from '../client.ts';
import type { Prisma } from '../generated/client.ts';
import { type KeyRing, seal, unseal } from '../secret-box.ts';

export const INTEGRATION_PROVIDERS = [
  'emailbison',
  'gohighlevel',
  'calendly',
  'cal-com',
  'hubspot',
  'own',
  'twilio',
  'slack',
  'resend',
  'generic',
  'language-model',
] as const;
export type IntegrationProvider = (typeof INTEGRATION_PROVIDERS)[number];

/** A connection with its secrets open. It stays in the process that needs it: never logged, never sent to a client. */
export interface Integration {
  id: string;
  provider: IntegrationProvider;
  baseUrl: string;
  config: Record<string, string>;
  secrets: Record<string, string>;
}

export interface NewIntegration {
  provider: IntegrationProvider;
  baseUrl: string;
  config: Record<string, string>;
  secrets: Record<string, string>;
}

const place = (workspaceId: string, provider: string, name: string) => ({
  workspaceId,
  field: `integration.${provider}.${name}`,
});

export async function findIntegration(
  tx: WorkspaceTx,
  ring: KeyRing,
  provider: IntegrationProvider,
): Promise<Integration | null> {
  const row = await tx.prisma.integration.findUnique({
    where: { workspaceId_provider: { workspaceId: tx.workspaceId, provider } },
  });
  if (!row) return null;
  const sealed = row.secrets as Record<string, string>;
  const secrets = Object.fromEntries(
    Object.entries(sealed).map(([name, text]) => [name, unseal(ring, place(tx.workspaceId, provider, name), text)]),
  );
  return { id: row.id, provider, baseUrl: row.baseUrl, config: row.config as Record<string, string>, secrets };
}

/** The open part of a connection: no secret is touched. */
export async function findIntegrationConfig(
  tx: WorkspaceTx,
  provider: IntegrationProvider,
): Promise<Record<string, string> | null> {
  const row = await tx.prisma.integration.findUnique({
    where: { workspaceId_provider: { workspaceId: tx.workspaceId, provider } },
    select: { config: true },
  });
  return row ? (row.config as Record<string, string>) : null;
}

/** The open parts of the connections named, of those that are there: one query for all. */
export async function findIntegrationConfigs(
  tx: WorkspaceTx,
  providers: readonly IntegrationProvider[],
): Promise<Partial<Record<IntegrationProvider, Record<string, string>>>> {
  const rows = await tx.prisma.integration.findMany({
    where: { provider: { in: [...providers] } },
    select: { provider: true, config: true },
  });
  return Object.fromEntries(rows.map(row => [row.provider, row.config as Record<string, string>]));
}

export async function saveIntegration(tx: WorkspaceTx, ring: KeyRing, integration: NewIntegration): Promise<string> {
  const { provider, baseUrl, config } = integration;
  const secrets = Object.fromEntries(
    Object.entries(integration.secrets).map(([name, secret]) => [
      name,
      seal(ring, place(tx.workspaceId, provider, name), secret),
    ]),
  );
  const row = await tx.prisma.integration.upsert({
    where: { workspaceId_provider: { workspaceId: tx.workspaceId, provider } },
    create: { workspaceId: tx.workspaceId, provider, baseUrl, config, secrets },
    // What was wrong with the connection before is no news of this one.
    update: { baseUrl, config, secrets, status: 'active', statusNote: null },
  });
  return row.id;
}

/** Forgets a connection and its secrets; returns its id, `null` when there was none. */
export async function removeIntegration(tx: WorkspaceTx, provider: IntegrationProvider): Promise<string | null> {
  const row = await tx.prisma.integration.findFirst({ where: { provider }, select: { id: true } });
  if (row) await tx.prisma.integration.delete({ where: { id: row.id } });
  return row?.id ?? null;
}

/** What a client may see of the connections: no secret, only which ones are set. */
export async function listIntegrations(tx: WorkspaceTx) {
  const rows = await tx.prisma.integration.findMany({ orderBy: { provider: 'asc' } });
  return rows.map(row => ({
    provider: row.provider as IntegrationProvider,
    baseUrl: row.baseUrl,
    config: row.config as Record<string, string>,
    secretsSet: Object.keys(row.secrets as Record<string, string>),
    status: row.status,
    statusNote: row.statusNote,
    webhookState: row.webhookState,
    polledAt: row.polledAt?.toISOString() ?? null,
  }));
}

export async function noteIntegrationStatus(
  tx: WorkspaceTx,
  provider: IntegrationProvider,
  status: 'active' | 'broken',
  statusNote: string | null,
): Promise<void> {
  await tx.prisma.integration.updateMany({ where: { provider }, data: { status, statusNote, checkedAt: new Date() } });
}

/** Its meetings were read through just then. */
export async function notePolled(tx: WorkspaceTx, provider: IntegrationProvider, polledAt: Date): Promise<void> {
  await tx.prisma.integration.updateMany({ where: { provider }, data: { polledAt } });
}

/** Whether news reaches us by webhook: `active`, what stands in the way, or `null` where the webhook is not ours to make. */
export async function noteWebhookState(
  tx: WorkspaceTx,
  provider: IntegrationProvider,
  state: string | null,
): Promise<void> {
  await tx.prisma.integration.updateMany({
    where: { provider },
    data: { webhookState: state, webhookCheckedAt: new Date() },
  });
}

/** When each booking connection was last looked after. */
export async function listUpkeep(tx: WorkspaceTx, providers: readonly IntegrationProvider[]) {
  return tx.prisma.integration.findMany({
    where: { provider: { in: [...providers] } },
    select: { provider: true, polledAt: true, webhookCheckedAt: true },
  });
}

export interface Endpoint {
  id: string;
  workspaceId: string;
  source: IntegrationProvider;
}

const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * The unguessable last part of the address a provider delivers to (192 bits). Made once per source; asking again
 * gives the same one.
 */
export async function getOrCreateEndpointToken(
  tx: WorkspaceTx,
  ring: KeyRing,
  source: IntegrationProvider,
  integrationId: string,
): Promise<string> {
  const field = { workspaceId: tx.workspaceId, field: `webhook.${source}` };
  const known = await tx.prisma.webhookEndpoint.findUnique({
    where: { workspaceId_source: { workspaceId: tx.workspaceId, source } },
  });
  if (known) return unseal(ring, field, known.tokenSecret);
  const token = randomBytes(24).toString('base64url');
  await tx.prisma.webhookEndpoint.create({
    data: {
      workspaceId: tx.workspaceId,
      integrationId,
      source,
      tokenHash: new Uint8Array(hashToken(token)),
      tokenSecret: seal(ring, field, token),
    },
  });
  return token;
}

/** Which workspace an address belongs to. The look-up is by digest, so timing tells nothing. Needs `system` access. */
export async function findEndpoint(
  prisma: Prisma.TransactionClient,
  source: string,
  token: string,
): Promise<Endpoint | null> {
  const row = await prisma.webhookEndpoint.findUnique({ where: { tokenHash: new Uint8Array(hashToken(token)) } });
  return row && row.source === source
    ? ({ id: row.id, workspaceId: row.workspaceId, source: row.source } as Endpoint)
    : null;
}
