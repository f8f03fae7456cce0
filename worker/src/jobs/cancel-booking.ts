import { ATTEMPT_SECONDS, FAILURE_POLICY } from '@overlap/booking/port/failure-policy';
import { withWorkspace } from '@overlap/database/client';
import { type Booking, getBooking, moveBooking } from '@overlap/database/stores/bookings';
import { getLead } from '@overlap/database/stores/leads';
import { announce } from '@overlap/database/stores/records';
import { getSettings } from '@overlap/database/stores/workspaces';
import { type BookingProviderName, doneByHand, statusesThatCan } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { err, type Result } from '@overlap/domain/result';
import { formatInstant } from '@overlap/domain/time';
import { afterCancellation } from '@overlap/outcome/after-cancellation';
import { orderTask } from '@overlap/outcome/order-task';
import { type JobPayload, QUEUE_SETTINGS } from '@overlap/queue/jobs';
import type { JobRun } from '@overlap/queue/workers';
import { type ConnectedProvider, connectBookingProvider, runFor } from '../connections/booking-provider.ts';
import type { Shift } from '../shift.ts';

/** booking: calls a meeting off at its provider. Already off is done, so it may be repeated as often as it takes. */
export async function cancelBooking(shift: Shift, payload: JobPayload<'cancel-booking'>, job: JobRun): Promise<void> {
  const { workspaceId, bookingId } = payload;
  const { booking, connected } = await withWorkspace(shift.database, workspaceId, async tx => {
    const parts = { ...shift, minutes: (await getSettings(tx)).meetingMinutes };
    const found = await getBooking(tx, bookingId);
    return {
      booking: found,
      connected: await connectBookingProvider(tx, parts, found.provider as BookingProviderName),
    };
  });
  if (booking.status !== 'cancelling') return;
  const cancelled = connected ? await callOff(shift, booking, connected, job) : err(NOT_CONNECTED);
  if (cancelled.ok) {
    const done = { actor: 'overlap', reason: booking.reason };
    await withWorkspace(shift.database, workspaceId, tx =>
      afterCancellation({ tx, queue: shift.queue }, booking, done),
    );
    return;
  }
  const isFinal = FAILURE_POLICY[cancelled.error.kind].retry === 'never' || job.retryCount >= QUEUE_SETTINGS.retryLimit;
  if (!isFinal) throw new Error(cancelled.error.message);
  await giveUp(shift, booking, cancelled.error);
}

const NOT_CONNECTED: Failure = { kind: 'credentials', message: 'The booking provider is not connected any more.' };

async function callOff(
  shift: Shift,
  booking: Booking,
  connected: ConnectedProvider,
  { signal }: JobRun,
): Promise<Result<null, Failure>> {
  const { provider } = connected;
  if (!provider.cancel) return err({ kind: 'rejected', message: doneByHand(provider.name, 'cancel') ?? BY_HAND });
  const log = (line: string) => shift.log.debug({ bookingId: booking.id, line }, 'cancellation');
  const call = { signal, seconds: ATTEMPT_SECONDS, idempotencyKey: booking.id, priority: 'booking' as const };
  const run = runFor({ ...shift, log }, booking.workspaceId, connected, call);
  return provider.cancel(run, booking.providerIds as Record<string, string>, booking.reason ?? 'Cancelled');
}

const BY_HAND = 'This provider’s API calls no meetings off.';

/** The meeting stands as far as anybody knows, and a person calls it off where it is. */
async function giveUp({ database, queue }: Shift, booking: Booking, failure: Failure): Promise<void> {
  await withWorkspace(database, booking.workspaceId, async tx => {
    if (!(await moveBooking(tx, booking.id, statusesThatCan('keep'), { status: 'confirmed', failure }))) return;
    const lead = await getLead(tx, booking.leadId);
    await orderTask(
      { tx, queue },
      {
        kind: 'booking-problem',
        leadId: lead.id,
        title: `${lead.name}: ${formatInstant(booking.startsAt, booking.guestTimeZone)} could not be called off`,
        detail: {
          why: `${failure.message} Call it off on the calendar itself; Overlap notices when it is.`,
          failure: failure.kind,
        },
        dedupeKey: `cancel:${booking.id}`,
        decisionId: null,
        bookingId: booking.id,
      },
    );
    await announce(tx, 'booking', booking.id, booking.leadId);
  });
}
