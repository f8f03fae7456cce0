import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@overlap/testing/eventually';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../wall/fixtures/world.ts';
import { openWall, type Wall } from '../wall/wall.ts';
import { hostileSite, send } from './fixtures/hostile-site.ts';
import { chromiumPath, launchHere } from './fixtures/test-browser.ts';
import { CHROMIUM_FLAGS, DISABLED_FEATURES } from './flags.ts';
import { guardContext } from './guard-context.ts';
import { type Chromium, confinements, type Gone, launchChromium } from './launch.ts';
import { BROWSER_UID } from './launcher-script.ts';
import { membersOf } from './processes.ts';
import { sweepQuarters } from './sweep.ts';

const HOARD = '<script>window.hoard = []; setInterval(() => hoard.push(new Uint8Array(2e7).fill(1)), 10)</script>';

/** Each of these takes seconds on two idle cores, and a busy machine takes many times as long. */
const PATIENT = 120_000;

let world: World;
let wall: Wall;
/** Temporary files of these browsers, and of no other on this machine. */
let temporary: string;
const running: Chromium[] = [];

beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), 'launch-'));
  chmodSync(temporary, 0o755);
  world = await openWorld(
    hostileSite({
      '/hoard': (_request, response) => send(response, 200, {}, HOARD),
      '/loop': (_request, response) => send(response, 200, {}, '<script>setTimeout(() => { for (;;); })</script>'),
    }),
  );
  wall = await openWall({ allowPrivate: false, resolve: world.resolve, dial: world.dial });
});
afterAll(async () => {
  await wall.close();
  await world.close();
  rmSync(temporary, { recursive: true });
});
beforeEach(() => {
  vi.stubEnv('TMPDIR', temporary);
});
afterEach(async () => {
  for (const chromium of running.splice(0)) await chromium.close();
  vi.unstubAllEnvs();
});

let launches = 0;
async function launch(options: Parameters<typeof launchHere>[0] = {}): Promise<Chromium> {
  const chromium = await launchHere(options);
  running.push(chromium);
  launches += 1;
  return chromium;
}

const goneOf = (chromium: Chromium) => new Promise<Gone>(resolve => chromium.onGone(resolve));
/** Browsers that this process has started: their process groups. */
const groups = () =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => stat(pid)?.[1] === String(process.pid) && stat(pid)?.[2] === pid)
    .map(Number);
function stat(pid: string): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
const NO_GROUP = -1;
/** Whatever of a browser outlived its group would show by the folder that is this file's. */
const familyOf = (group: number) => ({ group, folder: temporary });
function textOf(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1');
  } catch {
    // It ended while we looked.
    return '';
  }
}
const listOf = (pid: number, name: string) => textOf(pid, name).split('\0').filter(Boolean);

describe.runIf(process.platform === 'linux')('on Linux', () => {
  test('it knows nothing of our environment, and is told what it must be', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://secret');
    vi.stubEnv('NODE_OPTIONS', '');
    await launch();
    const [group = 0] = groups();
    const names = listOf(group, 'environ').map(line => line.split('=')[0] ?? '');
    // Those that the shell and Chromium itself add.
    const added = /^(PWD|OLDPWD|SHLVL|_|CHROME_.*|SBX_.*|NO_AT_BRIDGE|GTK_.*|DBUS_.*)$/;
    expect(names.filter(name => !added.test(name)).sort()).toEqual(['HOME', 'LANG', 'PATH', 'TMPDIR']);
    for (const pid of membersOf(familyOf(group))) expect(textOf(pid, 'environ')).not.toContain('postgres://secret');

    const flags = listOf(group, 'cmdline').slice(1);
    expect(flags).toContain('--proxy-bypass-list=<-loopback>');
    expect(flags).toContain('--proxy-server=http://nowhere.invalid:1');
    for (const flag of CHROMIUM_FLAGS) expect(flags).toContain(flag);
    expect(flags).toContain('--remote-debugging-pipe');
    expect(flags.filter(flag => flag.startsWith('--remote-debugging-port'))).toEqual([]);
    const disabled = flags.filter(flag => flag.startsWith('--disable-features='));
    expect(disabled).toHaveLength(1);
    for (const feature of ['HttpsUpgrades', ...DISABLED_FEATURES]) expect(disabled[0]).toContain(feature);
    const shown = flags.map(flag =>
      flag.replace(/^(--(?:user-data-dir|proxy-server|disable-features|enable-features)=).*/, '$1…'),
    );
    expect(shown.filter(flag => flag !== '--no-sandbox')).toMatchSnapshot();
  });

  test('its pages are sandboxed, under a user that owns nothing, wherever the machine lets them', async () => {
    const chromium = await launch();
    await (await chromium.newContext(wall)).newPage();
    const [group = 0] = groups();
    const renderers = membersOf(familyOf(group)).filter(pid => textOf(pid, 'cmdline').includes('--type=renderer'));
    const filtered = renderers.map(pid => /^Seccomp:\s+(\d)/m.exec(textOf(pid, 'status'))?.[1] === '2');
    expect(filtered.length).toBeGreaterThan(0);
    expect(filtered.every(Boolean)).toBe(chromium.sandbox === 'on');
    expect(listOf(group, 'cmdline').includes('--no-sandbox')).toBe(chromium.sandbox === 'off');
    const uid = /^Uid:\s+(\d+)/m.exec(textOf(group, 'status'))?.[1];
    expect(Number(uid)).toBe(process.getuid?.() === 0 ? BROWSER_UID : process.getuid?.());
  });

  test('no process serves its own window: all that draw pages draw ours', async () => {
    const chromium = await launch();
    const page = await (await chromium.newContext(wall)).newPage();
    await page.goto('http://site.test/');
    const [group = 0] = groups();
    const ofWindow = membersOf(familyOf(group)).filter(pid => textOf(pid, 'cmdline').includes('--top-chrome-webui'));
    expect(ofWindow).toEqual([]);
  });

  test('a killed one is gone, says so, leaves nothing, and can be replaced', async () => {
    const chromium = await launch();
    const guard = guardContext(await chromium.newContext(wall), { chromium, wall });
    process.kill(groups()[0] ?? 0, 'SIGKILL');
    expect(await goneOf(chromium)).toBe('crashed');
    expect(await guard.tripped).toBe('browser-gone');
    expect(chromium.isAlive()).toBe(false);
    await chromium.close();
    expect(readdirSync(temporary)).toEqual([]);

    const next = await launch();
    const page = await (await next.newContext(wall)).newPage();
    expect((await page.goto('http://site.test/'))?.status()).toBe(200);
    await next.close();
    expect(await goneOf(next)).toBe('closed');
  });

  test('one whose worker was killed is ended by the next worker, and nobody else’s is', async () => {
    const chromium = await launch();
    const [group = 0] = groups();
    expect(await sweepQuarters()).toBe(0);
    expect(chromium.isAlive()).toBe(true);
    const [folder = ''] = readdirSync(temporary).filter(name => name.startsWith('overlap-browser-'));
    // No process has this number.
    writeFileSync(join(temporary, folder, 'owner'), '4194305');
    expect(await sweepQuarters()).toBe(1);
    expect(membersOf(familyOf(group))).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('a page that hoards memory is ended with its browser', async () => {
    const chromium = await launch({ memoryLimitBytes: 600_000_000 });
    const context = await chromium.newContext(wall);
    const guard = guardContext(context, { chromium, wall });
    expect(await chromium.memory()).toBeGreaterThan(20_000_000);
    await (await context.newPage()).goto('http://site.test/hoard').catch(() => {});
    expect(await guard.tripped).toBe('too-much-memory');
    expect(await goneOf(chromium)).toBe('too-much-memory');
    await eventually(groups, left => left.length === 0);
  });

  test('a page that never comes to rest is closed all the same', async () => {
    const chromium = await launch();
    const page = await (await chromium.newContext(wall)).newPage();
    await page.goto('http://site.test/loop', { waitUntil: 'commit' });
    const [group = 0] = groups();
    const before = Date.now();
    await chromium.close();
    expect(Date.now() - before).toBeLessThan(9_000);
    expect(membersOf(familyOf(group))).toEqual([]);
  });

  test(
    'ten leave no process, no zombie and no folder',
    async () => {
      while (launches < 10) {
        const pair = await Promise.all([launch(), launch()]);
        for (const chromium of pair) await (await chromium.newContext(wall)).newPage();
        await Promise.all(pair.map(chromium => chromium.close()));
      }
      expect(membersOf(familyOf(NO_GROUP))).toEqual([]);
      await eventually(groups, left => left.length === 0);
      expect(readdirSync(temporary)).toEqual([]);
    },
    PATIENT,
  );
});

test('it does not start with a way round the wall', async () => {
  vi.stubEnv('PLAYWRIGHT_DISABLE_FORCED_CHROMIUM_PROXIED_LOOPBACK', '1');
  await expect(launch()).rejects.toThrow('Unset it');
});

test('what cannot start says what to do, and leaves nothing', async () => {
  await expect(launch({ executablePath: '/nowhere/chromium' })).rejects.toThrow('/nowhere/chromium');
  const log = { info: () => {}, warn: () => {} };
  await expect(launchChromium({ executablePath: '/nowhere/chromium', log, requireSandbox: true })).rejects.toThrow(
    'does not start with its sandbox',
  );
  expect(readdirSync(temporary)).toEqual([]);
});

test('one without a sandbox is a last resort, and never where it is required', () => {
  for (const isRoot of [true, false]) {
    const kinds = confinements(isRoot, false).map(({ sandbox }) => sandbox);
    expect(kinds).toEqual([...kinds].sort().reverse());
    expect(confinements(isRoot, true).every(({ sandbox }) => sandbox)).toBe(true);
  }
  // As root and with the sandbox it would not start.
  expect(confinements(true, true).map(({ uid }) => uid)).toEqual(process.platform === 'linux' ? [BROWSER_UID] : []);
});

test('the browser that is found here is a program, not a launcher that adds flags', () => {
  expect(readFileSync(chromiumPath()).subarray(0, 2).toString()).not.toBe('#!');
});
