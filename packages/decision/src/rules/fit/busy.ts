import { type Slot, slotsOverlap } from '@overlap/domain/slot';

/** Whether a slot is clear of everything that takes time on the host's calendar. */
export const isFree = (slot: Slot, busy: readonly Slot[]): boolean => !busy.some(taken => slotsOverlap(taken, slot));
