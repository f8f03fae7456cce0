import { type Database, withWorkspace } from '@overlap/database/client';
import type { KeyRing } from '@overlap/database/secret-box';
import { listIntegrations } from '@overlap/database/stores/integrations';
import { countWaiting } from '@overlap/database/stores/views';
import { findSettings, getWorkspaceName, type Settings } from '@overlap/database/stores/workspaces';
import { BOOKING_PROVIDERS, type BookingProviderName } from '@overlap/domain/booking';
import { NOTICE_CHANNELS } from '@overlap/domain/notice';
import { checkModel } from '@overlap/language-model/check';
import { INTEGRATION_OF } from '@overlap/outcome/host';
import { connectBookingProvider } from '@overlap/worker/connections/booking-provider';
import { connectChannel } from '@overlap/worker/connections/channel';
import { connectSecondReader } from '@overlap/worker/connections/second-reader';
import { connectEmailBison } from '@overlap/worker/connections/sender';
import { type Finding, ill, unsure, well } from './finding.ts';

const CHECK_MS = 15_000;

/** A workspace's settings and connections, each credential tried without changing anything outside. */
export async function examineWorkspace(database: Database, keyRing: KeyRing, workspaceId: string): Promise<Finding[]> {
  const { name, settings, integrations, waiting } = await withWorkspace(database, workspaceId, async tx => ({
    name: await getWorkspaceName(tx),
    settings: await findSettings(tx),
    integrations: await listIntegrations(tx),
    waiting: await countWaiting(tx),
  }));
  if (!settings) return [ill(name, 'It was never set up.', 'Save its settings in the console.')];
  const open = (provider: string) => integrations.some(each => each.provider === provider);
  const findings: Finding[] = [
    well(name, `${waiting.openTasks} open tasks, ${waiting.upcomingBookings} upcoming bookings`),
  ];
  for (const provider of BOOKING_PROVIDERS) {
    if (open(INTEGRATION_OF[provider]))
      findings.push(await guard(provider, () => examineProvider(database, keyRing, workspaceId, provider, settings)));
  }
  if (open('emailbison'))
    findings.push(await guard('emailbison', () => examineEmailBison(database, keyRing, workspaceId)));
  if (open('language-model'))
    findings.push(await guard('language-model', () => examineModel(database, keyRing, workspaceId)));
  findings.push(...(await examineNotices(database, keyRing, workspaceId, settings)));
  const { meetingBookingProvider } = settings;
  if (meetingBookingProvider !== 'own' && !open(INTEGRATION_OF[meetingBookingProvider])) {
    findings.push(
      ill(
        'Booking',
        `${meetingBookingProvider} is chosen but not connected.`,
        'Connect it, or choose another provider.',
      ),
    );
  }
  return findings;
}

/** A secret that no key opens, and anything else unforeseen, is a finding as well. */
async function guard(subject: string, examine: () => Promise<Finding>): Promise<Finding> {
  try {
    return await examine();
  } catch (error) {
    return ill(
      subject,
      error instanceof Error ? error.message : String(error),
      'Mend what the message names, then run the doctor again.',
    );
  }
}

async function examineProvider(
  database: Database,
  keyRing: KeyRing,
  workspaceId: string,
  name: BookingProviderName,
  settings: Settings,
): Promise<Finding> {
  const parts = { database, keyRing, minutes: settings.meetingMinutes };
  const connected = await withWorkspace(database, workspaceId, tx => connectBookingProvider(tx, parts, name));
  if (!connected) return ill(name, 'It is not connected.', 'Connect it in the settings.');
  const run = {
    signal: AbortSignal.timeout(CHECK_MS),
    deadline: Date.now() + CHECK_MS,
    log: () => {},
    idempotencyKey: 'doctor',
    fetch,
  };
  const health = await connected.provider.check(run);
  if (!health.ok) return ill(name, health.error.message, 'Check token, scopes and calendar in the settings.');
  const { account, calendar, minutes } = health.value;
  return minutes === settings.meetingMinutes
    ? well(name, `${account}: ${calendar}, ${minutes} minutes`)
    : unsure(
        name,
        `${calendar} is ${minutes} minutes long, meetings here are ${settings.meetingMinutes}.`,
        'Make the two equal.',
      );
}

async function examineEmailBison(database: Database, keyRing: KeyRing, workspaceId: string): Promise<Finding> {
  const client = await withWorkspace(database, workspaceId, tx => connectEmailBison(tx, keyRing));
  const account = await client?.check(AbortSignal.timeout(CHECK_MS));
  if (!account?.ok)
    return ill(
      'emailbison',
      account?.error.message ?? 'It is not connected.',
      'Give it an api-user token of the workspace.',
    );
  const { workspaceName, webhookUrls } = account.value;
  return webhookUrls.some(url => url.includes('/webhooks/emailbison/'))
    ? well('emailbison', `${workspaceName}, webhook registered`)
    : unsure(
        'emailbison',
        `${workspaceName}: no webhook of ours is registered there.`,
        'Register the address from the settings for lead_replied and untracked_reply_received.',
      );
}

async function examineModel(database: Database, keyRing: KeyRing, workspaceId: string): Promise<Finding> {
  const config = await withWorkspace(database, workspaceId, tx => connectSecondReader(tx, keyRing));
  if (!config) return ill('language-model', 'It is not connected.', 'Connect it again.');
  const { outcome, ms, tokens, status } = await checkModel(config, AbortSignal.timeout(CHECK_MS));
  return outcome === 'asked'
    ? well('language-model', `${config.model} answered in ${ms} ms, for ${tokens ?? 'an unknown number of'} tokens`)
    : ill(
        'language-model',
        `${config.model} gave no opinion: ${outcome}${status ? ` with ${status}` : ''}.`,
        'Check address, key and model; take a model that gives structured answers in time.',
      );
}

async function examineNotices(
  database: Database,
  keyRing: KeyRing,
  workspaceId: string,
  settings: Settings,
): Promise<Finding[]> {
  const rules = Object.values(settings.noticeRules).flat();
  const findings: Finding[] = [];
  for (const name of NOTICE_CHANNELS) {
    const destinations = [...new Set(rules.filter(rule => rule?.channel === name).map(rule => rule.destination))];
    if (destinations.length === 0) continue;
    findings.push(
      await guard(name, async () => {
        const channel = await withWorkspace(database, workspaceId, tx => connectChannel(tx, keyRing, name));
        const checked = await channel?.check(destinations);
        if (!checked?.ok)
          return ill(
            name,
            checked?.error.message ?? 'Notices are to go there, but it is not connected.',
            'Connect it in the settings.',
          );
        return well(
          name,
          `${checked.value}, ${destinations.length} destination${destinations.length === 1 ? '' : 's'}`,
        );
      }),
    );
  }
  return findings.length > 0
    ? findings
    : [unsure('Notices', 'Nobody is told of anything.', 'Choose destinations in the settings.')];
}
