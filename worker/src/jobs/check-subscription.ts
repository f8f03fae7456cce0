import { randomBytes } from 'node:crypto';
import { withWorkspace } from '@overlap/database/client';
import {
  findIntegration,
  getOrCreateEndpointToken,
  noteWebhookState,
  saveIntegration,
} from '@overlap/database/stores/integrations';
import { audit } from '@overlap/database/stores/records';
import { getSettings } from '@overlap/database/stores/workspaces';
import { INTEGRATION_OF } from '@overlap/outcome/host';
import type { JobPayload } from '@overlap/queue/jobs';
import type { JobRun } from '@overlap/queue/workers';
import { type ConnectedProvider, connectBookingProvider, runFor } from '../connections/booking-provider.ts';
import type { Shift } from '../shift.ts';

const CHECK_SECONDS = 30;

/** Sees to it that a provider tells us of bookings: makes the webhook where it is missing, and anew where it has died. */
export async function checkSubscription(
  shift: Shift,
  { workspaceId, provider: name }: JobPayload<'check-subscription'>,
  { signal }: Pick<JobRun, 'signal'>,
): Promise<void> {
  const { publicUrl, keyRing } = shift;
  const source = INTEGRATION_OF[name];
  const found = await withWorkspace(shift.database, workspaceId, async tx => {
    const parts = { ...shift, minutes: (await getSettings(tx)).meetingMinutes };
    const connected = await connectBookingProvider(tx, parts, name);
    const integration = await findIntegration(tx, keyRing, source);
    if (!connected?.provider.ensureSubscription || !integration) {
      await noteWebhookState(tx, source, null);
      return null;
    }
    if (!publicUrl) {
      await noteWebhookState(tx, source, 'This installation has no public address (PUBLIC_URL) to deliver to.');
      return null;
    }
    // A key of our own making, where nobody chose one: without a key deliveries come unsigned and are turned away.
    const secretName = name === 'calendly' ? 'signingKey' : 'webhookSecret';
    const secret = integration.secrets[secretName] ?? randomBytes(32).toString('base64url');
    if (!integration.secrets[secretName]) {
      await saveIntegration(tx, keyRing, { ...integration, secrets: { ...integration.secrets, [secretName]: secret } });
    }
    const token = await getOrCreateEndpointToken(tx, keyRing, source, integration.id);
    return { connected, wanted: { url: `${publicUrl.replace(/\/$/, '')}/webhooks/${source}/${token}`, secret } };
  });
  if (found) await ensure(shift, workspaceId, found, signal);
}

async function ensure(
  shift: Shift,
  workspaceId: string,
  { connected, wanted }: { connected: ConnectedProvider; wanted: { url: string; secret: string } },
  signal: AbortSignal,
): Promise<void> {
  const { provider } = connected;
  const source = INTEGRATION_OF[provider.name];
  const log = (line: string) => shift.log.debug({ line }, 'subscription');
  const call = { signal, seconds: CHECK_SECONDS, idempotencyKey: 'subscription', priority: 'background' as const };
  const ensured = await provider.ensureSubscription?.(runFor({ ...shift, log }, workspaceId, connected, call), wanted);
  if (!ensured) return;
  await withWorkspace(shift.database, workspaceId, async tx => {
    await noteWebhookState(tx, source, ensured.ok ? 'active' : ensured.error.message);
    if (!ensured.ok || ensured.value.state === 'kept') return;
    const action = `webhook-${ensured.value.state}`;
    await audit(tx, { actor: 'overlap', action, subjectType: 'integration', subjectId: source });
  });
}
