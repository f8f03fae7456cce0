import type { BookingProviderName } from '@overlap/domain/booking';

/** Rounds that are played at once. */
export const AT_ONCE = 5;

/** What a round is about: what a lead or a setter does, and what should come of it. */
export const STORIES = ['pick', 'by-hand', 'move', 'cancel', 'self', 'self-cancel', 'contest'] as const;
export type Story = (typeof STORIES)[number];

/** A lead answers with the link of their own scheduler: a page that takes a browser, or one with a public API. */
export const LINK_STORIES = ['their-page', 'their-api'] as const;
export type LinkStory = (typeof LINK_STORIES)[number];

export interface LinkPart {
  /** How far Overlap may go on both kinds while the batch is played. */
  level: 'ask' | 'auto';
  /** What the page does that a good one does not, as `POST /_sim/pages` takes it. */
  variant: Record<string, unknown>;
}

export const PROVIDERS: readonly BookingProviderName[] = ['ghl', 'calendly', 'cal-com', 'hubspot', 'own'];

/** Who is killed, and at which of its steps from the beginning of the batch on. */
export interface Kill {
  victim: 'worker' | 'server' | 'browser';
  /**
   * A call to a provider or a lead's page, the one call of those that books, or a commit to the database; just before
   * it happens, or when it has and nobody knows.
   */
  at: 'call' | 'submit' | 'commit';
  phase: 'before' | 'after';
  /** Of the browser worker: it alone, it with its browsers, or the browsers alone. */
  target?: 'process' | 'group' | 'chromium';
  /** The nth such step of the victim; 1 is the next. */
  nth: number;
}

/** What a provider does wrong once. */
export type Fault = { kind: 'call'; what: object } | { kind: 'webhook'; what: object } | { kind: 'none' };

export interface Round {
  number: number;
  story: Story | LinkStory;
  provider: BookingProviderName;
  fault: Fault;
  kill: Kill;
  /** Where the story is about a lead's own scheduler. */
  link?: LinkPart;
}
