import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { eventually } from '@overlap/testing/eventually';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorld, PUBLIC, say, type World } from './fixtures/world.ts';
import { openWall, type Wall, type WallOptions } from './wall.ts';

let world: World;
let requests: { method: string; url: string; headers: NodeJS.Dict<string | string[]>; body: string }[];
const closing: (() => Promise<void>)[] = [];

const site: RequestListener = (request, response) => {
  let body = '';
  request.on('data', data => {
    body += data;
  });
  request.on('end', () => {
    requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
    if (request.url === '/drip') return void setInterval(() => response.write('.'), 20).unref();
    if (request.url === '/silent') return;
    if (request.url === '/flood') {
      const more = () => {
        while (response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', more);
      return more();
    }
    if (request.url === '/break') return void request.socket.destroy();
    response.writeHead(200, { 'X-Kept': 'yes', Connection: 'close, X-Dropped', 'X-Dropped': 'no' });
    response.end(`hello ${request.url}`);
  });
};

beforeEach(async () => {
  requests = [];
  world = await openWorld(site);
  closing.push(world.close);
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function openTestWall(options: Partial<WallOptions> = {}): Promise<Wall & { port: number; auth: string }> {
  const wall = await openWall({ allowPrivate: false, resolve: world.resolve, dial: world.dial, ...options });
  closing.push(wall.close);
  const { server, username, password } = wall.proxy;
  const auth = `Proxy-Authorization: Basic ${Buffer.from(`${username}:${password}`).toString('base64')}\r\n`;
  return { ...wall, port: Number(new URL(server).port), auth };
}

type TestWall = Awaited<ReturnType<typeof openTestWall>>;

const get = (wall: TestWall, url: string, extra = '') =>
  say(wall.port, `GET ${url} HTTP/1.1\r\nHost: ${URL.parse(url)?.host ?? 'x'}\r\n${wall.auth}${extra}\r\n`);
const tunnel = (wall: TestWall, authority: string, then = '') =>
  say(wall.port, `CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${wall.auth}\r\n${then}`);
/** A request inside a tunnel. The port of TLS is for the site's TLS server, so plain text goes by the other. */
const through = (wall: TestWall, path: string) =>
  tunnel(wall, 'site.test:80', `GET ${path} HTTP/1.1\r\nHost: site.test\r\nConnection: close\r\n\r\n`);
const reasons = (wall: Wall) => wall.decisions().map(({ reason }) => reason);

test('a plain request passes without what belongs to one hop', async () => {
  const wall = await openTestWall();
  const answer = await get(
    wall,
    'http://site.test/a?token=1',
    'Connection: keep-alive, X-Private\r\nX-Private: 1\r\nProxy-Connection: keep-alive\r\nTE: trailers\r\nExpect: 100-continue\r\nX-Public: 2\r\n',
  );

  expect(answer).toContain('200 OK');
  expect(answer).toContain('X-Kept: yes');
  expect(answer).not.toContain('X-Dropped: no');
  expect(answer).toContain('hello /a?token=1');
  const { headers } = requests[0] ?? { headers: {} };
  expect(headers).toMatchObject({ host: 'site.test', 'x-public': '2' });
  for (const name of ['x-private', 'proxy-connection', 'proxy-authorization', 'te', 'expect'])
    expect(headers).not.toHaveProperty(name);
});

test('a body passes whole, counted or in chunks, and on a GET as well', async () => {
  const wall = await openTestWall();
  const post = (method: string, framing: string) =>
    say(wall.port, `${method} http://site.test/p HTTP/1.1\r\nHost: site.test\r\n${wall.auth}${framing}`);
  await post('POST', 'Content-Length: 5\r\n\r\nhello');
  await post('POST', 'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n');
  await post('GET', 'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n');
  await post('POST', 'Content-Length: 0\r\n\r\n');

  expect(requests.map(({ method, body }) => [method, body])).toEqual([
    ['POST', 'hello'],
    ['POST', 'hello'],
    ['GET', 'hello'],
    ['POST', ''],
  ]);
});

test('a tunnel carries bytes both ways, and the log names host, address and bytes, never a path', async () => {
  const wall = await openTestWall();
  expect(await through(wall, '/secret-path?q=1')).toContain('hello /secret-path?q=1');
  await get(wall, 'http://site.test/other-path?token=2');

  const [tunnelled, plain] = await eventually(wall.decisions, lines => lines.every(({ bytes }) => bytes.down > 0));
  const common = { host: 'site.test', port: 80, decision: 'passed', reason: null, address: PUBLIC };
  expect(tunnelled).toMatchObject({ method: 'CONNECT', ...common });
  expect(plain).toMatchObject({ method: 'GET', ...common });
  expect(Number(tunnelled?.bytes.up)).toBeGreaterThan(50);
  expect(JSON.stringify(wall.decisions())).not.toMatch(/path|token|q=1/);
  expect(wall.stats()).toMatchObject({ passed: 2, refused: 0, tunnels: 2 });
});

test.each([
  ['without credentials', ''],
  ['with wrong ones', `Proxy-Authorization: Basic ${btoa('wall:wrong')}\r\n`],
  ['with another scheme', 'Proxy-Authorization: Bearer x\r\n'],
])('%s the answer is 407 to both forms', async (_what, header) => {
  const wall = await openTestWall();
  for (const line of ['GET http://site.test/', 'CONNECT site.test:443'])
    expect(await say(wall.port, `${line} HTTP/1.1\r\nHost: site.test\r\n${header}\r\n`)).toMatch(
      /^HTTP\/1\.1 407 .*proxy-authenticate: Basic/is,
    );
  expect(requests).toEqual([]);
  expect(reasons(wall)).toEqual(['unauthorised', 'unauthorised']);
});

test('another wall’s credentials open nothing', async () => {
  const [wall, other] = [await openTestWall(), await openTestWall()];
  expect(await get({ ...wall, auth: other.auth }, 'http://site.test/')).toContain('407');
});

test.each([
  ['origin form', 'GET / HTTP/1.1\r\nHost: site.test\r\nAUTH\r\n'],
  [
    'an upgrade without CONNECT',
    'GET http://site.test/ HTTP/1.1\r\nHost: site.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nAUTH\r\n',
  ],
  [
    'both lengths',
    'POST http://site.test/ HTTP/1.1\r\nHost: site.test\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nAUTH\r\n0\r\n\r\n',
  ],
  [
    'two lengths',
    'POST http://site.test/ HTTP/1.1\r\nHost: site.test\r\nContent-Length: 4\r\nContent-Length: 5\r\nAUTH\r\nabcde',
  ],
  ['a length with a sign', 'POST http://site.test/ HTTP/1.1\r\nHost: site.test\r\nContent-Length: +4\r\nAUTH\r\nabcd'],
  [
    'an obfuscated encoding',
    'POST http://site.test/ HTTP/1.1\r\nHost: site.test\r\nTransfer-Encoding : chunked\r\nAUTH\r\n0\r\n\r\n',
  ],
  [
    'an unknown encoding',
    'POST http://site.test/ HTTP/1.1\r\nHost: site.test\r\nTransfer-Encoding: chunked, x\r\nAUTH\r\n0\r\n\r\n',
  ],
  ['a folded header', 'GET http://site.test/ HTTP/1.1\r\nHost: site.test\r\nX: a\r\n b: c\r\nAUTH\r\n'],
  ['a bare line feed', 'GET http://site.test/ HTTP/1.1\nHost: site.test\nAUTH\n'],
  ['a NUL in a header', 'GET http://site.test/ HTTP/1.1\r\nHost: site.test\r\nX: a\u0000b\r\nAUTH\r\n'],
  ['an oversized header', `GET http://site.test/ HTTP/1.1\r\nHost: site.test\r\nX: ${'a'.repeat(20_000)}\r\nAUTH\r\n`],
  ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
  ['https in absolute form', 'GET https://site.test/ HTTP/1.1\r\nHost: site.test\r\nAUTH\r\n'],
  ['CONNECT without a port', 'CONNECT site.test HTTP/1.1\r\nHost: site.test\r\nAUTH\r\n'],
])('%s is answered 400 and closed', async (_what, text) => {
  const wall = await openTestWall();
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  expect(await say(wall.port, text.replace(`AUTH${end}`, wall.auth.replace('\r\n', end) + end))).toMatch(
    /^HTTP\/1\.1 400/,
  );
  expect(requests).toEqual([]);
  expect(world.victim.heard()).toEqual([]);
});

test('a bad chunk ends the exchange, and nothing behind it is a request', async () => {
  const wall = await openTestWall();
  const behind = `GET http://a.inner.test/ HTTP/1.1\r\nHost: a.inner.test\r\n${wall.auth}\r\n`;
  await say(
    wall.port,
    `POST http://site.test/ HTTP/1.1\r\nHost: site.test\r\nTransfer-Encoding: chunked\r\n${wall.auth}\r\nzz\r\n${behind}`,
  );
  expect(requests).toEqual([]);
  expect(world.victim.heard()).toEqual([]);
});

test('a second request on one connection goes nowhere', async () => {
  const wall = await openTestWall();
  const line = (host: string) =>
    `GET http://${host}/ HTTP/1.1\r\nHost: ${host}\r\nConnection: keep-alive\r\n${wall.auth}\r\n`;
  const answer = await say(wall.port, line('site.test') + line('a.inner.test'));
  expect(answer).toContain('hello /');
  expect(answer).toMatch(/connection: close/i);
  expect(world.victim.heard()).toEqual([]);
  expect(requests).toHaveLength(1);
});

test.each([
  ['a private name', 'a.inner.test', 80, 'private-address'],
  ['an address', '127.0.0.1', 80, 'private-address'],
  ['a name without an address', 'nowhere.example', 80, 'unresolvable'],
  ['an odd port', 'site.test', 8080, 'bad-port'],
  ['the port of mail', 'site.test', 25, 'bad-port'],
])('%s is refused in both forms', async (_what, host, port, reason) => {
  const wall = await openTestWall();
  expect(await get(wall, `http://${host}:${port}/`)).toMatch(/^HTTP\/1\.1 (403|502)/);
  const answer = await tunnel(wall, `${host}:${port}`);
  expect(answer).toMatch(/^HTTP\/1\.1 (403|502)/);
  expect(answer).toMatch(/content-length: 0\r\n/i);
  expect(reasons(wall)).toEqual([reason, reason]);
  expect(world.victim.heard()).toEqual([]);
});

test.each([
  ['public and private', ['93.184.216.34', '10.0.0.1'], 'mixed-answers'],
  ['private and public', ['10.0.0.1', '93.184.216.34'], 'mixed-answers'],
  ['loopback in IPv6', ['::1'], 'private-address'],
  ['mapped loopback', ['::ffff:127.0.0.1'], 'private-address'],
  ['an alias of metadata', ['169.254.169.254'], 'private-address'],
  ['nothing', [], 'unresolvable'],
])('a name that answers %s is refused whole', async (_what, addresses, reason) => {
  const wall = await openTestWall({ resolve: async () => addresses });
  await tunnel(wall, 'rebind.test:443');
  expect(reasons(wall)).toEqual([reason]);
  expect(world.victim.heard()).toEqual([]);
});

test('a name is looked up once for each connection, and what was judged is what is dialled', async () => {
  let asked = 0;
  const dialled: string[] = [];
  const wall = await openTestWall({
    // Public for the check, private for whoever would look a second time.
    resolve: async () => [asked++ % 2 === 0 ? PUBLIC : '127.0.0.1'],
    dial: (address, ...rest) => {
      dialled.push(address);
      return world.dial(address, ...rest);
    },
  });
  for (let round = 0; round < 50; round += 1) await get(wall, 'http://rebind.test/');

  expect(asked).toBe(50);
  expect(dialled).toEqual(Array(25).fill(PUBLIC));
  expect(reasons(wall).filter(reason => reason === 'private-address')).toHaveLength(25);
  expect(world.victim.heard()).toEqual([]);
});

test('a connection that ended elsewhere than it was meant to is dropped unused', async () => {
  const wall = await openTestWall({
    dial: async (address, ...rest) => ({ ...(await world.dial(address, ...rest)), peer: '127.0.0.1' }),
  });
  await get(wall, 'http://site.test/');
  expect(reasons(wall)).toEqual(['address-changed']);
  expect(requests).toEqual([]);
});

test('a name server that is silent is waited for no longer than the limit', async () => {
  const wall = await openTestWall({ resolve: () => new Promise(() => {}), limits: { resolveMs: 50 } });
  await tunnel(wall, 'site.test:443');
  expect(reasons(wall)).toEqual(['unresolvable']);
});

test('one dead address among two is passed over; two dead ones are unreachable', async () => {
  const dead = '93.184.216.1';
  const resolve = async (host: string) => (host === 'half.test' ? [dead, PUBLIC] : [dead, dead]);
  const wall = await openTestWall({
    resolve,
    dial: (address, ...rest) => (address === dead ? Promise.reject(new Error('dead')) : world.dial(address, ...rest)),
  });
  expect(await get(wall, 'http://half.test/')).toContain('hello');
  expect(await get(wall, 'http://dead.test/')).toContain('502');
  expect(reasons(wall)).toEqual([null, 'unreachable']);
});

test('an answer that never comes is not asked for again, and none is made up', async () => {
  const wall = await openTestWall();
  expect(await get(wall, 'http://site.test/break')).toBe('');
  expect(requests).toHaveLength(1);
});

test.each([
  ['a status of no meaning', 'HTTP/1.1 000 x\r\n\r\n'],
  ['a switch of protocols', 'HTTP/1.1 101 x\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'],
  ['no HTTP', 'hello\r\n\r\n'],
  ['both lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['an endless header', `HTTP/1.1 200 OK\r\nX: ${'a'.repeat(40_000)}`],
])('a server that answers with %s is closed to the browser', async (_what, bytes) => {
  const { createServer } = await import('node:net');
  const rude = createServer(socket => {
    socket.on('error', () => {});
    socket.end(bytes, 'latin1');
  }).listen(0, '127.0.0.1');
  await once(rude, 'listening');
  const address = rude.address();
  const door = typeof address === 'object' && address ? address.port : 0;
  const wall = await openTestWall({
    dial: async meant => {
      const socket = connect(door, '127.0.0.1');
      socket.on('error', () => {});
      await once(socket, 'connect');
      return { socket, peer: meant };
    },
  });
  expect(await get(wall, 'http://site.test/')).toBe('');
  rude.close();
});

test('a flood is cut at the cap of its tunnel, in both forms, and the wall stays open', async () => {
  const wall = await openTestWall({ limits: { downPerTunnel: 1_000_000 } });
  for (const flood of [() => get(wall, 'http://site.test/flood'), () => through(wall, '/flood')])
    expect((await flood()).length).toBeLessThan(1_500_000);
  expect(wall.decisions()).toMatchObject([
    { decision: 'cut', reason: 'too-many-bytes' },
    { decision: 'cut', reason: 'too-many-bytes' },
  ]);
  expect(await through(wall, '/')).toContain('hello');
});

test('what is sent is capped as well', async () => {
  const wall = await openTestWall({ limits: { upPerTunnel: 100_000 } });
  const answer = await tunnel(
    wall,
    'site.test:80',
    `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n${'a'.repeat(2_000_000)}`,
  );
  expect(answer).not.toContain('hello');
  expect(wall.decisions()).toMatchObject([{ decision: 'cut', reason: 'too-many-bytes' }]);
});

test('the whole allowance, once used up, ends everything and says so', async () => {
  const wall = await openTestWall({ limits: { down: 1_000_000 } });
  await through(wall, '/flood');
  expect(await wall.spent).toBe('too-many-bytes');
  expect(await through(wall, '/')).toContain('403');
  expect(reasons(wall)).toEqual(['too-many-bytes', 'too-many-bytes']);
});

test.each([
  ['a slow drip', '/drip', { lifeMs: 200 }, 'too-long'],
  ['silence', '/silent', { silentMs: 200 }, 'silent'],
])('%s is cut by the clock', async (_what, path, limits, reason) => {
  const wall = await openTestWall({ limits });
  await through(wall, path);
  expect(wall.decisions()).toMatchObject([{ decision: 'cut', reason }]);
});

test('tunnels are limited at once and in all', async () => {
  const wall = await openTestWall({ limits: { tunnelsAtOnce: 2, tunnels: 3 } });
  const open = [through(wall, '/silent'), through(wall, '/silent')];
  await eventually(wall.stats, ({ live }) => live === 2);
  expect(await through(wall, '/')).toContain('403');
  expect(wall.closeTunnels('site.test')).toBe(2);
  await Promise.all(open);

  expect(await through(wall, '/')).toContain('hello');
  expect(await through(wall, '/')).toContain('403');
  expect(await wall.spent).toBe('too-many-tunnels');
});

test('tunnels of one host are cut, those in the making too, and other hosts’ stay', async () => {
  const held = Promise.withResolvers<void>();
  const wall = await openTestWall({
    dial: async (...to) => {
      if (wall.stats().live === 3) await held.promise;
      return world.dial(...to);
    },
  });
  const first = through(wall, '/silent');
  await eventually(
    () => requests.length,
    count => count === 1,
  );
  const other = tunnel(wall, 'other.test:80', 'GET /silent HTTP/1.1\r\nHost: other.test\r\n\r\n');
  await eventually(
    () => requests.length,
    count => count === 2,
  );
  const making = through(wall, '/');
  await eventually(wall.stats, ({ live }) => live === 3);

  expect(wall.closeTunnels('SITE.test.')).toBe(2);
  held.resolve();
  expect([await first, await making].map(answer => answer.includes('hello'))).toEqual([false, false]);
  expect(wall.stats().live).toBe(1);
  expect(requests).toHaveLength(2);
  wall.closeTunnels('other.test');
  await other;
});

test('frozen, the wall knows old hosts only', async () => {
  const wall = await openTestWall();
  await through(wall, '/');
  wall.freeze();
  expect(await through(wall, '/again')).toContain('hello /again');
  expect(await tunnel(wall, 'new.test:80')).toContain('403');
  expect(reasons(wall)).toEqual([null, null, 'frozen']);
});

test('in development this machine is reached by any port, a public host by its own only', async () => {
  const wall = await openTestWall({ allowPrivate: true });
  for (const host of ['127.0.0.1', 'calendly.com.localhost', 'a.inner.test', '[::1]'])
    expect(await get(wall, `http://${host}:${world.victim.port}/`)).toContain('secret');
  expect(await get(wall, `http://site.test:${world.victim.port}/`)).toContain('403');
  for (const host of ['169.254.169.254', 'db.internal', '0.0.0.0', '[64:ff9b::7f00:1]'])
    expect(await get(wall, `http://${host}:${world.victim.port}/`)).toContain('403');
});

test('without seams it connects for real, and checks the real other end', async () => {
  const wall = await openWall({ allowPrivate: true });
  closing.push(wall.close);
  const auth = `Proxy-Authorization: Basic ${btoa(`wall:${wall.proxy.password}`)}\r\n`;
  const url = `http://calendly.com.localhost:${world.victim.port}/`;
  const answer = await say(Number(new URL(wall.proxy.server).port), `GET ${url} HTTP/1.1\r\nHost: x\r\n${auth}\r\n`);
  expect(answer).toContain('secret');
  expect(wall.decisions()).toMatchObject([{ decision: 'passed', address: '127.0.0.1' }]);
});

test('closing ends what is open', async () => {
  const wall = await openTestWall();
  const open = through(wall, '/silent');
  await eventually(
    () => requests.length,
    count => count === 1,
  );
  await wall.close();
  await open;
  expect(reasons(wall)).toEqual(['wall-closed']);
});
