import { type Booking, moveBooking } from '@overlap/database/stores/bookings';
import { moveDecision } from '@overlap/database/stores/decisions';
import { noteIntegrationStatus } from '@overlap/database/stores/integrations';
import { getLead } from '@overlap/database/stores/leads';
import { announce, audit } from '@overlap/database/stores/records';
import { getSettings } from '@overlap/database/stores/workspaces';
import { type BookingProviderName, statusesThatCan } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { formatInstant } from '@overlap/domain/time';
import { findHostOf, INTEGRATION_OF } from './host.ts';
import { offerOthers } from './offer-others.ts';
import { orderNotice } from './order-notice.ts';
import { orderTask } from './order-task.ts';
import type { Work } from './work.ts';

export interface Ending {
  booking: Booking;
  failure: Failure;
  /** `keep`: our hold stays until a person has looked; `release`: the time is free again. */
  hold: 'release' | 'keep';
}

/** A booking that Overlap does not get through: the hold is settled, and somebody has it with everything known. */
export async function endBooking(work: Work, { booking, failure, hold }: Ending): Promise<void> {
  const { tx } = work;
  const status = hold === 'keep' ? 'needs-person' : 'failed';
  const moved = await moveBooking(tx, booking.id, statusesThatCan('handOver'), { status, failure });
  if (!moved) return;
  if (failure.kind === 'credentials') {
    await noteIntegrationStatus(tx, INTEGRATION_OF[booking.provider as BookingProviderName], 'broken', failure.message);
  }
  if (failure.kind === 'slot-taken') await offerAnother(work, booking, failure);
  else await askPerson(work, booking, failure);
  await audit(tx, {
    actor: 'overlap',
    action: 'booking-failed',
    subjectType: 'booking',
    subjectId: booking.id,
    detail: { kind: failure.kind },
  });
  await announce(tx, 'booking', booking.id, booking.leadId);
}

/** Their time is gone, which is nobody's fault and no error: they get others. */
async function offerAnother(work: Work, booking: Booking, failure: Failure): Promise<void> {
  const { tx } = work;
  const lead = await getLead(tx, booking.leadId);
  const settings = await getSettings(tx);
  const stays = booking.movesId ? ' The meeting stays where it was.' : '';
  await offerOthers(work, {
    lead,
    settings,
    host: await findHostOf(tx, booking.provider as BookingProviderName),
    wanted: [booking.startsAt.toISOString()],
    why: `${failure.message}${stays}`,
    decisionId: booking.decisionId,
    bookingId: booking.id,
    bookingLink: lead.campaign?.bookingLink ?? settings.bookingLink,
  });
}

async function askPerson(work: Work, booking: Booking, failure: Failure): Promise<void> {
  const { tx } = work;
  const lead = await getLead(tx, booking.leadId);
  const at = formatInstant(booking.startsAt, booking.guestTimeZone);
  await orderTask(work, {
    kind: 'booking-problem',
    leadId: lead.id,
    title: `${lead.name}: ${at} could not be booked`,
    detail: { why: failure.message, failure: failure.kind, timeZone: booking.guestTimeZone },
    dedupeKey: `booking:${booking.id}`,
    decisionId: booking.decisionId,
    bookingId: booking.id,
  });
  if (booking.decisionId) await moveDecision(tx, booking.decisionId, ['ordered'], 'handed-over');
  await orderNotice(work, {
    event: 'needs-person',
    lead,
    settings: await getSettings(tx),
    window: booking.id,
    content: { start: booking.startsAt.toISOString(), why: failure.message },
  });
}
