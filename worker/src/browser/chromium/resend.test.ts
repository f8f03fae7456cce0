import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../wall/fixtures/world.ts';
import { openWall, type Wall } from '../wall/wall.ts';
import { bodyOf, send } from './fixtures/hostile-site.ts';
import { launchHere } from './fixtures/test-browser.ts';
import type { Chromium } from './launch.ts';

/** How long Chromium takes to notice that its spare connections are gone. */
const NOTICED_MS = 150;

const BOOKING = `<form method="post" action="/book"><input name="who" value="lead"><button>Book</button></form>
<script>const warm = () => fetch('/warm').then(answer => answer.text());</script>`;

let world: World;
let wall: Wall;
let chromium: Chromium;
let posts: string[];
/** What the server does with a booking once it has read it. */
let treat: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  world = await openWorld(async (request, response) => {
    const body = await bodyOf(request);
    if (request.method !== 'POST') return send(response, 200, {}, BOOKING);
    posts.push(body);
    treat(request, response);
  });
  wall = await openWall({ allowPrivate: false, resolve: world.resolve, dial: world.dial });
  chromium = await launchHere();
});
afterAll(async () => {
  await chromium.close();
  await wall.close();
  await world.close();
});

const drop = (request: IncomingMessage) => void request.socket.destroy();
const timeOut = (_request: IncomingMessage, response: ServerResponse) =>
  void response.writeHead(408, { Connection: 'close' }).end();

/** Opens the page over a connection that stays, clicks once, and holds the booking until the connections are fresh. */
async function book(origin: string, how: { fresh: boolean; byFetch: boolean }): Promise<number> {
  posts = [];
  const context = await chromium.newContext(wall, { ignoreHTTPSErrors: true });
  const released: Promise<void>[] = [];
  await context.route('**/book', async route => {
    const { promise, resolve } = Promise.withResolvers<void>();
    released.push(promise);
    if (how.fresh) {
      wall.closeTunnels(new URL(origin).hostname);
      await delay(NOTICED_MS);
    }
    await route.continue();
    resolve();
  });
  const page = await context.newPage();
  await page.goto(origin);
  await page.evaluate('warm()');
  const ended = page.waitForEvent('requestfailed').catch(() => {});
  const answered = page.waitForResponse('**/book').catch(() => {});
  if (how.byFetch) await page.evaluate("void fetch('/book', { method: 'POST', body: 'who=lead' }).catch(() => {})");
  else await page.getByRole('button').click();
  await Promise.race([ended, answered]);
  expect(released).toHaveLength(1);
  await context.close();
  return posts.length;
}

const CASES = [
  ['drops a form', drop, false],
  ['drops a fetch', drop, true],
  ['answers a form 408', timeOut, false],
  ['answers a fetch 408', timeOut, true],
] as const;

test.each(CASES)(
  'a server that %s gets it more than once by https: the next test can see',
  async (_what, treatment, byFetch) => {
    treat = treatment;
    expect(await book('https://shop.test/', { fresh: false, byFetch })).toBeGreaterThan(1);
  },
);

test.each(CASES)('a server that %s gets it once by https over fresh tunnels', async (_what, treatment, byFetch) => {
  treat = treatment;
  for (let round = 0; round < 2; round += 1) expect(await book('https://shop.test/', { fresh: true, byFetch })).toBe(1);
});

test.each(CASES)('a server that %s gets it once by http', async (_what, treatment, byFetch) => {
  treat = treatment;
  for (let round = 0; round < 2; round += 1) expect(await book('http://shop.test/', { fresh: true, byFetch })).toBe(1);
});
