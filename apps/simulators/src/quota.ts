/** How many requests a window of time lets through. */
export interface QuotaRule {
  limit: number;
  windowMs: number;
}

export interface QuotaState {
  allowed: boolean;
  rule: QuotaRule;
  remaining: number;
  resetMs: number;
}

/** Counts requests per key over sliding windows. Kept in memory: a restart forgets, as it would behind a new edge. */
export class Quota {
  readonly #rules: readonly QuotaRule[];
  readonly #enforced: boolean;
  readonly #taken = new Map<string, number[]>();

  constructor(rules: readonly QuotaRule[], enforced: boolean) {
    this.#rules = rules;
    this.#enforced = enforced;
  }

  /** Takes one request from the key's quota and answers the state of the tightest rule. A refused request costs nothing. */
  take(key: string, now = Date.now()): QuotaState {
    const longest = Math.max(...this.#rules.map(rule => rule.windowMs));
    const times = (this.#taken.get(key) ?? []).filter(time => time > now - longest);
    const states = this.#rules.map(rule => stateOf(rule, times, now));
    const allowed = !this.#enforced || states.every(state => state.allowed);
    if (allowed) this.#taken.set(key, [...times, now]);
    const [tightest = states[0]] = states.toSorted((a, b) => a.remaining - b.remaining);
    if (!tightest) throw new Error('A quota needs at least one rule');
    return { ...tightest, allowed, remaining: Math.max(0, tightest.remaining - (allowed ? 1 : 0)) };
  }

  clear(): void {
    this.#taken.clear();
  }
}

function stateOf(rule: QuotaRule, times: readonly number[], now: number): QuotaState {
  const recent = times.filter(time => time > now - rule.windowMs);
  const oldest = recent[0] ?? now;
  const remaining = rule.limit - recent.length;
  return { allowed: remaining > 0, rule, remaining, resetMs: oldest + rule.windowMs - now };
}
