import { setTimeout as delay } from 'node:timers/promises';

/** Asks until the answer is there; fails with the last one seen. Waits on facts, never on a guess of how long they take. */
export async function eventually<T>(
  ask: () => Promise<T> | T,
  isThere: (answer: T) => boolean,
  withinMs = 15_000,
): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (isThere(answer)) return answer;
    if (Date.now() > until) throw new Error(`Not within ${withinMs} ms. Last seen: ${shown(answer)}`);
    await delay(25);
  }
}

const shown = (answer: unknown): string | undefined =>
  JSON.stringify(answer, (_name, value) => (typeof value === 'bigint' ? String(value) : value))?.slice(0, 2_000);
