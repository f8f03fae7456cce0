import type { Run } from '@overlap/booking/port/booking-provider';
import { withWorkspace } from '@overlap/database/client';
import type { Booking } from '@overlap/database/stores/bookings';
import { findDefaultLink } from '@overlap/database/stores/calendar-links';
import { getSettings } from '@overlap/database/stores/workspaces';
import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import { isSameInstant, type Slot } from '@overlap/domain/slot';
import { fitsInto, windowsOf } from '@overlap/outcome/lead-link/windows';
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
  const slots = await askDefault(shift, booking, slot, run);
  if (!slots.ok || slots.value === null) return slots.ok ? ok(true) : slots;
  return ok(slots.value.some(each => isSameInstant(each.start, slot.start)));
}

/**
 * The same for a meeting that begins and lasts as somebody else's calendar has it: it is open where our own starts
 * together cover the whole of it.
 */
export async function isStillCovered(
  shift: Shift,
  booking: Booking,
  slot: Slot,
  run: Run,
): Promise<Result<boolean, Failure>> {
  const around = {
    start: new Date(Date.parse(slot.start) - AROUND_MS).toISOString(),
    end: new Date(Date.parse(slot.end) + AROUND_MS).toISOString(),
  };
  const slots = await askDefault(shift, booking, around, run);
  if (!slots.ok || slots.value === null) return slots.ok ? ok(true) : slots;
  const [first] = slots.value;
  const minutes = first ? (Date.parse(first.end) - Date.parse(first.start)) / 60_000 : 0;
  const starts = slots.value.map(each => Date.parse(each.start)).sort((a, b) => a - b);
  return ok(fitsInto(slot, windowsOf(starts, minutes)));
}

/** Starts so far around a meeting may reach into it. */
const AROUND_MS = 2 * 60 * 60_000;

/** The open slots of the default calendar in a range; `null` where the booking's own adapter asks it anyway. */
async function askDefault(
  shift: Shift,
  booking: Booking,
  range: Slot,
  run: Run,
): Promise<Result<Slot[] | null, Failure>> {
  const { workspaceId } = booking;
  const other = await withWorkspace(shift.database, workspaceId, async tx => {
    const link = await findDefaultLink(tx);
    if (!link || link.provider === booking.provider || Object.keys(link.config).length === 0) return null;
    return connectLink(tx, { ...shift, minutes: (await getSettings(tx)).meetingMinutes }, link);
  });
  if (!other) return ok(null);
  const call = { signal: run.signal, seconds: 10, idempotencyKey: booking.id, priority: 'booking' as const };
  return other.provider.findSlots(runFor({ ...shift, log: run.log }, workspaceId, other, call), {
    from: range.start,
    to: range.end,
    guestTimeZone: booking.guestTimeZone,
  });
}
