import { type Booking, moveBooking } from '@overlap/database/stores/bookings';
import { announce } from '@overlap/database/stores/records';
import { statusesThatCan } from '@overlap/domain/booking';
import { SILENCE_MS } from './order-booking.ts';
import type { Work } from './work.ts';

/** Sends a standing booking off to be cancelled at its provider. Returns whether it was still standing. */
export async function sendCancellation({ tx, queue }: Work, booking: Booking, reason: string): Promise<boolean> {
  const heldUntil = new Date(Date.now() + SILENCE_MS);
  const change = { status: 'cancelling', reason, heldUntil } as const;
  if (!(await moveBooking(tx, booking.id, statusesThatCan('cancel'), change))) return false;
  await queue.send(tx.prisma, 'cancel-booking', { workspaceId: tx.workspaceId, bookingId: booking.id });
  await announce(tx, 'booking', booking.id, booking.leadId);
  return true;
}
