import { withWorkspace } from '@overlap/database/client';
import { claimReading, keepOpenTimes, noteReadingFailed } from '@overlap/database/stores/availability';
import {
  type CalendarLink,
  findCalendarLink,
  findDefaultLink,
  noteLinkChecked,
} from '@overlap/database/stores/calendar-links';
import { getSettings, type Settings } from '@overlap/database/stores/workspaces';
import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import { WINDOW_DAYS } from '@overlap/outcome/open-times';
import type { JobPayload } from '@overlap/queue/jobs';
import type { JobRun } from '@overlap/queue/workers';
import { connectLink, runFor } from '../connections/booking-provider.ts';
import type { Shift } from '../shift.ts';

const READ_SECONDS = 30;
const DAY_MS = 86_400_000;
/** An event type behind a link is asked for again after this long: links are renamed, event types deleted. */
const LINK_TRUSTED_MS = DAY_MS;

/** Reads the open times of one calendar at its source, for offers and for deciding about a lead's own times. */
export async function refreshAvailability(
  shift: Shift,
  { workspaceId, calendarLinkId }: JobPayload<'refresh-availability'>,
  { signal }: Pick<JobRun, 'signal'>,
): Promise<void> {
  const link = await withWorkspace(shift.database, workspaceId, tx => findCalendarLink(tx, calendarLinkId));
  if (link) await read(shift, workspaceId, link, { signal, priority: 'background' });
}

/** The default calendar, read now: a time of it was found taken, and somebody is about to be offered others. */
export async function rereadAvailability(shift: Shift, workspaceId: string, signal: AbortSignal): Promise<void> {
  const link = await withWorkspace(shift.database, workspaceId, findDefaultLink);
  if (link) await read(shift, workspaceId, link, { signal, priority: 'booking' });
}

type Call = { signal: AbortSignal; priority: 'booking' | 'background' };

async function read(shift: Shift, workspaceId: string, link: CalendarLink, call: Call): Promise<void> {
  const now = new Date();
  const settings = await withWorkspace(shift.database, workspaceId, async tx => {
    await claimReading(tx, link.id, now, now);
    return getSettings(tx);
  });
  const resolved = await resolve(shift, workspaceId, link, settings, call);
  const range = { from: now.toISOString(), to: new Date(now.getTime() + WINDOW_DAYS * DAY_MS).toISOString() };
  const slots = resolved.ok ? await findSlots(shift, workspaceId, resolved.value, { settings, range, call }) : resolved;
  await withWorkspace(shift.database, workspaceId, async tx => {
    if (!slots.ok) return noteReadingFailed(tx, link.id, slots.error.message);
    const starts = slots.value.map(slot => Date.parse(slot.start));
    const minutes = (resolved.ok && resolved.value.minutes) || settings.meetingMinutes;
    await keepOpenTimes(tx, { calendarLinkId: link.id, ...range, starts, minutes, readAt: now });
  });
}

async function findSlots(
  shift: Shift,
  workspaceId: string,
  link: CalendarLink,
  { settings, range, call }: { settings: Settings; range: { from: string; to: string }; call: Call },
) {
  const connected = await connect(shift, workspaceId, link, settings);
  if (!connected) return err(NOT_CONNECTED);
  const run = runFor({ ...shift, log: note(shift, link) }, workspaceId, connected, { ...call, ...READING });
  return connected.provider.findSlots(run, { ...range, guestTimeZone: settings.timeZone });
}

/** What is behind the link, as last told or as told now; a name for a calendar that was set by hand is never asked for. */
async function resolve(
  shift: Shift,
  workspaceId: string,
  link: CalendarLink,
  settings: Settings,
  call: Call,
): Promise<Result<CalendarLink, Failure>> {
  const isKnown = Object.keys(link.config).length > 0;
  const isFresh = link.checkedAt !== null && Date.now() - Date.parse(link.checkedAt) < LINK_TRUSTED_MS;
  if (!link.url || (isKnown && isFresh)) return ok(link);
  const connected = await connect(shift, workspaceId, link, settings);
  if (!connected) return err(NOT_CONNECTED);
  const run = runFor({ ...shift, log: note(shift, link) }, workspaceId, connected, { ...call, ...READING });
  const found = await connected.provider.resolveLink(run, link.url);
  if (!found.ok) return isKnown ? ok(link) : found;
  const { value } = found;
  const answer = value ?? { problem: GONE };
  await withWorkspace(shift.database, workspaceId, tx => noteLinkChecked(tx, link.id, answer));
  return value
    ? ok({ ...link, config: value.config, minutes: value.minutes })
    : err({ kind: 'rejected', message: GONE });
}

const GONE = 'The provider knows no calendar behind this link. Copy the link of an active event type.';
const NOT_CONNECTED: Failure = { kind: 'credentials', message: 'The provider of this calendar is not connected.' };
const READING = { seconds: READ_SECONDS, idempotencyKey: 'availability' };

const connect = (shift: Shift, workspaceId: string, link: CalendarLink, { meetingMinutes }: Settings) =>
  withWorkspace(shift.database, workspaceId, tx => connectLink(tx, { ...shift, minutes: meetingMinutes }, link));

const note = (shift: Shift, link: CalendarLink) => (line: string) =>
  shift.log.debug({ calendarLinkId: link.id, line }, 'availability');
