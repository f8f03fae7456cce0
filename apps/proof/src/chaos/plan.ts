import type { BookingProviderName } from '@overlap/domain/booking';
import { mulberry32 } from '@overlap/understanding/cases/grammar/mulberry32';
import { planLinkRound } from './link-plan.ts';
import { type Fault, type Kill, PROVIDERS, type Round, STORIES, type Story } from './round.ts';

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

/**
 * The rounds that a seed stands for: the same seed plans the same rounds. `pages` is the share of them that is about a
 * lead's own scheduler; the others are the same whatever it is.
 */
export function planRounds(seed: number, count: number, { pages = 0 }: { pages?: number } = {}): Round[] {
  const random = mulberry32(seed);
  const linkRandom = mulberry32(seed ^ 0x5eed);
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
    const at: Kill['at'] = random() < 0.5 ? 'call' : 'commit';
    const kill: Kill = {
      victim: random() < 0.85 ? 'worker' : 'server',
      at,
      phase: random() < 0.5 ? 'before' : 'after',
      nth: 1 + below(at === 'call' ? 5 : 12),
    };
    // The server calls nobody.
    const possible: Kill = kill.victim === 'server' ? { ...kill, at: 'commit' } : kill;
    const round: Round = { number, story, provider, fault, kill: possible };
    return linkRandom() < pages ? planLinkRound(linkRandom, number) : round;
  });
}
