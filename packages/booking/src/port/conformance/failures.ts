import type { FailureKind } from '@overlap/domain/failure';
import { expect, test } from 'vitest';
import {
  answering,
  closedPort,
  error,
  type Fault,
  inDays,
  kind,
  later,
  type Scene,
  value,
} from '../conformance-world.ts';
import { ASKING, METHODS, QUERY } from './methods.ts';

const READING = ['findSlots', 'find', 'listMeetings', 'resolveLink', 'check'] as const;

const BROKEN: [name: string, fetch: typeof fetch, kind: FailureKind][] = [
  ['a server in trouble', answering(503), 'unreachable'],
  ['a page instead of an answer', answering(200, '<html>Maintenance</html>'), 'unreachable'],
  ['no time for us', answering(429, '{}', { 'retry-after': '7' }), 'rate-limited'],
];

/** What is known, and what is not, when something goes wrong. */
export function failureCases(scene: () => Scene): void {
  const LOST_ANSWERS = ['drop-after-work', 'garble-after-work', 'silence-after-work'] as const;
  test.each(LOST_ANSWERS)('%s while booking: unknown, then found, never doubled', async fault => {
    const { world, provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    await world.failNext('booking', fault);
    const first = await provider.book(newRun({ deadline: Date.now() + 2000 }), requestAt(start));
    expect(kind(first)).toBe('outcome-unknown');
    const found = value(await provider.find(newRun(), requestAt(start)));
    expect(found).toMatchObject({ start, end: later(start, world.minutes) });
    expect(value(await provider.book(newRun(), requestAt(start)))).toEqual(found);
    expect(await standing()).toHaveLength(1);
  });

  test.each(['drop', 'server-error'] as const)('%s while booking: unknown, and not found', async fault => {
    const { world, provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    await world.failNext('booking', fault);
    expect(kind(await provider.book(newRun(), requestAt(start)))).toBe('outcome-unknown');
    expect(value(await provider.find(newRun(), requestAt(start)))).toBeNull();
    value(await provider.book(newRun(), requestAt(start)));
    expect(await standing()).toHaveLength(1);
  });

  test('an abort while booking leaves the outcome unknown', async () => {
    const { world, provider, newRun, requestAt, freeAt } = scene();
    const start = await freeAt(inDays(6));
    await world.failNext('booking', 'silence-after-work');
    const stop = new AbortController();
    const stopping: typeof fetch = (url, init) => {
      if (world.isBookingCall(new URL(String(url)), init?.method ?? 'GET')) setTimeout(() => stop.abort(), 200);
      return fetch(url, init);
    };
    const run = newRun({ signal: stop.signal, fetch: stopping });
    expect(kind(await provider.book(run, requestAt(start)))).toBe('outcome-unknown');
  });

  test('an abort before the booking is sent: certainly nothing was booked', async () => {
    const { provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    const stop = new AbortController();
    const stopping: typeof fetch = (url, init) => {
      stop.abort();
      return fetch(url, init);
    };
    const run = newRun({ signal: stop.signal, fetch: stopping });
    expect(['unreachable', 'outcome-unknown']).toContain(kind(await provider.book(run, requestAt(start))));
    expect(await standing()).toEqual([]);
  });

  test('a connection refused before the booking is sent: unreachable', async () => {
    const { world, provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    const nowhere = await closedPort();
    const refusing: typeof fetch = (url, init) =>
      fetch(world.isBookingCall(new URL(String(url)), init?.method ?? 'GET') ? nowhere : url, init);
    expect(kind(await provider.book(newRun({ fetch: refusing }), requestAt(start)))).toBe('unreachable');
    expect(await standing()).toEqual([]);
  });

  test.each(METHODS)('%s begins nothing after its deadline', async method => {
    const { newRun, bookAt } = scene();
    const { ids } = await bookAt(inDays(6));
    let calls = 0;
    const counting: typeof fetch = (url, init) => {
      calls += 1;
      return fetch(url, init);
    };
    const answer = await ASKING[method](newRun({ deadline: Date.now() - 1, fetch: counting }), scene(), ids);
    if (answer) expect(kind(answer)).toBe('unreachable');
    expect(calls).toBe(0);
  });

  test('a deadline in the middle of a look-up ends it', async () => {
    const { world, provider, newRun } = scene();
    await world.failNext('reading', 'silence-after-work');
    const began = Date.now();
    expect(kind(await provider.findSlots(newRun({ deadline: began + 400 }), QUERY))).toBe('unreachable');
    expect(Date.now() - began).toBeLessThan(5000);
  });

  test('a deadline in the middle of a booking, before it is sent: nothing is booked', async () => {
    const { world, provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    await world.failNext('reading', 'silence-after-work');
    expect(kind(await provider.book(newRun({ deadline: Date.now() + 400 }), requestAt(start)))).toBe('unreachable');
    expect(await standing()).toEqual([]);
  });

  const ANSWERS: [at: 'reading' | 'booking', fault: Fault, kind: FailureKind][] = [
    ['reading', 'unauthorised', 'credentials'],
    ['booking', 'unauthorised', 'credentials'],
    ['booking', 'forbidden', 'credentials'],
    ['reading', 'rate-limited', 'rate-limited'],
    ['booking', 'rate-limited', 'rate-limited'],
    ['reading', 'server-error', 'unreachable'],
    ['reading', 'drop', 'unreachable'],
    ['reading', 'garble-after-work', 'unreachable'],
  ];
  test.each(ANSWERS)('%s, %s: %s', async (at, fault, expected) => {
    const { world, provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    await world.failNext(at, fault);
    const failure =
      at === 'reading'
        ? error(await provider.findSlots(newRun(), QUERY))
        : error(await provider.book(newRun(), requestAt(start)));
    expect(failure.kind).toBe(expected);
    if (fault === 'rate-limited') expect(failure.retryAfterSeconds).toBeGreaterThan(0);
    expect(await standing()).toEqual([]);
  });

  test.each(METHODS)('%s with access revoked: credentials', async method => {
    const { newRun, freeAt, bookAt, standing } = scene();
    const { ids } = await bookAt(inDays(6));
    await freeAt(inDays(6, 16));
    const answer = await ASKING[method](newRun({ fetch: answering(401) }), scene(), ids);
    if (answer)
      expect(error(answer)).toMatchObject({ kind: 'credentials', message: expect.stringMatching(/^[A-Z].{9,}/) });
    expect((await standing()).map(({ start }) => start)).toEqual([inDays(6)]);
  });

  test.each(READING.flatMap(method => BROKEN.map(([name, fetch, expected]) => ({ method, name, fetch, expected }))))(
    '$method of $name is a failure, never an empty answer',
    async ({ method, fetch, expected }) => {
      const answer = await ASKING[method](scene().newRun({ fetch }), scene(), {});
      if (answer) expect(kind(answer)).toBe(expected);
    },
  );

  test('its messages and log hold no contact of the guest', async () => {
    const { world, provider, newRun, requestAt, freeAt } = scene();
    const start = await freeAt(inDays(6));
    const lines: string[] = [];
    const run = newRun({ log: line => lines.push(line) });
    await world.failNext('booking', 'forbidden');
    lines.push(error(await provider.book(run, requestAt(start))).message);
    await provider.find(run, requestAt(start));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('\n')).not.toMatch(/ann(@|%40)example|4155550123/);
  });
}
