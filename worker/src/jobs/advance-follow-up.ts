import { withWorkspace } from '@overlap/database/client';
import { getBooking } from '@overlap/database/stores/bookings';
import { advanceFollowUp, findFollowUp, stopFollowUps } from '@overlap/database/stores/follow-ups';
import { getLead } from '@overlap/database/stores/leads';
import { findLastInbound } from '@overlap/database/stores/messages';
import { orderReply } from '@overlap/outcome/order-reply';
import { firstReminder } from '@overlap/outcome/reminders';
import type { JobPayload } from '@overlap/queue/jobs';
import { draftReminder } from '@overlap/reply/templates';
import type { Shift } from '../shift.ts';

/** One step of the sequence after a booking: a reminder in the lead's thread, while the booking still stands. */
export async function advance({ database, queue }: Shift, payload: JobPayload<'advance-follow-up'>): Promise<void> {
  const { workspaceId, followUpId, step } = payload;
  await withWorkspace(database, workspaceId, async tx => {
    const followUp = await findFollowUp(tx, followUpId);
    if (!followUp?.bookingId || followUp.status !== 'active' || followUp.step !== step) return;
    const booking = await getBooking(tx, followUp.bookingId);
    if (booking.status !== 'confirmed') {
      await stopFollowUps(tx, { leadId: booking.leadId, bookingId: booking.id });
      return;
    }
    const next = firstReminder(booking.startsAt, new Date());
    if (!(await advanceFollowUp(tx, followUpId, step, next))) return;
    const answered = await findLastInbound(tx, booking.leadId);
    if (!answered || booking.startsAt <= new Date()) return;
    const lead = await getLead(tx, booking.leadId);
    const text = draftReminder({
      leadName: lead.name,
      slot: { start: booking.startsAt.toISOString(), end: booking.endsAt.toISOString() },
      timeZone: booking.guestTimeZone,
      joinUrl: booking.joinUrl,
    });
    await orderReply({ tx, queue }, { answered, text, orderKey: `reminder:${booking.id}:${step}` });
  });
}
