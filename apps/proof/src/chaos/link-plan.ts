import { AT_ONCE, type Fault, type Kill, type LinkStory, type Round } from './round.ts';

const VARIANTS: readonly Record<string, unknown>[] = [
  { dropsConnection: true },
  { dropsConnection: 'reused' },
  { dropsConnection: true, resends: true },
  { neverAnswers: 'booked' },
  { neverAnswers: 'not-booked' },
  { lies: true },
  { errorInBody: true },
  { takenAtSubmit: true },
  { takenAtSubmit: 409 },
  { pendingApproval: true },
  { confirmsWrongTime: true },
  { doubleSend: true },
  { slow: 400 },
  { failsSilently: true },
  { captcha: 'at-submit' },
  { noOpenings: true },
];

const SUBMIT_FAULTS: readonly object[] = [
  { status: 500 },
  { status: 429, headers: { 'retry-after': '1' } },
  { drop: true },
  { timeoutAfterSuccess: true },
  { garble: true },
  { delayMs: 700 },
];

const LAST_COMMIT = { browser: 22, worker: 30 } as const;
const LAST_CALL = { browser: 14, worker: 4 } as const;

/** A round about a lead's own scheduler, drawn from its own stream of numbers. */
export function planLinkRound(random: () => number, number: number): Round {
  const below = (most: number): number => Math.floor(random() * most);
  const story: LinkStory = random() < 0.6 ? 'their-page' : 'their-api';
  const draw = random();
  const variant = VARIANTS[below(VARIANTS.length)] ?? {};
  const what = SUBMIT_FAULTS[below(SUBMIT_FAULTS.length)] ?? {};
  const isOdd = story === 'their-page' && draw < 0.4;
  const fault: Fault = !isOdd && draw < 0.65 ? { kind: 'call', what } : { kind: 'none' };
  return {
    number,
    story,
    provider: 'ghl',
    fault,
    kill: planKill(random, story === 'their-page' && random() < 0.85 ? 'browser' : 'worker'),
    link: { level: Math.floor(number / AT_ONCE) % 2 === 0 ? 'auto' : 'ask', variant: isOdd ? variant : {} },
  };
}

function planKill(random: () => number, victim: 'browser' | 'worker'): Kill {
  const draw = random();
  const at = draw < 0.45 ? 'submit' : draw < 0.75 ? 'commit' : 'call';
  const phase = random() < 0.5 ? 'before' : 'after';
  const last = { submit: 1, commit: LAST_COMMIT[victim], call: LAST_CALL[victim] }[at];
  const nth = 1 + Math.floor(random() * last);
  const of = random();
  if (victim === 'worker') return { victim, at, phase, nth };
  return { victim, at, phase, nth, target: of < 0.4 ? 'process' : of < 0.65 ? 'group' : 'chromium' };
}
