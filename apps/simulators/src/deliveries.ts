import { setTimeout as wait } from 'node:timers/promises';
import {
  type Delivery,
  type DeliveryAttempt,
  type FirstAttempt,
  firstAttemptOf,
  newDelivery,
  type Outgoing,
} from './delivery.ts';
import { corruptSignature, signatureHeaders } from './delivery-signing.ts';
import type { Faults } from './faults.ts';
import { retryDelay } from './retry-policy.ts';
import type { Store } from './store.ts';

export interface DeliveryOptions {
  store: Store;
  faults: Faults;
  retryScale: number;
  gohighlevelPrivateKey: string;
}

const ATTEMPT_TIMEOUT_MS = 15_000;
/** Beyond every provider's tolerance, GoHighLevel's 70 minutes of retries included. */
const STALE_BY_MS = 2 * 3_600_000;

/**
 * Sends webhooks and keeps at them as the provider would. Every delivery is on disk before it is tried, so that a
 * restarted simulator resumes what was pending.
 */
export class Deliveries {
  readonly #options: DeliveryOptions;
  readonly #deliveries;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #waiting = new Map<string, (result: FirstAttempt) => void>();
  readonly #stopping = new AbortController();
  /** Told when a provider has given up on a delivery. */
  onGivenUp: (delivery: Delivery) => void = () => {};

  constructor(options: DeliveryOptions) {
    this.#options = options;
    this.#deliveries = options.store.collection<Delivery>('deliveries');
  }

  /** Keeps a webhook and sends it at once. Inside a transaction it leaves only after the transaction has ended. */
  send(outgoing: Outgoing): string {
    const fault = this.#options.faults.takeForWebhook(outgoing.provider) ?? null;
    const delivery = this.#deliveries.put(...withId(newDelivery(outgoing, fault)));
    for (let copy = 0; copy < (fault?.duplicate ?? 0); copy += 1) {
      const twin = this.#deliveries.put(...withId({ ...newDelivery(outgoing, null), createdAt: delivery.createdAt }));
      queueMicrotask(() => this.#schedule(twin));
    }
    queueMicrotask(() => this.#schedule(delivery));
    return delivery.id;
  }

  /** The first attempt of each delivery, or what is known when the time is up (`status: null`). */
  async firstAttempts(ids: readonly string[], timeoutMs = 10_000): Promise<FirstAttempt[]> {
    return Promise.all(ids.map(id => this.#firstAttempt(id, timeoutMs)));
  }

  list(filter: { provider?: string | undefined; about?: readonly string[] } = {}): Delivery[] {
    const { provider, about } = filter;
    return this.#deliveries.filter(
      delivery =>
        (!provider || delivery.provider === provider) &&
        (!about || (delivery.about !== null && about.includes(delivery.about.toLowerCase()))),
    );
  }

  /** Takes up what an earlier process left unfinished. */
  resume(): void {
    for (const delivery of this.#deliveries.all()) this.#schedule(delivery);
  }

  /** Forgets pending timers, e.g. because the deliveries were cleared. */
  forget(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async close(): Promise<void> {
    this.forget();
    this.#stopping.abort();
    await Promise.all(this.#running.values());
  }

  #schedule(delivery: Delivery): void {
    if (this.#stopping.signal.aborted || delivery.nextAt === null) return;
    const delay = Math.max(0, delivery.nextAt - Date.now());
    this.#timers.set(
      delivery.id,
      setTimeout(() => this.#start(delivery.id), delay),
    );
  }

  #start(id: string): void {
    this.#timers.delete(id);
    if (this.#running.has(id)) return;
    const run = this.#attempt(id).finally(() => this.#running.delete(id));
    this.#running.set(id, run);
  }

  async #attempt(id: string): Promise<void> {
    const delivery = this.#deliveries.get(id);
    if (!delivery || delivery.nextAt === null) return;
    const attempt = await this.#post(delivery);
    if (this.#stopping.signal.aborted || !this.#deliveries.get(id)) return;
    const after = this.#deliveries.put(id, this.#after(delivery, attempt));
    this.#report(after);
    this.#schedule(after);
    this.#releaseHeld(after);
    if (after.state === 'failed') this.onGivenUp(after);
  }

  async #post(delivery: Delivery): Promise<DeliveryAttempt> {
    const { url, headers, contentType, signing, fault } = delivery;
    const now = new Date();
    const at = fault?.staleTimestamp ? new Date(now.getTime() - STALE_BY_MS) : now;
    const body = fault?.staleTimestamp ? withTimestamp(delivery, at) : delivery.body;
    const { gohighlevelPrivateKey } = this.#options;
    const signed = signatureHeaders({ signing, url, body, at, gohighlevelPrivateKey });
    const proof = fault?.corruptSignature ? corruptSignature(signed) : signed;
    const began = performance.now();
    const done = (status: number | null, error: string | null): DeliveryAttempt => ({
      at: now.toISOString(),
      status,
      ms: Math.round(performance.now() - began),
      error,
    });
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': contentType, ...headers, ...proof },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(ATTEMPT_TIMEOUT_MS)]),
      });
      await response.arrayBuffer();
      return done(response.status, null);
    } catch (error) {
      return done(null, reasonOf(error));
    }
  }

  #after(delivery: Delivery, attempt: DeliveryAttempt): Delivery {
    const attempts = [...delivery.attempts, attempt];
    if (attempt.status !== null && attempt.status >= 200 && attempt.status < 300) {
      return { ...delivery, attempts, state: 'delivered', nextAt: null };
    }
    const delay = retryDelay(delivery.provider, attempt.status, attempts.length);
    if (delay === null) return { ...delivery, attempts, state: 'failed', nextAt: null };
    return { ...delivery, attempts, state: 'pending', nextAt: Date.now() + delay * this.#options.retryScale };
  }

  #releaseHeld(sent: Delivery): void {
    if (sent.fault?.reorder) return;
    for (const held of this.#deliveries.filter(one => one.state === 'held' && one.provider === sent.provider)) {
      clearTimeout(this.#timers.get(held.id));
      this.#schedule(this.#deliveries.put(held.id, { ...held, state: 'pending', nextAt: Date.now() }));
    }
  }

  #report(delivery: Delivery): void {
    this.#waiting.get(delivery.id)?.(firstAttemptOf(delivery));
    this.#waiting.delete(delivery.id);
  }

  async #firstAttempt(id: string, timeoutMs: number): Promise<FirstAttempt> {
    const delivery = this.#deliveries.get(id);
    if (!delivery) throw new Error(`No delivery ${id}`);
    if (delivery.attempts.length > 0 || delivery.state !== 'pending') return firstAttemptOf(delivery);
    const over = new AbortController();
    const reported = new Promise<FirstAttempt>(resolve => this.#waiting.set(id, resolve));
    const timeUp = wait(timeoutMs, undefined, { signal: over.signal, ref: false }).then(
      () => ({ ...firstAttemptOf(delivery), ms: timeoutMs, error: 'No answer yet' }),
      () => firstAttemptOf(delivery),
    );
    return Promise.race([reported, timeUp]).finally(() => over.abort());
  }
}

/** GoHighLevel's timestamp stands in the signed body, the others' in a header. */
function withTimestamp({ provider, body }: Delivery, at: Date): string {
  if (provider !== 'gohighlevel') return body;
  return JSON.stringify({ ...(JSON.parse(body) as object), timestamp: at.toISOString() });
}

const withId = (delivery: Delivery): [string, Delivery] => [delivery.id, delivery];

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}
