import type { Confirmation } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import type { BookingRequest, Run } from '../../port/booking-provider.ts';
import { type Desk, isFree, readEventType } from './desk.ts';
import { carriesKey, isAt, isExclusive, isPending, lengthToName, toOutcome } from './translate.ts';

const A_MINUTE = 60_000;
const A_DAY = 86_400_000;

/**
 * Whether an earlier attempt landed. With a token the bookings are asked. Without one nobody can be: a slot that is
 * gone may be ours or somebody else's, and stays `outcome-unknown` until a person or a webhook says; only a slot that is
 * still free, of an event type whose slots go when booked, proves that nothing was.
 */
export function findBooking(
  desk: Desk,
  run: Run,
  request: BookingRequest,
): Promise<Result<Confirmation | null, Failure>> {
  return desk.token ? findByGuest(desk, run, request) : judgeBySlot(desk, run, request);
}

/**
 * A booking of the guest's e-mail at the exact start; the one whose metadata carries our key before any other, one that
 * stands before one that waits for the host. What the guest booked by themselves at that very time is as good.
 */
export async function findByGuest(
  { client, eventTypeId }: Desk,
  run: Run,
  { slot, guest }: BookingRequest,
): Promise<Result<Confirmation | null, Failure>> {
  if (!guest.email) return ok(null);
  const answer = await client.listBookings(run, {
    attendeeEmail: guest.email,
    eventTypeId,
    afterStart: new Date(Date.parse(slot.start) - A_MINUTE).toISOString(),
    beforeEnd: new Date(Date.parse(slot.end) + A_DAY).toISOString(),
    take: '100',
  });
  if (!answer.ok) return answer;
  const here = answer.value.data.filter(one => isAt(one, slot));
  const ours = here.filter(one => carriesKey(one, run.idempotencyKey));
  const best = [...ours, ...here].find(one => !isPending(one)) ?? ours[0] ?? here[0];
  return best ? toOutcome(best, slot) : ok(null);
}

async function judgeBySlot(desk: Desk, run: Run, { slot, guest }: BookingRequest): Promise<Result<null, Failure>> {
  if (!guest.email) return ok(null);
  const eventType = await readEventType(desk, run);
  if (!eventType.ok) return eventType;
  const free = await isFree(desk, run, slot, { length: lengthToName(eventType.value, desk.minutes) });
  if (!free.ok) return free;
  if (free.value && isExclusive(eventType.value)) return ok(null);
  const message = free.value
    ? 'Without a Cal.com token nobody can say whether it was booked: this event type keeps a booked time open'
    : 'The time is gone from Cal.com, and without a token nobody can say whether it is ours';
  return err({ kind: 'outcome-unknown', message });
}
