import { freshDatabase } from '@overlap/testing/fresh-database';
import { addLead, addReply } from '@overlap/testing/rows';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openTown, type Town } from './fixtures/town.ts';
import { enterHost, exitHost } from './page-host.ts';

const MINUTE = 60_000;
let town: Town;
beforeAll(async () => {
  town = await openTown({ fresh: await freshDatabase(), addLead, addReply });
});
afterAll(() => town.close());
afterEach(() => vi.useRealTimers());

const enter = (host: string) => enterHost(town.shift, host);
const wind = (minutes: number) => vi.useFakeTimers({ now: Date.now() + minutes * MINUTE, toFake: ['Date'] });

test('a host takes one visit at a time, and the next after the gap', async () => {
  const first = await enter('one.example');
  expect((await enter('one.example')).ok).toBe(false);
  if (first.ok) await exitHost(town.shift, first.value, MINUTE, false);
  expect((await enter('one.example')).ok).toBe(false);
  wind(2);
  expect((await enter('one.example')).ok).toBe(true);
});

test('one that turned us away is left alone for two hours', async () => {
  const first = await enter('two.example');
  if (first.ok) await exitHost(town.shift, first.value, MINUTE, true);
  wind(119);
  expect((await enter('two.example')).ok).toBe(false);
  wind(2);
  expect((await enter('two.example')).ok).toBe(true);
});

test('a visitor who comes back late does not free a host that somebody else is visiting', async () => {
  const late = await enter('three.example');
  wind(4);
  expect((await enter('three.example')).ok).toBe(true);
  if (late.ok) await exitHost(town.shift, late.value, 0, false);
  expect((await enter('three.example')).ok).toBe(false);
});
