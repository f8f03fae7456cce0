import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../find-browser.ts';
import { overhear } from './overhear.ts';

const goOn = "() => { location.href = '/thanks' }";
const WAYS: Record<string, string> = {
  '/script': `const request = new XMLHttpRequest(); request.open('POST', '/book'); request.onload = ${goOn}; request.send('a=1')`,
  '/fetch': `fetch('/book', { method: 'POST', body: 'a=1' }).then(answer => answer.json()).then(${goOn})`,
};

let server: Server;
let browser: Browser;
let origin: string;
let posts = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.method === 'POST') {
      posts += 1;
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":12}');
    }
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<button onclick="${(WAYS[request.url ?? ''] ?? '').replaceAll('"', '&quot;')}">Book</button>`);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium was found; name one in CHROMIUM_PATH.');
  // The pages are this file's own, so nothing has to be kept from the machine.
  browser = await chromium.launch({ executablePath, chromiumSandbox: false });
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

it.each(Object.keys(WAYS))('keeps the answer of a page that goes on at once, sent by %s', async way => {
  posts = 0;
  const page = await browser.newPage();
  await page.goto(origin + way);
  const overheard = await overhear(page);
  await page.click('button', { noWaitAfter: true });
  await page.waitForURL(`${origin}/thanks`);
  await overheard.stop();
  expect(overheard.json('POST', `${origin}/book`)).toEqual({ id: 12 });
  expect(overheard.json('GET', `${origin}/thanks`)).toBeUndefined();
  expect(posts).toBe(1);
  await page.close();
});
