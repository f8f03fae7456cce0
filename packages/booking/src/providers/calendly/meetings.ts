import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { ProviderMeeting, Run } from '../../port/booking-provider.ts';
import { toInstant } from '../../port/instants.ts';
import { idOf } from './client.ts';
import { findOwner, type Place } from './find.ts';
import { everyRow } from './pages.ts';
import { toMeeting } from './translate.ts';
import type { ScheduledEvent } from './wire.ts';

/** Calls in the air at once; an account has 500 a minute. */
const AT_ONCE = 5;

/**
 * The meetings of our event type that start in the range, active and cancelled: one for each invitee. Events name no
 * guest, so that each costs a call more; those of other event types cost none.
 */
export async function listMeetings(
  place: Place,
  run: Run,
  range: { from: string; to: string },
): Promise<Result<ProviderMeeting[], Failure>> {
  if (Date.parse(range.from) >= Date.parse(range.to)) return ok([]);
  const events = await listEvents(place, run, range);
  if (!events.ok) return events;
  const meetings: ProviderMeeting[] = [];
  for (let next = 0; next < events.value.length; next += AT_ONCE) {
    const some = events.value.slice(next, next + AT_ONCE);
    for (const found of await Promise.all(some.map(event => meetingsOf(place, run, event)))) {
      if (!found.ok) return found;
      meetings.push(...found.value);
    }
  }
  return ok(meetings);
}

/** Without `status` both kinds are listed. The end of Calendly's range belongs to it, the end of ours does not. */
async function listEvents(
  place: Place,
  run: Run,
  { from, to }: { from: string; to: string },
): Promise<Result<ScheduledEvent[], Failure>> {
  const owner = await findOwner(place, run);
  if (!owner.ok) return owner;
  const query = {
    ...owner.value,
    min_start_time: new Date(from).toISOString(),
    max_start_time: new Date(to).toISOString(),
  };
  const events = await everyRow(page => place.client.listEvents(run, page), query);
  if (!events.ok) return events;
  return ok(
    events.value.filter(({ event_type, start_time }) => {
      const start = Date.parse(toInstant(start_time) ?? '');
      return idOf(event_type ?? '') === idOf(place.eventTypeUri) && start >= Date.parse(from) && start < Date.parse(to);
    }),
  );
}

async function meetingsOf(
  { client }: Place,
  run: Run,
  event: ScheduledEvent,
): Promise<Result<ProviderMeeting[], Failure>> {
  const invitees = await everyRow(page => client.listInvitees(run, event.uri, page), {});
  return invitees.ok ? ok(invitees.value.flatMap(invitee => toMeeting(invitee, event) ?? [])) : invitees;
}
