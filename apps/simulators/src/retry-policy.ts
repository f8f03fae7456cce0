import type { ProviderName } from './ledger.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Up to five retries within 24 hours; the spacing is not published, so it widens. */
const EMAILBISON = [5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 15 * HOUR];
/** Six retries about every ten minutes, and only after a 429. */
const GOHIGHLEVEL = Array.from({ length: 6 }, () => 10 * MINUTE);
/** Exponential from one minute until 24 hours are over. */
const CALENDLY = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512].map(minutes => minutes * MINUTE);
/** Up to ten within 24 hours; the spacing is not published, so it widens. */
const HUBSPOT = [1, 5, 15, 30, 60, 120, 180, 240, 300, 360].map(minutes => minutes * MINUTE);
/** The schedule that Standard Webhooks senders use by default. */
const STANDARD = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR];

const SCHEDULES: Record<ProviderName, readonly number[]> = {
  emailbison: EMAILBISON,
  gohighlevel: GOHIGHLEVEL,
  calendly: CALENDLY,
  // Not documented: at most once, so that receivers have to look by themselves.
  calcom: [],
  hubspot: HUBSPOT,
  linkedin: STANDARD,
  resend: STANDARD,
  twilio: [],
  slack: [],
  openai: [],
  anthropic: [],
  pages: [],
};

/**
 * How long a provider waits before it tries a webhook again, or `null` when it gives up. `status` is what the
 * receiver answered (`null`: nothing), `attempts` how often it was tried so far.
 */
export function retryDelay(provider: ProviderName, status: number | null, attempts: number): number | null {
  if (provider === 'gohighlevel' && status !== 429) return null;
  return SCHEDULES[provider][attempts - 1] ?? null;
}
