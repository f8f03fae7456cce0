import { ATTEMPT_SECONDS } from '@overlap/booking/port/failure-policy';
import { withWorkspace } from '@overlap/database/client';
import { getBooking, moveBooking } from '@overlap/database/stores/bookings';
import { armAttempt, getAttempt, noteHold, releaseAttempt } from '@overlap/database/stores/link-attempts';
import { announce, audit } from '@overlap/database/stores/records';
import type { Slot } from '@overlap/domain/slot';
import { formatInstantShort } from '@overlap/domain/time';
import { holdTime } from '@overlap/outcome/lead-link/hold-time';
import { isStillCovered } from '../connections/default-calendar.ts';
import type { Shift } from '../shift.ts';
import { keepLonger } from './keep-evidence.ts';
import type { Lease } from './run-lease.ts';

/** A hold outlives any run; the attempt's own end gives it back. */
const HOLD_MS = 30 * 60_000;

/** What stands between a filled-in form and its submit. Each step is on disk before the next. */
export interface SubmitGate {
  /** Takes our own time, and asks our calendar at its source whether it still has it. */
  isStillFree(slot: Slot): Promise<boolean>;
  /** Writes the intent down. `false`: called off, stopped, taken over, or submitted for this lead within a day. */
  arm(): Promise<boolean>;
  /** Commits that the request leaves. `false`, or a throw, keeps it in. */
  release(request: { method: string; host: string; path: string }): Promise<boolean>;
  /** Why a step said no, for a person; `null` while none did. */
  why(): string | null;
}

/** The gate of one run. */
export function openGate(shift: Shift, { attempt, holder }: Lease, signal: AbortSignal): SubmitGate {
  const { database, queue } = shift;
  const { id, workspaceId, leadId } = attempt;
  let why: string | null = null;
  const no = (says: string): false => {
    why ??= says;
    return false;
  };

  async function isStillFree(slot: Slot): Promise<boolean> {
    const until = new Date(Date.now() + HOLD_MS);
    const held = await withWorkspace(database, workspaceId, async tx => {
      const current = await getAttempt(tx, id);
      if (current.status !== 'running' || current.leaseHolder !== holder) return null;
      const taken = await holdTime({ tx, queue }, { attempt: current, slot, until });
      if (!taken.ok) return taken;
      await noteHold(tx, { id, holder, bookingId: taken.value, slot });
      return taken;
    });
    if (!held) return no('The attempt was called off or taken over.');
    const when = formatInstantShort(slot.start, attempt.guestTimeZone);
    if (!held.ok) {
      return no(
        held.error === 'time-taken'
          ? `Our own calendar has another booking at ${when}.`
          : 'Another booking of this lead is under way.',
      );
    }
    const booking = await withWorkspace(database, workspaceId, tx => getBooking(tx, held.value));
    const open = await isStillCovered(shift, booking, slot, {
      signal,
      deadline: Date.now() + ATTEMPT_SECONDS * 1000,
      log: line => shift.log.debug({ attemptId: id, line }, 'own calendar'),
      idempotencyKey: id,
      fetch,
    });
    if (!open.ok) return no(`Our own calendar could not be asked about ${when}: ${open.error.message}`);
    return open.value || no(`Our own calendar is no longer open at ${when}.`);
  }

  return {
    isStillFree,
    why: () => why,
    async arm() {
      const armed = await withWorkspace(database, workspaceId, async tx => {
        if (!(await armAttempt(tx, { id, holder }))) return false;
        const { bookingId } = await getAttempt(tx, id);
        const heldUntil = new Date(Date.now() + HOLD_MS);
        await moveBooking(tx, bookingId ?? '', ['held', 'confirming'], { status: 'confirming', heldUntil });
        await audit(tx, { actor: 'overlap', action: 'link-attempt-armed', subjectType: 'link-attempt', subjectId: id });
        await announce(tx, 'link-attempt', id, leadId);
        return true;
      });
      return armed || no('It was called off, stopped or taken over, or something was submitted for them within a day.');
    },
    async release(request) {
      const detail = { method: request.method, host: request.host, path: request.path.slice(0, 200) };
      const released = await withWorkspace(database, workspaceId, async tx => {
        if (!(await releaseAttempt(tx, { id, holder }))) return false;
        await keepLonger(tx, id);
        const subject = { subjectType: 'link-attempt', subjectId: id } as const;
        await audit(tx, { actor: 'overlap', action: 'link-attempt-released', ...subject, detail });
        await announce(tx, 'link-attempt', id, leadId);
        return true;
      });
      return released || no('The attempt was taken over before its booking left.');
    },
  };
}
