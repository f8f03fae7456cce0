import type { SendFailure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Heard } from '../../delivery.ts';
import { callSender } from '../../http.ts';
import { isSameText, type Sender } from '../../sender.ts';
import { readBody, toInboundReply } from './translate.ts';
import { accountSchema, replySchema, sentSchema, threadSchema, webhookListSchema } from './wire.ts';

export interface EmailBison extends Sender {
  /** Reads a reply again at the source; webhooks are unsigned and only name it. */
  readReply(replyId: string, signal: AbortSignal): Promise<Result<Heard, SendFailure>>;
  /** Whose token it is, and where its webhooks go. */
  check(signal: AbortSignal): Promise<Result<{ workspaceName: string; webhookUrls: string[] }, SendFailure>>;
}

/** How far EmailBison's clock may be behind ours. */
const CLOCKS_MS = 5 * 60_000;

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

    async check(signal) {
      const get = (path: string) => ({
        method: 'GET' as const,
        url: `${options.baseUrl}/api/${path}`,
        headers,
        signal,
      });
      const account = await callSender(get('users'), accountSchema);
      if (!account.ok) return account;
      const webhooks = await callSender(get('webhook-url'), webhookListSchema);
      return webhooks.ok
        ? ok({ workspaceName: account.value, webhookUrls: webhooks.value.data.map(each => each.url) })
        : webhooks;
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
      if (answer.value.success === false || answer.value.data?.success === false)
        return err({ kind: 'never', message: 'EmailBison refused to send the reply.' });
      return ok({ externalId: answer.value.data?.reply?.id ?? answer.value.data?.id ?? null });
    },

    async findSent({ text, thread }, since, signal) {
      const url = at(`${encodeURIComponent(thread.replyId ?? '')}/conversation-thread`);
      const answer = await callSender({ method: 'GET', url, headers, signal }, threadSchema);
      if (!answer.ok) return answer;
      const sent = answer.value.data.filter(message => message.folder === 'Sent' || message.type === 'Outgoing Email');
      // The same words may have gone out before; a message without a readable time counts, so as not to send twice.
      const recent = sent.filter(({ created_at }) => !(Date.parse(created_at ?? '') < since.getTime() - CLOCKS_MS));
      const found = recent.find(message => containsText(readBody(message), text));
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
