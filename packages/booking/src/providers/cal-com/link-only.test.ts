import { slotFrom } from '@overlap/domain/slot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { later } from '../../port/conformance-world.ts';
import { newRun, requestFrom, START, told } from '../../port/fixtures/requests.ts';
import { type CalComWorld, openLinkOnlyWorld } from './fixtures/server.ts';

/** A workspace that gave nothing but its public link: what holds then, and what nobody can know. */

let world: CalComWorld;
beforeEach(async () => {
  world = await openLinkOnlyWorld();
  await world.givenFreeSlot(START);
});
afterEach(() => world.close());

const book = (change = {}) => world.makeProvider().book(newRun(change), requestFrom());
const find = (change = {}) => world.makeProvider(change).find(newRun(), requestFrom());

test('books with no authorisation, and is confirmed', async () => {
  expect(told(await book())).toMatchObject({ start: START, ids: { bookingUid: 'bk_uid_1' } });
  expect(world.server.asked.some(({ headers }) => headers.authorization !== undefined)).toBe(false);
});

test('neither lists nor subscribes', () => {
  const { supports, listMeetings, ensureSubscription } = world.makeProvider();
  expect(supports).toEqual({ reschedule: true, cancel: true, list: false, subscribe: false, singleUseLink: false });
  expect([listMeetings, ensureSubscription]).toEqual([undefined, undefined]);
});

test.each([
  [{ recurrence: { interval: 1, occurrences: 4, frequency: 'weekly' } }, /^rejected: .*a whole series/],
  [{ price: 5_000 }, /^rejected: .*has to be paid/],
  [{ requiresBookerEmailVerification: true }, /^rejected: .*a code by e-mail/],
])('books nothing beyond one free meeting: %j', async (change, sentence) => {
  Object.assign(world.state.eventType, change);
  expect(told(await book())).toMatch(sentence);
  expect(told(await world.makeProvider().resolveLink(newRun(), 'https://cal.com/ada/intro'))).toMatch(sentence);
  expect(world.state.booked).toEqual([]);
});

test.each([
  ['# Demo\n\n30 min · Repeats every week\n\nEvent type id: **4711**\n', /^rejected: .*a whole series/],
  ['# Demo\n\n30 min\n\nEvent type id: **4711**\n', null],
])('a team’s page that speaks of a series is left to a person: %j', async (page, sentence) => {
  const reading: typeof fetch = async (to, init) => (String(to).endsWith('.md') ? new Response(page) : fetch(to, init));
  const run = newRun({ fetch: reading });
  const resolved = told(await world.makeProvider().resolveLink(run, 'https://cal.com/team/acme/demo'));
  if (sentence) expect(resolved).toMatch(sentence);
  else expect(resolved).toMatchObject({ config: { eventTypeId: '4711' } });
});

test.each(['', '   '])('a token of %j is none', token => {
  expect(world.makeProvider({ token }).supports.list).toBe(false);
});

describe('a lost answer', () => {
  test.each(['drop-after-work', 'garble-after-work'] as const)('%s: unknown, and stays unknown', async fault => {
    await world.failNext('booking', fault);
    expect(told(await book())).toMatch(/^outcome-unknown/);
    expect(told(await find())).toMatch(/^outcome-unknown: The time is gone/);
    expect(world.state.booked).toHaveLength(1);
  });

  test.each(['drop', 'server-error'] as const)('%s: nothing was booked where the time is still free', async fault => {
    await world.failNext('booking', fault);
    expect(told(await book())).toMatch(/^outcome-unknown/);
    expect(told(await find())).toBeNull();
    expect(told(await book())).toMatchObject({ start: START });
    expect(world.state.booked).toHaveLength(1);
  });

  test.each([{ seats: { seatsPerTimeSlot: 4 } }, { confirmationPolicy: { type: 'always' } }])(
    'is never judged by a time that stays open when booked: %j',
    async change => {
      Object.assign(world.state.eventType, change);
      await world.failNext('booking', 'drop-after-work');
      await book();
      expect(told(await find())).toMatch(/^outcome-unknown: .*keeps a booked time open/);
    },
  );

  test('is never judged by the slots of an event type that nobody can read', async () => {
    expect(told(await find({ username: '', eventTypeSlug: '', teamSlug: 'acme' }))).toMatch(/^outcome-unknown/);
  });

  test('a setting that Cal.com leaves out is not taken for off', async () => {
    Object.assign(world.state.eventType, { seats: undefined });
    expect(told(await find())).toMatch(/^outcome-unknown: .*keeps a booked time open/);
  });

  test('settings that are there but switched off count as none', async () => {
    Object.assign(world.state.eventType, { seats: { disabled: true }, confirmationPolicy: { disabled: true } });
    expect(told(await find())).toBeNull();
  });

  test('a look-up that fails says nothing', async () => {
    await world.failNext('reading', 'server-error');
    expect(told(await find())).toMatch(/^unreachable/);
  });
});

describe('a time that is gone', () => {
  test('before the first attempt is taken', async () => {
    await world.bookElsewhere(START);
    expect(told(await book())).toMatch(/^slot-taken/);
  });

  test('between look and booking is taken', async () => {
    const stealing: typeof fetch = async (url, init) => {
      if (init?.method === 'POST') await world.bookElsewhere(START);
      return fetch(url, init);
    };
    expect(told(await book({ fetch: stealing }))).toMatch(/^slot-taken/);
    expect(await world.ledger()).toEqual([]);
  });
});

describe('by its uid alone', () => {
  const ids = { bookingUid: 'bk_uid_1' };
  beforeEach(() => book());

  test('a booking is cancelled, and may be again', async () => {
    for (let times = 0; times < 2; times += 1) {
      expect(await world.makeProvider().cancel?.(newRun(), ids, 'Away')).toEqual({ ok: true, value: null });
    }
    expect(world.state.booked.map(({ status }) => status)).toEqual(['cancelled']);
  });

  test('a booking is moved, and found moved', async () => {
    const slot = slotFrom(later(START, 90), 30);
    await world.givenFreeSlot(slot.start);
    for (let times = 0; times < 2; times += 1) {
      const moved = await world.makeProvider().reschedule?.(newRun(), ids, slot);
      expect(moved && told(moved)).toMatchObject({ ...slot, ids: { bookingUid: 'bk_uid_2' } });
    }
    expect(world.state.booked).toHaveLength(2);
  });
});

test('hidden, it is as good as gone', async () => {
  await world.closeCalendar?.('off');
  expect(told(await book())).toMatch(/^rejected: .*hidden/);
});

test('refused credentials of nobody are told as such', async () => {
  await world.failNext('booking', 'unauthorised');
  expect(told(await book())).toMatch(/^credentials/);
});
