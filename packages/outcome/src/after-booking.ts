import { type Booking, confirmBooking, getBooking, moveBooking } from '@overlap/database/stores/bookings';
import { moveDecision } from '@overlap/database/stores/decisions';
import { completeFollowUps, startFollowUp, stopFollowUps } from '@overlap/database/stores/follow-ups';
import { getLead, lockLead, updateLead } from '@overlap/database/stores/leads';
import { findLastInbound } from '@overlap/database/stores/messages';
import { clearOffers } from '@overlap/database/stores/offers';
import { announce, audit } from '@overlap/database/stores/records';
import { closeTasksOfLead } from '@overlap/database/stores/tasks';
import { getSettings } from '@overlap/database/stores/workspaces';
import { type BookingStatus, type Confirmation, statusesThatCan } from '@overlap/domain/booking';
import type { TaskKind } from '@overlap/domain/task';
import { draftBookedOnTheirs, draftConfirmation } from '@overlap/reply/templates';
import { meetingOf } from './forget-meeting.ts';
import { orderNotice } from './order-notice.ts';
import { orderReply } from './order-reply.ts';
import { firstReminder } from './reminders.ts';
import { sendCancellation } from './send-cancellation.ts';
import type { Work } from './work.ts';

/** What need not be done any more once a lead has a meeting. */
const SETTLED_BY_BOOKING: TaskKind[] = [
  'approve-booking',
  'approve-reply',
  'lead-times',
  'slot-gone',
  'booking-problem',
];

export interface Confirmed {
  booking: Booking;
  confirmation: Confirmation;
  /** Statuses the booking may come from. Confirming it a second time does nothing. */
  from: BookingStatus[];
  /** The lead booked by themselves: the provider tells them, we need not. */
  byLead?: boolean;
  /** The meeting was booked anew to move it: its old time is still to be called off at the provider. */
  oldStands?: boolean;
  /** When the provider said so, ISO UTC; now, where it answered us. */
  saidAt?: string | null;
}

/** Everything a confirmed booking brings with it, in one transaction; repeating it changes nothing. */
export async function afterBooking(work: Work, confirmed: Confirmed): Promise<void> {
  const { tx } = work;
  const { booking, confirmation } = confirmed;
  const saidAt = confirmed.saidAt ? new Date(confirmed.saidAt) : new Date();
  await lockLead(tx, booking.leadId);
  if (!(await confirmBooking(tx, booking.id, confirmed.from, confirmation, saidAt))) return;
  const old = booking.movesId ? await replaceOld(work, booking.movesId, confirmed.oldStands ?? false) : null;
  const lead = await getLead(tx, booking.leadId);
  const settings = await getSettings(tx);
  await updateLead(tx, lead.id, {
    status: 'meeting-booked',
    bookedSlot: new Date(confirmation.start),
    appointmentBookedAt: new Date(),
    ...meetingOf(confirmation.provider, confirmation.ids),
  });
  await clearOffers(tx, lead.id, confirmation.start);
  await completeFollowUps(tx, lead.id);
  await startFollowUp(tx, {
    leadId: lead.id,
    sequence: 'post-booking',
    trigger: 'meeting-selected',
    bookingId: booking.id,
    dueAt: firstReminder(new Date(confirmation.start), new Date()),
  });
  if (booking.decisionId)
    await moveDecision(tx, booking.decisionId, ['ordered', 'awaiting-approval', 'handed-over'], 'done');
  await closeTasksOfLead(tx, lead.id, SETTLED_BY_BOOKING, 'overlap');
  if (!confirmed.byLead) await sendConfirmation(work, confirmed);
  await orderNotice(work, {
    event: old ? 'meeting-moved' : 'meeting-booked',
    lead,
    settings,
    window: booking.id,
    content: { start: confirmation.start },
  });
  const actor = confirmed.byLead ? (booking.origin === 'overlap' ? 'lead' : booking.origin) : 'overlap';
  await audit(tx, {
    actor,
    action: old ? 'meeting-moved' : 'meeting-booked',
    subjectType: 'booking',
    subjectId: booking.id,
    detail: { start: confirmation.start, ...(old ? { from: old.startsAt.toISOString() } : {}) },
  });
  await announce(tx, 'booking', booking.id, lead.id);
}

/** Closes the booking whose place the new one takes, and has it called off at the provider where it still stands there. */
async function replaceOld(work: Work, oldId: string, oldStands: boolean): Promise<Booking> {
  const { tx } = work;
  const old = await getBooking(tx, oldId);
  await stopFollowUps(tx, { leadId: old.leadId, bookingId: old.id });
  if (oldStands) await sendCancellation(work, old, 'Moved to another time');
  else await moveBooking(tx, old.id, statusesThatCan('replace'), { status: 'rescheduled' });
  await announce(tx, 'booking', old.id, old.leadId);
  return old;
}

/** Says so in the thread in which the lead agreed to the time. */
async function sendConfirmation(work: Work, { booking, confirmation }: Confirmed): Promise<void> {
  const answered = await findLastInbound(work.tx, booking.leadId);
  if (!answered) return;
  const lead = await getLead(work.tx, booking.leadId);
  const said = { leadName: lead.name, slot: confirmation, timeZone: booking.guestTimeZone };
  const { provider, manageUrl } = confirmation;
  // On their own page we are the guest: the link to change it is ours.
  const text =
    provider === 'lead-link'
      ? draftBookedOnTheirs(said)
      : draftConfirmation({ ...said, manageUrl, isMoved: booking.movesId !== null });
  await orderReply(work, { answered, text, orderKey: `confirmation:${booking.id}` });
}
