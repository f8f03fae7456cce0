import type { Run } from '@overlap/booking/port/booking-provider';
import { withWorkspace } from '@overlap/database/client';
import type { Booking } from '@overlap/database/stores/bookings';
import { findDefaultLink } from '@overlap/database/stores/calendar-links';
import { getSettings } from '@overlap/database/stores/workspaces';
import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import { isSameInstant, type Slot } from '@overlap/domain/slot';
import type { Shift } from '../shift.ts';
import { connectLink, runFor } from './booking-provider.ts';

/**
 * Whether the calendar behind the workspace's default link still has a slot, asked at its source right before a booking.
 * The calendar that the booking itself goes to is asked by its adapter, so only another one is asked here.
 */
export async function isStillOpen(
  shift: Shift,
  booking: Booking,
  slot: Slot,
  run: Run,
): Promise<Result<boolean, Failure>> {
  const { workspaceId } = booking;
  const other = await withWorkspace(shift.database, workspaceId, async tx => {
    const link = await findDefaultLink(tx);
    if (!link || link.provider === booking.provider || Object.keys(link.config).length === 0) return null;
    return connectLink(tx, { ...shift, minutes: (await getSettings(tx)).meetingMinutes }, link);
  });
  if (!other) return ok(true);
  const call = { signal: run.signal, seconds: 10, idempotencyKey: booking.id, priority: 'booking' as const };
  const slots = await other.provider.findSlots(runFor({ ...shift, log: run.log }, workspaceId, other, call), {
    from: slot.start,
    to: slot.end,
    guestTimeZone: booking.guestTimeZone,
  });
  return slots.ok ? ok(slots.value.some(each => isSameInstant(each.start, slot.start))) : slots;
}
