import type { Delivered } from '../../delivery.ts';
import { formSchema } from './wire.ts';

/** A verified inbound SMS. Twilio gives it no time of its own, so it counts from when it reached us. */
export function translateTwilio(form: string, receivedAt: Date): Delivered {
  const fields = formSchema.parse(Object.fromEntries(new URLSearchParams(form)));
  return {
    kind: 'reply',
    externalId: fields.MessageSid,
    channel: 'sms',
    lead: { email: null, phone: fields.From, profileUrl: null, externalId: null, name: null },
    campaignExternalId: null,
    subject: null,
    text: fields.Body,
    sentAt: receivedAt.toISOString(),
    thread: { from: fields.To, to: fields.From },
  };
}
