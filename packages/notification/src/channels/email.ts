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

/** Sends by Resend. Its idempotency key (kept 24 h) makes a repeated try harmless, so an unknown outcome is just tried again. */
export function createEmailChannel(options: EmailOptions): Channel {
  const resend = new Resend(options.apiKey, { baseUrl: options.baseUrl });
  const send = async ({ sendId, destination, text }: NoticeOrder) => {
    const { data, error } = await resend.emails.send(
      { from: options.from, to: [destination], subject: text.title, text: text.body },
      { idempotencyKey: `notice/${sendId}` },
    );
    return error ? err(toFailure(error)) : ok({ ref: data.id });
  };
  return {
    send,
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
