import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const home = path.resolve(import.meta.dirname, '..');
const binary = findBinary();
const built = path.join(home, 'dist/main/index.cjs');

/** The Electron binary, if this machine has one. Asking the package itself would start a download. */
function findBinary(): string | null {
  const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const list = path.join(folder, 'path.txt');
  const name = existsSync(list) ? readFileSync(list, 'utf8').trim() : 'electron';
  const places = [process.env.ELECTRON_OVERRIDE_DIST_PATH, path.join(folder, 'dist')];
  return places.flatMap(place => (place ? path.join(place, name) : [])).find(file => existsSync(file)) ?? null;
}

if (!binary) process.stderr.write('apps/console/e2e: skipped: no Electron binary on this machine\n');

async function start(): Promise<{ app: ChildProcess; log: () => string }> {
  const profile = await mkdtemp(path.join(tmpdir(), 'overlap-electron-'));
  const flags = [
    home,
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const app = spawn(binary ?? '', flags, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(async () => {
    const ended = new Promise(resolve => app.once('exit', resolve));
    app.kill();
    await ended;
    await rm(profile, { recursive: true, force: true });
  });
  let log = '';
  app.stderr.on('data', chunk => {
    log += String(chunk);
  });
  return { app, log: () => log };
}

/** Where the debugger of the app listens, once it says so. */
async function findDebugger({ app, log }: Awaited<ReturnType<typeof start>>): Promise<string> {
  const port = () => /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(log())?.[1];
  while (!port()) {
    await new Promise<void>((resolve, reject) => {
      app.stderr?.once('data', () => resolve());
      app.once('exit', () => reject(new Error(`Electron ended: ${log()}`)));
    });
  }
  return `http://127.0.0.1:${port()}`;
}

test.skipIf(!binary)('the app opens on our own page and asks to sign in', { timeout: 60_000 }, async () => {
  expect(existsSync(built), 'run `pnpm --filter @overlap/console build` first').toBe(true);
  const address = await findDebugger(await start());
  await expect
    .poll(
      async () => {
        const pages = (await (await fetch(`${address}/json`)).json()) as { url: string; title: string }[];
        return pages.map(page => `${page.url} ${page.title}`).join('\n');
      },
      { timeout: 30_000 },
    )
    .toMatch(/app:\/\/bundle\/console\/sign-in.* Sign in · Overlap/);
});
