import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { later } from '../../port/conformance-world.ts';
import { newRun, START } from '../../port/fixtures/requests.ts';
import { newBooking } from './fixtures/answers.ts';
import { type CalComWorld, openCalComWorld } from './fixtures/server.ts';

let world: CalComWorld;
beforeEach(async () => {
  world = await openCalComWorld();
});
afterEach(() => world.close());

const asked = (method: string, path: string) =>
  world.server.asked.filter(one => one.method === method && one.path === path);

describe('the list', () => {
  test('goes through every page, and tells who did not come and what was moved', async () => {
    for (let index = 0; index < 230; index += 1) newBooking(world.state, { start: Date.parse(START) + index * 60_000 });
    const [first, second] = world.state.booked;
    if (first) first.absent = true;
    if (second) second.movedFrom = 'bk_old';
    const range = { from: START, to: later(START, 230) };
    const listed = await world.makeProvider().listMeetings?.(newRun(), range);
    expect(listed?.ok && listed.value).toHaveLength(230);
    expect(listed?.ok && listed.value.slice(0, 2)).toMatchObject([
      { state: 'no-show', movedFrom: null },
      { state: 'standing', movedFrom: { bookingUid: 'bk_old' } },
    ]);
  });
});

describe('the webhook', () => {
  const wanted = { url: 'https://hooks.example.com/ws_1', secret: 'our-secret' };

  test('is ordered with our secret and every trigger', async () => {
    await world.makeProvider().ensureSubscription?.(newRun(), wanted);
    expect(asked('POST', '/v2/webhooks').map(({ body }) => body)).toEqual([
      {
        subscriberUrl: wanted.url,
        triggers: [
          'BOOKING_CREATED',
          'BOOKING_REQUESTED',
          'BOOKING_RESCHEDULED',
          'BOOKING_CANCELLED',
          'BOOKING_REJECTED',
          'BOOKING_NO_SHOW_UPDATED',
        ],
        active: true,
        secret: 'our-secret',
      },
    ]);
  });

  test('that lacks a trigger is made anew', async () => {
    const provider = world.makeProvider();
    await provider.ensureSubscription?.(newRun(), wanted);
    world.state.webhooks[0]?.triggers.pop();
    const again = await provider.ensureSubscription?.(newRun(), wanted);
    expect(again).toEqual({ ok: true, value: { state: 'remade' } });
    expect(world.state.webhooks).toHaveLength(1);
  });
});
