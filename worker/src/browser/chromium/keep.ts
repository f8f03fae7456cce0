import { findChromium } from './executable.ts';
import { type Chromium, type LaunchOptions, launchChromium } from './launch.ts';

/** A browser that is ours for one visit. */
export interface Lodging {
  chromium: Chromium;
  /** Close the visit's context first. A browser that something went wrong in is not used again. */
  giveBack(wasTrouble: boolean): Promise<void>;
}

/** Browsers that wait for their next visit. Each serves one visit at a time, so that a wild page meets no other. */
export interface Browsers {
  /** The one that waits, or a new one. Throws when none starts; see `launchChromium`. */
  take(): Promise<Lodging>;
  /** Ends all of them, those in use by force; afterwards none is taken any more. */
  close(): Promise<void>;
}

export interface KeepLimits {
  /** A browser is replaced after so many. */
  visits: number;
  /** One that holds more than this is replaced; looked at after every tenth visit. Bytes. */
  memory: number;
  /** One that nobody needs for so long is ended. Milliseconds. */
  idleMs: number;
}

const KEEP_LIMITS: KeepLimits = { visits: 100, memory: 600_000_000, idleMs: 120_000 };

/** Measuring takes the kernel longer than a click takes a page. */
const MEASURED_EACH = 10;

interface Kept {
  chromium: Chromium;
  visits: number;
  idle?: NodeJS.Timeout;
}

/**
 * Keeps browsers between visits: a start takes longer than a booking does. What a page left behind goes with its context,
 * and a page's process is never shared between contexts.
 */
export function keepBrowsers(
  launch: Omit<LaunchOptions, 'executablePath'> & { executablePath?: string },
  limits: Partial<KeepLimits> = {},
): Browsers {
  const { visits: mostVisits, memory: mostMemory, idleMs } = { ...KEEP_LIMITS, ...limits };
  const waiting: Kept[] = [];
  const all = new Set<Kept>();
  let isClosed = false;

  async function end(kept: Kept): Promise<void> {
    clearTimeout(kept.idle);
    await kept.chromium.close();
    all.delete(kept);
  }

  async function startNew(): Promise<Kept> {
    const executablePath = launch.executablePath ?? findChromium();
    if (!executablePath) throw new Error('No Chromium was found. Install one, or name it in CHROMIUM_PATH.');
    const kept: Kept = { chromium: await launchChromium({ ...launch, executablePath }), visits: 0 };
    all.add(kept);
    return kept;
  }

  async function next(): Promise<Kept> {
    for (let kept = waiting.pop(); kept; kept = waiting.pop()) {
      clearTimeout(kept.idle);
      if (kept.chromium.isAlive()) return kept;
      await end(kept);
    }
    return startNew();
  }

  const isWorn = async ({ chromium, visits }: Kept): Promise<boolean> =>
    visits >= mostVisits ||
    !chromium.isAlive() ||
    (visits % MEASURED_EACH === 0 && ((await chromium.memory()) ?? 0) > mostMemory);

  return {
    async take() {
      if (isClosed) throw new Error('The browsers have been closed.');
      const kept = await next();
      kept.visits += 1;
      return {
        chromium: kept.chromium,
        async giveBack(wasTrouble) {
          if (wasTrouble || isClosed || (await isWorn(kept))) return end(kept);
          kept.idle = setTimeout(() => {
            waiting.splice(waiting.indexOf(kept), 1);
            // Nobody waits for it; a process that does not end is killed by `close` at the latest.
            end(kept).catch(() => undefined);
          }, idleMs).unref();
          waiting.push(kept);
        },
      };
    },
    async close() {
      isClosed = true;
      const idle = new Set(waiting.splice(0));
      // Closing a browser that holds a request would let it go.
      await Promise.all([...all].map(kept => (idle.has(kept) ? end(kept) : kept.chromium.kill())));
      all.clear();
    },
  };
}
