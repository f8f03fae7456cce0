import type { Delivered } from '../../delivery.ts';
import { messageReceivedSchema } from './wire.ts';

export function translateGeneric(payload: unknown, receivedAt: Date): Delivered {
  const { data } = messageReceivedSchema.parse(payload);
  return {
    kind: 'reply',
    externalId: data.messageId,
    channel: data.channel,
    lead: {
      email: data.from.email?.toLowerCase() ?? null,
      phone: data.from.phone ?? null,
      profileUrl: data.from.profileUrl ?? null,
      externalId: null,
      name: data.from.name ?? null,
    },
    campaignExternalId: data.campaign ?? null,
    subject: data.subject ?? null,
    text: data.text,
    sentAt: new Date(data.sentAt ?? receivedAt).toISOString(),
    thread: { threadId: data.threadId },
  };
}
