import { createHash } from 'node:crypto';
import { plantCalcom } from './calcom/state.ts';
import { plantCalendly } from './calendly/state.ts';
import { plantEmailbison } from './emailbison/state.ts';
import { plantGohighlevel } from './gohighlevel/state.ts';
import { plantHubspot } from './hubspot/state.ts';
import { plantLanguageModel } from './language-model/answers.ts';
import { plantLinkedin } from './linkedin/state.ts';
import { plantDefaultAccounts } from './pages/state.ts';
import { plantResend } from './resend/state.ts';
import type { ProductSeed, Seed } from './seed.ts';
import { plantSlack } from './slack/state.ts';
import type { Store } from './store.ts';
import { plantTwilio } from './twilio/state.ts';

/** Creates or updates the accounts of a seed document and keeps the document for resets. */
export function plant(store: Store, seed: Seed): void {
  store.atomically(() => {
    const seeds = store.collection<Seed>('seeds');
    const id = createHash('sha256').update(JSON.stringify(seed)).digest('hex');
    seeds.delete(id);
    seeds.put(id, seed);
    plantAccounts(store, seed);
  });
}

/**
 * Forgets everything that happened: ledger, bookings, replies, messages, faults, deliveries. With `keepSeed` the
 * seeded accounts are planted anew and webhook subscriptions stay. Numbers already given out are not given out again.
 */
export function reset(store: Store, { keepSeed }: { keepSeed: boolean }): void {
  store.atomically(() => {
    const seeds = keepSeed ? store.collection<Seed>('seeds').all() : [];
    store.clear(name => name !== 'signing' && !(keepSeed && (name === 'seeds' || name.endsWith('.subscriptions'))));
    for (const seed of seeds) plantAccounts(store, seed);
    plantDefaultAccounts(store);
  });
}

/** Where the product tells its story, if a seed said so. */
export const productOf = (store: Store): ProductSeed | undefined =>
  store.collection<ProductSeed>('product').get('product');

function plantAccounts(store: Store, seed: Seed): void {
  for (const account of seed.emailbison) plantEmailbison(store, account);
  for (const account of seed.gohighlevel) plantGohighlevel(store, account);
  for (const account of seed.calendly) plantCalendly(store, account);
  for (const account of seed.slack) plantSlack(store, account);
  for (const account of seed.resend) plantResend(store, account);
  for (const account of seed.twilio) plantTwilio(store, account);
  for (const account of seed.linkedin) plantLinkedin(store, account);
  // A seed kept by an earlier version has none of the following.
  for (const account of seed.hubspot ?? []) plantHubspot(store, account);
  for (const account of seed.calcom ?? []) plantCalcom(store, account);
  for (const account of seed.languageModel ?? []) plantLanguageModel(store, account);
  if (seed.product) store.collection<ProductSeed>('product').put('product', seed.product);
}
