import type { Deliveries } from './deliveries.ts';
import type { Faults } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { Quota, QuotaRule } from './quota.ts';
import type { Store } from './store.ts';

/** What every simulated provider stands on. */
export interface World {
  store: Store;
  ledger: Ledger;
  faults: Faults;
  deliveries: Deliveries;
  /** A quota by these rules; enforced only if the simulators were started with quotas on. */
  createQuota(rules: readonly QuotaRule[]): Quota;
  /** Forgets what every quota has counted. */
  clearQuotas(): void;
  /** Delay before every provider's answer. */
  latencyMs: number;
  /** Where the server is reached, without a trailing slash; known once it listens. */
  publicUrl(): string;
  /** GoHighLevel's webhook key pair, PEM; made once per store. */
  gohighlevelKeys: { publicKey: string; privateKey: string };
}
