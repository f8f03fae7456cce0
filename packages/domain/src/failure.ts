/** The ways in which a booking attempt ends without a confirmation. Each has its row in `booking/failure-policy`. */
export const FAILURE_KINDS = [
  'slot-taken',
  'no-slots',
  'page-changed',
  'blocked',
  'rejected',
  'credentials',
  'rate-limited',
  'unreachable',
  'outcome-unknown',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

export interface Failure {
  kind: FailureKind;
  /** What happened, for a person; holds no secret and no contact of a lead. */
  message: string;
  /** Seconds that the provider asked us to wait, where it said so. */
  retryAfterSeconds?: number;
  /** Our own count of the provider's limits held the call back: the provider was not asked. */
  isWithheld?: true;
}

/**
 * Why something we meant to send (a reply, a notice) did not go out. `unknown`: it may have, so it is looked for before
 * another try; `later`: it did not, try again; `never`: a person has to mend something first.
 */
export interface SendFailure {
  kind: 'unknown' | 'later' | 'never';
  /** What happened and what to do, for a person; holds no secret and no contact of a lead. */
  message: string;
  retryAfterSeconds?: number;
}
