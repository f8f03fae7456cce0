import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Run } from './booking-provider.ts';
import { newRun } from './fixtures/requests.ts';
import { callApi, type Effect } from './http.ts';

let calls: number;
let status: number;
beforeEach(() => {
  calls = 0;
  status = 200;
});

const answered: typeof fetch = async () => {
  calls += 1;
  return new Response('{}', { status });
};
const ask = (effect: Effect, change: Partial<Run>) =>
  callApi(
    newRun({ fetch: answered, ...change }),
    {
      provider: 'Acme',
      method: 'POST',
      url: new URL('http://acme.example/'),
      headers: {},
      effect,
      secrets: [],
      sentence: () => null,
      waitSeconds: () => null,
    },
    z.unknown(),
  );

async function failing(effect: Effect, change: Partial<Run>) {
  const result = await ask(effect, change);
  if (result.ok) throw new Error('Expected a failure');
  return result.error;
}

test.each([
  ['reads', 'call'],
  ['repeatable', 'call'],
  ['books', 'book'],
] as const)('a call that %s is spent as a %s, before it is made', async (effect, what) => {
  const spent: string[] = [];
  const spend = async (asked: string) => {
    spent.push(`${asked} after ${calls} calls`);
    return 0;
  };
  expect((await ask(effect, { spend })).ok).toBe(true);
  expect(spent).toEqual([`${what} after 0 calls`]);
  expect(calls).toBe(1);
});

test.each([
  [42, 42],
  [0.2, 1],
  [59.01, 60],
])('a wait of %d s: not called, and %i s to wait', async (wait, seconds) => {
  for (const effect of ['reads', 'repeatable', 'books'] as const) {
    const failure = await failing(effect, { spend: async () => wait });
    expect(failure).toMatchObject({ kind: 'rate-limited', retryAfterSeconds: seconds });
    expect(failure).not.toHaveProperty('status');
    expect(failure.message).toBe(`Acme takes no more calls of ours for ${seconds} s`);
  }
  expect(calls).toBe(0);
});

test.each([{ signal: AbortSignal.abort() }, { deadline: Date.now() - 1 }])(
  'nothing is spent on a call that has no time left',
  async late => {
    const spent: string[] = [];
    const spend = async (what: string) => spent.push(what);
    expect((await failing('books', { ...late, spend })).kind).toBe('unreachable');
    expect(spent).toEqual([]);
  },
);

test('a run that ends while the budget is asked calls nobody', async () => {
  const stop = new AbortController();
  const spend = async () => {
    stop.abort();
    return 0;
  };
  expect((await failing('books', { signal: stop.signal, spend })).kind).toBe('unreachable');
  expect(calls).toBe(0);
});

test('a failed call is spent all the same', async () => {
  const spent: string[] = [];
  const spend = async (what: string) => {
    spent.push(what);
    return 0;
  };
  status = 500;
  expect((await ask('books', { spend })).ok).toBe(false);
  expect(spent).toEqual(['book']);
});
