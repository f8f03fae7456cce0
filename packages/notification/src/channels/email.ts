import type { SendFailure } from '@overlap/domain/failure';
import { err, ok } from '@overlap/domain/result';
import { type ErrorResponse, Resend } from 'resend';
import type { Channel, NoticeOrder } from '../channel.ts';

export interface EmailOptions {
  apiKey: string;
  baseUrl: string;
  /** `Name <address>` on a domain verified with Resend. */
  from: string;
}

const TIMEOUT_MS = 10_000;

/** Sends by Resend. Its idempotency key (kept 24 h) makes a repeated try harmless, so an unknown outcome is just tried again. */
export function createEmailChannel(options: EmailOptions): Channel {
  const resend = new Resend(options.apiKey, { baseUrl: options.baseUrl });
  const send = async ({ sendId, destination, text }: NoticeOrder, signal: AbortSignal) => {
    const { data, error } = await resend.emails.send(
      { from: options.from, to: [destination], subject: text.title, text: text.body },
      { idempotencyKey: `notice/${sendId}`, signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) },
    );
    return error ? err(toFailure(error)) : ok({ ref: data.id });
  };
  return {
    send,
    // A key that may only send cannot ask about its account: that there is one is all that can be told beforehand.
    check: async () => ok(options.from),
    // Nothing to look for: sending again under the same key gives the first answer.
    find: async () => ok(null),
  };
}

const LATER = ['rate_limit_exceeded', 'concurrent_idempotent_requests', 'application_error', 'internal_server_error'];

function toFailure(error: ErrorResponse): SendFailure {
  return LATER.includes(error.name)
    ? { kind: 'later', message: `Resend answered "${error.name}".` }
    : { kind: 'never', message: `Resend refused the e-mail: ${error.message}` };
}
