import type { IntegrationProvider } from '@overlap/database/stores/integrations';
import { MODEL_BASE_URLS, type ModelProvider, modelConfigSchema } from '@overlap/language-model/config';
import type { z } from 'zod';

interface Wanted {
  /** The real service; a simulator or a white-label instance has its own. */
  baseUrl: string | null | ((config: Record<string, string>) => string | null);
  config: string[];
  secrets: string[];
  /** What the operator does on the other side with the webhook's address. */
  webhook: string | null;
  /** What address, config and secrets have to be together, where their names do not say enough. */
  schema?: z.ZodType;
}

/** What each outside service needs to be connected. Optional entries end in `?`. */
export const WANTED: Record<IntegrationProvider, Wanted> = {
  emailbison: {
    baseUrl: null,
    config: ['workspaceId'],
    secrets: ['token'],
    webhook: 'Register it in EmailBison under Settings → Webhooks for lead_replied and untracked_reply_received.',
  },
  gohighlevel: {
    baseUrl: 'https://services.leadconnectorhq.com',
    config: ['locationId', 'calendarId?', 'assignedUserId?', 'seats?', 'publicKey?'],
    secrets: ['token'],
    webhook: 'Enter it in your Marketplace app for InboundMessage and the Appointment events.',
  },
  calendly: {
    baseUrl: 'https://api.calendly.com',
    config: ['eventTypeUri?', 'ownerUri?', 'plan?', 'seats?', 'singleUseLinks?'],
    secrets: ['token', 'signingKey?'],
    webhook: 'Overlap registers it by itself, and again should Calendly switch it off.',
  },
  'cal-com': {
    baseUrl: 'https://api.cal.com',
    config: ['eventTypeId?', 'eventTypeSlug?', 'username?', 'teamSlug?', 'organizationSlug?', 'seats?'],
    secrets: ['token?', 'webhookSecret?'],
    webhook: 'Overlap registers it by itself where it has a token; without one it reads the calendar again and again.',
  },
  hubspot: {
    baseUrl: 'https://api.hubapi.com',
    config: ['slug?', 'seats?'],
    secrets: ['token'],
    webhook: null,
  },
  own: { baseUrl: 'https://overlap.invalid', config: ['calendarId?'], secrets: [], webhook: null },
  twilio: {
    baseUrl: 'https://api.twilio.com',
    config: ['accountSid'],
    secrets: ['authToken', 'previousAuthToken?'],
    webhook: 'Enter it as the number’s “A message comes in” webhook (POST).',
  },
  slack: { baseUrl: 'https://slack.com/api', config: [], secrets: ['token'], webhook: null },
  resend: { baseUrl: 'https://api.resend.com', config: ['from'], secrets: ['apiKey'], webhook: null },
  generic: {
    baseUrl: null,
    config: [],
    secrets: ['token', 'webhookSecret'],
    webhook: 'Let the tool deliver to it, signed by Standard Webhooks with the webhookSecret (whsec_…).',
  },
  'language-model': {
    baseUrl: ({ provider }) => MODEL_BASE_URLS[provider as ModelProvider] ?? null,
    config: ['provider', 'model', 'dailyTokens?', 'required?', 'timeoutMs?'],
    secrets: ['apiKey'],
    webhook: null,
    schema: modelConfigSchema,
  },
};

/** What is missing or unknown in what was given; empty when it fits. */
export function findMisfits(wanted: string[], given: string[]): string[] {
  const names = wanted.map(name => name.replace('?', ''));
  const missing = wanted.filter(name => !name.endsWith('?') && !given.includes(name)).map(name => `${name} is missing`);
  const unknown = given
    .filter(name => !names.includes(name))
    .map(name => `${name} is unknown (known: ${names.join(', ') || 'none'})`);
  return [...missing, ...unknown];
}
