import { type Booking, getBooking, moveBooking } from '@overlap/database/stores/bookings';
import { getLead } from '@overlap/database/stores/leads';
import { announce } from '@overlap/database/stores/records';
import type { Task } from '@overlap/database/stores/tasks';
import { statusesThatCan } from '@overlap/domain/booking';
import type { TaskAction } from '@overlap/domain/task';
import { formatInstant } from '@overlap/domain/time';
import { afterCancellation } from '../after-cancellation.ts';
import { orderTask } from '../order-task.ts';
import type { Work } from '../work.ts';

const PREFIX = 'cancel-on-theirs:';

/** A meeting on a lead's own scheduler is called off there, by a person: its time stays ours until they say so. */
export async function askToCancelOnTheirs(work: Work, booking: Booking, reason: string): Promise<void> {
  const lead = await getLead(work.tx, booking.leadId);
  const when = formatInstant(booking.startsAt, booking.guestTimeZone);
  const way = booking.manageUrl
    ? 'Open the link below and call it off there'
    : 'Use the link in the scheduler’s confirmation mail, or write to the lead';
  await orderTask(work, {
    kind: 'scheduler-link-review',
    leadId: lead.id,
    title: `${lead.name}: call ${when} off on their scheduler`,
    detail: {
      campaignName: 'lead_scheduler_link',
      why: `${way}, then mark this as done. Dismissed, the meeting stands. Reason: ${reason}`,
      schedulerLink: booking.manageUrl,
      manageUrl: booking.manageUrl,
      timeZone: booking.guestTimeZone,
    },
    dedupeKey: `${PREFIX}${booking.id}`,
    decisionId: null,
    bookingId: booking.id,
  });
}

/** Whether a task asks to call a meeting off on a lead's scheduler. */
export const isCancelOnTheirs = (task: Task): boolean => task.dedupeKey.startsWith(PREFIX) && task.bookingId !== null;

/** Done: the meeting is off. Dismissed: it stands. */
export async function settleCancelOnTheirs(
  work: Work,
  task: Task,
  { action, actor }: { action: TaskAction; actor: string },
): Promise<void> {
  const { tx } = work;
  const booking = await getBooking(tx, task.bookingId ?? '');
  if (action === 'complete') return afterCancellation(work, booking, { actor, reason: booking.reason });
  await moveBooking(tx, booking.id, statusesThatCan('keep'), { status: 'confirmed' });
  await announce(tx, 'booking', booking.id, booking.leadId);
}
