import { slotFrom } from '@overlap/domain/slot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { later } from '../../port/conformance-world.ts';
import { newRun, requestFrom, START, told } from '../../port/fixtures/requests.ts';
import { type CalComWorld, openCalComWorld } from './fixtures/server.ts';

let world: CalComWorld;
beforeEach(async () => {
  world = await openCalComWorld();
  await world.givenFreeSlot(START);
});
afterEach(() => world.close());

const asked = (method: string, path: string) =>
  world.server.asked.filter(one => one.method === method && one.path === path);
const book = () => world.makeProvider().book(newRun(), requestFrom());

describe('moved elsewhere', () => {
  const LATER = later(START, 120);
  beforeEach(async () => {
    await book();
    await world.givenFreeSlot(LATER);
    await world.makeProvider().reschedule?.(newRun(), { bookingUid: 'bk_uid_1' }, slotFrom(LATER, 30));
  });

  test('is found again by the old uid, and not moved twice', async () => {
    const again = await world.makeProvider().reschedule?.(newRun(), { bookingUid: 'bk_uid_1' }, slotFrom(LATER, 30));
    expect(again && told(again)).toMatchObject({ start: LATER, ids: { bookingUid: 'bk_uid_2' } });
    expect(asked('POST', '/v2/bookings/bk_uid_1/reschedule')).toHaveLength(1);
  });

  test('is not moved or cancelled on by an old uid', async () => {
    const provider = world.makeProvider();
    const moved = await provider.reschedule?.(newRun(), { bookingUid: 'bk_uid_1' }, slotFrom(START, 30));
    const cancelled = await provider.cancel?.(newRun(), { bookingUid: 'bk_uid_1' }, '');
    for (const one of [moved, cancelled]) expect(one && told(one)).toMatch(/^rejected: .*moved in Cal\.com since/);
    expect(world.state.booked.map(({ status }) => status)).toEqual(['cancelled', 'accepted']);
  });

  test('is cancelled by the old uid once the new one is', async () => {
    const provider = world.makeProvider();
    await provider.cancel?.(newRun(), { bookingUid: 'bk_uid_2' }, '');
    const cancelled = await provider.cancel?.(newRun(), { bookingUid: 'bk_uid_1' }, '');
    expect(cancelled).toEqual({ ok: true, value: null });
  });
});

test('one seat of several is cancelled as a seat', async () => {
  await book();
  await world.makeProvider().cancel?.(newRun(), { bookingUid: 'bk_uid_1', seatUid: 'seat_1' }, 'Away');
  expect(asked('POST', '/v2/bookings/bk_uid_1/cancel')[0]?.body).toEqual({
    cancellationReason: 'Away',
    seatUid: 'seat_1',
  });
});
