import { expect, test } from 'vitest';
import { error, inDays, type Scene, value } from '../conformance-world.ts';
import { ASKING } from './methods.ts';

/** Our own count of the provider's limits: asked before every call, and obeyed. */
export function budgetCases(scene: () => Scene): void {
  test('the budget is asked before each call, as a booking exactly once', async () => {
    const { world, provider, newRun, requestAt, freeAt } = scene();
    const start = await freeAt(inDays(6));
    const spent: ('call' | 'book')[] = [];
    const unpaid: string[] = [];
    let calls = 0;
    let bookings = 0;
    const counting: typeof fetch = (url, init) => {
      const method = init?.method ?? 'GET';
      calls += 1;
      if (calls > spent.length) unpaid.push(`${method} ${url}`);
      if (world.isBookingCall(new URL(String(url)), method)) bookings += 1;
      return fetch(url, init);
    };
    const spend = async (what: 'call' | 'book') => {
      spent.push(what);
      return 0;
    };
    value(await provider.book(newRun({ fetch: counting, spend }), requestAt(start)));
    expect(unpaid).toEqual([]);
    expect(calls).toBe(spent.length);
    expect([bookings, spent.filter(what => what === 'book').length]).toEqual([1, 1]);
  });

  test.each(Object.entries(ASKING))(
    '%s without budget waits as long as it says, and asks nobody',
    async (_name, ask) => {
      const { newRun, bookAt } = scene();
      const { ids } = await bookAt(inDays(6));
      let calls = 0;
      const counting: typeof fetch = (url, init) => {
        calls += 1;
        return fetch(url, init);
      };
      const answer = await ask(newRun({ fetch: counting, spend: async () => 42 }), scene(), ids);
      if (answer) expect(error(answer)).toMatchObject({ kind: 'rate-limited', retryAfterSeconds: 42 });
      expect(calls).toBe(0);
    },
  );

  test('a budget without bookings left: looked up, and not booked', async () => {
    const { provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    const run = newRun({ spend: async what => (what === 'book' ? 42 : 0) });
    expect(error(await provider.book(run, requestAt(start)))).toMatchObject({
      kind: 'rate-limited',
      retryAfterSeconds: 42,
    });
    expect(await standing()).toEqual([]);
    expect(value(await provider.find(run, requestAt(start)))).toBeNull();
  });
}
