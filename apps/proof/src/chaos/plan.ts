import type { BookingProviderName } from '@overlap/domain/booking';
import { mulberry32 } from '@overlap/understanding/cases/grammar/mulberry32';

/** What a round is about: what a lead or a setter does, and what should come of it. */
export const STORIES = ['pick', 'by-hand', 'move', 'cancel', 'self', 'self-cancel', 'contest'] as const;
export type Story = (typeof STORIES)[number];

export const PROVIDERS: readonly BookingProviderName[] = ['ghl', 'calendly', 'cal-com', 'hubspot', 'own'];

/** Who is killed, and at which of its steps from the beginning of the batch on. */
export interface Kill {
  victim: 'worker' | 'server';
  /** A call to a provider, or a commit to the database; just before it happens, or when it has and nobody knows. */
  at: 'call' | 'commit';
  phase: 'before' | 'after';
  /** The nth such step of the victim; 1 is the next. */
  nth: number;
}

/** What a provider does wrong once. */
export type Fault = { kind: 'call'; what: object } | { kind: 'webhook'; what: object } | { kind: 'none' };

export interface Round {
  number: number;
  story: Story;
  provider: BookingProviderName;
  fault: Fault;
  kill: Kill;
}

const CALL_FAULTS: readonly object[] = [
  { status: 500 },
  { drop: true },
  { timeoutAfterSuccess: true },
  { garble: true },
  { status: 429, headers: { 'retry-after': '1' } },
  { delayMs: 700 },
];
const WEBHOOK_FAULTS: readonly object[] = [
  { duplicate: 3 },
  { reorder: true },
  { delayMs: 400 },
  { drop: true },
  { corruptSignature: true },
];

/** What nobody can do at a provider: HubSpot moves and cancels nothing by API, our own calendar has no page yet. */
const canHave = (story: Story, provider: BookingProviderName): boolean => {
  if (provider === 'hubspot') return story !== 'move' && story !== 'cancel';
  return provider !== 'own' || (story !== 'self' && story !== 'self-cancel');
};

/** The rounds that a seed stands for: the same seed plans the same rounds. */
export function planRounds(seed: number, count: number): Round[] {
  const random = mulberry32(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const oneOf = <T>(all: readonly T[]): T => {
    const one = all[below(all.length)];
    if (one === undefined) throw new Error('Nothing to choose from.');
    return one;
  };
  return Array.from({ length: count }, (_none, number) => {
    const provider = PROVIDERS[number % PROVIDERS.length] ?? 'ghl';
    const story = oneOf(STORIES.filter(each => canHave(each, provider)));
    const draw = random();
    const fault: Fault =
      draw < 0.35
        ? { kind: 'call', what: oneOf(CALL_FAULTS) }
        : draw < 0.55
          ? { kind: 'webhook', what: oneOf(WEBHOOK_FAULTS) }
          : { kind: 'none' };
    const at = random() < 0.5 ? 'call' : 'commit';
    const kill: Kill = {
      victim: random() < 0.85 ? 'worker' : 'server',
      at,
      phase: random() < 0.5 ? 'before' : 'after',
      nth: 1 + below(at === 'call' ? 5 : 12),
    };
    // The server calls nobody.
    return { number, story, provider, fault, kill: kill.victim === 'server' ? { ...kill, at: 'commit' } : kill };
  });
}
