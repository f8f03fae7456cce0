import { expect, test } from 'vitest';
import { ANN, BEN, endOfGap, error, inDays, kind, later, type Scene, value } from '../conformance-world.ts';

const NEVER_OFFERED: [name: string, start: () => string][] = [
  ['in the past', () => inDays(-3)],
  ['off the grid', () => later(inDays(6), 7)],
  ['outside hours', () => inDays(6, 3)],
  ['years ahead', () => inDays(2000)],
  ['of the wall clock that a gap skips', () => later(endOfGap('America/New_York'), 30)],
];

const ODD_ZONES = ['Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati', 'Mars/Olympus', ''];

/** What is booked, for whom, and what is found of it afterwards. */
export function bookingCases(scene: () => Scene): void {
  test('books a free slot once and confirms its exact start and end', async () => {
    const { world, provider, bookAt, standing } = scene();
    const start = inDays(6);
    const booked = await bookAt(start);
    expect(booked).toMatchObject({ provider: provider.name, start, end: later(start, world.minutes) });
    expect(Object.values(booked.ids).filter(Boolean).length).toBeGreaterThan(0);
    expect(await standing()).toEqual([
      { start, end: later(start, world.minutes), guestName: ANN.name, isCancelled: false },
    ]);
  });

  test('keeps a name in any script', async () => {
    const { provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    value(await provider.book(newRun(), requestAt(start, { name: 'Łukasz Zażółć 山田 🎯' })));
    expect((await standing()).map(({ guestName }) => guestName)).toEqual(['Łukasz Zażółć 山田 🎯']);
  });

  test('says that a taken slot is taken', async () => {
    const { world, provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    await world.bookElsewhere(start);
    expect(kind(await provider.book(newRun(), requestAt(start)))).toBe('slot-taken');
    expect(await standing()).toEqual([]);
  });

  test.each(NEVER_OFFERED)('books nothing %s', async (_name, start) => {
    const { provider, newRun, requestAt, freeAt, standing } = scene();
    await freeAt(inDays(6));
    expect(['slot-taken', 'rejected']).toContain(kind(await provider.book(newRun(), requestAt(start()))));
    expect(await standing()).toEqual([]);
  });

  test('the same booking again is the one that stands', async () => {
    const { provider, newRun, requestAt, bookAt, standing } = scene();
    const start = inDays(6);
    const booked = await bookAt(start);
    expect(value(await provider.book(newRun(), requestAt(start)))).toEqual(booked);
    expect(await standing()).toHaveLength(1);
  });

  test('another time of the same guest is a meeting of its own', async () => {
    const { provider, newRun, requestAt, freeAt, bookAt, standing } = scene();
    const first = await bookAt(inDays(6));
    const other = requestAt(await freeAt(inDays(7)));
    const second = value(await provider.book(newRun({ idempotencyKey: 'booking-2' }), other));
    expect(second.ids).not.toEqual(first.ids);
    expect((await standing()).map(({ start }) => start).sort()).toEqual([inDays(6), inDays(7)]);
  });

  test('finds what it booked, by its exact start', async () => {
    const { provider, newRun, requestAt, bookAt } = scene();
    const booked = await bookAt(inDays(6));
    expect(value(await provider.find(newRun(), requestAt(inDays(6))))).toEqual(booked);
  });

  test('finds nothing where nothing was booked', async () => {
    const { provider, newRun, requestAt, freeAt } = scene();
    expect(value(await provider.find(newRun(), requestAt(await freeAt(inDays(6)))))).toBeNull();
  });

  test("finds nothing half an hour beside the guest's meeting", async () => {
    const { provider, newRun, requestAt, bookAt } = scene();
    await bookAt(inDays(6));
    for (const minutes of [-30, 30]) {
      const beside = requestAt(later(inDays(6), minutes));
      expect(value(await provider.find(newRun({ idempotencyKey: 'booking-2' }), beside))).toBeNull();
    }
  });

  test('finds no booking of another guest', async () => {
    const { provider, newRun, requestAt, bookAt } = scene();
    await bookAt(inDays(6));
    const run = newRun({ idempotencyKey: 'booking-2' });
    expect(value(await provider.find(run, requestAt(inDays(6), BEN)))).toBeNull();
  });

  test('finds nothing that was cancelled at the provider', async () => {
    const { world, provider, newRun, requestAt, bookAt } = scene();
    await bookAt(inDays(6));
    await world.cancelElsewhere(inDays(6));
    expect(value(await provider.find(newRun(), requestAt(inDays(6))))).toBeNull();
  });

  test('books a guest without e-mail, or says what is missing', async () => {
    const { world, provider, newRun, requestAt, freeAt } = scene();
    const start = await freeAt(inDays(6));
    const booked = await provider.book(newRun(), requestAt(start, { email: null }));
    if (world.takesPhoneOnly) expect(value(booked).start).toBe(start);
    else expect(error(booked)).toMatchObject({ kind: 'rejected', message: expect.stringContaining('e-mail') });
  });

  test('books a guest of whom only name and e-mail are known', async () => {
    const { provider, newRun, requestAt, freeAt } = scene();
    const start = await freeAt(inDays(6));
    const booked = await provider.book(newRun(), requestAt(start, { phone: null, company: null }));
    expect(value(booked).start).toBe(start);
  });

  test.each(ODD_ZONES)('a guest in the zone %j: the exact instant, or refused', async timeZone => {
    const { provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    const booked = await provider.book(newRun(), requestAt(start, { timeZone }));
    if (!booked.ok) expect(booked.error.kind).toBe('rejected');
    expect((await standing()).map(one => one.start)).toEqual(booked.ok ? [start] : []);
  });

  test.each([
    ['title', { title: `Intro ${'very '.repeat(1000)}long` }],
    ['note', { note: 'They wrote a whole book. '.repeat(1000) }],
    ['note with controls', { note: 'a\u0007\r\n\t<b>"bold"</b> \u202Eevil {{name}} $1' }],
  ])('a meeting with an odd or endless %s is booked all the same', async (_name, change) => {
    const { provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    expect(value(await provider.book(newRun(), { ...requestAt(start), ...change })).start).toBe(start);
    expect(await standing()).toHaveLength(1);
  });

  test('an endless name is booked all the same', async () => {
    const { provider, newRun, requestAt, freeAt, standing } = scene();
    const start = await freeAt(inDays(6));
    value(await provider.book(newRun(), requestAt(start, { name: `Ann ${'Maria '.repeat(500)}Example` })));
    expect((await standing()).map(({ guestName }) => guestName.startsWith('Ann Maria'))).toEqual([true]);
  });
}
