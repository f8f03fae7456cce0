import type { BookingStatus } from '@overlap/domain/booking';
import type { BookingState } from '../api/types.ts';

interface Stateful {
  status: BookingStatus;
  /** ISO */
  start: string;
}

const STATE_OF: Record<Exclude<BookingStatus, 'failed'>, Exclude<BookingState, 'any'>> = {
  held: 'under-way',
  confirming: 'under-way',
  unknown: 'under-way',
  cancelling: 'under-way',
  'needs-person': 'attention',
  confirmed: 'standing',
  released: 'ended',
  cancelled: 'ended',
  rescheduled: 'ended',
  'no-show': 'ended',
};

/** What a booking counts as in the filter. One that failed is somebody's business until its time has passed. */
export function stateOf({ status, start }: Stateful, now: Date): Exclude<BookingState, 'any'> {
  if (status === 'failed') return Date.parse(start) > now.getTime() ? 'attention' : 'ended';
  return STATE_OF[status];
}

export function countStates(bookings: readonly Stateful[], now: Date): Record<BookingState, number> {
  const counts: Record<BookingState, number> = { any: 0, attention: 0, 'under-way': 0, standing: 0, ended: 0 };
  for (const booking of bookings) {
    counts.any += 1;
    counts[stateOf(booking, now)] += 1;
  }
  return counts;
}

export const filterByState = <T extends Stateful>(bookings: readonly T[], state: BookingState, now: Date): T[] =>
  bookings.filter(booking => state === 'any' || stateOf(booking, now) === state);
