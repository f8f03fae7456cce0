import type { Store } from './store.ts';

/** The outside services that are simulated; each has its own prefix, accounts and state. `pages` are all booking pages. */
export const PROVIDERS = [
  'emailbison',
  'gohighlevel',
  'calendly',
  'calcom',
  'hubspot',
  'slack',
  'resend',
  'twilio',
  'linkedin',
  'openai',
  'anthropic',
  'pages',
] as const;
export type ProviderName = (typeof PROVIDERS)[number];

export const EFFECT_KINDS = [
  'booking',
  'cancellation',
  'reschedule',
  'appointment-update',
  'contact',
  'message',
  'notice',
  'notice-update',
  'variable',
  'custom-variable',
  'lead',
  'stop',
  'unsubscribe',
  'subscription',
  'subscription-end',
  'link',
  'opinion',
] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

/** One effect that really took place in the outside world. */
export interface LedgerEntry {
  seq: number;
  provider: ProviderName;
  kind: EffectKind;
  at: string;
  /**
   * Who caused it: a call to the API, the lead on a public page (told by the control plane), or a visitor of a booking
   * page in a browser, who may be the product or a person.
   */
  by: 'product' | 'lead' | 'page';
  request: unknown;
  response: unknown;
}

export interface Ledger {
  /** Notes an effect; called inside the transaction that makes it, so that neither exists without the other. */
  record(entry: Pick<LedgerEntry, 'provider' | 'kind' | 'request' | 'response'> & { by?: LedgerEntry['by'] }): void;
  list(filter?: { provider?: string | undefined; kind?: string | undefined; by?: string | undefined }): LedgerEntry[];
}

/** Opens the ledger: every effect exactly once; a refused request leaves no entry. */
export function openLedger(store: Store): Ledger {
  const entries = store.collection<LedgerEntry>('ledger');
  return {
    record({ provider, kind, request, response, by = 'product' }) {
      const seq = store.next('ledger');
      entries.put(String(seq), { seq, provider, kind, at: new Date().toISOString(), by, request, response });
    },
    list: (filter = {}) =>
      entries.filter(
        entry =>
          (!filter.provider || entry.provider === filter.provider) &&
          (!filter.kind || entry.kind === filter.kind) &&
          (!filter.by || entry.by === filter.by),
      ),
  };
}
