import type { FailureKind } from '@overlap/domain/failure';
import { slotFrom } from '@overlap/domain/slot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BookingProvider, BookingRequest, Run } from './booking-provider.ts';
import {
  type BookingWorld,
  closedPort,
  error,
  type Fault,
  inDays,
  kind,
  type LedgerEntry,
  later,
  repeatedHour,
  value,
} from './conformance-world.ts';

const ANN = { name: 'Ann Example', email: 'ann@example.com', phone: '+14155550123', company: 'Example Ltd' };

/** What every booking provider has in common, as tests. Call it from a test file with a way to open a world. */
export function conformsToBookingPort(name: string, openWorld: () => Promise<BookingWorld>): void {
  describe(`${name} as a booking provider`, () => {
    let world: BookingWorld;
    let provider: BookingProvider;
    beforeEach(async () => {
      world = await openWorld();
      provider = world.makeProvider();
    });
    afterEach(() => world.close());

    const newRun = (change: Partial<Run> = {}): Run => ({
      signal: new AbortController().signal,
      deadline: Date.now() + 20_000,
      log: () => {},
      idempotencyKey: 'booking-1',
      fetch,
      ...change,
    });
    const requestAt = (start: string, guest: Partial<BookingRequest['guest']> = {}): BookingRequest => ({
      slot: slotFrom(start, world.minutes),
      guest: { ...ANN, timeZone: 'America/New_York', ...guest },
      title: 'Intro',
      note: null,
      answers: [],
      known: {},
    });
    const freeAt = async (start: string): Promise<string> => {
      await world.givenFreeSlot(start);
      return start;
    };
    const standing = async (): Promise<LedgerEntry[]> => (await world.ledger()).filter(entry => !entry.isCancelled);
    const startsIn = async (from: string, to: string, guestTimeZone = 'Europe/Berlin'): Promise<string[]> => {
      const slots = value(await provider.findSlots(newRun(), { from, to, guestTimeZone }));
      return slots.map(({ start }) => start);
    };

    test('lists a free slot with its exact start and end', async () => {
      const start = await freeAt(inDays(5));
      const query = { from: inDays(5), to: inDays(5, 16), guestTimeZone: 'Asia/Kolkata' };
      expect(value(await provider.findSlots(newRun(), query))).toContainEqual(slotFrom(start, world.minutes));
    });

    test('lists a range of more than 31 days, sorted, each slot once', async () => {
      const wanted = [await freeAt(inDays(75)), await freeAt(inDays(40)), await freeAt(inDays(3))];
      const starts = await startsIn(inDays(2), inDays(80));
      expect(starts).toEqual([...new Set(starts)].sort());
      expect(starts).toEqual(expect.arrayContaining(wanted));
    });

    test('leaves the end of a range out', async () => {
      const start = await freeAt(inDays(5));
      expect(await startsIn(inDays(4), start)).not.toContain(start);
    });

    test('lists nothing for an empty range', async () => {
      expect(await startsIn(inDays(5), inDays(5))).toEqual([]);
    });

    test('keeps both hours of a night in which clocks go back', async () => {
      const [first, second] = repeatedHour('America/New_York');
      await freeAt(first);
      await freeAt(second);
      const starts = await startsIn(first, later(second, 60), 'America/New_York');
      expect(starts).toEqual(expect.arrayContaining([first, second]));
      const booked = value(await provider.book(newRun(), requestAt(second)));
      expect([booked.start, booked.end]).toEqual([second, later(second, world.minutes)]);
    });

    test('books a free slot once and confirms its exact start and end', async () => {
      const start = await freeAt(inDays(6));
      const booked = value(await provider.book(newRun(), requestAt(start)));
      expect(booked).toMatchObject({ provider: provider.name, start, end: later(start, world.minutes) });
      expect(Object.values(booked.ids).filter(Boolean).length).toBeGreaterThan(0);
      expect(await standing()).toEqual([
        { start, end: later(start, world.minutes), guestName: ANN.name, isCancelled: false },
      ]);
    });

    test('keeps a name in any script', async () => {
      const start = await freeAt(inDays(6));
      value(await provider.book(newRun(), requestAt(start, { name: 'Łukasz Zażółć 山田 🎯' })));
      expect((await standing()).map(({ guestName }) => guestName)).toEqual(['Łukasz Zażółć 山田 🎯']);
    });

    test('says that a taken slot is taken', async () => {
      const start = await freeAt(inDays(6));
      await world.bookElsewhere(start);
      expect(kind(await provider.book(newRun(), requestAt(start)))).toBe('slot-taken');
      expect(await standing()).toEqual([]);
    });

    test('says that a slot which was taken between look and booking is taken', async () => {
      const start = await freeAt(inDays(6));
      const stealing: typeof fetch = async (url, init) => {
        if (world.isBookingCall(new URL(String(url)), init?.method ?? 'GET')) await world.bookElsewhere(start);
        return fetch(url, init);
      };
      expect(kind(await provider.book(newRun({ fetch: stealing }), requestAt(start)))).toBe('slot-taken');
      expect(await standing()).toEqual([]);
    });

    test('finds nothing where nothing was booked', async () => {
      const start = await freeAt(inDays(6));
      expect(value(await provider.find(newRun(), requestAt(start)))).toBeNull();
    });

    test('finds no booking of another guest', async () => {
      const start = await freeAt(inDays(6));
      value(await provider.book(newRun(), requestAt(start)));
      const other = requestAt(start, { email: 'ben@example.com', phone: '+14155550177' });
      expect(value(await provider.find(newRun({ idempotencyKey: 'booking-2' }), other))).toBeNull();
    });

    const LOST_ANSWERS = ['drop-after-work', 'garble-after-work', 'silence-after-work'] as const;
    test.each(LOST_ANSWERS)('%s while booking: unknown, then found, never doubled', async fault => {
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
      const start = await freeAt(inDays(6));
      await world.failNext('booking', fault);
      expect(kind(await provider.book(newRun(), requestAt(start)))).toBe('outcome-unknown');
      expect(value(await provider.find(newRun(), requestAt(start)))).toBeNull();
      value(await provider.book(newRun(), requestAt(start)));
      expect(await standing()).toHaveLength(1);
    });

    test('an abort while booking leaves the outcome unknown', async () => {
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

    test('a connection refused before the booking is sent: unreachable', async () => {
      const start = await freeAt(inDays(6));
      const nowhere = await closedPort();
      const refusing: typeof fetch = (url, init) =>
        fetch(world.isBookingCall(new URL(String(url)), init?.method ?? 'GET') ? nowhere : url, init);
      expect(kind(await provider.book(newRun({ fetch: refusing }), requestAt(start)))).toBe('unreachable');
      expect(await standing()).toEqual([]);
    });

    test('begins nothing after its deadline', async () => {
      const start = await freeAt(inDays(6));
      expect(kind(await provider.book(newRun({ deadline: Date.now() - 1 }), requestAt(start)))).toBe('unreachable');
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
      const start = await freeAt(inDays(6));
      await world.failNext(at, fault);
      const query = { from: inDays(5), to: inDays(7), guestTimeZone: 'UTC' };
      const failure =
        at === 'reading'
          ? error(await provider.findSlots(newRun(), query))
          : error(await provider.book(newRun(), requestAt(start)));
      expect(failure.kind).toBe(expected);
      if (fault === 'rate-limited') expect(failure.retryAfterSeconds).toBeGreaterThan(0);
      expect(await standing()).toEqual([]);
    });

    test('cancels, and cancelling twice is no failure', async () => {
      if (!provider.cancel) return;
      const start = await freeAt(inDays(6));
      const { ids } = value(await provider.book(newRun(), requestAt(start)));
      value(await provider.cancel(newRun(), ids, 'The lead asked us to'));
      value(await provider.cancel(newRun(), ids, 'The lead asked us to'));
      expect(await standing()).toEqual([]);
      expect(value(await provider.find(newRun(), requestAt(start)))).toBeNull();
    });

    test('moves a booking, and moving twice is no failure', async () => {
      if (!provider.reschedule) return;
      const { ids } = value(await provider.book(newRun(), requestAt(await freeAt(inDays(6)))));
      const slot = slotFrom(await freeAt(inDays(7)), world.minutes);
      expect(value(await provider.reschedule(newRun(), ids, slot))).toMatchObject(slot);
      expect(value(await provider.reschedule(newRun(), ids, slot))).toMatchObject(slot);
      expect(await standing()).toMatchObject([slot]);
    });

    test('books a guest without e-mail, or says what is missing', async () => {
      const start = await freeAt(inDays(6));
      const booked = await provider.book(newRun(), requestAt(start, { email: null }));
      if (world.takesPhoneOnly) expect(value(booked).start).toBe(start);
      else expect(error(booked)).toMatchObject({ kind: 'rejected', message: expect.stringContaining('e-mail') });
    });

    test('its messages and log hold no contact of the guest', async () => {
      const start = await freeAt(inDays(6));
      const lines: string[] = [];
      const run = newRun({ log: line => lines.push(line) });
      await world.failNext('booking', 'forbidden');
      lines.push(error(await provider.book(run, requestAt(start))).message);
      await provider.find(run, requestAt(start));
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.join('\n')).not.toMatch(/ann(@|%40)example|4155550123/);
    });

    test('names account, calendar and length of its meetings', async () => {
      const health = value(await provider.check(newRun()));
      expect(health).toMatchObject({ minutes: world.minutes });
      expect(Boolean(health.account) && Boolean(health.calendar)).toBe(true);
    });
  });
}
