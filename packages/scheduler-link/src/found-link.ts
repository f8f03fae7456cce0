import type { SchedulerFamily } from './family.ts';

/**
 * What a link leads to.
 *
 * - `booking`: the page of one meeting type; `landing`: a list of them; `routing`: questions come first
 * - `poll`: a vote on times; `manage`: an existing booking; `join`: a video room
 * - `opaque`: a redirect whose target cannot be told without opening it
 * - `unknown`: may be somebody's booking page; a person or a careful look decides
 * - `other`: no booking page; `refused`: must not be opened
 */
export type LinkKind =
  | 'booking'
  | 'landing'
  | 'routing'
  | 'poll'
  | 'manage'
  | 'join'
  | 'opaque'
  | 'unknown'
  | 'other'
  | 'refused';

/** Why a link must not be opened. */
export type Refusal =
  | 'not-an-address'
  | 'scheme'
  | 'sign-in'
  | 'port'
  | 'ip-address'
  | 'private-host'
  | 'look-alike'
  | 'hidden-characters'
  | 'too-long';

/** What one address is. Pure reading: nothing was opened. */
export interface LinkReading {
  kind: LinkKind;
  /** `null` when no scheduler is known by it. A vendor's own pages (`other`) name their family, too. */
  family: SchedulerFamily | null;
  /** Normal form, to be opened; `null` for `other` and `refused`. Pre-filled names and addresses are not in it. */
  url: string | null;
  /** Two links with the same key are the same page; `null` for `other` and `refused`. */
  key: string | null;
  /** Only the page can tell: a path that any site may have, or a short form that serves several things. */
  toConfirm: boolean;
  /** What the query said beside the page's identity: `month`, `date`, the sender's own name. Never to be passed on. */
  hints: Readonly<Record<string, string>>;
  /** Redirectors around the address, outermost first. */
  wrappers: readonly string[];
  refusal: Refusal | null;
  /** Whether it is one of our own workspace's links. */
  isOurs: boolean;
}

export interface FoundLink extends LinkReading {
  /** The very characters of the text; of HTML the address, or the visible text where that replaced a tracker. */
  written: string;
  /** Offsets into the text, or into the signature when it was found there; `null` when only HTML holds the link. */
  start: number | null;
  end: number | null;
  /** `signature`: known of the lead, but nothing that they offered. */
  from: 'text' | 'html' | 'signature';
}

export interface LinkOptions {
  /** Links of our own workspace, as they are sent out. */
  ownLinks: readonly string[];
  /** Reads `http://calendly.com.localhost:4010/…` as a link to `calendly.com`. For work without the outside world. */
  developmentHosts?: boolean;
}
