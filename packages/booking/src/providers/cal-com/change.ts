import type { Confirmation } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import { isSameInstant, type Slot } from '@overlap/domain/slot';
import type { Run } from '../../port/booking-provider.ts';
import type { HttpFailure } from '../../port/http.ts';
import { toInstant } from '../../port/instants.ts';
import { judgeRefusal, rejected, takenByWhom } from '../../port/verdict.ts';
import { type Desk, isFree, readEventType } from './desk.ts';
import { isGone, lengthToName, meaningOf, toOutcome } from './translate.ts';
import type { Booking } from './wire.ts';

/** Further than anybody moves one meeting; a chain in a circle ends here, too. */
const MOST_MOVES = 20;

/** The booking that the meeting has become: every move makes a new one with a uid of its own. */
async function followMoves(desk: Desk, run: Run, uid: string): Promise<Result<Booking, HttpFailure>> {
  let next = uid;
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const answer = await desk.client.readBooking(run, next);
    if (!answer.ok) return answer;
    const { rescheduledToUid } = answer.value.data;
    if (!rescheduledToUid) return ok(answer.value.data);
    next = rescheduledToUid;
  }
  return err({ kind: 'rejected', message: 'The booking has been moved in Cal.com too often to follow' });
}

const MOVED_ELSEWHERE = 'The booking has been moved in Cal.com since; please look there';

/**
 * Cancels by the uid, with or without a token. A booking that became another one is not cancelled blindly: what the
 * meeting is now was never ours to confirm.
 */
export async function cancelBooking(
  desk: Desk,
  run: Run,
  { ids, reason }: { ids: Record<string, string>; reason: string },
): Promise<Result<null, Failure>> {
  const { bookingUid: uid, seatUid } = ids;
  if (!uid) return rejected('The booking has no Cal.com uid');
  const latest = await followMoves(desk, run, uid);
  if (!latest.ok) return latest.error.status === 404 ? ok(null) : latest;
  if (isGone(latest.value)) return ok(null);
  if (latest.value.uid !== uid) return rejected(MOVED_ELSEWHERE);
  const body = { cancellationReason: reason, ...(seatUid ? { seatUid } : {}) };
  const cancelled = await desk.client.cancelBooking(run, uid, body);
  if (cancelled.ok) return ok(null);
  const again = await desk.client.readBooking(run, uid);
  return again.ok && isGone(again.value.data) ? ok(null) : cancelled;
}

/**
 * Moves a booking, with or without a token. The old one is read first: where it has become one at this very time, an
 * earlier try landed. `rescheduledBy` is left out, since naming the host would confirm in the host's name.
 */
export async function moveBooking(
  desk: Desk,
  run: Run,
  { uid, slot }: { uid: string | undefined; slot: Slot },
): Promise<Result<Confirmation, Failure>> {
  if (!uid) return rejected('The booking has no Cal.com uid');
  const latest = await followMoves(desk, run, uid);
  if (!latest.ok) return latest;
  if (isThere(latest.value, slot)) return toOutcome(latest.value, slot);
  if (isGone(latest.value)) return rejected('The booking has been cancelled in Cal.com and cannot be moved');
  if (latest.value.uid !== uid) return rejected(MOVED_ELSEWHERE);
  const moved = await desk.client.moveBooking(run, uid, new Date(slot.start).toISOString().replace('.000Z', 'Z'));
  if (moved.ok) return toOutcome(moved.value.data, slot);
  const find = () => findMoved(desk, run, { uid, slot });
  if (meaningOf(moved.error.message) === 'taken') return takenByWhom(find);
  if (meaningOf(moved.error.message) === 'final') return moved;
  return judgeRefusal(moved.error, { isFree: () => isFreeToMove(desk, run, uid, slot), find });
}

async function findMoved(
  desk: Desk,
  run: Run,
  { uid, slot }: { uid: string; slot: Slot },
): Promise<Result<Confirmation | null, Failure>> {
  const latest = await followMoves(desk, run, uid);
  if (!latest.ok) return latest;
  return isThere(latest.value, slot) ? toOutcome(latest.value, slot) : ok(null);
}

async function isFreeToMove(desk: Desk, run: Run, movingUid: string, slot: Slot): Promise<Result<boolean, Failure>> {
  const eventType = await readEventType(desk, run);
  if (!eventType.ok) return eventType;
  return isFree(desk, run, slot, { movingUid, length: lengthToName(eventType.value, desk.minutes) });
}

const isThere = (booking: Booking, slot: Slot): boolean =>
  !isGone(booking) && isSameInstant(toInstant(booking.start) ?? '', slot.start);
