import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findBrowser } from '@overlap/worker/browser/find-browser';

/**
 * A Chromium to test in: one that is there, else Playwright's own download, else Debian's package. Throws with what to
 * do when none of the three can be had.
 */
export async function ensureBrowser(say: (line: string) => void): Promise<string> {
  const there = findBrowser();
  if (there) return there;
  say('No browser found; fetching Playwright’s Chromium …');
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  attempt(process.execPath, [cli, 'install', 'chromium'], 180_000, 'ignore');
  const own = findBrowser();
  if (own) return own;
  say('That cannot be had here; installing Debian’s chromium …');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  attempt(...asCommand([...sudo, 'apt-get', 'update']), 180_000);
  attempt(
    ...asCommand([...sudo, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']),
    600_000,
  );
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'No Chromium could be installed. Install one and name it in CHROMIUM_PATH, then run the tests again.',
  );
}

function asCommand([command = '', ...args]: string[]): [string, string[]] {
  return [command, args];
}

/** What it says matters only where nothing else is left to try. */
function attempt(command: string, args: string[], timeout: number, errors: 'ignore' | 'inherit' = 'inherit'): void {
  spawnSync(command, args, {
    timeout,
    stdio: ['ignore', 'ignore', errors],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
