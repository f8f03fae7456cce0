import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import type { BookingRequest, Guest } from '../../port/booking-provider.ts';
import { knownZone } from '../../port/instants.ts';
import { rejected } from '../../port/verdict.ts';
import type { BookingOrder } from './client.ts';
import { lengthToName } from './translate.ts';
import type { BookingField, EventTypeAnswer, PlaceChoice } from './wire.ts';

/** Fields that have a place of their own in the order, or that only a move asks for. */
const SYSTEM_FIELDS = ['name', 'email', 'attendeePhoneNumber', 'location', 'guests', 'title', 'rescheduleReason'];
const NOTES = 'notes';

/**
 * Why nobody but its owner should have this event type booked by a program: what its page asks of a guest, or books
 * beyond the one meeting that was wanted. `null` where nothing is in the way.
 */
export function whyNotByLink({ price, recurrence, requiresBookerEmailVerification }: EventTypeAnswer): string | null {
  if (recurrence && recurrence.disabled !== true) return 'This Cal.com link books a whole series of meetings';
  if (price) return 'This Cal.com meeting has to be paid';
  return requiresBookerEmailVerification ? 'This Cal.com link sends the guest a code by e-mail' : null;
}

/**
 * The order of a booking, with everything checked that Cal.com would refuse. Of an event type that cannot be read
 * (a team's, or one known only by id) nothing is checked, and no field is filled in that it may not have.
 */
export function fillForm(
  eventType: EventTypeAnswer | null,
  request: BookingRequest,
  place: { eventTypeId: string; minutes: number; key: string },
): Result<BookingOrder, Failure> {
  const { guest, slot } = request;
  if (!guest.email) return rejected("Cal.com needs the guest's e-mail address");
  if (eventType?.requiresBookerEmailVerification) return blocked('sends the guest a code by e-mail');
  if (eventType?.price) return blocked('has to be paid');
  const location = toLocation(eventType?.locations ?? [], guest);
  if (!location.ok) return rejected(location.error);
  const responses = toResponses(eventType?.bookingFields ?? [], request);
  if (!responses.ok) return rejected(`Cal.com requires an answer to "${responses.error}", and there is none`);
  const phoneNumber = toE164(guest.phone);
  const length = lengthToName(eventType, place.minutes);
  return ok({
    start: new Date(slot.start).toISOString().replace('.000Z', 'Z'),
    eventTypeId: Number(place.eventTypeId),
    attendee: {
      name: guest.name,
      email: guest.email,
      timeZone: knownZone(guest.timeZone),
      ...(phoneNumber ? { phoneNumber } : {}),
    },
    ...(location.value ? { location: location.value } : {}),
    ...(Object.keys(responses.value).length > 0 ? { bookingFieldsResponses: responses.value } : {}),
    metadata: { bookingKey: place.key },
    ...(length ? { lengthInMinutes: length } : {}),
  });
}

const blocked = (what: string) =>
  err({ kind: 'blocked', message: `This Cal.com event type ${what}; only a person can book it` } as const);

const toE164 = (phone: string | null): string | null => {
  const bare = phone?.replace(/[\s().-]/g, '') ?? '';
  return /^\+[1-9]\d{6,14}$/.test(bare) ? bare : null;
};

const asksGuest = ({ type }: PlaceChoice): boolean => /^attendee/.test(type);

/**
 * The place to send; `null` leaves the event type's default, its first. Where that one asks the guest: their number for a
 * call, else the first place that asks nothing.
 * @returns the reason, for a person, when no place can be filled in.
 */
export function toLocation(
  places: readonly PlaceChoice[],
  guest: Guest,
): Result<BookingOrder['location'] | null, string> {
  const [first] = places;
  if (!first || !asksGuest(first)) return ok(null);
  const phone = toE164(guest.phone);
  if (first.type === 'attendeePhone' && phone) return ok({ type: first.type, phone });
  const other = places.find(one => !asksGuest(one));
  if (other) return ok({ type: other.type, ...(other.integration ? { integration: other.integration } : {}) });
  return err(
    first.type === 'attendeePhone'
      ? "The Cal.com event is a phone call and needs the guest's phone number"
      : 'The Cal.com event asks the guest for a place; nobody told us one',
  );
}

/**
 * Answers by field slug. A question is matched byte for byte with a field's label or slug; the note goes where the form
 * has notes.
 * @returns the first required field without an answer as the error.
 */
export function toResponses(
  fields: readonly BookingField[],
  { answers, note }: Pick<BookingRequest, 'answers' | 'note'>,
): Result<Record<string, unknown>, string> {
  const responses: Record<string, unknown> = {};
  for (const { slug, label, type, required } of fields) {
    if (!slug || SYSTEM_FIELDS.includes(slug)) continue;
    const given = answers.find(({ question }) => question === label || question === slug)?.answer;
    const text = given ?? (slug === NOTES ? note : null);
    if (text) responses[slug] = typed(type, text);
    else if (required) return err(label ?? slug);
  }
  return ok(responses);
}

/** Responses are checked against the field's type. */
function typed(type: string | null | undefined, answer: string): unknown {
  switch (type) {
    case 'number':
      return Number.isNaN(Number(answer)) ? answer : Number(answer);
    case 'boolean':
      return /^(yes|true|1)$/i.test(answer.trim());
    case 'multiselect':
    case 'checkbox':
    case 'multiemail':
      return [answer];
    default:
      return answer;
  }
}
