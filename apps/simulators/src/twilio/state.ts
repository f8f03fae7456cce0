import { hexId } from '../identifiers.ts';
import type { TwilioSeed } from '../seed.ts';
import type { Collection, Store } from '../store.ts';

export type Account = TwilioSeed;

export interface SmsMessage {
  sid: string;
  accountSid: string;
  direction: 'inbound' | 'outbound-api';
  from: string;
  to: string;
  body: string;
  messagingServiceSid: string | null;
  /** What `GET` answers; the answer to the send itself says `queued`. */
  status: 'delivered' | 'received';
  createdAt: string;
}

export interface TwilioState {
  accounts: Collection<Account>;
  messages: Collection<SmsMessage>;
  /** Numbers that have sent STOP, as `account/number`. */
  optOuts: Collection<{ at: string }>;
}

export const twilioState = (store: Store): TwilioState => ({
  accounts: store.collection('twilio.accounts'),
  messages: store.collection('twilio.messages'),
  optOuts: store.collection('twilio.opt-outs'),
});

/** Creates or updates a seeded account; its messages stay. */
export function plantTwilio(store: Store, seed: TwilioSeed): void {
  twilioState(store).accounts.put(seed.accountSid, seed);
}

export function createMessage(store: Store, message: Omit<SmsMessage, 'sid' | 'createdAt'>): SmsMessage {
  const sid = `SM${hexId(32)}`;
  return twilioState(store).messages.put(sid, { ...message, sid, createdAt: new Date().toISOString() });
}
