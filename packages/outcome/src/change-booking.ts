import { type Booking, findBooking } from '@overlap/database/stores/bookings';
import { getLead } from '@overlap/database/stores/leads';
import { audit } from '@overlap/database/stores/records';
import { getSettings } from '@overlap/database/stores/workspaces';
import {
  type BookingAction,
  type BookingPlace,
  type BookingStatus,
  bookingCan,
  doneByHand,
  isWithProvider,
} from '@overlap/domain/booking';
import { err, ok, type Result } from '@overlap/domain/result';
import { isSameInstant } from '@overlap/domain/slot';
import { afterNoShow } from './after-no-show.ts';
import { type BookingRefusal, listAlternatives, whyRefused } from './book-by-hand.ts';
import { findHostOf } from './host.ts';
import { holdAndSend } from './order-booking.ts';
import { sendCancellation } from './send-cancellation.ts';
import type { Work } from './work.ts';

interface Change {
  bookingId: string;
  actor: string;
}

/** Moves a standing meeting: the new time is held first, the old one stands until the provider has confirmed the new. */
export async function rescheduleBooking(
  work: Work,
  { bookingId, actor, start }: Change & { start: string },
): Promise<Result<{ bookingId: string }, BookingRefusal>> {
  const { tx } = work;
  const found = await findForChange(work, bookingId, 'reschedule');
  if (!found.ok) return found;
  const old = found.value;
  if (isSameInstant(old.startsAt.toISOString(), start)) {
    return err({ kind: 'conflict', message: 'The meeting is at this time already.', alternatives: [] });
  }
  const lead = await getLead(tx, old.leadId);
  const settings = await getSettings(tx);
  const place = old.provider as BookingPlace;
  const host = isWithProvider(place) ? await findHostOf(tx, place) : null;
  if (host?.hostKey !== old.hostKey) {
    const message = 'It was booked on a calendar that is not connected any more. Move it on that calendar by hand.';
    return err({ kind: 'conflict', message, alternatives: [] });
  }
  const wanted = { host, lead, settings, start, guestTimeZone: old.guestTimeZone };
  const refusal = await whyRefused(work, wanted);
  if (refusal) return err(refusal);
  const moves = { id: old.id, meetingId: old.meetingId };
  const held = await holdAndSend(work, { ...wanted, decisionId: null, actor, moves });
  if (held.ok) return ok({ bookingId: held.value });
  return err({
    kind: held.error,
    message: held.error === 'time-taken' ? 'This time is taken.' : 'The meeting is being moved already.',
    alternatives: held.error === 'time-taken' ? await listAlternatives(work, wanted) : [],
  });
}

/** Calls a standing meeting off: its time stays ours until the provider has said that it is off. */
export async function cancelBooking(
  work: Work,
  { bookingId, actor, reason }: Change & { reason: string },
): Promise<Result<{ bookingId: string }, BookingRefusal>> {
  const found = await findForChange(work, bookingId, 'cancel');
  if (!found.ok) return found;
  await sendCancellation(work, found.value, reason);
  const detail = { reason };
  await audit(work.tx, { actor, action: 'cancellation-ordered', subjectType: 'booking', subjectId: bookingId, detail });
  return ok({ bookingId });
}

/** Notes that the lead did not come. Only for a meeting that has begun. */
export async function markNoShow(
  work: Work,
  { bookingId, actor }: Change,
): Promise<Result<{ bookingId: string }, BookingRefusal>> {
  const found = await findForChange(work, bookingId, 'markNoShow');
  if (!found.ok) return found;
  if (found.value.startsAt.getTime() > Date.now()) {
    return err({ kind: 'conflict', message: 'The meeting has not begun yet.', alternatives: [] });
  }
  await afterNoShow(work, found.value, actor);
  return ok({ bookingId });
}

async function findForChange(
  { tx }: Work,
  bookingId: string,
  action: BookingAction,
): Promise<Result<Booking, BookingRefusal>> {
  const booking = await findBooking(tx, bookingId);
  if (!booking) return err({ kind: 'gone', message: 'There is no such booking in this workspace.', alternatives: [] });
  const status = booking.status as BookingStatus;
  if (!bookingCan(action, { status })) {
    const message = `A booking that is ${status} cannot be changed like this; look at it again.`;
    return err({ kind: 'conflict', message, alternatives: [] });
  }
  const byHand = doneByHand(booking.provider as BookingPlace, action);
  return byHand ? err({ kind: 'by-hand', message: byHand, alternatives: [] }) : ok(booking);
}
