import { type Booking, findReplacement, moveBooking } from '@overlap/database/stores/bookings';
import { moveDecision } from '@overlap/database/stores/decisions';
import { stopFollowUps } from '@overlap/database/stores/follow-ups';
import { getLead } from '@overlap/database/stores/leads';
import { announce, audit } from '@overlap/database/stores/records';
import { closeTaskOfBooking } from '@overlap/database/stores/tasks';
import { getSettings } from '@overlap/database/stores/workspaces';
import { statusesThatCan } from '@overlap/domain/booking';
import { forgetMeeting } from './forget-meeting.ts';
import { orderNotice } from './order-notice.ts';
import type { Work } from './work.ts';

/**
 * Undoes what a booking brought with it: the lead counts as not booked, reminders stop, people hear of it once. A
 * booking whose meeting stands at another time by now is only closed. Repeating it changes nothing.
 */
export async function afterCancellation(
  work: Work,
  booking: Booking,
  { actor, reason }: { actor: string; reason: string | null },
): Promise<void> {
  const { tx } = work;
  const replacement = await findReplacement(tx, booking.id);
  const status = replacement ? 'rescheduled' : 'cancelled';
  if (!(await moveBooking(tx, booking.id, statusesThatCan('end'), { status, ...(reason ? { reason } : {}) }))) return;
  await closeTaskOfBooking(tx, booking.id, actor);
  await announce(tx, 'booking', booking.id, booking.leadId);
  if (replacement) return;
  await stopFollowUps(tx, { leadId: booking.leadId, bookingId: booking.id });
  const lead = await getLead(tx, booking.leadId);
  await forgetMeeting(tx, lead, booking);
  // One that was never confirmed here leaves its decision open otherwise.
  if (booking.decisionId) await moveDecision(tx, booking.decisionId, ['ordered', 'handed-over'], 'done');
  const settings = await getSettings(tx);
  const content = { start: booking.startsAt.toISOString(), ...(reason ? { why: reason } : {}) };
  await orderNotice(work, { event: 'meeting-cancelled', lead, settings, window: booking.id, content });
  await audit(tx, {
    actor,
    action: 'meeting-cancelled',
    subjectType: 'booking',
    subjectId: booking.id,
    detail: content,
  });
}
