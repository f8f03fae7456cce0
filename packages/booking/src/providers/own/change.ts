import type { Confirmation } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import { isSameInstant, type Slot, slotFrom } from '@overlap/domain/slot';
import type { Run } from '../../port/booking-provider.ts';
import { rejected } from '../../port/verdict.ts';
import type { OwnCalendar } from './calendar.ts';
import { readOpen, teamsAt } from './openings.ts';
import { callStore } from './store-calls.ts';
import { toConfirmation } from './translate.ts';

const NO_ID = 'The booking has no meeting of ours';
const CANCELLED = 'The meeting has been cancelled and cannot be moved';

/** Cancels a meeting; one that is off already stays off. */
export async function cancelMeeting(
  calendar: OwnCalendar,
  run: Run,
  id: string | undefined,
): Promise<Result<null, Failure>> {
  if (!id) return rejected(NO_ID);
  const done = await callStore(run, {
    name: 'cancel',
    effect: 'repeatable',
    make: inside => calendar.cancel(inside, id),
  });
  return done.ok ? ok(null) : done;
}

/** Moves a meeting, over its own old time if need be, and leaves it with its host where that host is free then. */
export async function moveMeeting(
  calendar: OwnCalendar,
  run: Run,
  { id, slot }: { id: string | undefined; slot: Slot },
): Promise<Result<Confirmation, Failure>> {
  if (!id) return rejected(NO_ID);
  const found = await callStore(run, { name: 'find', effect: 'reads', make: inside => calendar.find(inside, id) });
  if (!found.ok) return found;
  if (found.value?.status !== 'standing') return rejected(CANCELLED);
  if (isSameInstant(found.value.start, slot.start)) return ok(toConfirmation(found.value));
  const start = Date.parse(slot.start);
  const open = await readOpen(calendar, run, { from: start, to: start + 1, exceptMeetingId: id });
  if (!open.ok) return open;
  const span = slotFrom(slot.start, open.value.availability.rules.durationMinutes);
  for (const hostIds of teamsAt(open.value, start, found.value.hostIds)) {
    const moved = await callStore(run, {
      name: 'move',
      effect: 'books',
      make: inside => calendar.move(inside, id, span, hostIds),
    });
    if (!moved.ok && moved.error.kind !== 'slot-taken') return moved;
    if (!moved.ok || moved.value === 'taken') continue;
    return moved.value === 'gone' ? rejected(CANCELLED) : ok(toConfirmation(moved.value));
  }
  return err({ kind: 'slot-taken', message: 'This time is no longer free' });
}
