import type { Confirmation } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import type { Result } from '@overlap/domain/result';
import { isSameInstant, type Slot, slotFrom } from '@overlap/domain/slot';
import type { ProviderMeeting } from '../../port/booking-provider.ts';
import { toInstant } from '../../port/instants.ts';
import { confirmedAt, rejected } from '../../port/verdict.ts';
import type { Booking, EventTypeAnswer, SlotDays } from './wire.ts';

/** Only starts are used: the length is the one that was asked for. */
export const toSlots = (days: SlotDays, minutes: number): Slot[] =>
  Object.values(days)
    .flat()
    .flatMap(({ start }) => toInstant(start) ?? [])
    .map(start => slotFrom(start, minutes));

/** The length to name in a request: only an event type of several lengths takes one. */
export const lengthToName = (eventType: EventTypeAnswer | null, minutes: number): number | null =>
  eventType?.lengthInMinutesOptions?.length ? minutes : null;

/**
 * Whether a time is gone from the slots once it is booked. Not with several seats, nor while a request waits for the
 * host, nor with other hosts of a team; of a team's event types, of those known only by id, and of answers that leave a
 * setting out nothing can be said.
 */
export function isExclusive(eventType: EventTypeAnswer | null): boolean {
  if (!eventType) return false;
  const { seats, confirmationPolicy } = eventType;
  return [seats, confirmationPolicy].every(one => one === null || one?.disabled === true);
}

export const carriesKey = ({ metadata }: Booking, key: string): boolean => metadata?.bookingKey === key;

export const isGone = ({ status }: Booking): boolean => /^(cancell?ed|rejected)$/i.test(status ?? '');

export const isPending = ({ status }: Booking): boolean => /^pending$/i.test(status ?? '');

/** Whether a booking stands, or waits for the host, at exactly this start. */
export function isAt(booking: Booking, slot: Slot): boolean {
  const start = toInstant(booking.start);
  return !isGone(booking) && start !== null && isSameInstant(start, slot.start);
}

const webAddress = (text: string | null | undefined): string | null =>
  text && /^https:\/\/\S+$/.test(text) ? text : null;

const idsOf = ({ uid, seatUid }: Booking): Record<string, string> => ({
  bookingUid: uid,
  ...(seatUid ? { seatUid } : {}),
});

function toConfirmation(booking: Booking, slot: Slot): Confirmation {
  return {
    provider: 'cal-com',
    start: toInstant(booking.start) ?? slot.start,
    end: toInstant(booking.end) ?? slot.end,
    ids: idsOf(booking),
    joinUrl: webAddress(booking.location),
    manageUrl: null,
  };
}

/** What a booking that Cal.com has is to us: a confirmation only when it stands, and at the time that was asked for. */
export function toOutcome(booking: Booking, slot: Slot): Result<Confirmation, Failure> {
  if (isPending(booking)) {
    return rejected(
      'Cal.com holds the booking as a request: the host has to confirm it in Cal.com. It is not booked a second time',
    );
  }
  if (isGone(booking)) return rejected('Cal.com took the booking and turned it down at once');
  return confirmedAt(toConfirmation(booking, slot), slot);
}

/** `null` for a request that nobody has confirmed: it is no meeting yet. */
export function toMeeting(booking: Booking): ProviderMeeting | null {
  const { start, end } = { start: toInstant(booking.start), end: toInstant(booking.end) };
  if (!start || !end || isPending(booking)) return null;
  const [guest] = booking.attendees ?? [];
  const key = booking.metadata?.bookingKey;
  return {
    ids: idsOf(booking),
    start,
    end,
    state: isGone(booking) ? 'cancelled' : guest?.absent ? 'no-show' : 'standing',
    key: typeof key === 'string' ? key : null,
    guestEmail: guest?.email?.toLowerCase() ?? null,
    guestTimeZone: guest?.timeZone ?? null,
    movedFrom: booking.rescheduledFromUid ? { bookingUid: booking.rescheduledFromUid } : null,
    joinUrl: webAddress(booking.location),
    manageUrl: null,
  };
}

/** The words that Cal.com's source has for them. Anything else is judged by the calendar, not by its wording. */
const MEANINGS: [words: RegExp, meaning: 'taken' | 'final'][] = [
  [/already has booking at this time|no_available_users_found|booking_conflict/i, 'taken'],
  [/error_required_field|email ?verification ?code/i, 'final'],
];

/**
 * What a refused booking says for certain. `taken`: the host has no time then, even where stale slots still show it;
 * `final`: the form is at fault, whatever became of the slot; `unclear`: the slots have to be read again.
 */
export const meaningOf = (message: string): 'taken' | 'final' | 'unclear' =>
  MEANINGS.find(([words]) => words.test(message))?.[1] ?? 'unclear';
