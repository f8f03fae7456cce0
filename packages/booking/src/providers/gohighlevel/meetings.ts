import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { ProviderMeeting, Run } from '../../port/booking-provider.ts';
import type { Client } from './client.ts';
import { withInstant } from './find.ts';
import { toMeeting } from './translate.ts';

interface Place {
  client: Client;
  locationId: string;
  calendarId: string;
}

/** The calendar's appointments that start in the range, in one call; a time without offset costs one more each. */
export async function listMeetings(
  { client, locationId, calendarId }: Place,
  run: Run,
  range: { from: string; to: string },
): Promise<Result<ProviderMeeting[], Failure>> {
  const [from, to] = [Date.parse(range.from), Date.parse(range.to)];
  if (from >= to) return ok([]);
  const answer = await client.listEvents(run, { locationId, calendarId }, range);
  if (!answer.ok) return answer;
  const meetings: ProviderMeeting[] = [];
  for (const listed of answer.value.events) {
    if (listed.calendarId && listed.calendarId !== calendarId) continue;
    const appointment = await withInstant(client, run, listed);
    if (!appointment.ok) return appointment;
    const meeting = toMeeting(appointment.value);
    if (meeting && Date.parse(meeting.start) >= from && Date.parse(meeting.start) < to) meetings.push(meeting);
  }
  return ok(meetings);
}
