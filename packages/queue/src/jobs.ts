import { BOOKING_PROVIDERS } from '@overlap/domain/booking';
import { z } from 'zod';

const id = z.uuid();
const workspace = { workspaceId: id };

/**
 * Every job by its order, with the shape of its payload. Payloads hold ids only: what a job needs it loads itself,
 * so a payload can neither go stale nor carry a lead's words into a queue table.
 */
export const JOBS = {
  'take-in': z.object({ ...workspace, receiptId: id }),
  'read-reply': z.object({ ...workspace, messageId: id }),
  'attempt-booking': z.object({ ...workspace, bookingId: id }),
  'cancel-booking': z.object({ ...workspace, bookingId: id }),
  'refresh-availability': z.object({ ...workspace, calendarLinkId: id }),
  'check-subscription': z.object({ ...workspace, provider: z.enum(BOOKING_PROVIDERS) }),
  /** Books on a lead's scheduler by its public API. */
  'book-on-link': z.object({ ...workspace, attemptId: id }),
  /** The same in a browser; only processes that have one take it up. */
  'book-on-page': z.object({ ...workspace, attemptId: id }),
  'reconcile-bookings': z.object({ ...workspace, provider: z.enum(BOOKING_PROVIDERS) }),
  'send-reply': z.object({ ...workspace, messageId: id }),
  'send-notice': z.object({ ...workspace, sendId: id }),
  'advance-follow-up': z.object({ ...workspace, followUpId: id, step: z.number().int().min(0) }),
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<N extends JobName> = z.infer<(typeof JOBS)[N]>;
export const JOB_NAMES = Object.keys(JOBS) as JobName[];

/** Where a job lands after its last try. A person sees it there and can send it round again. */
export const STUCK_QUEUE = 'stuck';

const HOUR = 3_600;
const DAY = 86_400;

/**
 * Settings of every queue. A worker that dies stops touching its jobs: they come back after `heartbeatSeconds` (10 is
 * the least pg-boss allows) plus the monitor's second and the retry's, which keeps the promise of 15 seconds.
 */
export const QUEUE_SETTINGS = {
  notify: true,
  retryLimit: 6,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 120,
  expireInSeconds: 120,
  heartbeatSeconds: 10,
  // Long enough for a key to keep a job from being sent twice, short enough for the monitor's scans to stay cheap.
  deleteAfterSeconds: HOUR,
  deadLetter: STUCK_QUEUE,
} as const;

/**
 * A run that may submit is never repeated by the queue: whether it may go round again is decided by what its attempt has
 * on disk, and the sweep does so. Its time is up long after the browser's own.
 */
const ONE_RUN = { ...QUEUE_SETTINGS, retryLimit: 0, expireInSeconds: 300, deadLetter: null };

/** Settings of one queue. */
export const settingsOf = (name: JobName): object =>
  name === 'book-on-page' || name === 'book-on-link' ? ONE_RUN : QUEUE_SETTINGS;

export const STUCK_SETTINGS = { retentionSeconds: 90 * DAY, deleteAfterSeconds: 90 * DAY } as const;
