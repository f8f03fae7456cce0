import type { Confirmation } from '@overlap/domain/booking';
import { err, ok, type Result } from '@overlap/domain/result';
import { isSameInstant, type Slot, slotFrom } from '@overlap/domain/slot';
import type { BookingRequest, Guest, ProviderMeeting } from '../../port/booking-provider.ts';
import { knownZone, toInstant } from '../../port/instants.ts';
import type { InviteeOrder } from './client.ts';
import type { AvailableTime, CustomQuestion, EventType, Invitee, LocationChoice, ScheduledEvent } from './wire.ts';

export const isOpen = ({ status }: AvailableTime): boolean => (status ?? 'available') === 'available';

export function toSlots(times: AvailableTime[], minutes: number): Slot[] {
  return times
    .filter(isOpen)
    .flatMap(time => toInstant(time.start_time) ?? [])
    .map(start => slotFrom(start, minutes));
}

/** Whether a time can still be open after a guest has booked it: with other hosts of a team, or other seats of a group. */
export const staysOpen = ({ kind, pooling_type }: EventType): boolean => kind === 'group' || Boolean(pooling_type);

type Location = NonNullable<InviteeOrder['location']>;
type Chosen = { send: Location | null };

/**
 * The place to send. None is configured, or the host is drawn by lot: send none. Else the first that can be filled in;
 * a kind that the event type does not have, or one without what it needs, is refused with a 400.
 * @returns the reason, for a person, when no configured place can be filled in.
 */
export function toLocation(eventType: EventType, guest: Guest): Result<Chosen, string> {
  const choices = eventType.locations ?? [];
  if (choices.length === 0 || eventType.pooling_type === 'round_robin') return ok({ send: null });
  const usable = choices.flatMap(choice => fillIn(choice, guest) ?? []);
  if (usable[0]) return ok({ send: usable[0] });
  return err(
    choices.some(({ kind }) => kind === 'outbound_call')
      ? "The Calendly event is a phone call and needs the guest's phone number"
      : 'The Calendly event asks the guest for a place; nobody told us one',
  );
}

function fillIn({ kind, location }: LocationChoice, guest: Guest): Location | null {
  switch (kind) {
    case 'physical':
    case 'custom':
      return location ? { kind, location } : null;
    case 'outbound_call':
      return guest.phone ? { kind, location: guest.phone } : null;
    case 'ask_invitee':
      return null;
    default:
      return { kind };
  }
}

/**
 * Answers in the shape of the order. A question is matched byte for byte: a renamed one is another question.
 * @returns the first required question without an answer as the error.
 */
export function toAnswers(
  questions: readonly CustomQuestion[],
  answers: BookingRequest['answers'],
): Result<InviteeOrder['questions_and_answers'], string> {
  const matched: InviteeOrder['questions_and_answers'] = [];
  for (const { name, position, enabled, required } of questions) {
    if (enabled === false) continue;
    const answer = answers.find(({ question }) => question === name)?.answer;
    if (answer) matched.push({ question: name, answer, position });
    else if (required) return err(name);
  }
  return ok(matched);
}

/** `startTime` is the string of the availability answer, unchanged. */
export function toOrder(
  guest: Guest & { email: string },
  parts: { eventTypeUri: string; startTime: string; key: string; location: Location | null },
  answers: InviteeOrder['questions_and_answers'],
): InviteeOrder {
  return {
    event_type: parts.eventTypeUri,
    start_time: parts.startTime,
    invitee: { name: guest.name, email: guest.email, timezone: knownZone(guest.timeZone) },
    ...(parts.location ? { location: parts.location } : {}),
    questions_and_answers: answers,
    tracking: {
      utm_campaign: null,
      utm_source: SOURCE,
      utm_medium: null,
      utm_content: parts.key,
      utm_term: null,
      salesforce_uuid: null,
    },
  };
}

/** Marks the bookings of ours, in whose `utm_content` our key is. */
const SOURCE = 'overlap';

export const carriesKey = ({ tracking }: Invitee, key: string): boolean => tracking?.utm_content === key;

export const isCancelled = ({ status }: Pick<ScheduledEvent, 'status'>): boolean => /^cancell?ed$/i.test(status ?? '');

/** Whether an event stands on the calendar at exactly this start. */
export function isAt(event: ScheduledEvent, slot: Slot): boolean {
  const start = toInstant(event.start_time);
  return !isCancelled(event) && start !== null && isSameInstant(start, slot.start);
}

/** `event` is `null` when it could not be read: the invitee is booked all the same, at the time that was asked for. */
export function toConfirmation(invitee: Invitee, event: ScheduledEvent | null, slot: Slot): Confirmation {
  return {
    provider: 'calendly',
    start: toInstant(event?.start_time) ?? slot.start,
    end: toInstant(event?.end_time) ?? slot.end,
    ids: { inviteeUri: invitee.uri, scheduledEventUri: invitee.event },
    joinUrl: event?.location?.join_url ?? null,
    manageUrl: invitee.reschedule_url ?? null,
  };
}

/** One guest of an event as the list of meetings shows it; `null` without times. */
export function toMeeting(invitee: Invitee, event: ScheduledEvent): ProviderMeeting | null {
  const [start, end] = [toInstant(event.start_time), toInstant(event.end_time)];
  if (start === null || end === null) return null;
  const { uri, tracking, old_invitee, no_show } = invitee;
  const isOff = isCancelled(event) || isCancelled(invitee);
  return {
    ids: { inviteeUri: uri, scheduledEventUri: event.uri },
    start,
    end,
    state: isOff ? 'cancelled' : no_show ? 'no-show' : 'standing',
    key: tracking?.utm_source === SOURCE ? (tracking.utm_content ?? null) : null,
    guestEmail: invitee.email?.toLowerCase() ?? null,
    guestTimeZone: invitee.timezone ?? null,
    movedFrom: old_invitee ? { inviteeUri: old_invitee } : null,
    joinUrl: event.location?.join_url ?? null,
    manageUrl: invitee.reschedule_url ?? null,
  };
}

/** Which events to search: those of a user, an organisation or a group, by the kind of the URI. */
export function toOwnerQuery(uri: string): Record<string, string> {
  if (uri.includes('/organizations/')) return { organization: uri };
  return uri.includes('/groups/') ? { group: uri } : { user: uri };
}
