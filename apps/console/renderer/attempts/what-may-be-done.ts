import type { LinkAttemptAction } from '@overlap/domain/link-attempt';
import type { Permission } from '@overlap/domain/role';
import type { Attempt } from '../api/types.ts';
import { formatClock } from '../words/times.ts';

/** What a person may do with an attempt, in the order of the buttons. */
export const ATTEMPT_DEEDS = ['approve', 'settle', 'other-time', 'refuse', 'retry', 'own-link', 'call-off'] as const;
export type AttemptDeed = (typeof ATTEMPT_DEEDS)[number];

const ACTION: Record<AttemptDeed, LinkAttemptAction> = {
  approve: 'approve',
  settle: 'settle',
  'other-time': 'approve',
  refuse: 'refuse',
  retry: 'retry',
  'own-link': 'sendOwnLink',
  'call-off': 'callOff',
};

interface Onlooker {
  actor: string;
  role: string;
  can: readonly Permission[];
  timeZone: string;
  /** What a colleague is called. */
  nameOf(actor: string): string;
}

interface MayBeDone {
  deeds: AttemptDeed[];
  /** Why none of them may be done by this person now, as a sentence. */
  whyNot: string | null;
  /** Whether it can be kept for oneself, and whether one has done so. */
  claim: 'free' | 'mine' | null;
}

type Given = Pick<Attempt, 'actions' | 'alternatives' | 'start' | 'lockedBy' | 'lockedUntil'>;

/** Other times that are still to come; the one that is chosen is none of them. */
export const otherTimes = ({ alternatives, start }: Pick<Given, 'alternatives' | 'start'>, now: Date): string[] =>
  alternatives.filter(each => Date.parse(each) > now.getTime() && (!start || Date.parse(each) !== Date.parse(start)));

/** Who holds it, where that is somebody else and has not run out. */
export function holderOf({ lockedBy, lockedUntil }: Pick<Given, 'lockedBy' | 'lockedUntil'>, actor: string, now: Date) {
  const isOthers = lockedBy !== null && lockedBy !== actor && lockedUntil !== null;
  return isOthers && Date.parse(lockedUntil) > now.getTime() ? { by: lockedBy, until: lockedUntil } : null;
}

/** What can be done with an attempt as it stands, by this person. */
export function whatMayBeDone(attempt: Given, me: Onlooker, now: Date): MayBeDone {
  const holder = holderOf(attempt, me.actor, now);
  const deeds = ATTEMPT_DEEDS.filter(
    deed =>
      attempt.actions.includes(ACTION[deed]) &&
      (deed !== 'other-time' || otherTimes(attempt, now).length > 0) &&
      // Refusing says the same and is learned from.
      (deed !== 'call-off' || !attempt.actions.includes('refuse')),
  );
  const whyNot = !me.can.includes('booking.approve')
    ? `Your role (${me.role}) cannot act on this. Ask a reviewer or an admin.`
    : holder
      ? `${me.nameOf(holder.by)} has this in hand until ${formatClock(holder.until, me.timeZone)}.`
      : null;
  const isMine = attempt.lockedBy === me.actor;
  const claim = whyNot || !attempt.actions.includes('claim') ? null : isMine ? 'mine' : 'free';
  return { deeds, whyNot, claim };
}
