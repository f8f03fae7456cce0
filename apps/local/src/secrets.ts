import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const random = (bytes = 24): string => randomBytes(bytes).toString('base64url');

const secretsSchema = z.object({
  keyRing: z.string(),
  authSecret: z.string(),
  password: z.string(),
  apiKey: z.string().nullable(),
  emailbisonToken: z.string(),
  gohighlevelToken: z.string(),
  calendlyToken: z.string(),
  calendlySigningKey: z.string(),
  // Younger than the others: a data folder from before gets them at its next start.
  calcomToken: z.string().default(() => `cal_${random()}`),
  calcomWebhookSecret: z.string().default(() => random()),
  hubspotToken: z.string().default(() => `pat-na1-${random()}`),
  twilioAccountSid: z.string(),
  twilioAuthToken: z.string(),
  slackToken: z.string(),
  resendApiKey: z.string(),
  linkedinToken: z.string(),
  genericWebhookSecret: z.string(),
});
export type LocalSecrets = z.infer<typeof secretsSchema>;

/** The secrets of a data folder: made at the first start, kept for the next, readable by their owner only. */
export function loadSecrets(dataFolder: string): LocalSecrets {
  const file = fileOf(dataFolder);
  if (existsSync(file)) return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const secrets: LocalSecrets = {
    keyRing: `local1:${randomBytes(32).toString('base64')}`,
    authSecret: random(48),
    password: `demo-${random(9)}`,
    apiKey: null,
    emailbisonToken: `1|${random()}`,
    gohighlevelToken: `pit-${random()}`,
    calendlyToken: random(32),
    calendlySigningKey: random(32),
    calcomToken: `cal_${random()}`,
    calcomWebhookSecret: random(),
    hubspotToken: `pat-na1-${random()}`,
    twilioAccountSid: `AC${createHash('md5').update(random()).digest('hex')}`,
    twilioAuthToken: randomBytes(16).toString('hex'),
    slackToken: `xoxb-${random()}`,
    resendApiKey: `re_${random(18)}`,
    linkedinToken: random(),
    genericWebhookSecret: `whsec_${randomBytes(24).toString('base64')}`,
  };
  saveSecrets(dataFolder, secrets);
  return secrets;
}

export function saveSecrets(dataFolder: string, secrets: LocalSecrets): void {
  writeFileSync(fileOf(dataFolder), `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
}

const fileOf = (dataFolder: string): string => path.join(dataFolder, 'secrets.json');
