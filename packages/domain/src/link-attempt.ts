import { z } from 'zod';
import { PAGE_ENDINGS, PAGE_OUTCOMES, type PageEnding, type PageOutcome } from './page-booking.ts';

/**
 * The life of an attempt to book on a lead's own scheduler.
 *
 * ```
 * planned ──► running ──► awaiting-approval ──► approved ──► running ──► armed ──► released ──► booked
 *    ▲          │   │           │  │                           │           │          │
 *    │          │   └ auto ─────┼──┼───────────────────────────┴─► armed   │          └─► needs-person, failed
 *    └─ again ──┴───────────────┼──┴─► refused, called-off                 └─► needs-person, failed, again
 *                               └─► called-off
 * ```
 * `armed`: the intent to submit is on disk, and no request has left. `released`: the one request that books was let
 * go. From there on nothing is ever submitted again by itself, whatever became of it.
 */
export const LINK_ATTEMPT_STATUSES = [
  'planned',
  'running',
  'awaiting-approval',
  'approved',
  'armed',
  'released',
  'booked',
  'needs-person',
  'failed',
  'refused',
  'called-off',
] as const;
export type LinkAttemptStatus = (typeof LINK_ATTEMPT_STATUSES)[number];

/** Attempts that are not at an end. The partial unique index in the database lists the same ones: one a lead. */
export const LIVE_LINK_STATUSES = ['planned', 'running', 'awaiting-approval', 'approved', 'armed', 'released'] as const;

export const LINK_ATTEMPT_ACTIONS = [
  /** A worker takes it up. */
  'start',
  /** A dry run found a time and prepared the page: a person is asked. */
  'ask',
  /** A person lets it submit, at the time that was found or at another one of those that suit. */
  'approve',
  'refuse',
  /** Ended by whoever wanted it, or by a turn of events, before anything left. */
  'callOff',
  /** The intent to submit is written down. */
  'arm',
  /** The request that books leaves. */
  'release',
  /** It is known how it ended. */
  'end',
  /** A silent worker's attempt goes round again. */
  'again',
  /** A person sends it round again. */
  'retry',
  /** A person says what became of it: booked after all, by them or by the page, or not. */
  'settle',
  /** The lead gets our own booking link instead. */
  'sendOwnLink',
  /** A reviewer takes it so that no other one works on it meanwhile. */
  'claim',
] as const;
export type LinkAttemptAction = (typeof LINK_ATTEMPT_ACTIONS)[number];

/** The one table of states and what may be done in them; server, worker, console and tests read it. */
const ALLOWED: Record<LinkAttemptStatus, readonly LinkAttemptAction[]> = {
  planned: ['start', 'callOff', 'end'],
  running: ['ask', 'arm', 'callOff', 'end', 'again'],
  'awaiting-approval': ['approve', 'refuse', 'callOff', 'sendOwnLink', 'claim'],
  approved: ['start', 'callOff', 'end'],
  armed: ['release', 'end', 'again'],
  released: ['end'],
  booked: [],
  'needs-person': ['retry', 'settle', 'sendOwnLink', 'claim'],
  failed: ['retry', 'sendOwnLink', 'claim'],
  refused: ['sendOwnLink'],
  'called-off': ['retry', 'sendOwnLink'],
};

/** What the table is asked about. `wasReleased`: a request that books may have left, in this run or an earlier one. */
export interface LinkAttemptState {
  status: LinkAttemptStatus;
  wasReleased: boolean;
}

/** The state of a stored attempt. A page may also have been told in a way that nobody could hold. */
export const linkStateOf = (row: {
  status: string;
  releasedAt: Date | null;
  kind: string | null;
}): LinkAttemptState => ({
  status: LINK_ATTEMPT_STATUSES.find(each => each === row.status) ?? 'failed',
  wasReleased: row.releasedAt !== null || row.kind === 'outcome-unknown',
});

/** Once a request has left, nothing that could book a second time is allowed until a person has settled it. */
const NEVER_AFTER_RELEASE: readonly LinkAttemptAction[] = ['start', 'arm', 'release', 'again', 'retry', 'sendOwnLink'];

export function linkAttemptCan(action: LinkAttemptAction, { status, wasReleased }: LinkAttemptState): boolean {
  return ALLOWED[status].includes(action) && !(wasReleased && NEVER_AFTER_RELEASE.includes(action));
}

/** The statuses in which an action is allowed: what a change of state may start from. */
export const linkStatusesThatCan = (action: LinkAttemptAction): LinkAttemptStatus[] =>
  LINK_ATTEMPT_STATUSES.filter(status => ALLOWED[status].includes(action));

/** What may be done with an attempt now, for buttons. */
export const linkActionsOf = (state: LinkAttemptState): LinkAttemptAction[] =>
  LINK_ATTEMPT_ACTIONS.filter(action => linkAttemptCan(action, state));

/** Further runs after a worker went silent. */
export const MOST_FURTHER_RUNS = 2;

/** What follows when nobody has moved an attempt for longer than its lease. */
export type AfterSilence =
  | { next: 'again' }
  | { next: 'end'; kind: PageEnding; says: string; hold: 'release' | 'keep' }
  | { next: 'nothing' };

/**
 * The crash rule. A browser dies with the process that drives it, and holds every request that could book until its
 * release is on disk: what was never released has booked nothing and may be run again, twice at most. What was released
 * without an outcome is unknown for good: a person looks, and nothing is submitted again.
 */
export function afterSilence({ status, tries }: { status: LinkAttemptStatus; tries: number }): AfterSilence {
  switch (status) {
    case 'running':
    case 'armed':
      return tries <= MOST_FURTHER_RUNS
        ? { next: 'again' }
        : { next: 'end', kind: 'browser-died', says: 'It broke down three times in a row.', hold: 'release' };
    case 'released':
      return {
        next: 'end',
        kind: 'outcome-unknown',
        says: 'The worker broke down after the request had left.',
        hold: 'keep',
      };
    default:
      return { next: 'nothing' };
  }
}

/** What becomes of our own hold when an attempt ends so. It stays where a meeting may stand on the lead's page. */
export const holdAfter = (kind: PageEnding, wasReleased: boolean): 'release' | 'keep' =>
  kind === 'outcome-unknown' ||
  kind === 'pending-approval' ||
  kind === 'refused-silently' ||
  (wasReleased && kind !== 'rejected' && kind !== 'slot-taken')
    ? 'keep'
    : 'release';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** A hold never waits longer for a person. */
const LONGEST_WAIT_MS = 24 * HOUR_MS;
/** It is given back so long before the meeting, */
const BEFORE_MEETING_MS = 2 * HOUR_MS;
/** unless the meeting is so near that nobody would have had time to look. */
const SHORTEST_WAIT_MS = 15 * MINUTE_MS;

/** Until when a found time is kept for a person's approval. Epoch milliseconds. */
export const approvalWaitsUntil = (now: number, start: number): number =>
  Math.min(now + LONGEST_WAIT_MS, Math.max(start - BEFORE_MEETING_MS, now + SHORTEST_WAIT_MS));

/** How an attempt went, as it is stored: the engine's own record, and the same shape for bookings by API. */
export const linkResultSchema = z.object({
  outcome: z.enum(PAGE_OUTCOMES),
  kind: z.custom<PageEnding>(value => typeof value === 'string' && value in PAGE_ENDINGS),
  says: z.string(),
  /** UTC. */
  slot: z.object({ start: z.string(), end: z.string() }).nullable(),
  timeZone: z.string().nullable(),
  provider: z.string(),
  route: z.enum(['api', 'browser']),
  signs: z.array(z.string()),
  zoneSigns: z.array(z.string()),
  finalUrl: z.string().nullable(),
  wasSubmitted: z.boolean(),
  question: z.string().nullable(),
  /** Starts on their page that suit us, UTC. */
  alternatives: z.array(z.string()),
  steps: z.array(
    z.object({ at: z.string(), step: z.string(), says: z.string(), url: z.string(), file: z.string().nullable() }),
  ),
  evidence: z.array(z.object({ name: z.string(), contentType: z.string(), bytes: z.number(), sha256: z.string() })),
});
export type LinkResult = z.infer<typeof linkResultSchema> & { outcome: PageOutcome };

export const LINK_ROUTES = ['api', 'browser'] as const;
export type LinkRoute = (typeof LINK_ROUTES)[number];
