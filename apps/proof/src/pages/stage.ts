import { createSimulators } from '@overlap/simulators';
import { type Browsers, keepBrowsers } from '@overlap/worker/browser/chromium/keep';

/** Scheduling pages, and browsers to visit them. */
export interface Stage {
  browsers: Browsers;
  /** Orders a page, as `POST /_sim/pages` takes it; `null` where a family has no such variant. */
  order(page: Record<string, unknown>): Promise<string | null>;
  /** Starts that a page has open, UTC. */
  openings(url: string): Promise<string[]>;
  record(url: string): Promise<PageRecord>;
  close(): Promise<void>;
}

/** What a page knows itself: its bookings, and how many requests asked for one. */
export interface PageRecord {
  booked: { start: string; name: string; email: string }[];
  posts: number;
}

const quiet = { info: () => undefined, warn: () => undefined };
const utc = (start: string): string => new Date(start).toISOString();

/** Opens the simulators' pages, here or where they run already. */
export async function openStage(runningAt?: string): Promise<Stage> {
  const simulators = runningAt ? null : await createSimulators({ store: ':memory:', quotas: false });
  const base = runningAt ?? (await simulators?.listen(0)) ?? '';
  const browsers = keepBrowsers({ requireSandbox: false, log: quiet });
  const ask = async <T>(path: string, url: string): Promise<T> =>
    (await (await fetch(`${base}/_sim/pages/${path}?url=${encodeURIComponent(url)}`)).json()) as T;
  return {
    browsers,
    async order(page) {
      const response = await fetch(`${base}/_sim/pages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(page),
      });
      return response.status === 201 ? ((await response.json()) as { url: string }).url : null;
    },
    async openings(url) {
      const { openings } = await ask<{ openings: { start: string }[] }>('openings', url);
      return openings.map(({ start }) => utc(start));
    },
    async record(url) {
      const { bookings = [], posts = 0 } = await ask<{ bookings?: PageRecord['booked']; posts?: number }>(
        'bookings',
        url,
      );
      return { booked: bookings.map(({ start, name, email }) => ({ start: utc(start), name, email })), posts };
    },
    async close() {
      await browsers.close();
      await simulators?.close();
    },
  };
}
