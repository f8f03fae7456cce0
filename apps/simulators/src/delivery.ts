import type { Signing } from './delivery-signing.ts';
import type { WebhookFault } from './faults.ts';
import { uuid } from './identifiers.ts';
import type { ProviderName } from './ledger.ts';

export interface DeliveryAttempt {
  at: string;
  /** What the receiver answered, or `null` when it did not. */
  status: number | null;
  ms: number;
  error: string | null;
}

/** One webhook to one address, and everything that became of it. */
export interface Delivery {
  id: string;
  provider: ProviderName;
  event: string;
  url: string;
  contentType: string;
  headers: Record<string, string>;
  body: string;
  signing: Signing;
  /** Who the webhook is about: the lead's e-mail address or phone number. */
  about: string | null;
  /** The subscription it is sent for, where the provider has subscriptions. */
  subscription: string | null;
  state: 'pending' | 'held' | 'delivered' | 'failed' | 'dropped';
  fault: WebhookFault | null;
  createdAt: string;
  nextAt: number | null;
  attempts: DeliveryAttempt[];
}

export interface Outgoing {
  provider: ProviderName;
  event: string;
  url: string;
  body: string;
  signing: Signing;
  contentType?: string;
  headers?: Record<string, string>;
  about?: string | null;
  subscription?: string | null;
}

/** The outcome of a first attempt, as the control plane reports it. */
export interface FirstAttempt {
  url: string;
  event: string;
  status: number | null;
  ms: number;
  error?: string;
}

const HELD_AT_MOST_MS = 10_000;

/** A delivery that has not been tried, as the fault that met it will have it. */
export function newDelivery(outgoing: Outgoing, fault: WebhookFault | null): Delivery {
  const { contentType = 'application/json', headers = {}, about = null, subscription = null, ...rest } = outgoing;
  const now = Date.now();
  const state = fault?.drop ? 'dropped' : fault?.reorder ? 'held' : 'pending';
  const wanted = now + (fault?.delayMs ?? 0) + (state === 'held' ? HELD_AT_MOST_MS : 0);
  return {
    ...rest,
    id: uuid(),
    contentType,
    headers,
    about,
    subscription,
    state,
    fault,
    createdAt: new Date(now).toISOString(),
    nextAt: state === 'dropped' ? null : wanted,
    attempts: [],
  };
}

/** What became of the first attempt, if there was one. */
export function firstAttemptOf({ url, event, attempts, state }: Delivery): FirstAttempt {
  const [first] = attempts;
  if (!first) return { url, event, status: null, ms: 0, error: `Not sent: ${state}` };
  return { url, event, status: first.status, ms: first.ms, ...(first.error ? { error: first.error } : {}) };
}
