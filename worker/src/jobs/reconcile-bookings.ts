import type { ProviderMeeting } from '@overlap/booking/port/booking-provider';
import { withWorkspace } from '@overlap/database/client';
import { type Booking, listStanding } from '@overlap/database/stores/bookings';
import { noteIntegrationStatus, notePolled } from '@overlap/database/stores/integrations';
import { getLead } from '@overlap/database/stores/leads';
import { getSettings } from '@overlap/database/stores/workspaces';
import type { BookingProviderName } from '@overlap/domain/booking';
import { afterCancellation } from '@overlap/outcome/after-cancellation';
import { INTEGRATION_OF } from '@overlap/outcome/host';
import { MEETING_ID } from '@overlap/outcome/record-provider-booking';
import type { JobPayload } from '@overlap/queue/jobs';
import type { JobRun } from '@overlap/queue/workers';
import { type ConnectedProvider, connectBookingProvider, runFor } from '../connections/booking-provider.ts';
import type { Shift } from '../shift.ts';
import { toRequest } from './attempt-booking.ts';
import { recordBooking } from './record-booking.ts';

const DAY_MS = 86_400_000;
const BACK_DAYS = 1;
const AHEAD_DAYS = 60;
const POLL_SECONDS = 60;

/**
 * Reads a calendar's meetings through, for what no webhook told: GoHighLevel tries a delivery again only after a 429,
 * Cal.com promises nothing. Everything it finds is taken in as a webhook would be.
 */
export async function reconcileBookings(
  shift: Shift,
  { workspaceId, provider: name }: JobPayload<'reconcile-bookings'>,
  { signal }: Pick<JobRun, 'signal'>,
): Promise<void> {
  const now = Date.now();
  const connected = await connect(shift, workspaceId, name);
  // A connection without a calendar, e.g. for texts alone, has no meetings.
  if (!connected?.provider.listMeetings || connected.provider.hostKey === `${name}:`)
    return noteRead(shift, workspaceId, name);
  const run = newRun(shift, workspaceId, connected, signal, 'reconciliation');
  const range = {
    from: new Date(now - BACK_DAYS * DAY_MS).toISOString(),
    to: new Date(now + AHEAD_DAYS * DAY_MS).toISOString(),
  };
  const meetings = await connected.provider.listMeetings(run, range);
  if (!meetings.ok) {
    // Not tried again here: the schedule sends the next poll in a minute, and nobody has to look at each.
    shift.log.warn({ workspaceId, provider: name, failure: meetings.error.kind }, 'meetings could not be read');
    if (meetings.error.kind === 'credentials') await noteBroken(shift, workspaceId, name, meetings.error.message);
    return;
  }
  for (const meeting of meetings.value)
    await takeIn(shift, workspaceId, meeting, { provider: name, readAt: now, signal });
  await endVanished(shift, { workspaceId, connected, meetings: meetings.value, range, signal });
  await noteRead(shift, workspaceId, name);
}

const noteRead = (shift: Shift, workspaceId: string, name: BookingProviderName) =>
  withWorkspace(shift.database, workspaceId, tx => notePolled(tx, INTEGRATION_OF[name], new Date()));

const connect = (shift: Shift, workspaceId: string, name: BookingProviderName) =>
  withWorkspace(shift.database, workspaceId, async tx => {
    const { meetingMinutes } = await getSettings(tx);
    return connectBookingProvider(tx, { ...shift, minutes: meetingMinutes }, name);
  });

const newRun = (
  shift: Shift,
  workspaceId: string,
  connected: ConnectedProvider,
  signal: AbortSignal,
  idempotencyKey: string,
) =>
  runFor({ ...shift, log: line => shift.log.debug({ line }, 'reconciliation') }, workspaceId, connected, {
    signal,
    seconds: POLL_SECONDS,
    idempotencyKey,
    priority: 'background',
  });

const noteBroken = (shift: Shift, workspaceId: string, name: BookingProviderName, message: string) =>
  withWorkspace(shift.database, workspaceId, tx => noteIntegrationStatus(tx, INTEGRATION_OF[name], 'broken', message));

const CHANGES = { standing: 'created', cancelled: 'cancelled', 'no-show': 'no-show' } as const;

async function takeIn(
  shift: Shift,
  workspaceId: string,
  meeting: ProviderMeeting,
  { provider, readAt, signal }: { provider: BookingProviderName; readAt: number; signal: AbortSignal },
): Promise<void> {
  const { state, key, ...rest } = meeting;
  // The list was true when it was asked for: what was confirmed after that is newer.
  const saidAt = new Date(readAt).toISOString();
  const news = { ...rest, provider, change: CHANGES[state], ref: key, movedTo: null, saidAt };
  await recordBooking(shift, workspaceId, news, { signal });
}

interface Poll {
  workspaceId: string;
  connected: ConnectedProvider;
  meetings: ProviderMeeting[];
  range: { from: string; to: string };
  signal: AbortSignal;
}

/** Whatever a provider lists late is not on its list at first. */
const SETTLED_MS = 10 * 60_000;

/** Bookings that stand here and are not on the provider's list. Each is looked up by itself before it counts as ended. */
async function endVanished(shift: Shift, poll: Poll): Promise<void> {
  const { workspaceId, connected, meetings, range } = poll;
  const name = MEETING_ID[connected.provider.name];
  const listed = new Set(meetings.map(meeting => meeting.ids[name]));
  const standing = await withWorkspace(shift.database, workspaceId, tx =>
    listStanding(tx, connected.provider.hostKey, { start: range.from, end: range.to }),
  );
  const isMissing = (booking: Booking): boolean => {
    const id = (booking.providerIds as Record<string, string>)[name];
    const isSettled = Date.now() - (booking.confirmedAt?.getTime() ?? 0) > SETTLED_MS;
    return id !== undefined && !listed.has(id) && isSettled;
  };
  for (const booking of standing.filter(isMissing)) await endIfGone(shift, poll, booking);
}

async function endIfGone(shift: Shift, { workspaceId, connected, signal }: Poll, booking: Booking): Promise<void> {
  const request = await withWorkspace(shift.database, workspaceId, async tx =>
    toRequest(booking, await getLead(tx, booking.leadId), await getSettings(tx)),
  );
  const found = await connected.provider.find(newRun(shift, workspaceId, connected, signal, booking.id), request);
  if (!found.ok || found.value) return;
  const ended = { actor: `provider:${booking.provider}`, reason: 'It is no longer on the calendar.' };
  await withWorkspace(shift.database, workspaceId, tx => afterCancellation({ tx, queue: shift.queue }, booking, ended));
}
