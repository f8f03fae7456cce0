import type { Failure, FailureKind } from '@overlap/domain/failure';

export interface FailureRule {
  /** How a further attempt comes about; `look-up-first` means `find` before `book`. */
  retry: 'never' | 'back-off' | 'after-wait' | 'look-up-first';
  /** Attempts in all, the first one included. */
  maxAttempts: number;
  /** Seconds to wait after the first, second, … attempt. */
  backOffSeconds: readonly number[];
  /** What follows when no attempt is left. */
  ending: 'offer-others' | 'hand-over';
  /** What happens to our own hold on the slot at that point. */
  hold: 'release' | 'keep';
  /** Who hears of it at that point; `nobody` where the next step says it by itself. */
  tell: 'nobody' | 'setter' | 'admin';
  /** What a person reads; the failure's own message follows it. */
  sentence: string;
}

/** From the first attempt to the moment a person has the booking: never longer than this, whatever fails in between. */
export const TOTAL_SECONDS = 600;
/** What one attempt may take; callers set `run.deadline` by it. */
export const ATTEMPT_SECONDS = 60;
export const MAX_ATTEMPTS = 4;
/** A provider that asks for a longer wait is not waited for. 4 attempts and 3 such waits fill the total exactly. */
export const LONGEST_WAIT_SECONDS = 120;

const NO_RETRY = { retry: 'never', maxAttempts: 1, backOffSeconds: [] } as const;

export const FAILURE_POLICY: Record<FailureKind, FailureRule> = {
  'slot-taken': {
    ...NO_RETRY,
    ending: 'offer-others',
    hold: 'release',
    tell: 'nobody',
    sentence: 'Somebody else has taken this time. Other times are offered.',
  },
  'no-slots': {
    ...NO_RETRY,
    ending: 'hand-over',
    hold: 'release',
    tell: 'setter',
    sentence: 'The calendar has no open time that suits. Please agree on one with the lead.',
  },
  'page-changed': {
    ...NO_RETRY,
    ending: 'hand-over',
    hold: 'keep',
    tell: 'setter',
    sentence: 'The scheduling page looks different from what Overlap knows. Please book it by hand.',
  },
  blocked: {
    ...NO_RETRY,
    ending: 'hand-over',
    hold: 'keep',
    tell: 'setter',
    sentence: 'The scheduling page wants a person (a captcha, a sign-in or a payment). Please book it by hand.',
  },
  rejected: {
    ...NO_RETRY,
    ending: 'hand-over',
    hold: 'keep',
    tell: 'setter',
    sentence: 'The booking provider refused the booking although the time is free. Please look at the reason.',
  },
  credentials: {
    ...NO_RETRY,
    ending: 'hand-over',
    hold: 'keep',
    tell: 'admin',
    sentence: 'The booking provider no longer accepts our access. Please connect it again in the settings.',
  },
  'rate-limited': {
    retry: 'after-wait',
    maxAttempts: MAX_ATTEMPTS,
    backOffSeconds: [30, 60, 120],
    ending: 'hand-over',
    hold: 'keep',
    tell: 'setter',
    sentence: 'The booking provider takes no more calls for now. Nothing is booked; please book by hand or try later.',
  },
  unreachable: {
    retry: 'back-off',
    maxAttempts: MAX_ATTEMPTS,
    backOffSeconds: [10, 30, 90],
    ending: 'hand-over',
    hold: 'keep',
    tell: 'setter',
    sentence: 'The booking provider could not be reached. Nothing is booked; please book by hand or try later.',
  },
  'outcome-unknown': {
    retry: 'look-up-first',
    maxAttempts: MAX_ATTEMPTS,
    backOffSeconds: [10, 30, 90],
    ending: 'hand-over',
    hold: 'keep',
    tell: 'setter',
    sentence: 'It is not known whether the meeting was booked. Please look at the calendar before you book it again.',
  },
};

export interface NextStep {
  next: 'retry' | 'look-up' | 'offer-others' | 'hand-over';
  /** Seconds from now; 0 when the step ends the attempts. */
  inSeconds: number;
  hold: 'release' | 'keep';
}

/**
 * What to do after a failed attempt. Pure. The first time that a full provider says how long to wait, it is believed
 * to the second, and our own count always is: a lead waits for the answer. Else our waits are the least.
 * @param attempts how many were made for this booking, this one and every look-up included; at least 1.
 */
export function afterFailure(failure: Failure, attempts: number): NextStep {
  const rule = FAILURE_POLICY[failure.kind];
  const asked = Math.ceil(failure.retryAfterSeconds ?? 0);
  const believed = failure.kind === 'rate-limited' && asked > 0 && (attempts === 1 || failure.isWithheld);
  const wait = believed ? asked : Math.max(rule.backOffSeconds[attempts - 1] ?? 0, asked);
  if (rule.retry === 'never' || attempts >= rule.maxAttempts || wait > LONGEST_WAIT_SECONDS) {
    return { next: rule.ending, inSeconds: 0, hold: rule.hold };
  }
  return { next: rule.retry === 'look-up-first' ? 'look-up' : 'retry', inSeconds: wait, hold: 'keep' };
}

/**
 * What a failed look-up says about the booking it was for: nothing. A passing fault of `find` keeps the outcome unknown,
 * so that `afterFailure` orders another look-up and never a second booking; a lasting one stays what it is.
 */
export function lookUpFailed(failure: Failure): Failure {
  return FAILURE_POLICY[failure.kind].retry === 'never' ? failure : { ...failure, kind: 'outcome-unknown' };
}
