import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import type { z } from 'zod';
import type { Run } from './booking-provider.ts';
import { redact } from './redact.ts';

/**
 * What a call does outside: `reads` nothing changes; `repeatable` doing it twice is doing it once, so a lost answer is
 * no more than a failed attempt; `books` a lost answer leaves open whether it happened.
 */
export type Effect = 'reads' | 'repeatable' | 'books';

export interface Call {
  /** As people write it, e.g. `Calendly`; messages and log lines begin with it. */
  provider: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: URL;
  /** What the log says in place of the path, where that holds a secret. */
  logPath?: string;
  headers: Record<string, string>;
  body?: unknown;
  /** The answer as it stands, for a page; JSON otherwise. */
  answersIn?: 'text';
  effect: Effect;
  /** Secrets that an answer might echo; they are cut out of messages. */
  secrets: readonly string[];
  /** The provider's own sentence in an error answer. */
  sentence: (body: unknown) => string | null;
  /** Seconds to wait after a 429, where the provider says so outside `Retry-After`. */
  waitSeconds: (headers: Headers) => number | null;
}

/** A failure of one call; `status` is there when the provider answered, so that an adapter can look closer. */
export interface HttpFailure extends Failure {
  status?: number;
}

const READ_TIMEOUT = 10_000;
const BOOK_TIMEOUT = 15_000;

/** Faults before the first byte of a request leaves; undici and Node name them. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/**
 * Makes one call and reads its answer through a schema. Never throws: whatever happens on the way becomes a failure
 * whose kind says what is known about the outcome. Takes at most 10 s (15 s if it books), and never outlives the run.
 */
export async function callApi<T>(run: Run, call: Call, schema: z.ZodType<T>): Promise<Result<T, HttpFailure>> {
  if (isOver(run)) return err(unreachable(call, NO_TIME));
  const wait = (await run.spend?.(call.effect === 'books' ? 'book' : 'call')) ?? 0;
  if (wait > 0) return err(overBudget(call, wait));
  // Asking the budget takes time of its own.
  if (isOver(run)) return err(unreachable(call, NO_TIME));
  const began = Date.now();
  try {
    const limit = Math.min(run.deadline - began, call.effect === 'books' ? BOOK_TIMEOUT : READ_TIMEOUT);
    const signal = AbortSignal.any([run.signal, AbortSignal.timeout(limit)]);
    const response = await run.fetch(call.url, requestOf(call, signal));
    const text = await response.text();
    const body = call.answersIn === 'text' && response.ok ? text : parseJson(text);
    run.log(`${line(call)} ${response.status} in ${Date.now() - began} ms${traceOf(body)}`);
    return readAnswer(call, response, body, schema);
  } catch (error) {
    run.log(`${line(call)} failed after ${Date.now() - began} ms: ${causeCode(error)}`);
    return err(isNotSent(error) ? unreachable(call, 'the connection failed') : lost(call, reasonOf(error)));
  }
}

const NO_TIME = 'there was no time left to ask it';

const isOver = ({ signal, deadline }: Run): boolean => signal.aborted || Date.now() >= deadline;

function requestOf(call: Call, signal: AbortSignal): RequestInit {
  const headers = {
    ...call.headers,
    accept: call.answersIn === 'text' ? 'text/markdown, text/plain' : 'application/json',
  };
  // A redirect would carry the token, and a booking, to a place that nobody configured.
  const init = { method: call.method, signal, redirect: 'manual' } as const;
  if (call.body === undefined) return { ...init, headers };
  return { ...init, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(call.body) };
}

function readAnswer<T>(call: Call, response: Response, body: unknown, schema: z.ZodType<T>): Result<T, HttpFailure> {
  if (!response.ok) return err({ ...failureOfStatus(call, response, body), status: response.status });
  const read = schema.safeParse(body);
  return read.success ? ok(read.data) : err(lost(call, 'the answer could not be read'));
}

/** What a status other than 2xx says. Adapters look closer at those that their provider uses for several things. */
function failureOfStatus(call: Call, response: Response, body: unknown): Failure {
  const said = redact(call.sentence(body) ?? '', call.secrets);
  const because = said ? `: ${said}` : '';
  const { status, headers } = response;
  if (status === 401) return { kind: 'credentials', message: `${call.provider} does not accept the token${because}` };
  if (status === 403) return { kind: 'credentials', message: `${call.provider} does not permit this${because}` };
  if (status === 429) {
    const wait = retryAfter(headers) ?? call.waitSeconds(headers);
    const message = `${call.provider} asks us to slow down`;
    return { kind: 'rate-limited', message, ...(wait === null ? {} : { retryAfterSeconds: wait }) };
  }
  if (status === 408 || status >= 500) {
    const wait = retryAfter(headers);
    return { ...lost(call, `it answered ${status}`), ...(wait === null ? {} : { retryAfterSeconds: wait }) };
  }
  return { kind: 'rejected', message: `${call.provider} refused with ${status}${because}` };
}

/** Our own count of the provider's limits says no: it is not even asked. */
const overBudget = (call: Call, wait: number): Failure => ({
  kind: 'rate-limited',
  message: `${call.provider} takes no more calls of ours for ${Math.ceil(wait)} s`,
  retryAfterSeconds: Math.ceil(wait),
  isWithheld: true,
});

/** The request may have been worked on, and no one told us what came of it. */
function lost(call: Call, reason: string): Failure {
  if (call.effect !== 'books') return unreachable(call, reason);
  return { kind: 'outcome-unknown', message: `${call.provider} may or may not have booked: ${reason}` };
}

const unreachable = (call: Call, reason: string): Failure => ({
  kind: 'unreachable',
  message: `${call.provider} could not be reached: ${reason}`,
});

/** Seconds of a `Retry-After` header, which may also be an HTTP date (RFC 9110, 10.2.3). */
function retryAfter(headers: Headers): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}

interface Cause {
  code?: string;
  syscall?: string;
  /** One for each address of the host that was tried. */
  errors?: Cause[];
}

function isNotSent(error: unknown): boolean {
  const cause = (error as { cause?: Cause }).cause;
  const isConnect = (one: Cause | undefined) => one?.syscall === 'connect';
  return isConnect(cause) || cause?.errors?.every(isConnect) === true || NOT_SENT.includes(cause?.code ?? '');
}

function causeCode(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: string }; name?: string };
  return cause?.code ?? name ?? 'unknown';
}

const reasonOf = (error: unknown): string =>
  /Timeout|Abort/.test(causeCode(error)) ? 'no answer came in time' : 'the connection broke';

/** Undefined for what is no JSON; an empty answer is an empty object. */
function parseJson(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}

const line = (call: Call): string => `${call.provider} ${call.method} ${call.logPath ?? call.url.pathname}`;

const traceOf = (body: unknown): string => {
  const trace = (body as { traceId?: unknown } | undefined)?.traceId;
  return typeof trace === 'string' ? ` (trace ${trace})` : '';
};
