import { convert } from 'html-to-text';
import { type Heard, type InboundReply, ignored } from '../../delivery.ts';
import { normaliseEvent } from './verify.ts';
import { type WireReply, webhookSchema } from './wire.ts';

const REPLY_EVENTS = ['LEAD_REPLIED', 'CONTACT_REPLIED', 'UNTRACKED_REPLY_RECEIVED', 'LEAD_INTERESTED'];

/** Which reply an event is about; the reply itself is fetched. */
export function readReplyId(payload: unknown): { replyId: string } | Extract<Heard, { kind: 'ignored' }> {
  const { event, data } = webhookSchema.parse(payload);
  const type = normaliseEvent(event.type);
  if (!REPLY_EVENTS.includes(type)) return ignored(`Events of type ${type} need nothing of us.`);
  return data.reply ? { replyId: data.reply.id } : ignored(`The ${type} event names no reply.`);
}

/** A fetched reply as ours. Our own outgoing mail is in the same feed and is never taken for a lead's. */
export function toInboundReply(reply: WireReply): InboundReply | Extract<Heard, { kind: 'ignored' }> {
  if (reply.type === 'Outgoing Email' || reply.folder === 'Sent') return ignored('This is mail of our own.');
  if (reply.folder === 'Bounced' || reply.type === 'Bounced') return ignored('This is a bounce.');
  return {
    kind: 'reply',
    externalId: reply.id,
    channel: 'email',
    lead: {
      email: reply.from_email_address.toLowerCase(),
      phone: null,
      profileUrl: null,
      externalId: reply.lead_id ?? null,
      name: reply.from_name,
    },
    campaignExternalId: reply.campaign_id ?? null,
    subject: reply.subject,
    text: readBody(reply),
    sentAt: new Date(reply.date_received).toISOString(),
    thread: {
      replyId: reply.id,
      senderEmailId: reply.sender_email_id ?? '',
      toAddress: reply.from_email_address,
      toName: reply.from_name ?? '',
    },
  };
}

/** The text part; else the HTML part as text, with quoted lines marked by `>`. */
export function readBody(parts: { text_body: string | null; html_body: string | null }): string {
  if (parts.text_body?.trim()) return parts.text_body;
  return convert(parts.html_body ?? '', {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: false, hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] } },
      { selector: 'img', format: 'skip' },
    ],
    limits: { maxInputLength: 1_000_000 },
  });
}
