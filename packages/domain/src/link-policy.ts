import type { AutonomyLevel } from './policy.ts';
import { schedulerName } from './scheduler-name.ts';

/** How far Overlap goes on one kind of scheduler: not at all, up to a person's approval, or to the end. */
export const LINK_LEVELS = ['off', 'ask', 'auto'] as const;
export type LinkLevel = (typeof LINK_LEVELS)[number];

export interface LinkPolicy {
  level: LinkLevel;
  /** Attempts a day (of the workspace's zone) on schedulers of this family. */
  dailyCap: number;
}

/** Where nobody has said otherwise. */
export const DEFAULT_LINK_POLICY: LinkPolicy = { level: 'ask', dailyCap: 20 };
export const MOST_PER_DAY = 200;

/**
 * What an admin has to have read and accepted before Overlap opens a lead's scheduling page. Another wording is another
 * version, and has to be accepted anew.
 */
export const AUTOMATION_NOTICES = {
  'lead-scheduler-booking': {
    version: 1,
    title: 'Booking on leads’ own schedulers',
    says: [
      'When a lead invites you to book on their own page, Overlap opens that page and enters the name, e-mail address, phone number and company that you set here. It enters nothing else about you, and nothing about other leads.',
      'It honours what a page demands of a person: it solves no captcha, signs in nowhere, pays nothing, and stops where a page lets no automated visitor in. Whether the terms of a scheduler allow such a visit is for you to judge.',
      'By default it stops before the last click and asks a reviewer. Pictures of the pages are kept as evidence and deleted after 30 days, or 90 days where a request was sent.',
      'One submit leads to one booking at most. Where the outcome cannot be told, a person has to look; Overlap does not try again.',
    ],
  },
} as const;
export type AutomationNotice = keyof typeof AUTOMATION_NOTICES;
export const AUTOMATION_NOTICE_NAMES: AutomationNotice[] = ['lead-scheduler-booking'];

/** How attempts on a family ended that a reviewer had approved, the newest first. */
export interface ReviewedAttempt {
  ended: 'booked' | 'unclear' | 'not-booked' | 'refused';
  /** The reviewer had to choose another time than the one that was found. */
  isCorrected: boolean;
}

/** How often in a row a family has to have gone right before it may run by itself. */
export const EARNS_AUTO = 20;

/**
 * Bookings in a row, back from the newest, that a reviewer let through as they were prepared. A refusal, a correction
 * and an outcome that nobody could tell end the row; an attempt that stopped before its submit neither counts nor ends it.
 */
export function bookedInARow(record: readonly ReviewedAttempt[]): number {
  let row = 0;
  for (const { ended, isCorrected } of record) {
    if (ended === 'refused' || ended === 'unclear' || isCorrected) return row;
    if (ended === 'booked') row += 1;
  }
  return row;
}

/** Whether a family has shown that its bookings go through as prepared. */
export const earnedAuto = (record: readonly ReviewedAttempt[]): boolean => bookedInARow(record) >= EARNS_AUTO;

/** What is asked before a lead's scheduler is touched. */
export interface LinkFacts {
  /** How far the whole process 5 may go. */
  autonomy: AutonomyLevel;
  policy: LinkPolicy;
  family: string;
  /** Version of the notice that stands accepted; `null` for none. */
  notice: number | null;
  record: readonly ReviewedAttempt[];
  /** Attempts on this family today. */
  todayCount: number;
  killSwitch: boolean;
  /** Whether name and e-mail address are set that are entered on leads' pages. */
  hasIdentity: boolean;
  /** Whether our own calendar was read, or only the working hours are known. */
  isCalendarKnown: boolean;
}

/** `no`: a person does it by hand; `ask`: prepared, and a person approves; `auto`: booked at once. */
export interface LinkVerdict {
  may: 'no' | 'ask' | 'auto';
  /** Why, as sentences for a setter; never empty. */
  reasons: string[];
}

const NOTICE = AUTOMATION_NOTICES['lead-scheduler-booking'];

/** Whether Overlap may open a lead's page in its browser, and how far it may go there. */
export function mayRunBrowser(facts: LinkFacts): LinkVerdict {
  const against = [...whyNot(facts)];
  if (against.length > 0) return { may: 'no', reasons: against };
  const asks = [...whyAsk(facts)];
  return asks.length > 0
    ? { may: 'ask', reasons: asks }
    : { may: 'auto', reasons: [`The last ${EARNS_AUTO} bookings on ${named(facts.family)} went through as prepared.`] };
}

/**
 * The same for a public API of the scheduler. It touches the same people in the same name, so the same is asked;
 * only the daily cap, which spares pages, is no matter.
 */
export const mayBookByApi = (facts: LinkFacts): LinkVerdict => mayRunBrowser({ ...facts, todayCount: 0 });

function* whyNot({ autonomy, killSwitch, notice, policy, family, hasIdentity, todayCount }: LinkFacts) {
  if (killSwitch) yield 'Booking on leads’ schedulers is stopped for the whole workspace.';
  if (autonomy === 'off') yield 'The process “lead’s scheduler” is off.';
  if (notice !== NOTICE.version)
    yield notice === null
      ? 'Nobody has accepted the notice on booking on leads’ schedulers. An admin does so in the settings.'
      : 'The notice on booking on leads’ schedulers has changed. An admin has to accept it anew.';
  if (policy.level === 'off') yield `Booking on ${named(family)} is off in this workspace.`;
  if (!hasIdentity) yield 'It is not set under which name and e-mail address Overlap books. An admin sets it.';
  if (todayCount >= policy.dailyCap) yield `Today’s ${policy.dailyCap} attempts on ${named(family)} are used up.`;
}

function* whyAsk({ autonomy, policy, family, record, isCalendarKnown }: LinkFacts) {
  if (policy.level === 'ask') yield `A reviewer approves every booking on ${named(family)}.`;
  else if (autonomy === 'review') yield 'The process “lead’s scheduler” asks for approval.';
  else if (!earnedAuto(record))
    yield `By itself only after ${EARNS_AUTO} approved bookings on ${named(family)} in a row; so far ${bookedInARow(record)}.`;
  if (!isCalendarKnown) yield 'Your own calendar could not be read: only the working hours are known.';
}

const named = (family: string): string => (family === 'unknown' ? 'unknown schedulers' : schedulerName(family));
