import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Planted } from './plant.ts';
import type { LocalSecrets } from './secrets.ts';

export interface Addresses {
  serverUrl: string;
  consoleUrl: string;
  simulatorUrl: string;
}

/** What programs read to use the demo: addresses, sign-ins, leads, and webhooks with what signs them. */
export function readyDocument(
  addresses: Addresses,
  planted: Planted,
  secrets: LocalSecrets,
  gohighlevelKeys: { publicKey: string; privateKey: string },
) {
  const { webhooks } = planted;
  return {
    ...addresses,
    workspaceId: planted.workspaceId,
    apiKey: planted.apiKey,
    users: planted.users,
    leads: planted.leads.map(({ scenario, offeredSlots }) => ({
      email: scenario.email,
      name: scenario.name,
      campaign: scenario.campaign,
      channel: scenario.channel,
      timeZone: scenario.timeZone,
      provider: scenario.provider,
      phone: scenario.phone,
      offeredSlots,
    })),
    webhooks: {
      emailbison: { url: webhooks.emailbison },
      gohighlevel: { url: webhooks.gohighlevel, ...gohighlevelKeys },
      calendly: { url: webhooks.calendly, signingKey: secrets.calendlySigningKey },
      twilio: { url: webhooks.twilio, accountSid: secrets.twilioAccountSid, authToken: secrets.twilioAuthToken },
      generic: { url: webhooks.generic, secret: secrets.genericWebhookSecret },
    },
  };
}

export type ReadyDocument = ReturnType<typeof readyDocument>;

/** Written whole or not at all, and only for the owner: it holds keys. */
export function writeReadyFile(dataFolder: string, document: ReadyDocument): void {
  const file = path.join(dataFolder, 'ready.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(document, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
