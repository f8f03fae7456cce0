import type { BookingProviderName, Confirmation } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import type { Result } from '@overlap/domain/result';
import type { Slot } from '@overlap/domain/slot';

/** What every call of a provider is given first: how long it may take and how it reaches the outside. */
export interface Run {
  /** Aborting ends the call in flight; a booking that may already have been sent then ends as `outcome-unknown`. */
  signal: AbortSignal;
  /** Epoch milliseconds. No call is begun after it and none outlives it. */
  deadline: number;
  /** Takes one line for the log. Lines name method, path and status; never a query, a body, a token or a contact. */
  log: (line: string) => void;
  /** Ours, one per booking and the same at every attempt: `find` recognises an earlier attempt by it. */
  idempotencyKey: string;
  fetch: typeof fetch;
  /**
   * Asked before every call: takes one from the provider's budget, `book` for a call that makes a booking. Answers the
   * seconds to wait before the budget allows it, 0 to go ahead; nothing is taken while it says wait. Without it nothing is counted.
   */
  spend?: (what: 'call' | 'book') => Promise<number>;
}

/** Which starts to list: `from` up to, not including, `to`. Both are instants, ISO 8601 UTC; any length of range. */
export interface SlotQuery {
  from: string;
  to: string;
  /** IANA name; some providers write their answer in it. The slots that come back are UTC all the same. */
  guestTimeZone: string;
}

export interface Guest {
  name: string;
  email: string | null;
  /** E.164, `+14155551234`. */
  phone: string | null;
  company: string | null;
  /** IANA name: the zone in which the provider writes to the guest. */
  timeZone: string;
}

export interface BookingRequest {
  slot: Slot;
  guest: Guest;
  /** Name of the meeting, where the provider lets us choose it. */
  title: string;
  /** For the host, where the provider has room for it. */
  note: string | null;
  /** Answers to the form of the booking page; `question` is the provider's own wording, byte for byte. */
  answers: { question: string; answer: string }[];
  /** The provider's ids that we already have for the lead, e.g. `contactId`. */
  known: Record<string, string>;
}

/** A meeting on the provider's calendar as a list of them shows it, whoever made it. */
export interface ProviderMeeting {
  /** The same names as in a confirmation's `ids`. */
  ids: Record<string, string>;
  /** Instants, ISO UTC. */
  start: string;
  end: string;
  state: 'standing' | 'cancelled' | 'no-show';
  /** Our idempotency key, where the provider carries it. */
  key: string | null;
  guestEmail: string | null;
  guestTimeZone: string | null;
  /** `ids`, as far as they are told, of the meeting that this one replaces after a move. */
  movedFrom: Record<string, string> | null;
  joinUrl: string | null;
  manageUrl: string | null;
}

/** What a public booking link stands for at its provider. */
export interface EventType {
  /** What the adapter needs to book on it, under the names of its own configuration, e.g. `eventTypeUri`. */
  config: Record<string, string>;
  name: string;
  minutes: number;
}

/** Where the provider is to deliver its webhooks. */
export interface Subscription {
  url: string;
  /** The key that deliveries are signed with. */
  secret: string;
}

/** A working credential, as people name it, and the calendar it books on. */
export interface ProviderHealth {
  account: string;
  calendar: string;
  /** Length of a meeting, in minutes, as the provider has it. */
  minutes: number;
}

/**
 * One way to book a meeting. Every provider passes `conformance.ts`; what a caller does about a failure is in
 * `failure-policy.ts`. No method throws for an expected failure, and no message holds a secret or a lead's contact.
 */
export interface BookingProvider {
  name: BookingProviderName;
  route: 'api' | 'browser';
  /** What the provider's API can do; what it cannot is refused with a sentence, never tried another way. */
  supports: { reschedule: boolean; cancel: boolean; list: boolean; subscribe: boolean; singleUseLink: boolean };
  /** The calendar whose time is taken, e.g. `ghl:<calendarId>` or `calendly:<event type uri>`: the database lets one booking have it at a time. */
  hostKey: string;

  /** Whether a link is one of this provider's public booking links. Pure: reads the text, opens nothing. */
  recognise(url: string): boolean;

  /** Free slots that start in the range, sorted, each once. Fails with anything but `slot-taken` and `outcome-unknown`. */
  findSlots(run: Run, query: SlotQuery): Promise<Result<Slot[], Failure>>;

  /**
   * Books exactly this slot, once. Where the guest has this very meeting already, by our own earlier attempt or by
   * themselves, that one is confirmed and no second is made.
   * `slot-taken`: looked up and gone. `rejected`: refused although the slot is free, and repeating would not help.
   * `unreachable`: certainly nothing was booked. `outcome-unknown`: it may have been; call `find` before anything else.
   */
  book(run: Run, request: BookingRequest): Promise<Result<Confirmation, Failure>>;

  /**
   * Whether an earlier attempt landed: by our key where the provider carries it, else by guest and exact start.
   * Changes nothing outside. `null` is the provider's word that there is no such booking; a look-up that could not be
   * made is a failure, and the booking's outcome stays as unknown as it was (`lookUpFailed`).
   */
  find(run: Run, request: BookingRequest): Promise<Result<Confirmation | null, Failure>>;

  /** Cancels a confirmed booking by the ids of its confirmation. Already cancelled is success, so it may be repeated. */
  cancel?(run: Run, confirmationIds: Record<string, string>, reason: string): Promise<Result<null, Failure>>;

  /** Moves a confirmed booking. Already there is success, so it may be repeated. */
  reschedule?(run: Run, confirmationIds: Record<string, string>, slot: Slot): Promise<Result<Confirmation, Failure>>;

  /**
   * Every meeting on this calendar that starts in the range, cancelled ones included, for what webhooks missed.
   * `from` up to, not including, `to`.
   */
  listMeetings?(run: Run, range: { from: string; to: string }): Promise<Result<ProviderMeeting[], Failure>>;

  /**
   * Who a meeting is with, by the ids of its news, where the news itself names neither address nor number; `null` when
   * the provider does not know them any more. Absent where news always says who it is.
   */
  findGuest?(
    run: Run,
    ids: Record<string, string>,
  ): Promise<Result<{ email: string | null; phone: string | null } | null, Failure>>;

  /** The event type behind a public link; `null` when it is none of this account's. Needs no event type configured. */
  resolveLink(run: Run, url: string): Promise<Result<EventType | null, Failure>>;

  /** Sees to it that booking news is delivered there: leaves a working subscription alone, makes a missing or dead one anew. */
  ensureSubscription?(run: Run, wanted: Subscription): Promise<Result<{ state: 'kept' | 'made' | 'remade' }, Failure>>;

  /** A link that can be booked once. */
  createSingleUseLink?(run: Run): Promise<Result<{ url: string }, Failure>>;

  /** Tries credential and calendar without changing anything; for `pnpm run doctor` and for connecting a workspace. */
  check(run: Run): Promise<Result<ProviderHealth, Failure>>;
}
