import type { Database } from '@overlap/database/client';
import type { KeyRing } from '@overlap/database/secret-box';
import type { EvidenceStore } from '@overlap/evidence/store';
import type { JobName } from '@overlap/queue/jobs';
import type { Queue } from '@overlap/queue/queue';
import type { RunJob } from '@overlap/queue/workers';
import type { Logger } from 'pino';
import { advance } from './jobs/advance-follow-up.ts';
import { attemptBooking } from './jobs/attempt-booking.ts';
import { bookOnLink } from './jobs/book-on-link.ts';
import { cancelBooking } from './jobs/cancel-booking.ts';
import { checkSubscription } from './jobs/check-subscription.ts';
import { readReply } from './jobs/read-reply.ts';
import { reconcileBookings } from './jobs/reconcile-bookings.ts';
import { refreshAvailability } from './jobs/refresh-availability.ts';
import { sendNotice } from './jobs/send-notice.ts';
import { sendReply } from './jobs/send-reply.ts';
import { takeIn } from './jobs/take-in.ts';
import { startSweeping } from './schedule/sweep.ts';
import type { Shift } from './shift.ts';

export interface WorkerOptions {
  database: Database;
  queue: Queue;
  keyRing: KeyRing;
  log: Logger;
  consoleUrl: string | null;
  /** Where providers reach this installation; `null` where they do not. */
  publicUrl: string | null;
  /** Cal.com's public API, for leads' own links. */
  calComUrl: string;
  /** Where its booking pages are, beside cal.com. */
  calComPagesUrl?: string;
  /** Development only: links to `<scheduler>.localhost` are read as the scheduler’s. */
  developmentHosts: boolean;
  /** Where evidence lies that has to go when its time is over; `null` where none is kept. */
  evidence: EvidenceStore | null;
}

/** Takes up every kind of job and the schedule. Stopping lets running jobs end first. */
export async function startWorker(options: WorkerOptions): Promise<{ stop(graceMs?: number): Promise<void> }> {
  const { database, queue, log } = options;
  const shift: Shift = options;
  const take = <N extends JobName>(
    name: N,
    job: (shift: Shift, ...rest: Parameters<RunJob<N>>) => Promise<void>,
    concurrency: number,
  ) =>
    queue.work(name, (payload, run) => job(shift, payload, run), {
      concurrency,
      onFailure: ({ error, ...failure }) => log.warn({ ...failure, error: error.message }, 'job failed'),
    });
  await Promise.all([
    take('take-in', takeIn, 8),
    take('read-reply', readReply, 8),
    take('attempt-booking', attemptBooking, 16),
    take('cancel-booking', cancelBooking, 8),
    take('refresh-availability', refreshAvailability, 4),
    take('reconcile-bookings', reconcileBookings, 4),
    take('check-subscription', checkSubscription, 4),
    take('book-on-link', bookOnLink, 4),
    take('send-reply', sendReply, 8),
    take('send-notice', sendNotice, 8),
    take('advance-follow-up', advance, 4),
  ]);
  const stopSweeping = startSweeping({ database, queue, log, evidence: options.evidence });
  return {
    async stop(graceMs) {
      stopSweeping();
      await queue.stop(graceMs);
    },
  };
}
