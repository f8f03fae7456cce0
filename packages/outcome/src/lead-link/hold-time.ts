import type { WorkspaceTx } from '@overlap/database/client';
import { getBooking, type HoldRefusal, holdSlot, moveBooking } from '@overlap/database/stores/bookings';
import { getLead, lockLead } from '@overlap/database/stores/leads';
import type { LinkAttempt } from '@overlap/database/stores/link-attempts';
import { announce, audit } from '@overlap/database/stores/records';
import { getSettings } from '@overlap/database/stores/workspaces';
import { ok, type Result } from '@overlap/domain/result';
import { isSameInstant, type Slot } from '@overlap/domain/slot';
import { findHostOf, type Host, providerFor } from '../host.ts';
import type { Work } from '../work.ts';

/** Takes our time where no calendar of ours is connected. */
const NO_HOST = 'lead-link';

/** The calendar of ours whose time a meeting with this lead takes; `null` while none is connected. */
export async function findHostForLead(tx: WorkspaceTx, leadId: string): Promise<Host | null> {
  const { campaign } = await getLead(tx, leadId);
  return findHostOf(tx, providerFor(campaign, await getSettings(tx)));
}

/**
 * Takes our own time for an attempt, or keeps what it has: the same exclusion constraint as for every booking. A hold on
 * another time is given back first. Returns the booking that holds it.
 */
export async function holdTime(
  { tx }: Work,
  { attempt, slot, until }: { attempt: LinkAttempt; slot: Slot; until: Date },
): Promise<Result<string, HoldRefusal>> {
  await lockLead(tx, attempt.leadId);
  const kept = attempt.bookingId ? await getBooking(tx, attempt.bookingId) : null;
  if (kept?.status === 'held') {
    const isSame =
      isSameInstant(kept.startsAt.toISOString(), slot.start) && isSameInstant(kept.endsAt.toISOString(), slot.end);
    if (isSame && (await moveBooking(tx, kept.id, ['held'], { status: 'held', heldUntil: until }))) return ok(kept.id);
    await moveBooking(tx, kept.id, ['held'], { status: 'released' });
  }
  const host = await findHostForLead(tx, attempt.leadId);
  const held = await holdSlot(tx, {
    leadId: attempt.leadId,
    decisionId: attempt.decisionId,
    provider: 'lead-link',
    hostKey: host?.hostKey ?? NO_HOST,
    seats: host?.seats ?? 1,
    slot,
    guestTimeZone: attempt.guestTimeZone,
    heldUntil: until,
    note: `On their own scheduler, by attempt ${attempt.id}.`,
  });
  if (!held.ok) return held;
  const subject = { subjectType: 'booking', subjectId: held.value } as const;
  const detail = { start: slot.start, attemptId: attempt.id };
  await audit(tx, { actor: attempt.approvedBy ?? 'overlap', action: 'slot-held', ...subject, detail });
  await announce(tx, 'booking', held.value, attempt.leadId);
  return held;
}

/** Gives the time of an attempt back, where it has any and nothing was booked for it. */
export async function releaseTime({ tx }: Work, { bookingId, leadId }: LinkAttempt): Promise<void> {
  if (!bookingId) return;
  const moved = await moveBooking(tx, bookingId, ['held', 'confirming', 'needs-person'], { status: 'released' });
  if (moved) await announce(tx, 'booking', bookingId, leadId);
}
