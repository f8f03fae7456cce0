import type { Confirmation } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import { isSameInstant, type Slot } from '@overlap/domain/slot';
import { lookUpFailed } from './failure-policy.ts';
import type { HttpFailure } from './http.ts';

/** Statuses by which a provider may mean that the slot is gone as well as that the request is wrong. */
const AMBIGUOUS = [400, 404, 409];

type Find = () => Promise<Result<Confirmation | null, Failure>>;

export const rejected = (message: string): { ok: false; error: Failure } => err({ kind: 'rejected', message });

/**
 * What a refused booking means. The words of a refusal are no contract, so that the calendar is asked again: slot still
 * free, the refusal stands; slot gone, see {@link takenByWhom}. Statuses that say it all stay what they are.
 */
export async function judgeRefusal(
  refusal: HttpFailure,
  ask: { isFree: () => Promise<Result<boolean, Failure>>; find: Find },
): Promise<Result<Confirmation, Failure>> {
  if (refusal.status === undefined || !AMBIGUOUS.includes(refusal.status)) return err(refusal);
  const free = await ask.isFree();
  if (!free.ok) return free;
  return free.value ? err(refusal) : takenByWhom(ask.find);
}

/** A slot that is gone may have been taken by our own earlier attempt, whose answer was lost: that one counts as booked. */
export async function takenByWhom(find: Find): Promise<Result<Confirmation, Failure>> {
  const earlier = await find();
  if (!earlier.ok) return err(lookUpFailed(earlier.error));
  return earlier.value ? ok(earlier.value) : err({ kind: 'slot-taken', message: 'This time is no longer free' });
}

/** A booking at another time than asked is a person's case: neither a success nor something to repeat. */
export function confirmedAt(confirmation: Confirmation, slot: Slot): Result<Confirmation, Failure> {
  if (isSameInstant(confirmation.start, slot.start)) return ok(confirmation);
  return rejected(`A meeting was booked, but for ${confirmation.start} instead of ${slot.start}`);
}
