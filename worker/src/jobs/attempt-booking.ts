import type { BookingProvider, BookingRequest, Run } from '@overlap/booking/port/booking-provider';
import { ATTEMPT_SECONDS, afterFailure, FAILURE_POLICY, lookUpFailed } from '@overlap/booking/port/failure-policy';
import { withWorkspace } from '@overlap/database/client';
import { type Booking, getBooking, moveBooking } from '@overlap/database/stores/bookings';
import { pauseProvider } from '@overlap/database/stores/budgets';
import { getLead, type Lead } from '@overlap/database/stores/leads';
import { announce } from '@overlap/database/stores/records';
import { getSettings, type Settings } from '@overlap/database/stores/workspaces';
import {
  type BookingProviderName,
  type BookingStatus,
  type Confirmation,
  mayHaveLanded,
  statusesThatCan,
} from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import { afterBooking } from '@overlap/outcome/after-booking';
import { endBooking } from '@overlap/outcome/end-booking';
import { SILENCE_MS } from '@overlap/outcome/order-booking';
import type { JobPayload } from '@overlap/queue/jobs';
import type { JobRun } from '@overlap/queue/workers';
import { connectBookingProvider, runFor } from '../connections/booking-provider.ts';
import { isStillOpen } from '../connections/default-calendar.ts';
import type { Shift } from '../shift.ts';
import { rereadAvailability } from './refresh-availability.ts';

interface Attempt {
  booking: Booking;
  /** The booking whose place this one takes. */
  old: Booking | null;
  provider: BookingProvider;
  request: BookingRequest;
  run: Run;
}

const UNDER_WAY = statusesThatCan('confirm');

/**
 * booking: one attempt at a held slot. That the provider may now be told is on disk before it is told, so an attempt
 * that was cut off is looked up, never simply made again.
 */
export async function attemptBooking(shift: Shift, payload: JobPayload<'attempt-booking'>, job: JobRun): Promise<void> {
  const attempt = await prepare(shift, payload, job);
  if (!attempt) return;
  const { booking } = attempt;
  if (booking.status === 'needs-person') return settleByLookUp(shift, attempt);
  const result = mayHaveLanded({ status: booking.status as BookingStatus })
    ? await lookUpThenBook(shift, attempt)
    : await book(shift, attempt);
  if (result === null) return;
  if (result.ok) await confirm(shift, attempt, result.value);
  else await fail(shift, attempt, result.error);
}

/** Loads what the attempt needs; `null` when the booking came to its end meanwhile. */
async function prepare(
  shift: Shift,
  { workspaceId, bookingId }: JobPayload<'attempt-booking'>,
  job: JobRun,
): Promise<Attempt | null> {
  return withWorkspace(shift.database, workspaceId, async tx => {
    const booking = await getBooking(tx, bookingId);
    // A hold for a lead's own scheduler is its attempt's.
    if (!UNDER_WAY.includes(booking.status as BookingStatus) || booking.provider === 'lead-link') return null;
    const lead = await getLead(tx, booking.leadId);
    const settings = await getSettings(tx);
    const parts = { ...shift, minutes: settings.meetingMinutes };
    const connected = await connectBookingProvider(tx, parts, booking.provider as BookingProviderName);
    if (!connected) {
      const failure: Failure = { kind: 'credentials', message: 'The booking provider is not connected any more.' };
      await endBooking({ tx, queue: shift.queue }, { booking, failure, hold: 'keep' });
      return null;
    }
    const log = (line: string) => shift.log.debug({ bookingId, line }, 'booking');
    return {
      booking,
      old: booking.movesId ? await getBooking(tx, booking.movesId) : null,
      provider: connected.provider,
      request: toRequest(booking, lead, settings),
      run: runFor({ ...shift, log }, workspaceId, connected, {
        signal: job.signal,
        seconds: ATTEMPT_SECONDS,
        idempotencyKey: bookingId,
        priority: 'booking',
      }),
    };
  });
}

export function toRequest(booking: Booking, lead: Lead, settings: Settings): BookingRequest {
  const { name, email, phone, company } = lead;
  return {
    slot: { start: booking.startsAt.toISOString(), end: booking.endsAt.toISOString() },
    guest: { name, email, phone, company, timeZone: booking.guestTimeZone },
    title: `${settings.meetingTitle}: ${name}`,
    note:
      booking.note ??
      (booking.origin === 'overlap' ? 'Booked by Overlap from the lead’s reply.' : 'Booked by Overlap.'),
    answers: [],
    known: lead.ghlContactId ? { contactId: lead.ghlContactId } : {},
  };
}

/** Marks the booking as possibly told, then tells. `null` when another attempt has it in hand: of two, one gets here. */
async function book(shift: Shift, attempt: Attempt): Promise<Result<Confirmation, Failure> | null> {
  const { booking, request, run } = attempt;
  const from: BookingStatus[] = [booking.status as BookingStatus];
  const heldUntil = new Date(Date.now() + ATTEMPT_SECONDS * 1000 + SILENCE_MS);
  const taken = await withWorkspace(shift.database, booking.workspaceId, tx =>
    moveBooking(tx, booking.id, from, {
      status: 'confirming',
      attempted: true,
      heldUntil,
      ifAttempts: booking.attempts,
    }),
  );
  if (!taken) return null;
  const open = await isStillOpen(shift, booking, request.slot, run);
  if (!open.ok) return open;
  return open.value ? tell(attempt) : err(CLOSED_MEANWHILE);
}

const CLOSED_MEANWHILE: Failure = {
  kind: 'slot-taken',
  message: 'The workspace’s default calendar is no longer open at this time.',
};

/** A move is repeatable: the provider is asked first where the meeting is. */
function tell({ provider, run, request, old }: Attempt): Promise<Result<Confirmation, Failure>> {
  return old && provider.reschedule
    ? provider.reschedule(run, old.providerIds as Record<string, string>, request.slot)
    : provider.book(run, request);
}

async function lookUpThenBook(shift: Shift, attempt: Attempt): Promise<Result<Confirmation, Failure> | null> {
  const { provider, run, request, booking, old } = attempt;
  if (old && provider.reschedule) return book(shift, attempt);
  const found = await provider.find(run, request);
  if (!found.ok) {
    await countLookUp(shift, booking);
    return err(lookUpFailed(found.error));
  }
  return found.value ? ok(found.value) : book(shift, attempt);
}

async function countLookUp(shift: Shift, booking: Booking): Promise<void> {
  await withWorkspace(shift.database, booking.workspaceId, tx =>
    moveBooking(tx, booking.id, ['confirming', 'unknown'], { status: 'unknown', attempted: true }),
  );
}

async function confirm(
  { database, queue }: Shift,
  { booking, provider }: Attempt,
  confirmation: Confirmation,
): Promise<void> {
  const oldStands = !provider.reschedule;
  await withWorkspace(database, booking.workspaceId, tx =>
    afterBooking({ tx, queue }, { booking, confirmation, from: UNDER_WAY, oldStands }),
  );
}

/** What the policy orders for this kind of failure: another try, a look-up, other times, or a person. */
async function fail(shift: Shift, attempt: Attempt, failure: Failure): Promise<void> {
  const { database, queue, log } = shift;
  const { booking, provider } = attempt;
  const { workspaceId } = booking;
  const attempts = await withWorkspace(database, workspaceId, async tx => (await getBooking(tx, booking.id)).attempts);
  const step = afterFailure(failure, attempts);
  log.warn({ bookingId: booking.id, failure: failure.kind, attempts, next: step.next }, 'booking attempt failed');
  // What our own count held back is no news of the provider, and would prolong its pause by itself.
  if (failure.kind === 'rate-limited' && failure.retryAfterSeconds && !failure.isWithheld) {
    const until = new Date(Date.now() + failure.retryAfterSeconds * 1000);
    await pauseProvider(database, workspaceId, { provider: provider.name, use: 'book', until });
  }
  // Whoever is offered other times is offered what is open now.
  if (step.next === 'offer-others') await rereadAvailability(shift, workspaceId, attempt.run.signal);
  await withWorkspace(database, workspaceId, async tx => {
    if (step.next === 'retry' || step.next === 'look-up') {
      const status = step.next === 'retry' ? 'held' : 'unknown';
      const startAfter = new Date(Date.now() + step.inSeconds * 1000);
      const heldUntil = new Date(startAfter.getTime() + SILENCE_MS);
      await moveBooking(tx, booking.id, ['confirming', 'unknown'], { status, failure, heldUntil });
      await queue.send(tx.prisma, 'attempt-booking', { workspaceId, bookingId: booking.id }, { startAfter });
      await announce(tx, 'booking', booking.id, booking.leadId);
      return;
    }
    await endBooking({ tx, queue }, { booking, failure: withSentence(failure), hold: step.hold });
  });
}

const withSentence = (failure: Failure): Failure => ({
  ...failure,
  message: `${FAILURE_POLICY[failure.kind].sentence} ${failure.message}`,
});

/** A person has closed the task on it: what the provider knows decides between confirmed and released. */
async function settleByLookUp(shift: Shift, attempt: Attempt): Promise<void> {
  const { booking, provider, run, request } = attempt;
  const found = await provider.find(run, request);
  // What may pass is asked again. What the provider cannot say, the person has seen to: they were told to look first.
  if (!found.ok && FAILURE_POLICY[found.error.kind].retry !== 'never' && found.error.kind !== 'outcome-unknown')
    throw new Error(`The booking provider could not be asked: ${found.error.message}`);
  if (found.ok && found.value) return confirm(shift, attempt, found.value);
  await withWorkspace(shift.database, booking.workspaceId, async tx => {
    await moveBooking(tx, booking.id, ['needs-person'], { status: 'released' });
    await announce(tx, 'booking', booking.id, booking.leadId);
  });
}
