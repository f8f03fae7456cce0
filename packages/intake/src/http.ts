import type { SendFailure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import type { z } from 'zod';

const TIMEOUT_MS = 10_000;

/** A call that failed, with the status where there was an answer. */
export interface CallFailure extends SendFailure {
  status?: number;
}

export interface Call {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignal;
}

/** Codes of connections that never came about: nothing was sent. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/**
 * One call to an outreach tool, at most ten seconds long. A POST without a clear answer is `unknown`: the tools have no
 * idempotency keys, so it must be looked for before it is tried again. A GET without one is simply `later`.
 */
export async function callSender<T extends z.ZodType>(call: Call, answer: T): Promise<Result<z.infer<T>, CallFailure>> {
  const { url, signal, ...init } = call;
  const unclear: SendFailure = {
    kind: call.method === 'POST' ? 'unknown' : 'later',
    message: 'The outreach tool did not answer clearly.',
  };
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    text = await response.text();
  } catch (error) {
    const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
    return err(
      NEVER_SENT.includes(cause?.code ?? '')
        ? { kind: 'later', message: 'The outreach tool cannot be reached.' }
        : unclear,
    );
  }
  if (!response.ok) return err({ ...toFailure(response, unclear), status: response.status });
  const parsed = answer.safeParse(parseJson(text));
  return parsed.success ? ok(parsed.data) : err(unclear);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toFailure(response: Response, unclear: SendFailure): SendFailure {
  const { status } = response;
  if (status === 429) {
    const wait = Number(response.headers.get('retry-after'));
    return {
      kind: 'later',
      message: 'The outreach tool asks us to slow down.',
      ...(wait > 0 ? { retryAfterSeconds: wait } : {}),
    };
  }
  if (status === 401 || status === 403)
    return { kind: 'never', message: 'The outreach tool refuses our token. Connect it again.' };
  if (status === 404) return { kind: 'never', message: 'The outreach tool does not know this message any more.' };
  if (status < 500 && status !== 408)
    return { kind: 'never', message: `The outreach tool refused with status ${status}.` };
  return unclear;
}
