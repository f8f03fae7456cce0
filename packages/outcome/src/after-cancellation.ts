import { type Booking, moveBooking } from '@overlap/database/stores/bookings';
import { stopFollowUps } from '@overlap/database/stores/follow-ups';
import { getLead, updateLead } from '@overlap/database/stores/leads';
import { announce, audit } from '@overlap/database/stores/records';
import { getSettings } from '@overlap/database/stores/workspaces';
import { statusesThatCan } from '@overlap/domain/booking';
import { orderNotice } from './order-notice.ts';
import type { Work } from './work.ts';

/** Undoes what a booking brought with it: the lead counts as not booked, reminders stop, people hear of it once. */
export async function afterCancellation(work: Work, booking: Booking, actor: string): Promise<void> {
  const { tx } = work;
  if (!(await moveBooking(tx, booking.id, statusesThatCan('cancel'), { status: 'cancelled' }))) return;
  await stopFollowUps(tx, { leadId: booking.leadId, bookingId: booking.id });
  const lead = await getLead(tx, booking.leadId);
  const isTheirCurrent = lead.bookedSlot?.getTime() === booking.startsAt.getTime();
  if (isTheirCurrent) {
    await updateLead(tx, lead.id, {
      status: 'active',
      bookedSlot: null,
      appointmentBookedAt: null,
      ghlAppointmentId: null,
      calendlyInviteeUri: null,
      calendlyScheduledEventUri: null,
    });
  }
  const settings = await getSettings(tx);
  const content = { start: booking.startsAt.toISOString() };
  await orderNotice(work, { event: 'meeting-cancelled', lead, settings, window: booking.id, content });
  await audit(tx, {
    actor,
    action: 'meeting-cancelled',
    subjectType: 'booking',
    subjectId: booking.id,
    detail: content,
  });
  await announce(tx, 'booking', booking.id, lead.id);
}
