import { err, ok } from '@overlap/domain/result';
import { callSender } from '../../http.ts';
import type { Sender } from '../../sender.ts';
import { acceptedSchema } from './wire.ts';

/**
 * Sends through any tool that takes `POST {baseUrl}/messages` with our idempotency key, and tells by
 * `GET {baseUrl}/messages/{key}` whether it has one.
 */
export function createGenericSender(options: { baseUrl: string; token: string }): Sender {
  const headers = {
    authorization: `Bearer ${options.token}`,
    'content-type': 'application/json',
    accept: 'application/json',
  };
  return {
    async send({ text, thread, orderKey }, signal) {
      const body = JSON.stringify({ threadId: thread.threadId, text, idempotencyKey: orderKey });
      const answer = await callSender(
        { method: 'POST', url: `${options.baseUrl}/messages`, headers, body, signal },
        acceptedSchema,
      );
      return answer.ok ? ok({ externalId: answer.value.id ?? null }) : answer;
    },
    async findSent({ orderKey }, _since, signal) {
      const url = `${options.baseUrl}/messages/${encodeURIComponent(orderKey)}`;
      const answer = await callSender({ method: 'GET', url, headers, signal }, acceptedSchema);
      if (answer.ok) return ok({ externalId: answer.value.id ?? null });
      // Not known to the tool: the earlier try never arrived. A lookup that is refused proves nothing.
      return answer.error.status === 404 ? ok(null) : err(answer.error);
    },
  };
}
