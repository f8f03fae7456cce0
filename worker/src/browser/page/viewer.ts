import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page, Request, Response } from 'playwright-core';
import { isSameSite, natureOf } from '../submit/requests.ts';
import type { Snapshot } from './snapshot.ts';
import { type LiveSnapshot, type Rest, takeSnapshot } from './take-snapshot.ts';
import { isCalendar, readWireStarts } from './wire.ts';

const LARGEST_BODY = 2_000_000;
const MOST_ANSWERS = 200;
/** A request that takes longer than this is no reason to wait: sockets and long polls never end. */
const PATIENCE_MS = 8_000;
/** Another site's request holds us up for less: a chat window is no calendar. */
const PATIENCE_WITH_OTHERS_MS = 2_000;
const POLL_MS = 25;
/** A page is at rest when nothing in it has changed for so long; one that always moves is looked at all the same. */
const REST: Rest = { quietMs: 60, withinMs: 400 };

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

  const patienceWith = (request: Request): number =>
    request.isNavigationRequest() || isSameSite(request.url(), page().url()) ? PATIENCE_MS : PATIENCE_WITH_OTHERS_MS;
  const isQuiet = (): boolean => [...underWay].every(([request, since]) => now() - since > patienceWith(request));
  const signature = (snapshot: Snapshot): string =>
    snapshot.items
      .map(
        item =>
          `${item.isVisible ? 1 : 0}${item.isDisabled ? 1 : 0}${item.chosen ? 1 : 0}${item.text.length}${item.field?.value ?? ''}`,
      )
      .join() + snapshot.text.length;

  /**
   * The page once it has come to rest: nothing is being fetched and nothing moves, or the time is up. With
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
      // What is being fetched will change the page: reading it earlier is in vain.
      while (!isQuiet() && now() < end) await delay(POLL_MS);
      const next = await takeSnapshot(page(), hooks, REST).catch(async (error: unknown) => {
        // In the middle of a navigation there is no page to read, and after the browser's end there never is.
        if (now() > end || page().isClosed()) throw error;
        return null;
      });
      if (next) {
        await live?.dispose();
        live = next;
        const seen = signature(next);
        const isStill = (next.isStill || seen === last) && isQuiet();
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
