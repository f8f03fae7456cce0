import { type Booking, moveBooking } from '@overlap/database/stores/bookings';
import { announce } from '@overlap/database/stores/records';
import { statusesThatCan } from '@overlap/domain/booking';
import { askToCancelOnTheirs } from './lead-link/cancel-on-theirs.ts';
import { SILENCE_MS } from './order-booking.ts';
import type { Work } from './work.ts';

/**
 * Sends a standing booking off to be cancelled at its provider; on a lead's own scheduler a person does it. Returns
 * whether it was still standing.
 */
export async function sendCancellation(work: Work, booking: Booking, reason: string): Promise<boolean> {
  const { tx, queue } = work;
  const heldUntil = new Date(Date.now() + SILENCE_MS);
  const change = { status: 'cancelling', reason, heldUntil } as const;
  if (!(await moveBooking(tx, booking.id, statusesThatCan('cancel'), change))) return false;
  if (booking.provider === 'lead-link') await askToCancelOnTheirs(work, booking, reason);
  else await queue.send(tx.prisma, 'cancel-booking', { workspaceId: tx.workspaceId, bookingId: booking.id });
  await announce(tx, 'booking', booking.id, booking.leadId);
  return true;
}
