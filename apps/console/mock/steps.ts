import type { Booking, BookingStep } from '../renderer/api/types.ts';
import { ago } from './build.ts';

export const isLost = ({ status }: Booking): boolean =>
  ['failed', 'released', 'cancelled', 'rescheduled', 'no-show'].includes(status);

/** What must have happened to a booking of the seed, by the state it is in. */
export function stepsOf(booking: Booking): BookingStep[] {
  const { start, status, origin, createdAt, confirmedAt, reason, failureKind, movesId } = booking;
  const step = (at: string, actor: string, action: string, detail: Record<string, unknown> = {}): BookingStep => ({
    at,
    actor,
    action,
    detail,
  });
  return [
    step(createdAt, origin, 'slot-held', { start }),
    ...(confirmedAt ? [step(confirmedAt, 'overlap', movesId ? 'meeting-moved' : 'meeting-booked', { start })] : []),
    ...(failureKind && status !== 'unknown' ? [step(ago(3), 'overlap', 'booking-failed', { kind: failureKind })] : []),
    ...(status === 'cancelling' || status === 'cancelled'
      ? [step(ago(2), 'user:ann@northwind.example', 'cancellation-ordered', { reason })]
      : []),
    ...(status === 'cancelled' ? [step(ago(1), `provider:${booking.provider}`, 'meeting-cancelled', { start })] : []),
    ...(status === 'no-show' ? [step(ago(900), 'user:ann@northwind.example', 'meeting-no-show', { start })] : []),
  ];
}
