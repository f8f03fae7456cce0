import { ok } from '@overlap/domain/result';
import { callSender } from '../../http.ts';
import { isSameText, type Sender } from '../../sender.ts';
import { listSchema, messageSchema } from './wire.ts';

/** SMS by Twilio. It has no idempotency key, so an unclear outcome is looked for by number, day and text. */
export function createTwilio(options: { baseUrl: string; accountSid: string; authToken: string }): Sender {
  const url = `${options.baseUrl}/2010-04-01/Accounts/${options.accountSid}/Messages.json`;
  const headers = {
    authorization: `Basic ${Buffer.from(`${options.accountSid}:${options.authToken}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
  };
  return {
    async send({ text, thread }, signal) {
      const body = new URLSearchParams({ To: thread.to ?? '', From: thread.from ?? '', Body: text }).toString();
      const answer = await callSender({ method: 'POST', url, headers, body, signal }, messageSchema);
      return answer.ok ? ok({ externalId: answer.value.sid }) : answer;
    },
    async findSent({ text, thread }, since, signal) {
      const query = new URLSearchParams({
        To: thread.to ?? '',
        'DateSent>': since.toISOString().slice(0, 10),
        PageSize: '100',
      });
      const answer = await callSender({ method: 'GET', url: `${url}?${query}`, headers, signal }, listSchema);
      if (!answer.ok) return answer;
      const found = answer.value.messages.find(message => isSameText(message.body, text));
      return ok(found ? { externalId: found.sid } : null);
    },
  };
}
