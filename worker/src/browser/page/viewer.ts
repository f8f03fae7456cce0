import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page, Request, Response } from 'playwright-core';
import { natureOf } from '../submit/requests.ts';
import type { Snapshot } from './snapshot.ts';
import { type LiveSnapshot, takeSnapshot } from './take-snapshot.ts';
import { isCalendar, readWireStarts } from './wire.ts';

const LARGEST_BODY = 2_000_000;
const MOST_ANSWERS = 200;
/** A request that takes longer than this is no reason to wait: sockets and long polls never end. */
const PATIENCE_MS = 8_000;
const POLL_MS = 60;

/** Follows what a page loads and shows. */
export function createViewer(context: BrowserContext, page: () => Page, now: () => number = Date.now) {
  const starts = new Set<number>();
  const addresses: string[] = [];
  const underWay = new Map<Request, number>();
  let answers = 0;
  let hooks: Record<string, string> = {};
  let live: LiveSnapshot | null = null;

  context.on('request', request => {
    if (
      ['xhr', 'fetch', 'document', 'script'].includes(request.resourceType()) &&
      natureOf({ method: request.method(), url: request.url(), body: '', isNavigation: false }, '\0') !== 'telemetry'
    ) {
      underWay.set(request, now());
    }
  });
  const settle = (request: Request) => underWay.delete(request);
  context.on('requestfinished', settle);
  context.on('requestfailed', settle);
  context.on('response', response => void read(response).catch(() => undefined));

  async function read(response: Response): Promise<void> {
    const request = response.request();
    if (!['xhr', 'fetch'].includes(request.resourceType()) || !response.ok() || answers >= MOST_ANSWERS) return;
    addresses.push(response.url());
    if (Number(response.headers()['content-length'] ?? 0) > LARGEST_BODY) return;
    answers += 1;
    const text = await response.text();
    if (text.length > LARGEST_BODY || !/^\s*[[{]|^\)\]\}'/.test(text)) return;
    const found = readWireStarts(JSON.parse(text.replace(/^\)\]\}'\s*/, '')), now());
    if (isCalendar(found)) for (const start of found) starts.add(start);
  }

  const isQuiet = (): boolean => [...underWay.values()].every(since => now() - since > PATIENCE_MS);
  const signature = (snapshot: Snapshot): string =>
    snapshot.items
      .map(
        item =>
          `${item.isVisible ? 1 : 0}${item.isDisabled ? 1 : 0}${item.chosen ? 1 : 0}${item.text.length}${item.field?.value ?? ''}`,
      )
      .join() + snapshot.text.length;

  /**
   * The page once it has come to rest: nothing is being fetched and two looks are alike, or the time is up. With
   * `until` it waits for that as well, and gives what it last saw when it does not come.
   */
  async function look({
    until,
    withinMs = 10_000,
  }: {
    until?: (snapshot: LiveSnapshot) => boolean;
    withinMs?: number;
  } = {}): Promise<LiveSnapshot> {
    const end = now() + withinMs;
    let last = '';
    for (;;) {
      const next = await takeSnapshot(page(), hooks).catch(async (error: unknown) => {
        // In the middle of a navigation there is no page to read.
        if (now() > end) throw error;
        return null;
      });
      if (next) {
        await live?.dispose();
        live = next;
        const seen = signature(next);
        const isStill = seen === last && isQuiet();
        if ((isStill && (until?.(next) ?? true)) || now() > end) return next;
        last = seen;
      }
      await delay(POLL_MS);
    }
  }

  return {
    look,
    /** Starts that the page's own answers named so far, sorted. */
    starts: (): number[] => [...starts].sort((a, b) => a - b),
    /** Addresses of the page's own requests so far. */
    addresses,
    use(next: Record<string, string>) {
      hooks = next;
    },
  };
}
export type Viewer = ReturnType<typeof createViewer>;
