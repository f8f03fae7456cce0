import { expect, test, vi } from 'vitest';
import { createProxy, type ProxyParts } from './proxy.ts';

function setup(overrides: Partial<ProxyParts> = {}) {
  const fetch = vi.fn<ProxyParts['fetch']>(async () => Response.json({ result: {} }));
  const onRejected = vi.fn();
  const parts = {
    fetch,
    server: () => 'https://api.example.com',
    token: () => 'secret-token',
    onRejected,
    ...overrides,
  };
  return { proxy: createProxy(parts), fetch: parts.fetch as typeof fetch, onRejected };
}
const call = (fetch: ReturnType<typeof setup>['fetch']) => {
  const [url, init] = fetch.mock.calls[0] ?? ['', {}];
  return { url, init, headers: new Headers(init.headers) };
};
const get = (headers: Record<string, string> = {}) => new Request('app://bundle/trpc/session.me?batch=1', { headers });

test.each([
  ['/trpc/session.me', true],
  ['/trpc/', true],
  ['/evidence/0190a', true],
  ['/evidence', false],
  ['/trpc', false],
  ['/trpcx/session.me', false],
  ['/api/auth/sign-in/email', false],
  ['/api/auth/get-session', false],
  ['/console/index.html', false],
  ['/webhooks/x', false],
])('%s is forwarded: %s', (pathname, forwarded) => {
  expect(setup().proxy.covers(pathname)).toBe(forwarded);
});

test('the token is added in main, and the host is the configured one', async () => {
  const { proxy, fetch } = setup();
  await proxy.forward(get());
  expect(call(fetch).url).toBe('https://api.example.com/trpc/session.me?batch=1');
  expect(call(fetch).headers.get('authorization')).toBe('Bearer secret-token');
  expect(call(fetch).init).toMatchObject({ credentials: 'omit', redirect: 'error' });
});

test('what the page sends along stays here', async () => {
  const { proxy, fetch } = setup();
  const request = get({
    accept: 'text/event-stream',
    'x-anything': '1',
    authorization: 'Bearer stolen',
    'last-event-id': '4.2',
  });
  for (const [name, value] of [
    ['cookie', 'a=b'],
    ['origin', 'app://bundle'],
    ['referer', 'app://bundle/'],
    ['host', 'bundle'],
    ['sec-fetch-site', 'same-origin'],
  ] as const) {
    request.headers.set(name, value);
  }
  await proxy.forward(request);
  expect([...call(fetch).headers.keys()].sort()).toEqual(['accept', 'authorization', 'last-event-id']);
  expect(call(fetch).headers.get('authorization')).toBe('Bearer secret-token');
});

test('a mutation keeps its body and type', async () => {
  const { proxy, fetch } = setup();
  const headers = { 'content-type': 'application/json' };
  await proxy.forward(new Request('app://bundle/trpc/task.approve', { method: 'POST', headers, body: '{"json":{}}' }));
  expect(new TextDecoder().decode(call(fetch).init.body as ArrayBuffer)).toBe('{"json":{}}');
  expect(call(fetch).headers.get('content-type')).toBe('application/json');
});

test('no answer brings a token or a cookie to the page', async () => {
  const headers = {
    'set-auth-token': 'secret-token',
    'set-cookie': 'session=secret-token',
    'x-other': 'secret-token',
    'content-type': 'application/json',
  };
  const { proxy } = setup({ fetch: async () => new Response('{}', { headers }) });
  const response = await proxy.forward(get());
  expect([...response.headers.keys()]).toEqual(['content-type']);
  expect(JSON.stringify([...response.headers]) + (await response.text())).not.toContain('secret-token');
});

test('a picture keeps what makes it nothing but a picture', async () => {
  const headers = {
    'content-type': 'image/png',
    'content-disposition': 'inline; filename="01-opened.png"',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  };
  const { proxy, fetch } = setup({ fetch: vi.fn<ProxyParts['fetch']>(async () => new Response('x', { headers })) });
  const response = await proxy.forward(new Request('app://bundle/evidence/0190a'));
  expect(call(fetch).url).toBe('https://api.example.com/evidence/0190a');
  expect(Object.fromEntries(response.headers)).toEqual(headers);
});

test('a rejected token is reported once, and the page sees the 401', async () => {
  const { proxy, onRejected } = setup({ fetch: async () => new Response('{}', { status: 401 }) });
  expect((await proxy.forward(get())).status).toBe(401);
  expect(onRejected.mock.calls).toEqual([['secret-token']]);
});

test('without a token a 401 rejects nothing', async () => {
  const { proxy, onRejected } = setup({ fetch: async () => new Response('{}', { status: 401 }), token: () => null });
  await proxy.forward(get());
  expect(onRejected).not.toHaveBeenCalled();
});

test('an unreachable server looks to the page like a failed request', async () => {
  const { proxy } = setup({ fetch: () => Promise.reject(new Error('ERR_CONNECTION_REFUSED')) });
  expect((await proxy.forward(get())).type).toBe('error');
});

test('without a server nothing is sent', async () => {
  const { proxy, fetch } = setup({ server: () => null });
  expect((await proxy.forward(get())).type).toBe('error');
  expect(fetch).not.toHaveBeenCalled();
});

/** A server whose stream never ends by itself. */
function endless() {
  const signals: AbortSignal[] = [];
  const fetch = async (_url: string, init: RequestInit) => {
    if (init.signal) signals.push(init.signal);
    return new Response(
      new ReadableStream({ start: stream => stream.enqueue(new TextEncoder().encode(': ping\n\n')) }),
    );
  };
  return { signals, fetch };
}

test('streams end when the page goes away', async () => {
  const { signals, fetch } = endless();
  const { proxy } = setup({ fetch });
  await proxy.forward(get());
  await proxy.forward(get());
  proxy.abortAll();
  expect(signals.map(signal => signal.aborted)).toEqual([true, true]);
});

test('a request that the page aborts is aborted upstream', async () => {
  const { signals, fetch } = endless();
  const { proxy } = setup({ fetch });
  const abort = new AbortController();
  await proxy.forward(new Request('app://bundle/trpc/events.live', { signal: abort.signal }));
  abort.abort();
  expect(signals[0]?.aborted).toBe(true);
});

test('a finished answer is not aborted later', async () => {
  const signals: AbortSignal[] = [];
  const { proxy } = setup({
    fetch: async (_url, init) => {
      if (init.signal) signals.push(init.signal);
      return Response.json({});
    },
  });
  await (await proxy.forward(get())).text();
  proxy.abortAll();
  expect(signals[0]?.aborted).toBe(false);
});
