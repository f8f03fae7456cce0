import { expect, test } from 'vitest';
import { ability, losingFirstAnswer, type Scene, value } from '../conformance-world.ts';

const WANTED = { url: 'https://hooks.example.com/bookings/ws_1', secret: 'k7Jx2mQ9vT4wZ8rB5nL1cD6fH3gS0pYa' };

/** Where booking news is delivered. */
export function subscriptionCases(scene: () => Scene): void {
  const working = async (url = WANTED.url) =>
    ((await scene().world.subscriptions?.()) ?? []).filter(one => one.url === url && one.isWorking);

  test('makes a subscription, and leaves a working one alone', async () => {
    const { provider, newRun } = scene();
    const ensure = ability(provider, 'subscribe');
    if (!ensure) return;
    expect(value(await ensure(newRun(), WANTED))).toEqual({ state: 'made' });
    expect(value(await ensure(newRun(), WANTED))).toEqual({ state: 'kept' });
    expect(await working()).toHaveLength(1);
  });

  test('makes a dead one anew', async () => {
    const { world, provider, newRun } = scene();
    const ensure = ability(provider, 'subscribe');
    if (!ensure) return;
    value(await ensure(newRun(), WANTED));
    await world.breakSubscriptions?.();
    expect(await working()).toEqual([]);
    expect(value(await ensure(newRun(), WANTED)).state).toMatch(/^(re)?made$/);
    expect(value(await ensure(newRun(), WANTED))).toEqual({ state: 'kept' });
    expect(await working()).toHaveLength(1);
  });

  test('makes one beside that of another address', async () => {
    const { provider, newRun } = scene();
    const ensure = ability(provider, 'subscribe');
    if (!ensure) return;
    const other = { ...WANTED, url: 'https://hooks.example.com/bookings/ws_2' };
    value(await ensure(newRun(), WANTED));
    expect(value(await ensure(newRun(), other))).toEqual({ state: 'made' });
    expect([await working(), await working(other.url)].map(({ length }) => length)).toEqual([1, 1]);
  });

  test('one whose making nobody answered is not made twice', async () => {
    const { provider, newRun } = scene();
    const ensure = ability(provider, 'subscribe');
    if (!ensure) return;
    await ensure(newRun({ fetch: losingFirstAnswer() }), WANTED);
    value(await ensure(newRun(), WANTED));
    expect(await working()).toHaveLength(1);
  });
}
