import type { SendFailure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Delivered } from '../../delivery.ts';
import { callSender } from '../../http.ts';
import { isSameText, type Sender } from '../../sender.ts';
import { readBody, toInboundReply } from './translate.ts';
import { replySchema, sentSchema, threadSchema } from './wire.ts';

export interface EmailBison extends Sender {
  /** Reads a reply again at the source; webhooks are unsigned and only name it. */
  readReply(replyId: string, signal: AbortSignal): Promise<Result<Delivered, SendFailure>>;
}

/** A client of one EmailBison instance (`https://<instance>`, no `/api`), with a workspace's `api-user` token. */
export function createEmailBison(options: { baseUrl: string; token: string }): EmailBison {
  const headers = {
    authorization: `Bearer ${options.token}`,
    accept: 'application/json',
    'content-type': 'application/json',
  };
  const at = (path: string) => `${options.baseUrl}/api/replies/${path}`;
  return {
    async readReply(replyId, signal) {
      const answer = await callSender(
        { method: 'GET', url: at(encodeURIComponent(replyId)), headers, signal },
        replySchema,
      );
      return answer.ok ? ok(toInboundReply(answer.value.data)) : answer;
    },

    async send({ text, thread }, signal) {
      const body = {
        message: toHtml(text),
        content_type: 'html',
        sender_email_id: Number(thread.senderEmailId),
        to_emails: [{ name: thread.toName ?? '', email_address: thread.toAddress }],
        cc_emails: [],
        bcc_emails: [],
        inject_previous_email_body: true,
      };
      const url = at(`${encodeURIComponent(thread.replyId ?? '')}/reply`);
      const answer = await callSender({ method: 'POST', url, headers, body: JSON.stringify(body), signal }, sentSchema);
      if (!answer.ok) return answer;
      // A 200 is no proof: EmailBison reports some refusals inside one.
      if (answer.value.success === false)
        return err({ kind: 'never', message: 'EmailBison refused to send the reply.' });
      return ok({ externalId: answer.value.data?.reply?.id ?? answer.value.data?.id ?? null });
    },

    async findSent({ text, thread }, _since, signal) {
      const url = at(`${encodeURIComponent(thread.replyId ?? '')}/conversation-thread`);
      const answer = await callSender({ method: 'GET', url, headers, signal }, threadSchema);
      if (!answer.ok) return answer;
      const sent = answer.value.data.filter(message => message.folder === 'Sent' || message.type === 'Outgoing Email');
      const found = sent.find(message => containsText(readBody(message), text));
      return ok(found ? { externalId: found.id } : null);
    },
  };
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function toHtml(text: string): string {
  const safe = text.replace(/[&<>"]/g, char => ESCAPES[char] ?? char);
  const paragraphs = safe.split(/\n{2,}/).map(paragraph => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`);
  return paragraphs.join('');
}

/** What was sent may carry the earlier thread below it. */
const containsText = (sent: string, text: string): boolean =>
  isSameText(sent, text) || squeezed(sent).includes(squeezed(text));
const squeezed = (text: string): string => text.replace(/[\s<>]+/g, ' ').trim();
