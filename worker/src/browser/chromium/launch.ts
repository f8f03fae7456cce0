import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import type { Wall } from '../wall/wall.ts';
import { type ContextChoices, openContext } from './context-options.ts';
import { behindLauncher } from './executable.ts';
import { browserEnvironment, CHROMIUM_FLAGS, refuseWaysRound } from './flags.ts';
import { BROWSER_UID, makeQuarters, type Quarters } from './launcher-script.ts';
import { type Family, isRendererFiltered, killAll, memoryOf } from './processes.ts';
import { endFamily, shutDown } from './shut-down.ts';

export interface LaunchOptions {
  /** See `findChromium`. */
  executablePath: string;
  log: Pick<Logger, 'info' | 'warn'>;
  /** Rather no browser than one without Chromium's sandbox: for every machine that opens strangers' pages. */
  requireSandbox: boolean;
  /** Killed above it; looked at once a second, on Linux. */
  memoryLimitBytes?: number;
}

/** `crashed` is every end that nobody here asked for. */
export type Gone = 'closed' | 'crashed' | 'too-much-memory';

export interface Chromium {
  /** On Linux read from a page's process, elsewhere what was asked for. */
  readonly sandbox: 'on' | 'off';
  /** A context for one visit, which reaches the network through the given wall only. */
  newContext(wall: Pick<Wall, 'proxy'>, choices?: ContextChoices): Promise<BrowserContext>;
  /** Of all its processes, in bytes; `null` where the platform does not tell. */
  memory(): Promise<number | null>;
  isAlive(): boolean;
  /** Calls back once, at once when it is gone already. Returns what ends the waiting: a browser outlives its visits. */
  onGone(listener: (why: Gone) => void): () => void;
  /** Abort held requests first. Afterwards no process and no file of it is left. */
  close(): Promise<void>;
  /** The same at once, in the middle of whatever: a request that is held goes down with it, and never leaves. */
  kill(): Promise<void>;
}

const LAUNCH_MS = 20_000;
const MEMORY_LIMIT = 900_000_000;

/** How a browser is kept from the machine. */
interface Confinement {
  uid: number | null;
  sandbox: boolean;
}

interface Started {
  browser: Browser;
  quarters: Quarters;
}

/** The proxy of whatever belongs to no visit: a name that is never found, so that nothing is reached. */
const NOWHERE = { server: 'http://nowhere.invalid:1' };

/**
 * Starts a browser that reaches nothing by itself, and the network through each context's wall only. It knows nothing of
 * our environment, and runs in Chromium's sandbox, under another user when we are root. Throws when it does not start so.
 */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  refuseWaysRound(process.env);
  const failures: unknown[] = [];
  for (const confinement of confinements(process.getuid?.() === 0, options.requireSandbox)) {
    try {
      const started = await start(options, confinement);
      const sandbox = confinement.sandbox ? 'on' : 'off';
      options.log[sandbox === 'on' ? 'info' : 'warn']({ sandbox, uid: confinement.uid }, 'browser started');
      return handle(started, sandbox, options);
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(
    failures,
    options.requireSandbox
      ? 'Chromium does not start with its sandbox. Allow unprivileged user namespaces on this machine (and let every user read the browser’s files), or, for development only, do not require the sandbox.'
      : `Chromium does not start from ${options.executablePath}. See whether that file runs by itself.`,
  );
}

/** From the strictest on. As root the sandbox does not start, so another user comes with it. */
export function confinements(isRoot: boolean, requireSandbox: boolean): Confinement[] {
  const users = isRoot && process.platform === 'linux' ? [BROWSER_UID, null] : [null];
  const all = [true, false].flatMap(sandbox => users.map(uid => ({ uid, sandbox })));
  return all.filter(({ uid, sandbox }) => (sandbox ? !(isRoot && uid === null) : !requireSandbox));
}

async function start({ executablePath }: LaunchOptions, { uid, sandbox }: Confinement): Promise<Started> {
  const quarters = makeQuarters(behindLauncher(executablePath), uid);
  try {
    const browser = await chromium.launch({
      executablePath: quarters.executable,
      headless: true,
      chromiumSandbox: sandbox,
      proxy: NOWHERE,
      args: [...CHROMIUM_FLAGS],
      artifactsDir: quarters.artifacts,
      env: browserEnvironment(process.env, quarters),
      timeout: LAUNCH_MS,
      // Whoever holds requests decides the order of an end; Playwright's own would close first, and so release them.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    if (sandbox) await proveSandbox(browser, quarters.family());
    return { browser, quarters };
  } catch (error) {
    await endFamily(quarters.family());
    quarters.remove();
    throw error;
  }
}

/** That the switch was given proves nothing; the state of a page's process does. */
async function proveSandbox(browser: Browser, family: Family | null): Promise<void> {
  if (process.platform !== 'linux' || family === null) return;
  const page = await browser.newPage();
  const isFiltered = isRendererFiltered(family);
  await page.close();
  if (!isFiltered) throw new Error('Chromium runs, but its pages’ processes are not under a system-call filter.');
}

function handle({ browser, quarters }: Started, sandbox: 'on' | 'off', options: LaunchOptions): Chromium {
  const gone = Promise.withResolvers<Gone>();
  const limit = options.memoryLimitBytes ?? MEMORY_LIMIT;
  const family = quarters.family();
  let closing: Promise<void> | null = null;
  const waiting = new Set<(why: Gone) => void>();
  let isGone = false;
  void gone.promise.then(why => {
    isGone = true;
    for (const listener of waiting) listener(why);
    waiting.clear();
  });

  const memory = async () => (family === null ? null : memoryOf(family));
  const watch = async (): Promise<void> => {
    while (browser.isConnected()) {
      const used = (await memory()) ?? 0;
      if (used > limit && family !== null) {
        options.log.warn({ used, limit }, 'browser killed for its memory');
        gone.resolve('too-much-memory');
        return killAll(family);
      }
      await delay(1_000, undefined, { ref: false });
    }
  };
  watch().catch(error => options.log.warn({ error: String(error) }, 'browser is no longer watched for its memory'));
  browser.once('disconnected', () => {
    gone.resolve(closing ? 'closed' : 'crashed');
  });

  const close = (): Promise<void> => {
    closing ??= shutDown(browser, quarters);
    return closing;
  };
  return {
    sandbox,
    newContext: (wall, choices) => openContext(browser, wall, choices),
    memory,
    isAlive: () => browser.isConnected(),
    onGone: listener => {
      if (isGone) void gone.promise.then(listener);
      else waiting.add(listener);
      return () => waiting.delete(listener);
    },
    close,
    kill: () => {
      if (family !== null && !closing) killAll(family);
      return close();
    },
  };
}
