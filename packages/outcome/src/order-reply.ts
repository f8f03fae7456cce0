import { type Message, orderMessage } from '@overlap/database/stores/messages';
import { announce } from '@overlap/database/stores/records';
import type { Channel } from '@overlap/domain/reply';
import type { Work } from './work.ts';

export interface ReplyOrder {
  /** The lead's message that is answered; the answer goes out in its thread. */
  answered: Message;
  text: string;
  orderKey: string;
}

/** Sends an answer in the lead's thread, once per order key. Returns the id of the message; `null` when it was ordered before. */
export async function orderReply(
  { tx, queue }: Work,
  { answered, text, orderKey }: ReplyOrder,
): Promise<string | null> {
  const messageId = await orderMessage(tx, {
    leadId: answered.leadId,
    channel: answered.channel as Channel,
    sender: answered.sender,
    thread: answered.thread as Record<string, string>,
    subject: replySubject(answered.subject),
    text,
    orderKey,
    sendStatus: 'waiting',
    sentAt: new Date(),
  });
  if (!messageId) return null;
  await queue.send(tx.prisma, 'send-reply', { workspaceId: tx.workspaceId, messageId });
  await announce(tx, 'message', messageId, answered.leadId);
  return messageId;
}

const replySubject = (subject: string | null): string | null =>
  subject === null || /^re:/i.test(subject) ? subject : `Re: ${subject}`;
