import type { Delivered, RawDelivery, SourceKeys, Verified } from './delivery.ts';
import { translateCalCom } from './senders/cal-com/translate.ts';
import { verifyCalCom } from './senders/cal-com/verify.ts';
import { translateCalendly } from './senders/calendly/translate.ts';
import { verifyCalendly } from './senders/calendly/verify.ts';
import { readReplyId } from './senders/emailbison/translate.ts';
import { verifyEmailBison } from './senders/emailbison/verify.ts';
import { translateGeneric } from './senders/generic/translate.ts';
import { verifyGeneric } from './senders/generic/verify.ts';
import { translateGoHighLevel } from './senders/gohighlevel/translate.ts';
import { verifyGoHighLevel } from './senders/gohighlevel/verify.ts';
import { translateTwilio } from './senders/twilio/translate.ts';
import { verifyTwilio } from './senders/twilio/verify.ts';

/** Where deliveries come from, by the name in the webhook's path. */
export const SOURCES = ['emailbison', 'gohighlevel', 'calendly', 'cal-com', 'twilio', 'generic'] as const;
export type Source = (typeof SOURCES)[number];

export const isSource = (text: string): text is Source => (SOURCES as readonly string[]).includes(text);

const VERIFIERS: Record<Source, (delivery: RawDelivery, keys: SourceKeys) => Verified> = {
  emailbison: verifyEmailBison,
  gohighlevel: verifyGoHighLevel,
  calendly: verifyCalendly,
  'cal-com': verifyCalCom,
  twilio: verifyTwilio,
  generic: verifyGeneric,
};

/** Whether a delivery is genuine, fresh and of the right shape, and what makes it the same one when it comes again. */
export function verifyDelivery(source: Source, delivery: RawDelivery, keys: SourceKeys): Verified {
  return VERIFIERS[source](delivery, keys);
}

/** What a kept delivery says. For EmailBison that is only which reply to fetch. */
export function translateDelivery(source: Source, body: Uint8Array, receivedAt: Date): Delivered | { replyId: string } {
  const text = new TextDecoder().decode(body);
  switch (source) {
    case 'emailbison':
      return readReplyId(JSON.parse(text));
    case 'gohighlevel':
      return translateGoHighLevel(JSON.parse(text), receivedAt);
    case 'calendly':
      return translateCalendly(JSON.parse(text));
    case 'cal-com':
      return translateCalCom(JSON.parse(text));
    case 'twilio':
      return translateTwilio(text, receivedAt);
    case 'generic':
      return translateGeneric(JSON.parse(text), receivedAt);
  }
}
