import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import type { FailureKind } from '@overlap/domain/failure';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Run } from './booking-provider.ts';
import { type Call, callApi, type Effect } from './http.ts';

const EFFECTS: Effect[] = ['reads', 'repeatable', 'books'];
const schema = z.object({ id: z.string() });
const open: Server[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise(done => server.close(done));
  }
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/path?email=ann%40example.com`;
}

const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
  listen((_request, response) => response.writeHead(status, headers).end(body));

const newRun = (change: Partial<Run> = {}): Run => ({
  signal: new AbortController().signal,
  deadline: Date.now() + 5000,
  log: () => {},
  idempotencyKey: 'key-1',
  fetch,
  ...change,
});

const callOf = (url: string, effect: Effect): Call => ({
  provider: 'Acme',
  method: effect === 'reads' ? 'GET' : 'POST',
  url: new URL(url),
  headers: { authorization: 'Bearer s3cret' },
  ...(effect === 'reads' ? {} : { body: { name: 'Ann' } }),
  effect,
  secrets: ['s3cret'],
  sentence: body => (body as { message?: string } | undefined)?.message ?? null,
  waitSeconds: headers => (headers.has('x-wait') ? Number(headers.get('x-wait')) : null),
});

async function failing(url: string, effect: Effect, run = newRun()) {
  const result = await callApi(run, callOf(url, effect), schema);
  if (result.ok) throw new Error('Expected a failure');
  return result.error;
}

/** What each fault means to a call that reads, one that may be repeated, and one that books. */
type Kinds = [reads: FailureKind, repeatable: FailureKind, books: FailureKind];
const UNKNOWN_IF_BOOKING: Kinds = ['unreachable', 'unreachable', 'outcome-unknown'];
const same = (kind: FailureKind): Kinds => [kind, kind, kind];

const STATUSES: [status: number, kinds: Kinds][] = [
  [302, same('rejected')],
  [400, same('rejected')],
  [401, same('credentials')],
  [403, same('credentials')],
  [404, same('rejected')],
  [408, UNKNOWN_IF_BOOKING],
  [422, same('rejected')],
  [429, same('rate-limited')],
  [500, UNKNOWN_IF_BOOKING],
  [502, UNKNOWN_IF_BOOKING],
  [503, UNKNOWN_IF_BOOKING],
  [504, UNKNOWN_IF_BOOKING],
];

describe('statuses', () => {
  test.each(STATUSES)('%i means %j', async (status, kinds) => {
    const url = await answering(status, '{"message":"No"}', status === 302 ? { location: '/elsewhere' } : {});
    const failures = await Promise.all(EFFECTS.map(effect => failing(url, effect)));
    expect(failures.map(({ kind }) => kind)).toEqual(kinds);
    expect(failures.every(failure => failure.status === status || status === 408 || status >= 500)).toBe(true);
  });

  test.each([
    [{ 'retry-after': '7', 'x-wait': '99' }, 7],
    [{ 'retry-after': new Date(Date.now() - 60_000).toUTCString() }, 0],
    [{ 'x-wait': '42' }, 42],
    [{}, undefined],
  ])('429 with %j waits %s s', async (headers, seconds) => {
    const failure = await failing(await answering(429, '', headers as Record<string, string>), 'reads');
    expect(failure.retryAfterSeconds).toBe(seconds);
  });
});

describe('answers', () => {
  test('a readable answer is its value', async () => {
    const url = await answering(201, '{"id":"a","more":1}');
    expect(await callApi(newRun(), callOf(url, 'books'), schema)).toEqual({ ok: true, value: { id: 'a' } });
  });

  test.each([['{"id":'], ['<html>'], [''], ['{"id":7}'], ['null']])('%j cannot be read', async body => {
    const url = await answering(200, body);
    const failures = await Promise.all(EFFECTS.map(effect => failing(url, effect)));
    expect(failures.map(({ kind }) => kind)).toEqual(UNKNOWN_IF_BOOKING);
  });
});

describe('connections', () => {
  test('dropped before the answer', async () => {
    const url = await listen(request => request.socket.destroy());
    const failures = await Promise.all(EFFECTS.map(effect => failing(url, effect)));
    expect(failures.map(({ kind }) => kind)).toEqual(UNKNOWN_IF_BOOKING);
  });

  test('dropped within the answer', async () => {
    const url = await listen((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"id":"a"');
      setTimeout(() => request.socket.destroy(), 20);
    });
    const failures = await Promise.all(EFFECTS.map(effect => failing(url, effect)));
    expect(failures.map(({ kind }) => kind)).toEqual(UNKNOWN_IF_BOOKING);
  });

  test('refused: nothing was sent', async () => {
    const server = createTcpServer();
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await new Promise(done => server.close(done));
    for (const host of ['127.0.0.1', 'localhost']) {
      expect((await failing(`http://${host}:${port}/`, 'books')).kind).toBe('unreachable');
    }
  });

  test.each(['ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])('%s: nothing was sent', async code => {
    const cause = Object.assign(new Error('no way there'), { code });
    const run = newRun({ fetch: () => Promise.reject(new TypeError('fetch failed', { cause })) });
    expect((await failing('http://acme.example/', 'books', run)).kind).toBe('unreachable');
  });

  const connect = (code: string) => Object.assign(new Error(code), { code, syscall: 'connect' });
  const tried = (...errors: Error[]) => Object.assign(new AggregateError(errors), { code: 'ETIMEDOUT' });
  test.each<[string, Error, FailureKind]>([
    ['no route to the host', connect('EHOSTUNREACH'), 'unreachable'],
    ['none of its addresses', tried(connect('ENETUNREACH'), connect('ETIMEDOUT')), 'unreachable'],
    ['a time-out while reading', Object.assign(new Error(), { code: 'ETIMEDOUT', syscall: 'read' }), 'outcome-unknown'],
    ['a reset', Object.assign(new Error(), { code: 'ECONNRESET', syscall: 'read' }), 'outcome-unknown'],
    ['the other side closed', Object.assign(new Error(), { code: 'UND_ERR_SOCKET' }), 'outcome-unknown'],
  ])('%s', async (_name, cause, kind) => {
    const run = newRun({ fetch: () => Promise.reject(new TypeError('fetch failed', { cause })) });
    expect((await failing('http://acme.example/', 'books', run)).kind).toBe(kind);
  });

  test('silence ends with the deadline', async () => {
    const url = await listen(() => {});
    const began = Date.now();
    const run = () => newRun({ deadline: Date.now() + 150 });
    const failures = await Promise.all(EFFECTS.map(effect => failing(url, effect, run())));
    expect(failures.map(({ kind }) => kind)).toEqual(UNKNOWN_IF_BOOKING);
    expect(Date.now() - began).toBeLessThan(2000);
  });

  test('an abort ends a call in flight', async () => {
    const url = await listen(() => {});
    const signal = AbortSignal.timeout(100);
    expect((await failing(url, 'books', newRun({ signal }))).kind).toBe('outcome-unknown');
  });

  test('nothing begins after an abort or the deadline', async () => {
    let asked = 0;
    const url = await listen((_request, response) => {
      asked += 1;
      response.end('{"id":"a"}');
    });
    for (const late of [{ signal: AbortSignal.abort() }, { deadline: Date.now() - 1 }]) {
      expect((await failing(url, 'books', newRun(late))).kind).toBe('unreachable');
    }
    expect(asked).toBe(0);
  });

  test('a redirect is not followed', async () => {
    const paths: string[] = [];
    const url = await listen((request, response) => {
      paths.push(request.url ?? '');
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    await failing(url, 'books');
    expect(paths).toHaveLength(1);
  });
});

describe('what is written down', () => {
  test('a message repeats the provider without token and contacts', async () => {
    const said = 'Token s3cret of ann@example.com, +1 (415) 555-0123, may not book 2026-12-02T15:00:00Z';
    const failure = await failing(await answering(400, JSON.stringify({ message: said })), 'books');
    expect(failure.message).toContain('may not book 2026-12-02T15:00:00Z');
    expect(failure.message).not.toMatch(/s3cret|ann@|555/);
  });

  test('a log line has method, path, status and trace, and no query', async () => {
    const lines: string[] = [];
    const url = await answering(400, '{"traceId":"t-1"}');
    await failing(url, 'reads', newRun({ log: line => lines.push(line) }));
    expect(lines).toEqual([expect.stringMatching(/^Acme GET \/path 400 in \d+ ms \(trace t-1\)$/)]);
  });
});
