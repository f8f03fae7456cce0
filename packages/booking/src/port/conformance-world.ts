import { type AddressInfo, createServer } from 'node:net';
import type { Confirmation } from '@overlap/domain/booking';
import type { Failure, FailureKind } from '@overlap/domain/failure';
import type { Result } from '@overlap/domain/result';
import { slotFrom } from '@overlap/domain/slot';
import { DateTime } from 'luxon';
import { expect } from 'vitest';
import type { BookingProvider, BookingRequest, Run } from './booking-provider.ts';

/** What can be made to go wrong. `…-after-work`: the provider has done what was asked, and only its answer is lost. */
export const FAULTS = [
  'unauthorised',
  'forbidden',
  'rate-limited',
  'server-error',
  'drop',
  'drop-after-work',
  'garble-after-work',
  'silence-after-work',
] as const;
export type Fault = (typeof FAULTS)[number];

/** One meeting on the provider's own calendar, however it came there through the API. */
export interface LedgerEntry {
  /** Instants, ISO UTC. */
  start: string;
  end: string;
  guestName: string;
  isCancelled: boolean;
}

/** A provider with an outside world that the suite can arrange: a local server, or the simulators. New for every test. */
export interface BookingWorld {
  makeProvider(): BookingProvider;
  /** Minutes that a meeting lasts. */
  minutes: number;
  /** Whether a guest can be booked by phone alone. */
  takesPhoneOnly: boolean;
  /** Makes a start (ISO UTC) bookable; nothing else has to be. */
  givenFreeSlot(start: string): Promise<void>;
  /** Somebody else takes that start. */
  bookElsewhere(start: string): Promise<void>;
  /** The next read, or the next call that books, goes wrong once. */
  failNext(at: 'reading' | 'booking', fault: Fault): Promise<void>;
  /** Every meeting that the product booked, cancelled ones included. */
  ledger(): Promise<LedgerEntry[]>;
  /** Somebody cancels that meeting at the provider, outside the product. */
  cancelElsewhere(start: string): Promise<void>;
  /** A public link of the calendar that `makeProvider` books on, and one of nobody's here. */
  links: { ours: string; foreign: string };
  /** The provider as a workspace connects it: credential only, no calendar chosen yet. */
  makeBareProvider(): BookingProvider;
  /** What the provider's settings say the calendar is now: switched off, or gone for good. Absent where there is no such thing. */
  closeCalendar?(how: 'off' | 'deleted'): Promise<void>;
  /** Subscriptions that the provider has; only where the adapter makes them. */
  subscriptions?(): Promise<{ url: string; isWorking: boolean }[]>;
  /** The provider gives up on every subscription, as after a day of failed deliveries. */
  breakSubscriptions?(): Promise<void>;
  /** Replaces the next answer that lists free slots by these starts, as they stand: unsorted, doubled, overlapping, in any offset. */
  answerSlots(starts: string[]): Promise<void>;
  /** Whether a request is the one call that makes a booking. */
  isBookingCall(url: URL, method: string): boolean;
  close(): Promise<void>;
}

/** An instant so many days from today, at 15:00 UTC unless told otherwise. */
export const inDays = (days: number, hour = 15): string =>
  DateTime.utc().plus({ days }).set({ hour, minute: 0, second: 0, millisecond: 0 }).toJSDate().toISOString();

/** The instant so many minutes later. */
export const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** The next two instants that show the same wall clock in a zone. */
export function repeatedHour(zone: string): [string, string] {
  let hour = DateTime.utc().plus({ days: 1 }).startOf('hour');
  while (hour.setZone(zone).offset === hour.plus({ hours: 1 }).setZone(zone).offset || isForward(hour, zone)) {
    hour = hour.plus({ hours: 1 });
  }
  return [hour.toJSDate().toISOString(), hour.plus({ hours: 1 }).toJSDate().toISOString()];
}

/** The instant at which a zone's clocks next go forward: it shows an hour more than the second before it. */
export function endOfGap(zone: string): string {
  let hour = DateTime.utc().plus({ days: 1 }).startOf('hour');
  while (!isForward(hour, zone)) hour = hour.plus({ hours: 1 });
  return hour.plus({ hours: 1 }).toJSDate().toISOString();
}

const isForward = (hour: DateTime, zone: string): boolean =>
  hour.setZone(zone).offset < hour.plus({ hours: 1 }).setZone(zone).offset;

/** An address at which nothing listens. */
export async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return `http://127.0.0.1:${port}/`;
}

/** The value of a result that has to be one. */
export function value<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
  return result.value;
}

/** The failure of a result that has to be one. */
export function error<T>(result: Result<T, Failure>): Failure {
  if (result.ok) throw new Error(`Expected a failure, got ${JSON.stringify(result.value)}`);
  return result.error;
}

export const kind = <T>(result: Result<T, Failure>): FailureKind => error(result).kind;

export const ANN = { name: 'Ann Example', email: 'ann@example.com', phone: '+14155550123', company: 'Example Ltd' };
export const BEN = { name: 'Ben Other', email: 'ben@example.com', phone: '+14155550177', company: null };

/** One case of the suite: a world of its own, the provider in it, and short ways to ask. */
export interface Scene {
  world: BookingWorld;
  provider: BookingProvider;
  newRun(change?: Partial<Run>): Run;
  /** Ann's, unless told otherwise. */
  requestAt(start: string, guest?: Partial<BookingRequest['guest']>): BookingRequest;
  freeAt(start: string): Promise<string>;
  /** Makes the start free and books Ann on it. */
  bookAt(start: string): Promise<Confirmation>;
  startsIn(from: string, to: string, guestTimeZone?: string): Promise<string[]>;
  /** What the product booked and nobody cancelled. */
  standing(): Promise<LedgerEntry[]>;
}

/** Sets the scene for one case; closing its world ends it. */
export async function openScene(openWorld: () => Promise<BookingWorld>): Promise<Scene> {
  const world = await openWorld();
  const provider = world.makeProvider();
  const newRun = (change: Partial<Run> = {}): Run => ({
    signal: new AbortController().signal,
    deadline: Date.now() + 20_000,
    log: () => {},
    idempotencyKey: 'booking-1',
    fetch,
    ...change,
  });
  const requestAt: Scene['requestAt'] = (start, guest = {}) => ({
    slot: slotFrom(start, world.minutes),
    guest: { ...ANN, timeZone: 'America/New_York', ...guest },
    title: 'Intro',
    note: null,
    answers: [],
    known: {},
  });
  const freeAt = async (start: string) => {
    await world.givenFreeSlot(start);
    return start;
  };
  return {
    world,
    provider,
    newRun,
    requestAt,
    freeAt,
    bookAt: async start => value(await provider.book(newRun(), requestAt(await freeAt(start)))),
    startsIn: async (from, to, guestTimeZone = 'Europe/Berlin') =>
      value(await provider.findSlots(newRun(), { from, to, guestTimeZone })).map(({ start }) => start),
    standing: async () => (await world.ledger()).filter(entry => !entry.isCancelled),
  };
}

/** Under which name a provider has what it says it supports. */
export const ABILITIES = {
  reschedule: 'reschedule',
  cancel: 'cancel',
  list: 'listMeetings',
  subscribe: 'ensureSubscription',
  singleUseLink: 'createSingleUseLink',
} as const;
export type Ability = keyof typeof ABILITIES;

/** The method of an ability; absent where the provider says that it has none, and only there. */
export function ability<A extends Ability>(provider: BookingProvider, name: A): BookingProvider[(typeof ABILITIES)[A]] {
  const method = provider[ABILITIES[name]];
  expect(provider.supports[name]).toBe(method !== undefined);
  return method;
}

/** A `fetch` that reaches nobody: every call is answered like this. */
export const answering =
  (status: number, body = '{}', headers: Record<string, string> = {}): typeof fetch =>
  async () =>
    new Response(body, { status, headers });

/** A `fetch` whose first call that changes something is carried out, and its answer lost. */
export function losingFirstAnswer(): typeof fetch {
  let isLost = false;
  return async (url, init) => {
    const response = await fetch(url, init);
    if (isLost || (init?.method ?? 'GET') === 'GET') return response;
    isLost = true;
    await response.body?.cancel();
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'UND_ERR_SOCKET' }) });
  };
}

/** Two attempts that send their booking call only when both are about to; one that ends without it holds nobody up. */
export async function atOnce<T>(world: BookingWorld, attempts: ((fetch: Run['fetch']) => Promise<T>)[]): Promise<T[]> {
  let open = () => {};
  const opened = new Promise<void>(done => (open = done));
  let ready = 0;
  const isReady = () => ++ready === attempts.length && open();
  const together = attempts.map(async attempt => {
    let hasCome = false;
    const come = () => {
      if (!hasCome) isReady();
      hasCome = true;
    };
    const waiting: typeof fetch = async (url, init) => {
      if (world.isBookingCall(new URL(String(url)), init?.method ?? 'GET')) {
        come();
        await opened;
      }
      return fetch(url, init);
    };
    return attempt(waiting).finally(come);
  });
  return Promise.all(together);
}
