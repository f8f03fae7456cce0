import type { LinkedinSeed } from '../seed.ts';
import type { Collection, Store } from '../store.ts';

export type Account = LinkedinSeed;
export type Thread = Account['threads'][number];

export interface LinkedinMessage {
  id: string;
  token: string;
  threadId: string;
  direction: 'inbound' | 'outbound';
  text: string;
  idempotencyKey: string | null;
  at: string;
}

export interface LinkedinState {
  accounts: Collection<Account>;
  messages: Collection<LinkedinMessage>;
}

export const linkedinState = (store: Store): LinkedinState => ({
  accounts: store.collection('linkedin.accounts'),
  messages: store.collection('linkedin.messages'),
});

/** Creates or updates a seeded account of the outreach tool; its messages stay. */
export function plantLinkedin(store: Store, seed: LinkedinSeed): void {
  linkedinState(store).accounts.put(seed.token, seed);
}
