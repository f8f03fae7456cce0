import type { Confirmation } from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { Slot } from '@overlap/domain/slot';
import type { BookingRequest, Run } from '../../port/booking-provider.ts';
import { toInstant } from '../../port/instants.ts';
import type { Client } from './client.ts';
import { carriesKey, isAt, isNear, toConfirmation, toE164 } from './translate.ts';
import type { Appointment } from './wire.ts';

interface Place {
  client: Client;
  locationId: string;
  calendarId: string;
}

/**
 * The appointment of an earlier attempt: of the guest's contacts, at the exact start, not cancelled; one that carries our
 * key before any other. GoHighLevel has no idempotency key, so the key travels in the description.
 */
export async function findAppointment(
  place: Place,
  run: Run,
  request: BookingRequest,
): Promise<Result<Confirmation | null, Failure>> {
  const contacts = await listContacts(place, run, request);
  return contacts.ok ? findAmong(place, run, contacts.value, request.slot) : contacts;
}

/** The same, of contacts that are known already. */
export async function findAmong(
  place: Place,
  run: Run,
  contactIds: readonly string[],
  slot: Slot,
): Promise<Result<Confirmation | null, Failure>> {
  const found: { appointment: Appointment; contactId: string }[] = [];
  for (const contactId of contactIds) {
    const here = await listAt(place, run, contactId, slot);
    if (!here.ok) return here;
    found.push(...here.value.map(appointment => ({ appointment, contactId })));
  }
  const ours = found.find(({ appointment }) => carriesKey(appointment, run.idempotencyKey)) ?? found[0];
  return ok(ours ? toConfirmation(ours.appointment, { slot, contactId: ours.contactId }) : null);
}

/** E-mail and phone may belong to two contacts, and an upsert may have picked either. */
async function listContacts(
  { client, locationId }: Place,
  run: Run,
  { guest, known }: BookingRequest,
): Promise<Result<string[], Failure>> {
  const ids = new Set(known.contactId ? [known.contactId] : []);
  const phone = toE164(guest.phone);
  const queries = [
    ...(guest.email ? [{ locationId, email: guest.email }] : []),
    ...(phone ? [{ locationId, number: phone }] : []),
  ];
  for (const query of queries) {
    const answer = await client.findContact(run, query);
    if (!answer.ok) return answer;
    if (answer.value.contact) ids.add(answer.value.contact.id);
  }
  return ok([...ids]);
}

/** A contact by its id, as far as a lead is known by it; `null` for one that was deleted or merged. */
export async function findGuest(
  client: Client,
  run: Run,
  contactId: string | undefined,
): Promise<Result<{ email: string | null; phone: string | null } | null, Failure>> {
  if (!contactId) return ok(null);
  const answer = await client.readContact(run, contactId);
  if (!answer.ok) return answer.error.status === 404 || answer.error.status === 400 ? ok(null) : answer;
  const { email, phone } = answer.value.contact;
  return ok({ email: email ?? null, phone: toE164(phone ?? null) });
}

async function listAt(place: Place, run: Run, contactId: string, slot: Slot): Promise<Result<Appointment[], Failure>> {
  const answer = await place.client.listAppointments(run, contactId);
  // A contact that was deleted or merged has no appointments of its own any more.
  if (!answer.ok) return answer.error.status === 404 || answer.error.status === 400 ? ok([]) : answer;
  const here: Appointment[] = [];
  for (const listed of answer.value.events.filter(one => isNear(one, slot))) {
    const appointment = await withInstant(place.client, run, listed);
    if (!appointment.ok) return appointment;
    if (isAt(appointment.value, slot, place.calendarId)) here.push(appointment.value);
  }
  return ok(here);
}

/** Lists may print a time without its offset; the appointment itself has it. */
export async function withInstant(
  client: Client,
  run: Run,
  listed: Appointment,
): Promise<Result<Appointment, Failure>> {
  if (toInstant(listed.startTime) !== null) return ok(listed);
  const answer = await client.readAppointment(run, listed.id);
  return answer.ok ? ok(answer.value.event) : answer;
}
