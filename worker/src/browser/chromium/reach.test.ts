import { readFileSync } from 'node:fs';
import { eventually } from '@overlap/testing/eventually';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { INSIDE_HOSTS } from '../wall/fixtures/spellings.ts';
import { openWorld, type World } from '../wall/fixtures/world.ts';
import { openWall, type Wall, type WallOptions } from '../wall/wall.ts';
import { framed, hostileSite, pageOf, pageWith } from './fixtures/hostile-site.ts';
import { launchHere } from './fixtures/test-browser.ts';
import { VECTORS } from './fixtures/vectors.ts';
import type { Chromium } from './launch.ts';
import { BROWSER_UID } from './launcher-script.ts';

const ROOMY = { tunnels: 5_000, tunnelsAtOnce: 200, down: 500_000_000 };
/** Names that the wall finds to be private: the browser itself has no reason to hold back. */
const BY_NAME = '{scheme}://{id}.inner.test/x';

/** A page of a hundred frames takes seconds on two idle cores, and a busy machine takes many times as long. */
const PATIENT = 120_000;

let world: World;

beforeAll(async () => {
  world = await openWorld(
    hostileSite({
      '/spellings': (_request, response) => {
        const ports = ['', `:${world.victim.port}`];
        const images = INSIDE_HOSTS.flatMap(([host]) => ports.map(port => `<img src="http://${host}${port}/">`));
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(images.join('\n'));
      },
    }),
  );
});
afterAll(() => world.close());
beforeEach(() => world.victim.forget());

interface Behind {
  wall: Wall;
  chromium: Chromium;
  context: BrowserContext;
  page: Page;
  close(): Promise<void>;
}

async function openBehind(options: Partial<WallOptions>): Promise<Behind> {
  const wall = await openWall({
    allowPrivate: false,
    resolve: world.resolve,
    dial: world.dial,
    limits: ROOMY,
    ...options,
  });
  const chromium = await launchHere();
  const context = await chromium.newContext(wall, { ignoreHTTPSErrors: true });
  // A hundred frames are many for a busy machine.
  context.setDefaultNavigationTimeout(60_000);
  return {
    wall,
    chromium,
    context,
    page: await context.newPage(),
    close: async () => {
      await chromium.close();
      await wall.close();
    },
  };
}

/** Which vectors have asked the wall so far, as its log tells. */
function askedFor(wall: Wall, decision: 'passed' | 'refused'): Set<string> {
  const hosts = wall.decisions().filter(line => line.decision === decision && line.reason !== 'unauthorised');
  return new Set(hosts.flatMap(({ host }) => host?.match(/^(.+)\.inner\.test$/)?.[1] ?? []));
}

const expected = VECTORS.filter(({ isMute }) => !isMute).map(({ id }) => id);

/** Opens every vector, and waits until all that can ask have asked. */
async function openAll({ page, context, wall }: Behind, decision: 'passed' | 'refused'): Promise<Set<string>> {
  await page.goto(pageOf([BY_NAME], false), { waitUntil: 'commit' });
  const secure = await context.newPage();
  await secure.goto(pageOf([BY_NAME], true), { waitUntil: 'commit' });
  for (const vector of VECTORS.filter(({ isTop }) => isTop)) {
    const top = await context.newPage();
    await top.goto(pageWith(vector, BY_NAME)).catch(() => {});
  }
  const missing = () => {
    const asked = askedFor(wall, decision);
    return VECTORS.filter(({ id, isMute }) => !isMute && !asked.has(id));
  };
  const wait = (ms: number) =>
    eventually(
      async () => missing().length,
      left => left === 0,
      ms,
    ).catch(() => undefined);
  await wait(15_000);
  // Among a hundred frames a browser puts off what it thinks idle, on a busy machine for long: those get a page each.
  for (const vector of missing()) {
    const alone = await context.newPage();
    await alone.goto(pageWith(vector, BY_NAME)).catch(() => {});
  }
  await wait(40_000);
  const asked = askedFor(wall, decision);
  for (const other of context.pages()) if (other !== page) await other.close();
  return asked;
}

describe('with the wall', () => {
  let behind: Behind;
  let sockets: SocketWatch;
  beforeAll(async () => {
    behind = await openBehind({});
    sockets = watchSockets();
  });
  afterAll(() => behind.close());

  test('the browser’s own start asks nothing that is let through', async () => {
    expect(behind.wall.decisions().filter(({ decision }) => decision === 'passed')).toEqual([]);
  });

  test(
    `${VECTORS.length} ways of asking a private host: each that can ask is refused, and none arrives`,
    async () => {
      const asked = await openAll(behind, 'refused');
      expect(expected.filter(id => !asked.has(id))).toEqual([]);
      expect(askedFor(behind.wall, 'passed')).toEqual(new Set());
      expect(world.victim.heard()).toEqual([]);
    },
    PATIENT,
  );

  test(
    'the same ways of asking this machine by its address: none arrives',
    async () => {
      const aims = ['127.0.0.1', '[::1]', 'localhost', '169.254.169.254'].map(
        host => `{scheme}://${host}:${world.victim.port}/{id}`,
      );
      await behind.page.goto(pageOf(aims, false));
      expect(world.victim.heard()).toEqual([]);
      expect(behind.wall.decisions().filter(line => line.host === '127.0.0.1' && line.decision === 'passed')).toEqual(
        [],
      );
    },
    PATIENT,
  );

  test(
    `${INSIDE_HOSTS.length} spellings of the inside, by the usual port and the victim’s: none arrives`,
    async () => {
      const before = behind.wall.decisions().length;
      await behind.page.goto('http://site.test/spellings');
      const lines = behind.wall.decisions().slice(before);
      expect(lines.filter(({ decision }) => decision === 'refused').length).toBeGreaterThan(INSIDE_HOSTS.length);
      expect(new Set(lines.filter(({ decision }) => decision !== 'refused').map(({ host }) => host))).toEqual(
        new Set(['site.test']),
      );
      expect(world.victim.heard()).toEqual([]);
    },
    PATIENT,
  );

  test.each([
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '[::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
    'a.localhost',
    '0.0.0.0',
  ])('even when we ourselves open http://%s it does not arrive', async host => {
    for (const door of [`http://${host}:${world.victim.port}/`, `https://${host}/`, `http://${host}/`])
      await behind.page.goto(door).catch(() => null);
    // Chromium goes on from its page of an error by itself, and has nothing to show meanwhile.
    const shown = await eventually(
      () => behind.page.content().catch(() => null),
      content => content !== null,
    );
    expect(shown).not.toContain('secret');
    expect(world.victim.heard()).toEqual([]);
  });

  test('files of this machine cannot be read by a page', async () => {
    await behind.page.goto('http://site.test/');
    const read = await behind.page.evaluate(`(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'file:///etc/passwd';
      document.body.append(frame);
      window.open('file:///etc/passwd');
      const text = await fetch('file:///etc/passwd').then(answer => answer.text(), () => 'refused');
      return text + (frame.contentDocument?.body.textContent ?? '');
    })()`);
    expect(read).toContain('refused');
    expect(read).not.toContain('root:');
    for (const frame of behind.context.pages().flatMap(page => page.frames()))
      expect(await frame.content().catch(() => '')).not.toContain('root:');
  });

  test('an allowed host is reached by ws and wss as well', async () => {
    const before = behind.wall.decisions().length;
    await behind.page.goto('http://site.test/');
    await behind.page.evaluate("for (const scheme of ['ws', 'wss']) new WebSocket(scheme + '://sockets.test/')");
    await eventually(
      () => {
        const lines = behind.wall.decisions().slice(before);
        const passed = lines.filter(({ host, decision }) => host === 'sockets.test' && decision === 'passed');
        return [...new Set(passed.map(({ port }) => port))].sort();
      },
      ports => ports.join() === '443,80',
    );
  });

  test.skipIf(process.getuid?.() !== 0)(
    'as root is seen: no socket of the browser led anywhere but to the wall, and none was UDP',
    () => {
      const seen = sockets.stop();
      expect(seen).toContain(`tcp 127.0.0.1:${new URL(behind.wall.proxy.server).port}`);
      // Browsers of other tests have walls of their own, on this machine as well.
      expect(seen.filter(place => !/^tcp 127\.0\.0\.1:\d+$/.test(place))).toEqual([]);
      expect(seen).not.toContain(`tcp 127.0.0.1:${world.victim.port}`);
    },
  );

  test('when the wall has gone nothing goes round it', async () => {
    await behind.wall.close();
    world.victim.forget();
    for (const host of ['site.test', `127.0.0.1:${world.victim.port}`, `localhost:${world.victim.port}`])
      await expect(behind.page.goto(`http://${host}/`)).rejects.toThrow('ERR_PROXY_CONNECTION_FAILED');
    expect(world.victim.heard()).toEqual([]);
  });
});

test(
  'the same ways arrive where private hosts are allowed: the tests above can see',
  async () => {
    const behind = await openBehind({ allowPrivate: true });
    const asked = await openAll(behind, 'passed');
    expect(expected.filter(id => !asked.has(id))).toEqual([]);
    // More than half are cheap to hear at the other end too; the rest share connections or never got an answer.
    expect(world.victim.heard().length).toBeGreaterThan(framed(false).length);
    await behind.close();
  },
  PATIENT,
);

interface SocketWatch {
  /** Every place that a socket of the browser's user was connected to meanwhile, each once. */
  stop(): string[];
}

/** Looks at the kernel's tables forty times a second. UDP sockets count even unconnected. */
function watchSockets(): SocketWatch {
  const seen = new Set<string>();
  const look = () => {
    for (const table of ['tcp', 'tcp6', 'udp', 'udp6'])
      for (const line of readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1)) {
        const [, , remote = '', , , , , uid] = line.trim().split(/\s+/);
        if (uid === String(BROWSER_UID)) seen.add(`${table} ${place(remote)}`);
      }
  };
  if (process.platform !== 'linux') return { stop: () => [] };
  const timer = setInterval(look, 25);
  return {
    stop: () => {
      clearInterval(timer);
      return [...seen].sort();
    },
  };
}

/** `0100007F:1F90` is 127.0.0.1:8080: the kernel prints each address as a number of this machine's byte order. */
function place(hex: string): string {
  const [address = '', port = ''] = hex.split(':');
  if (address.length !== 8) return hex;
  return `${Buffer.from(address, 'hex').reverse().join('.')}:${Number.parseInt(port, 16)}`;
}
