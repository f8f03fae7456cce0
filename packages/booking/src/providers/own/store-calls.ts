import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Run } from '../../port/booking-provider.ts';
import type { Effect } from '../../port/http.ts';
import type { StoreRun } from './calendar.ts';

interface StoreCall<T> {
  /** As the log names it. */
  name: string;
  effect: Effect;
  make: (run: StoreRun) => Promise<T>;
}

const READ_TIMEOUT = 10_000;
const BOOK_TIMEOUT = 15_000;
/** PostgreSQL says that it is full, not for how long: connections come free as others end their work. */
const FULL_SECONDS = 5;

/** SQLSTATE codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const NO_ACCESS = ['28000', '28P01', '42501'];
const FULL = ['53300', '53400'];
const TIME_TAKEN = '23P01';
/** Faults before the first statement: in PostgreSQL's words, Prisma's and Node's. */
const NOT_SENT = ['08001', '08004', '3D000', '57P03', 'P1001', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];
/** The pool gave up before it had a connection; it has no code for that. */
const NEVER_CONNECTED = /^timeout exceeded when trying to connect$|^Connection terminated due to connection timeout$/;

/**
 * Makes one call of the store. Never throws: what the database, or the way to it, says becomes a failure whose kind says
 * what is known about the outcome. `slot-taken` is the constraint's word that a host meets somebody else then.
 * Takes at most 10 s (15 s if it books), and never outlives the run.
 */
export async function callStore<T>(run: Run, call: StoreCall<T>): Promise<Result<T, Failure>> {
  if (isOver(run)) return err(NO_TIME);
  const wait = Math.ceil((await run.spend?.(call.effect === 'books' ? 'book' : 'call')) ?? 0);
  if (wait > 0) return err(waiting(`Our own calendar takes no more calls for ${wait} s`, wait));
  // Asking the budget takes time of its own.
  if (isOver(run)) return err(NO_TIME);
  const began = Date.now();
  try {
    const answer = await untilOver(run, call, began);
    run.log(`own calendar ${call.name} in ${Date.now() - began} ms`);
    return ok(answer);
  } catch (error) {
    const codes = codesOf(error);
    run.log(`own calendar ${call.name} failed after ${Date.now() - began} ms: ${codes.at(-1) ?? nameOf(error)}`);
    return err(failureOf(call.effect, error, codes));
  }
}

const NO_TIME: Failure = { kind: 'unreachable', message: 'Our own calendar was not asked: there was no time left' };

const isOver = ({ signal, deadline }: Run): boolean => signal.aborted || Date.now() >= deadline;

/** A store that says nothing holds nobody up: the call ends with the run, whatever becomes of it in the store. */
function untilOver<T>(run: Run, { effect, make }: StoreCall<T>, began: number): Promise<T> {
  const limit = Math.max(
    1,
    Math.ceil(Math.min(run.deadline - began, effect === 'books' ? BOOK_TIMEOUT : READ_TIMEOUT)),
  );
  const signal = AbortSignal.any([run.signal, AbortSignal.timeout(limit)]);
  const over = new Promise<never>((_done, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
  });
  return Promise.race([make({ signal, deadline: began + limit, fetch: run.fetch }), over]);
}

function failureOf(effect: Effect, error: unknown, codes: string[]): Failure {
  const isOneOf = (known: readonly string[]) => codes.some(code => known.includes(code));
  const because = codes.at(-1) ?? nameOf(error);
  if (isOneOf(NO_ACCESS)) return { kind: 'credentials', message: `Our own database does not let us in (${because})` };
  if (isOneOf(FULL)) return waiting(`Our own database takes no more connections (${because})`, FULL_SECONDS);
  if (codes.includes(TIME_TAKEN)) return { kind: 'slot-taken', message: 'This time is no longer free' };
  if (effect === 'books' && !isOneOf(NOT_SENT) && !NEVER_CONNECTED.test(messageOf(error))) {
    return { kind: 'outcome-unknown', message: `Our own calendar may or may not have booked (${because})` };
  }
  return { kind: 'unreachable', message: `Our own calendar could not be reached (${because})` };
}

const waiting = (message: string, seconds: number): Failure => ({
  kind: 'rate-limited',
  message,
  retryAfterSeconds: seconds,
});

interface Thrown {
  code?: unknown;
  name?: unknown;
  message?: unknown;
  /** PostgreSQL's own code, which Prisma's driver adapter keeps at the bottom of what it throws. */
  originalCode?: unknown;
  meta?: { driverAdapterError?: unknown };
  cause?: unknown;
  /** One for each address of the host that was tried. */
  errors?: unknown[];
}

/** Every code from what was thrown down to its cause; the last one says most. */
function codesOf(thrown: unknown): string[] {
  if (typeof thrown !== 'object' || thrown === null) return [];
  const { code, originalCode, meta, cause, errors = [] } = thrown as Thrown;
  const own = [code, originalCode].filter(one => typeof one === 'string');
  return [...own, ...[meta?.driverAdapterError, cause, ...errors].flatMap(codesOf)];
}

const nameOf = (error: unknown): string => String((error as Thrown | null)?.name ?? 'unknown');
const messageOf = (error: unknown): string => String((error as Thrown | null)?.message ?? '');
