import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { Quarters } from './launcher-script.ts';
import { type Family, killAll, membersOf } from './processes.ts';

const CONTEXTS_MS = 3_000;
const BROWSER_MS = 5_000;
const KILLED_MS = 2_000;

/**
 * Ends a browser for certain: asks its contexts, then itself, then kills all its processes, sees that none of
 * them is left, and removes its files. Rejects when a process outlives even that.
 *
 * Whoever holds a request must abort it first: closing releases a held `keepalive` request to the network.
 */
export async function shutDown(browser: Browser, quarters: Quarters): Promise<void> {
  await within(CONTEXTS_MS, Promise.all(browser.contexts().map(context => context.close())));
  await within(BROWSER_MS, browser.close());
  await endFamily(quarters.family());
  quarters.remove();
}

/** Kills what is left of a browser and waits until nothing is. */
export async function endFamily(family: Family | null): Promise<void> {
  if (family === null) return;
  const deadline = Date.now() + KILLED_MS;
  while (membersOf(family).length > 0) {
    if (Date.now() > deadline) throw new Error(`Chromium's processes ${membersOf(family).join(', ')} do not end.`);
    killAll(family);
    await delay(20);
  }
}

/** Waits for work, not longer than given, and whatever comes of it: what follows is done in any case. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  await Promise.race([work.catch(() => {}), delay(milliseconds, undefined, { signal: over.signal }).catch(() => {})]);
  over.abort();
}
