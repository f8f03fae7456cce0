import { predict } from '@overlap/local/understand/predict';
import type { Case } from '@overlap/understanding/cases/case';
import { generateCase } from '@overlap/understanding/cases/grammar/generate-case';
import { mulberry32 } from '@overlap/understanding/cases/grammar/mulberry32';
import { BOMBS, DISGUISES } from './disguises.ts';

export interface FuzzOrder {
  seed: number;
  replies: number;
  /** Longest that one reply may take, in milliseconds; a loaded machine needs patience. */
  patienceMs: number;
}

/** A reply that was booked against its truth, broke the reader or took too long. */
export interface FuzzFault {
  kind: 'false auto-book' | 'crash' | 'slow';
  how: string;
  body: string;
  detail: string;
}

export interface FuzzResult {
  replies: number;
  /** Of the replies whose truth is a booking, how many were booked. */
  bookable: number;
  booked: number;
  slowestMs: number;
  faults: FuzzFault[];
}

/** Every how many replies one is disguised, and one is a bomb. */
const DISGUISED_EVERY = 4;
const BOMB_EVERY = 400;
const MOST_FAULTS = 50;

/**
 * Reads generated replies and holds what would be done against what the generator knows to be true: nothing may be
 * booked that it does not call bookable, or at another time.
 */
export function fuzz({ seed, replies, patienceMs }: FuzzOrder): FuzzResult {
  const random = mulberry32(seed);
  const result: FuzzResult = { replies: 0, bookable: 0, booked: 0, slowestMs: 0, faults: [] };
  const disguises = Object.entries(DISGUISES);
  for (let index = 0; index < replies; index += 1) {
    const part = index % 2 === 0 ? 'tuning' : 'validation';
    const plain = generateCase(random, part);
    const isBomb = index % BOMB_EVERY === 0;
    const [how, disguise] =
      index % DISGUISED_EVERY === 0 ? (disguises[index % disguises.length] ?? ['plain', null]) : ['plain', null];
    const bomb = BOMBS[Math.floor(random() * BOMBS.length)];
    if (isBomb && bomb) check({ ...plain, body: bomb(random) }, 'bomb', result, patienceMs);
    else check(disguise ? { ...plain, body: disguise(plain.body, random) } : plain, how, result, patienceMs);
  }
  return result;
}

function check(reply: Case, how: string, result: FuzzResult, patienceMs: number): void {
  const fault = (kind: FuzzFault['kind'], detail: string): void => {
    if (result.faults.length < MOST_FAULTS) result.faults.push({ kind, how, body: reply.body.slice(0, 600), detail });
  };
  const started = performance.now();
  result.replies += 1;
  try {
    const { decision, bookableStart } = predict(reply);
    const due = how === 'bomb' ? null : reply.expected.bookableStart;
    const isDue = due !== null && bookableStart !== null && Date.parse(due) === Date.parse(bookableStart);
    if (due !== null) result.bookable += 1;
    if (isDue) result.booked += 1;
    if (decision === 'auto_book' && !isDue)
      fault('false auto-book', `booked ${bookableStart}, true is ${reply.expected.decision} ${due}`);
  } catch (error) {
    fault('crash', String(error));
  }
  const took = performance.now() - started;
  result.slowestMs = Math.max(result.slowestMs, took);
  if (took > patienceMs) fault('slow', `${took.toFixed(0)} ms`);
}
