import { type Booking, moveBooking } from '@overlap/database/stores/bookings';
import { moveDecision } from '@overlap/database/stores/decisions';
import { noteIntegrationStatus } from '@overlap/database/stores/integrations';
import { getLead } from '@overlap/database/stores/leads';
import { announce, audit } from '@overlap/database/stores/records';
import { getSettings } from '@overlap/database/stores/workspaces';
import { type BookingProviderName, statusesThatCan } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import type { Slot } from '@overlap/domain/slot';
import { formatInstant } from '@overlap/domain/time';
import { INTEGRATION_OF } from './host.ts';
import { orderNotice } from './order-notice.ts';
import { orderTask } from './order-task.ts';
import type { Work } from './work.ts';

export interface Ending {
  booking: Booking;
  failure: Failure;
  /** `keep`: our hold stays until a person has looked; `release`: the time is free again. */
  hold: 'release' | 'keep';
  /** Free times to offer instead. */
  alternatives: Slot[];
}

/** A booking that Overlap does not get through: the hold is settled, and a person has it with everything known. */
export async function endBooking(work: Work, { booking, failure, hold, alternatives }: Ending): Promise<void> {
  const { tx } = work;
  const status = hold === 'keep' ? 'needs-person' : 'failed';
  const moved = await moveBooking(tx, booking.id, statusesThatCan('handOver'), { status, failure });
  if (!moved) return;
  if (failure.kind === 'credentials') {
    await noteIntegrationStatus(tx, INTEGRATION_OF[booking.provider as BookingProviderName], 'broken', failure.message);
  }
  const lead = await getLead(tx, booking.leadId);
  const settings = await getSettings(tx);
  const at = formatInstant(booking.startsAt, booking.guestTimeZone);
  const isGone = failure.kind === 'slot-taken';
  await orderTask(work, {
    kind: isGone ? 'slot-gone' : 'booking-problem',
    leadId: lead.id,
    title: isGone ? `${lead.name}: ${at} is taken` : `${lead.name}: ${at} could not be booked`,
    detail: {
      why: failure.message,
      failure: failure.kind,
      alternatives: alternatives.map(slot => slot.start),
      timeZone: booking.guestTimeZone,
    },
    dedupeKey: `booking:${booking.id}`,
    decisionId: booking.decisionId,
    bookingId: booking.id,
  });
  if (booking.decisionId) await moveDecision(tx, booking.decisionId, ['ordered'], 'handed-over');
  await orderNotice(work, {
    event: 'needs-person',
    lead,
    settings,
    window: booking.id,
    content: { start: booking.startsAt.toISOString(), why: failure.message },
  });
  await audit(tx, {
    actor: 'overlap',
    action: 'booking-failed',
    subjectType: 'booking',
    subjectId: booking.id,
    detail: { kind: failure.kind },
  });
  await announce(tx, 'booking', booking.id, lead.id);
}
