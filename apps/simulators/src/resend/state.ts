import type { Answer } from '../provider.ts';
import type { ResendSeed } from '../seed.ts';
import type { Collection, Store } from '../store.ts';
import type { EmailOrder } from './wire.ts';

export interface Email {
  id: string;
  account: string;
  order: EmailOrder;
  createdAt: string;
}

/** The first answer to an idempotency key. */
export interface SentAnswer {
  bodyHash: string;
  at: string;
  answer: Answer;
}

export interface ResendState {
  accounts: Collection<ResendSeed>;
  emails: Collection<Email>;
  answers: Collection<SentAnswer>;
}

export const resendState = (store: Store): ResendState => ({
  accounts: store.collection('resend.accounts'),
  emails: store.collection('resend.emails'),
  answers: store.collection('resend.idempotency'),
});

/** Creates a seeded account. */
export function plantResend(store: Store, seed: ResendSeed): void {
  resendState(store).accounts.put(seed.apiKey, seed);
}
