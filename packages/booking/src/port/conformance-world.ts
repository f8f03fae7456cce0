import { type AddressInfo, createServer } from 'node:net';
import type { Failure, FailureKind } from '@overlap/domain/failure';
import type { Result } from '@overlap/domain/result';
import { DateTime } from 'luxon';
import type { BookingProvider } from './booking-provider.ts';

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
