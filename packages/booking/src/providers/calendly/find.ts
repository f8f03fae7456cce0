import type { Confirmation } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { BookingRequest, Run } from '../../port/booking-provider.ts';
import type { Client } from './client.ts';
import { carriesKey, isAt, toConfirmation, toOwnerQuery } from './translate.ts';
import type { Invitee, ScheduledEvent } from './wire.ts';

export interface Place {
  client: Client;
  eventTypeUri: string;
  ownerUri?: string | undefined;
}

const A_MINUTE = 60_000;

/**
 * The event of an earlier attempt: of the guest's e-mail, at the exact start, active; one that carries our key in
 * `utm_content` before any other. One that the guest booked by themselves at that very time is as good, and is adopted.
 */
export async function findInvitee(
  place: Place,
  run: Run,
  { slot, guest }: BookingRequest,
): Promise<Result<Confirmation | null, Failure>> {
  if (!guest.email) return ok(null);
  const owner = await findOwner(place, run);
  if (!owner.ok) return owner;
  const start = Date.parse(slot.start);
  const answer = await place.client.listEvents(run, {
    ...owner.value,
    invitee_email: guest.email,
    min_start_time: new Date(start - A_MINUTE).toISOString(),
    max_start_time: new Date(start + A_MINUTE).toISOString(),
    status: 'active',
    count: '100',
  });
  if (!answer.ok) return answer;
  const found: { event: ScheduledEvent; invitee: Invitee }[] = [];
  for (const event of answer.value.collection.filter(one => isAt(one, slot))) {
    const invitees = await place.client.listInvitees(run, event.uri, { email: guest.email, status: 'active' });
    if (!invitees.ok) return invitees;
    found.push(...invitees.value.collection.map(invitee => ({ event, invitee })));
  }
  const ours = found.find(({ invitee }) => carriesKey(invitee, run.idempotencyKey)) ?? found[0];
  return ok(ours ? toConfirmation(ours.invitee, ours.event, slot) : null);
}

/** Whose events to search, as a query: as configured, else the person whose event type it is, else the token's own user. */
export async function findOwner(
  { client, eventTypeUri, ownerUri }: Place,
  run: Run,
): Promise<Result<Record<string, string>, Failure>> {
  if (ownerUri) return ok(toOwnerQuery(ownerUri));
  const eventType = await client.readEventType(run, eventTypeUri);
  if (!eventType.ok) return eventType;
  const { profile } = eventType.value.resource;
  if (profile?.type === 'User' && profile.owner) return ok(toOwnerQuery(profile.owner));
  const me = await client.readMe(run);
  return me.ok ? ok(toOwnerQuery(me.value.resource.uri)) : me;
}
