import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@overlap/testing/eventually';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openWorld, type World } from '../wall/fixtures/world.ts';
import { openWall, type Wall } from '../wall/wall.ts';
import { hostileSite, send } from './fixtures/hostile-site.ts';
import { launchHere } from './fixtures/test-browser.ts';
import { type Guard, guardContext } from './guard-context.ts';
import type { Chromium } from './launch.ts';

let world: World;
let wall: Wall;
let chromium: Chromium;
let context: BrowserContext;
let guard: Guard;
let page: Page;

beforeAll(async () => {
  world = await openWorld(
    hostileSite({
      '/around': (_request, response) => send(response, 302, { Location: '/around' }, ''),
      '/reload': (_request, response) => send(response, 200, {}, '<script>location.reload()</script>'),
      '/file': (_request, response) =>
        send(response, 200, { 'Content-Disposition': 'attachment' }, 'x'.repeat(100_000)),
      '/flood': (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        const more = () => {
          while (response.write(Buffer.alloc(65_536)));
        };
        response.on('drain', more);
        more();
      },
      '/many': (_request, response) =>
        send(response, 200, {}, Array.from({ length: 1_000 }, (_, at) => `<img src="http://s${at}.test/">`).join('')),
    }),
  );
  wall = await openWall({ allowPrivate: false, resolve: world.resolve, dial: world.dial });
  chromium = await launchHere();
});
afterAll(async () => {
  await chromium.close();
  await wall.close();
  await world.close();
});
beforeEach(async () => {
  context = await chromium.newContext(wall);
  guard = guardContext(context, { chromium, wall });
  page = await context.newPage();
});
afterEach(() => context.close());

const none = Symbol('none');
/** What has tripped by now. */
const trippedSoFar = () => Promise.race([guard.tripped, Promise.resolve(none)]);

test('one pop-up stays, the next is closed and ends the attempt', async () => {
  await page.goto('http://site.test/');
  await page.evaluate("void window.open('/one')");
  await eventually(
    () => context.pages().length,
    count => count === 2,
  );
  expect(await trippedSoFar()).toBe(none);

  await page.evaluate("void window.open('/two', '_blank', 'noopener')");
  expect(await guard.tripped).toBe('too-many-popups');
  await eventually(
    () => context.pages().length,
    count => count === 2,
  );
  expect(guard.incidents).toMatchObject([{ kind: 'popup-closed' }]);
});

test.each(['/around', '/reload'])('%s without end ends the attempt', async path => {
  await page.goto(`http://site.test${path}`, { waitUntil: 'commit' }).catch(() => {});
  expect(await guard.tripped).toBe('too-many-navigations');
});

test('steps inside a page are no navigations', async () => {
  await page.goto('http://site.test/');
  await page.evaluate('for (let step = 0; step < 50; step += 1) history.pushState(null, "", "/step" + step)');
  await page.evaluate('document.body.innerHTML = \'<iframe src="/frame"></iframe>\'.repeat(30)');
  await eventually(
    () => page.frames().length,
    count => count === 31,
  );
  expect(await trippedSoFar()).toBe(none);
});

test('dialogs are dismissed and recorded; one confirm() is accepted when asked for', async () => {
  await page.goto('http://site.test/');
  const ask = () => page.evaluate("[confirm('Book?'), prompt('Name?'), alert('Hello')]");
  expect(await ask()).toEqual([false, null, undefined]);
  guard.acceptOneConfirm();
  expect(await ask()).toEqual([true, null, undefined]);
  expect(await ask()).toEqual([false, null, undefined]);
  expect(guard.incidents.map(incident => (incident.kind === 'dialog' ? incident.answer : incident.kind))).toEqual([
    'dismissed',
    'dismissed',
    'dismissed',
    'accepted',
    ...Array(5).fill('dismissed'),
  ]);
  expect(guard.incidents[0]).toEqual({ kind: 'dialog', type: 'confirm', message: 'Book?', answer: 'dismissed' });
});

test('a download is refused and recorded', async () => {
  await page.goto('http://site.test/file').catch(() => {});
  await eventually(
    () => guard.incidents,
    incidents => incidents.some(({ kind }) => kind === 'download-refused'),
  );
});

test('a crash of the page ends the attempt', async () => {
  // Chromium’s own address for it: only we can open it, no page can.
  void page.goto('chrome://crash').catch(() => {});
  expect(await guard.tripped).toBe('page-crashed');
  expect(guard.incidents).toMatchObject([{ kind: 'page-crashed' }]);
});

test.each([
  ['a stream without end', '/flood', { down: 2_000_000, downPerTunnel: 50_000_000 }, 'too-many-bytes'],
  ['a thousand pictures', '/many', { tunnels: 100 }, 'too-many-tunnels'],
])('%s ends the attempt, and no file is left', async (_what, path, limits, kind) => {
  const temporary = mkdtempSync(join(tmpdir(), 'guard-'));
  chmodSync(temporary, 0o755);
  vi.stubEnv('TMPDIR', temporary);
  const small = await openWall({ allowPrivate: false, resolve: world.resolve, dial: world.dial, limits });
  const own = await launchHere();
  const inner = await own.newContext(small);
  const ownGuard = guardContext(inner, { chromium: own, wall: small });
  await (await inner.newPage()).goto(`http://site.test${path}`, { waitUntil: 'commit' }).catch(() => {});
  expect(await ownGuard.tripped).toBe(kind);
  expect(small.stats().down).toBeLessThan(6_000_000);
  await own.close();
  await small.close();
  expect(readdirSync(temporary)).toEqual([]);
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true });
});
