import { expect, test } from 'vitest';
import { atOnce, BEN, inDays, kind, type Scene, value } from '../conformance-world.ts';

/** What is promised where two things happen at one moment. */
export function raceCases(scene: () => Scene): void {
  test('a slot taken between look and booking is taken', async () => {
    const { world, provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    const stealing: typeof fetch = async (url, init) => {
      if (world.isBookingCall(new URL(String(url)), init?.method ?? 'GET')) await world.bookElsewhere(start);
      return fetch(url, init);
    };
    expect(kind(await provider.book(newRun({ fetch: stealing }), requestAt(start)))).toBe('slot-taken');
    expect(await standing()).toEqual([]);
  });

  test('two guests at one slot: one has it, the other is told that it is taken', async () => {
    const { world, provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    const results = await atOnce(world, [
      fetch => provider.book(newRun({ fetch }), requestAt(start)),
      fetch => provider.book(newRun({ fetch, idempotencyKey: 'booking-2' }), requestAt(start, BEN)),
    ]);
    const refused = results.filter(({ ok }) => !ok);
    expect(refused.map(result => kind(result))).toEqual(['slot-taken']);
    expect(await standing()).toHaveLength(1);
  });

  test('one booking attempted twice at once: one meeting, and it is found', async () => {
    const { world, provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    const attempt = (fetch: typeof globalThis.fetch) => provider.book(newRun({ fetch }), requestAt(start));
    const results = await atOnce(world, [attempt, attempt]);
    const confirmed = results.flatMap(result => (result.ok ? result.value : []));
    expect(confirmed.length).toBeGreaterThan(0);
    for (const result of results) if (!result.ok) expect(['slot-taken', 'outcome-unknown']).toContain(kind(result));
    const found = value(await provider.find(newRun(), requestAt(start)));
    expect(new Set(confirmed.map(({ ids }) => JSON.stringify(ids)))).toEqual(new Set([JSON.stringify(found?.ids)]));
    expect(await standing()).toHaveLength(1);
  });
}
