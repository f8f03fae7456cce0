import type { Confirmation } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import { slotFrom } from '@overlap/domain/slot';
import type { BookingRequest, Run } from '../../port/booking-provider.ts';
import { confirmedAt, rejected, takenByWhom } from '../../port/verdict.ts';
import type { KeptMeeting, OwnCalendar } from './calendar.ts';
import { readOpen, teamsAt } from './openings.ts';
import { callStore } from './store-calls.ts';
import { toConfirmation, toNewMeeting } from './translate.ts';

/** By our key, else the guest's own meeting at exactly this start. */
export async function findMeeting(
  calendar: OwnCalendar,
  run: Run,
  { slot, guest }: BookingRequest,
): Promise<Result<Confirmation | null, Failure>> {
  const here = await callStore(run, {
    name: 'list at a start',
    effect: 'reads',
    make: inside => calendar.listAt(inside, slot.start),
  });
  if (!here.ok) return here;
  const isTheirs = (meeting: KeptMeeting): boolean =>
    (guest.email !== null && meeting.guestEmail?.toLowerCase() === guest.email.toLowerCase()) ||
    (guest.phone !== null && meeting.guestPhone === guest.phone);
  const found = here.value.find(meeting => meeting.key === run.idempotencyKey) ?? here.value.find(isTheirs);
  return ok(found ? toConfirmation(found) : null);
}

/** Asks one team after the other; a start that is gone may have gone to an attempt of ours that came between. */
export async function bookMeeting(
  calendar: OwnCalendar,
  run: Run,
  request: BookingRequest,
): Promise<Result<Confirmation, Failure>> {
  const { slot, guest } = request;
  if (!guest.email && !guest.phone) return rejected('An e-mail address or a phone number of the guest is needed');
  const earlier = await findMeeting(calendar, run, request);
  if (!earlier.ok) return earlier;
  if (earlier.value) return ok(earlier.value);
  const start = Date.parse(slot.start);
  const open = await readOpen(calendar, run, { from: start, to: start + 1 });
  if (!open.ok) return open;
  const meeting = toNewMeeting(run, request, slotFrom(slot.start, open.value.availability.rules.durationMinutes));
  for (const hostIds of teamsAt(open.value, start)) {
    const kept = await callStore(run, {
      name: 'keep',
      effect: 'books',
      make: inside => calendar.keep(inside, meeting, hostIds),
    });
    if (!kept.ok && kept.error.kind !== 'slot-taken') return kept;
    if (kept.ok && kept.value !== 'taken') return confirmedAt(toConfirmation(kept.value), slot);
  }
  return takenByWhom(() => findMeeting(calendar, run, request));
}
