import { slotFrom } from '@overlap/domain/slot';
import { expect, test } from 'vitest';
import { ANN, ability, BEN, inDays, later, type Scene, value } from '../conformance-world.ts';

const RANGE = { from: inDays(5), to: inDays(8) };

/** The list of meetings, for what webhooks missed. */
export function meetingCases(scene: () => Scene): void {
  test('lists a booking with its exact times, its ids and whose it is', async () => {
    const { world, provider, newRun, bookAt } = scene();
    const listMeetings = ability(provider, 'list');
    if (!listMeetings) return;
    const booked = await bookAt(inDays(6));
    const meetings = value(await listMeetings(newRun(), RANGE));
    expect(meetings).toMatchObject([{ start: inDays(6), end: later(inDays(6), world.minutes), state: 'standing' }]);
    for (const { ids, key, guestEmail, movedFrom } of meetings) {
      expect(Object.keys(ids).length).toBeGreaterThan(0);
      expect(booked.ids).toMatchObject(ids);
      expect([null, 'booking-1']).toContain(key);
      expect([null, ANN.email]).toContain(guestEmail);
      expect(movedFrom).toBeNull();
    }
  });

  test('tells two meetings apart', async () => {
    const { provider, newRun, requestAt, freeAt, bookAt } = scene();
    const listMeetings = ability(provider, 'list');
    if (!listMeetings) return;
    const ann = await bookAt(inDays(6));
    const run = newRun({ idempotencyKey: 'booking-2' });
    const ben = value(await provider.book(run, requestAt(await freeAt(inDays(7)), BEN)));
    const meetings = value(await listMeetings(newRun(), RANGE)).sort((a, b) => a.start.localeCompare(b.start));
    expect(meetings.map(({ start }) => start)).toEqual([ann.start, ben.start]);
    for (const [index, { key, guestEmail }] of meetings.entries()) {
      expect([null, ['booking-1', 'booking-2'][index]]).toContain(key);
      expect([null, [ANN.email, BEN.email][index]]).toContain(guestEmail);
    }
  });

  test.each(['by us', 'at the provider'])('shows what was cancelled %s as cancelled', async by => {
    const { world, provider, newRun, bookAt } = scene();
    const listMeetings = ability(provider, 'list');
    const cancel = ability(provider, 'cancel');
    if (!listMeetings || !cancel) return;
    const { ids } = await bookAt(inDays(6));
    if (by === 'by us') value(await cancel(newRun(), ids, 'The lead asked us to'));
    else await world.cancelElsewhere(inDays(6));
    const meetings = value(await listMeetings(newRun(), RANGE));
    expect(meetings).toMatchObject([{ start: inDays(6), state: 'cancelled' }]);
  });

  test('a moved meeting stands once, at its new time', async () => {
    const { world, provider, newRun, freeAt, bookAt } = scene();
    const listMeetings = ability(provider, 'list');
    const reschedule = ability(provider, 'reschedule');
    if (!listMeetings || !reschedule) return;
    const booked = await bookAt(inDays(6));
    value(await reschedule(newRun(), booked.ids, slotFrom(await freeAt(inDays(7)), world.minutes)));
    const meetings = value(await listMeetings(newRun(), RANGE));
    const standing = meetings.filter(({ state }) => state === 'standing');
    expect(standing.map(({ start }) => start)).toEqual([inDays(7)]);
    for (const { movedFrom } of standing) if (movedFrom) expect(booked.ids).toMatchObject(movedFrom);
  });

  test('a meeting made elsewhere is none of ours', async () => {
    const { world, provider, newRun, freeAt } = scene();
    const listMeetings = ability(provider, 'list');
    if (!listMeetings) return;
    await world.bookElsewhere(await freeAt(inDays(6)));
    for (const meeting of value(await listMeetings(newRun(), RANGE))) {
      expect(meeting).toMatchObject({ start: inDays(6), state: 'standing', key: null });
    }
  });

  test('a range holds its beginning and not its end', async () => {
    const { provider, newRun, bookAt } = scene();
    const listMeetings = ability(provider, 'list');
    if (!listMeetings) return;
    await bookAt(inDays(6));
    const starts = async (from: string, to: string) =>
      value(await listMeetings(newRun(), { from, to })).map(({ start }) => start);
    expect(await starts(inDays(6), inDays(7))).toEqual([inDays(6)]);
    expect(await starts(inDays(5), inDays(6))).toEqual([]);
    expect(await starts(later(inDays(6), 1), inDays(7))).toEqual([]);
    expect(await starts(inDays(6), inDays(6))).toEqual([]);
  });

  test('a long range lists each meeting once', async () => {
    const { provider, newRun, bookAt } = scene();
    const listMeetings = ability(provider, 'list');
    if (!listMeetings) return;
    await bookAt(inDays(6));
    const meetings = value(await listMeetings(newRun(), { from: inDays(-100), to: inDays(200) }));
    expect(meetings.map(({ start }) => start)).toEqual([inDays(6)]);
  });
}
