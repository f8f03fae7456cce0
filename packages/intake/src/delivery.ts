import type { Channel } from '@overlap/domain/reply';
import type { Result } from '@overlap/domain/result';

/** A webhook as it reached us, before anything is believed. */
export interface RawDelivery {
  /** Lower-case names. */
  headers: Record<string, string | undefined>;
  body: Uint8Array;
  /** The address as the provider called it: scheme, host, path and query of our public base URL. */
  url: string;
  receivedAt: Date;
}

/** Why a delivery is turned away; each kind has one HTTP status. */
export const REFUSALS = { 'bad-signature': 401, stale: 401, malformed: 400, 'wrong-workspace': 403 } as const;
export interface Refusal {
  kind: keyof typeof REFUSALS;
  /** What is wrong and what to do about it, for whoever set the webhook up. */
  message: string;
}

/** The same delivery again has the same key. */
export type Verified = Result<{ deliveryKey: string }, Refusal>;

/** What verification needs of the connection. */
export interface SourceKeys {
  config: Record<string, string>;
  secrets: Record<string, string>;
}

/** A message from a lead, named by whatever the sender knows of them. */
export interface InboundReply {
  kind: 'reply';
  externalId: string;
  channel: Channel;
  lead: {
    email: string | null;
    phone: string | null;
    profileUrl: string | null;
    externalId: string | null;
    name: string | null;
  };
  /** The sender's id or name of the campaign. */
  campaignExternalId: string | null;
  subject: string | null;
  text: string;
  sentAt: string;
  /** What is needed to answer in the same thread. */
  thread: Record<string, string>;
}

/** A booking that a provider tells of, made by us or by the lead. */
export interface BookingEvent {
  kind: 'booking';
  provider: 'ghl' | 'calendly' | 'cal-com';
  change: 'created' | 'cancelled' | 'no-show';
  /** Provider ids as a Confirmation names them. */
  ids: Record<string, string>;
  /** Our attempt's key, where the provider carried it. */
  ref: string | null;
  guestEmail: string | null;
  guestTimeZone: string | null;
  start: string | null;
  end: string | null;
  joinUrl: string | null;
  manageUrl: string | null;
  /** When the provider said so, ISO UTC. */
  saidAt: string | null;
  /** Provider ids, as far as told, of the booking that this one replaces: with them set, one that was created is a move. */
  movedFrom: Record<string, string> | null;
  /** On a cancelled one that is half of a move: those of the booking that took its place. */
  movedTo: Record<string, string> | null;
}

export interface Ignored {
  kind: 'ignored';
  why: string;
}

/** What came in by a thread with a lead. */
export type Heard = InboundReply | Ignored;

export type Delivered = Heard | BookingEvent;

export const ignored = (why: string): Ignored => ({ kind: 'ignored', why });
