import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { Wall } from '../wall/wall.ts';

/** What a caller may choose. Everything by which a page could gain reach or keep something is not among it. */
export type ContextChoices = Pick<
  BrowserContextOptions,
  'locale' | 'timezoneId' | 'viewport' | 'userAgent' | 'colorScheme' | 'reducedMotion'
> & {
  /** For a site of our own with a certificate of its own; never for strangers. */
  ignoreHTTPSErrors?: boolean;
};

export const CONTEXT_OPTIONS: BrowserContextOptions = {
  serviceWorkers: 'block',
  acceptDownloads: false,
  ignoreHTTPSErrors: false,
  bypassCSP: false,
  permissions: [],
};

/**
 * Channels that a page could send through without our seeing it: `SharedWorker` and `fetchLater` pass by request
 * interception, the others by the proxy. Gone before a page's first script, in every frame. This hardens; the wall and
 * the flags are what holds.
 */
const REMOVED = ['SharedWorker', 'fetchLater', 'RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport'];
const REMOVE_CHANNELS = `for (const name of ${JSON.stringify(REMOVED)}) delete globalThis[name];`;

const ACTION_MS = 10_000;
const NAVIGATION_MS = 25_000;

/**
 * A context for one attempt: nothing in it from another, and nothing of it left afterwards. It reaches the network
 * through this wall only: the proxy has no bypass list, to which Playwright adds `<-loopback>`.
 */
export async function openContext(
  browser: Browser,
  { proxy: { server, username, password } }: Pick<Wall, 'proxy'>,
  choices: ContextChoices = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...choices,
    ...CONTEXT_OPTIONS,
    ...httpsErrors(choices),
    proxy: { server, username, password },
  });
  context.setDefaultTimeout(ACTION_MS);
  context.setDefaultNavigationTimeout(NAVIGATION_MS);
  await context.addInitScript(REMOVE_CHANNELS);
  return context;
}

const httpsErrors = ({ ignoreHTTPSErrors = false }: ContextChoices) => ({ ignoreHTTPSErrors });
