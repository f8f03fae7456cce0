import type { WorkspaceTx } from '@overlap/database/client';
import { type Booking, findOtherStanding } from '@overlap/database/stores/bookings';
import { type Lead, updateLead } from '@overlap/database/stores/leads';
import type { BookingPlace } from '@overlap/domain/booking';

/** What a lead is known to be booked by; the two oldest providers keep columns of their own beside the general ones. */
export function meetingOf(provider: BookingPlace, ids: Record<string, string>) {
  const isCalendly = provider === 'calendly';
  return {
    appointmentProvider: provider,
    appointmentIds: ids,
    ghlAppointmentId: provider === 'ghl' ? (ids.appointmentId ?? null) : null,
    ...(provider === 'ghl' && ids.contactId ? { ghlContactId: ids.contactId } : {}),
    calendlyInviteeUri: isCalendly ? (ids.inviteeUri ?? null) : null,
    calendlyScheduledEventUri: isCalendly ? (ids.scheduledEventUri ?? null) : null,
  };
}

/** The lead no longer counts as booked by this booking; another meeting of theirs that stands takes its place. */
export async function forgetMeeting(tx: WorkspaceTx, lead: Lead, booking: Booking): Promise<void> {
  if (lead.bookedSlot?.getTime() !== booking.startsAt.getTime()) return;
  const other = await findOtherStanding(tx, booking);
  if (other) {
    const ids = other.providerIds as Record<string, string>;
    await updateLead(tx, lead.id, {
      bookedSlot: other.startsAt,
      appointmentBookedAt: other.confirmedAt,
      ...meetingOf(other.provider as BookingPlace, ids),
    });
    return;
  }
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
