import { type Booking, moveBooking } from '@overlap/database/stores/bookings';
import { stopFollowUps } from '@overlap/database/stores/follow-ups';
import { getLead } from '@overlap/database/stores/leads';
import { announce, audit } from '@overlap/database/stores/records';
import { statusesThatCan } from '@overlap/domain/booking';
import { forgetMeeting } from './forget-meeting.ts';
import type { Work } from './work.ts';

/** The lead did not come: they count as not booked, so that somebody may offer them another time. */
export async function afterNoShow(work: Work, booking: Booking, actor: string): Promise<boolean> {
  const { tx } = work;
  if (!(await moveBooking(tx, booking.id, statusesThatCan('markNoShow'), { status: 'no-show' }))) return false;
  await stopFollowUps(tx, { leadId: booking.leadId, bookingId: booking.id });
  await forgetMeeting(tx, await getLead(tx, booking.leadId), booking);
  const detail = { start: booking.startsAt.toISOString() };
  await audit(tx, { actor, action: 'meeting-no-show', subjectType: 'booking', subjectId: booking.id, detail });
  await announce(tx, 'booking', booking.id, booking.leadId);
  return true;
}
