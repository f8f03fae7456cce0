import type { WorkspaceTx } from '@overlap/database/client';
import type { Booking } from '@overlap/database/stores/bookings';
import { type Lead, updateLead } from '@overlap/database/stores/leads';

/** The lead counts as not booked, if this booking is the one they counted as booked by. */
export async function forgetMeeting(tx: WorkspaceTx, lead: Lead, booking: Booking): Promise<void> {
  if (lead.bookedSlot?.getTime() !== booking.startsAt.getTime()) return;
  await updateLead(tx, lead.id, {
    status: 'active',
    bookedSlot: null,
    appointmentBookedAt: null,
    appointmentProvider: null,
    appointmentIds: {},
    ghlAppointmentId: null,
    calendlyInviteeUri: null,
    calendlyScheduledEventUri: null,
  });
}
