import { eventually } from '@overlap/testing/eventually';
import { afterEach, expect, test } from 'vitest';
import { openWorld } from '../wall/fixtures/world.ts';
import { openWall } from '../wall/wall.ts';
import { hostileSite, send } from './fixtures/hostile-site.ts';
import { silent } from './fixtures/test-browser.ts';
import { type Browsers, keepBrowsers } from './keep.ts';

let browsers: Browsers;
const keep = (limits: Parameters<typeof keepBrowsers>[1] = {}): Browsers => {
  browsers = keepBrowsers({ log: silent, requireSandbox: false }, limits);
  return browsers;
};
afterEach(() => browsers.close());

test('a browser that is given back serves the next visit, and never two at once', async () => {
  const { take } = keep();
  const first = await take();
  const second = await take();
  expect(second.chromium).not.toBe(first.chromium);
  await first.giveBack(false);
  expect((await take()).chromium).toBe(first.chromium);
});

test('one with which something was wrong is ended', async () => {
  const lodging = await keep().take();
  await lodging.giveBack(true);
  expect(lodging.chromium.isAlive()).toBe(false);
});

test('one is replaced after its last visit, and when nobody needs it', async () => {
  const { take } = keep({ visits: 2, idleMs: 200 });
  const first = await take();
  await first.giveBack(false);
  const again = await take();
  expect(again.chromium).toBe(first.chromium);
  await again.giveBack(false);
  expect(first.chromium.isAlive()).toBe(false);

  const idle = await take();
  await idle.giveBack(false);
  await eventually(
    () => idle.chromium.isAlive(),
    isAlive => !isAlive,
  );
});

test('one that died while it waited is replaced', async () => {
  const { take } = keep();
  const first = await take();
  await first.giveBack(false);
  await first.chromium.close();
  const next = await take();
  expect(next.chromium.isAlive()).toBe(true);
});

test('the end of all ends those in use, and no more are taken', async () => {
  const lodging = await keep().take();
  await browsers.close();
  expect(lodging.chromium.isAlive()).toBe(false);
  await expect(browsers.take()).rejects.toThrow('closed');
});

test('what a visit left behind is gone for the next one, in the same browser', async () => {
  const page =
    '<script>document.title = document.cookie || "nothing"; document.cookie = "left=1; max-age=999"</script>';
  const world = await openWorld(hostileSite({ '/': (_request, response) => send(response, 200, {}, page) }));
  const { take } = keep();
  const titles: string[] = [];
  for (let visit = 0; visit < 2; visit += 1) {
    const { chromium, giveBack } = await take();
    const wall = await openWall({ allowPrivate: false, resolve: world.resolve, dial: world.dial });
    const context = await chromium.newContext(wall);
    const tab = await context.newPage();
    await tab.goto('http://site.test/');
    titles.push(await tab.title());
    await context.close();
    await giveBack(false);
    await wall.close();
  }
  await world.close();
  expect(titles).toEqual(['nothing', 'nothing']);
});
