import { type BookingAction, bookingCan, doneByHand } from '@overlap/domain/booking';
import type { Permission } from '@overlap/domain/role';
import type { Booking } from '../api/types.ts';

/** What a person may do with a booking. */
export type BookingDeed = 'move' | 'cancel' | 'no-show';

const DEEDS: Record<BookingDeed, { action: BookingAction; needs: Permission }> = {
  move: { action: 'reschedule', needs: 'booking.approve' },
  cancel: { action: 'cancel', needs: 'booking.cancel' },
  'no-show': { action: 'markNoShow', needs: 'booking.cancel' },
};

interface MayBeDone {
  /** Offered as buttons. */
  deeds: BookingDeed[];
  /** What a person does at the provider instead, as sentences. */
  byHand: string[];
  /** Whether a right is missing for something that could be done. */
  lacksRight: boolean;
}

/** What can be done with a booking in its state, at its provider, by somebody with these rights. */
export function whatMayBeDone(
  booking: Pick<Booking, 'status' | 'provider' | 'start' | 'end'>,
  { can, now }: { can: readonly Permission[]; now: Date },
): MayBeDone {
  // Nobody has missed a meeting before it begins, and one that is over is neither moved nor called off.
  const isTime: Record<BookingDeed, boolean> = {
    move: Date.parse(booking.end) > now.getTime(),
    cancel: Date.parse(booking.end) > now.getTime(),
    'no-show': Date.parse(booking.start) <= now.getTime(),
  };
  const possible = (Object.keys(DEEDS) as BookingDeed[]).filter(
    deed => isTime[deed] && bookingCan(DEEDS[deed].action, booking),
  );
  const byHand = possible.flatMap(deed => doneByHand(booking.provider, DEEDS[deed].action) ?? []);
  const here = possible.filter(deed => !doneByHand(booking.provider, DEEDS[deed].action));
  const deeds = here.filter(deed => can.includes(DEEDS[deed].needs));
  return { deeds, byHand, lacksRight: deeds.length < here.length };
}
