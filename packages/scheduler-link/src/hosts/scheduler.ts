import type { SchedulerFamily } from '../family.ts';
import type { LinkKind } from '../found-link.ts';

interface PathNotes {
  /** Only the page can tell. */
  toConfirm?: true;
  /** The row holds only with this key in the query. */
  needs?: string;
}

/**
 * A path and what stands there, the first that fits wins. In a path `{name}` is any one segment, `{name:shape}` one of a
 * shape in `path-template.ts`, `**` one or more segments, `#` where the fragment begins. A segment in round brackets is
 * no part of the page's normal form.
 */
export type PathRow = readonly [path: string, kind: LinkKind, notes?: PathNotes];

/** Hosts that share a grammar of paths. `*` stands for a name of one label, or a part of one, at the front. */
export interface Site {
  hosts: readonly string[];
  paths: readonly PathRow[];
  /** Labels that `*` never is: the vendor's own hosts. */
  notNames?: readonly string[];
  /** First segments that are the vendor's own pages and never a user. */
  reserved?: readonly string[];
  /** First segments that choose a language when a reserved one or nothing follows. */
  languages?: readonly string[];
}

/** What becomes of a query. Keys end in `*` where they begin so. Trackers are dropped whatever is said here. */
export interface QueryRules {
  /** Part of the page's identity. */
  keep: readonly string[];
  hint?: readonly string[];
  drop?: readonly string[];
  /** Every other key. */
  rest: 'keep' | 'hint' | 'drop';
}

export interface Scheduler {
  family: SchedulerFamily;
  sites: readonly Site[];
  /** Domains of the vendor: whatever else stands on them is no booking page. */
  vendor: readonly string[];
  /** Absent: keep what is neither a tracker nor about the person. */
  query?: QueryRules;
  /** The page's route is in the fragment. */
  routeInFragment?: true;
  /** Which segments compare without case; absent: none. */
  ignoresCase?: 'all' | 'unless-private' | 'unless-service';
  /** Characters that may come percent-encoded and mean the same. */
  alsoPlain?: '+@' | '@';
}
