import { findOpenSlots } from '@overlap/availability/find-open-slots';
import type { Availability } from '@overlap/availability/query';
import { scheduleFromWorkingHours } from '@overlap/availability/rules/from-working-hours';
import type { WorkspaceTx } from '@overlap/database/client';
import { type OpenTimes as CalendarTimes, findOpenTimes } from '@overlap/database/stores/availability';
import { listBusy } from '@overlap/database/stores/bookings';
import { findDefaultLink } from '@overlap/database/stores/calendar-links';
import type { Settings } from '@overlap/database/stores/workspaces';
import { MINIMUM_NOTICE_MINUTES } from '@overlap/domain/policy';
import type { Slot } from '@overlap/domain/slot';
import type { Host } from './host.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** How far ahead times are looked for. */
export const WINDOW_DAYS = 30;
/** What a provider said longer ago than this says nothing about today. */
const OLDEST_READING_MS = DAY_MS;
/** Starts that the workspace’s own hours are cut into while no provider has been asked. */
const GRID_MINUTES = 30;

/** When the workspace can be met, as far as we know without asking anybody. */
export interface OpenTimes {
  /** Epoch milliseconds, sorted; what our own bookings take is left out. */
  starts: number[];
  /** `calendar`: as the calendar behind the default link last said; `hours`: from the workspace's working hours alone. */
  source: 'calendar' | 'hours';
  /** ISO UTC: when the calendar said so. */
  readAt: string | null;
  /** Epoch milliseconds: beyond it nothing is known. */
  knownUntil: number;
}

/** What the workspace's working hours alone say, as the availability engine asks for it. */
export const availabilityOfHours = (settings: Settings, now: number): Availability => ({
  now,
  mode: 'single',
  rules: {
    durationMinutes: settings.meetingMinutes,
    gridMinutes: GRID_MINUTES,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    minimumNoticeMinutes: MINIMUM_NOTICE_MINUTES,
    windowDays: WINDOW_DAYS,
    dailyCap: null,
    weeklyCap: null,
  },
  hosts: [
    {
      id: 'workspace',
      schedule: scheduleFromWorkingHours(settings.workingHours),
      weight: 1,
      busy: [],
      meetings: [],
      assigned: 0,
      lastAssigned: null,
    },
  ],
});

/** Open starts from now on: what the default calendar link said, else the working hours; without what we hold or booked. */
export async function readOpenTimes(
  tx: WorkspaceTx,
  { host, settings, now }: { host: Host | null; settings: Settings; now: number },
): Promise<OpenTimes> {
  const open = openTimesOf(await findCalendarTimes(tx), settings, now);
  return { ...open, starts: await withoutOurs(tx, open.starts, { host, settings }) };
}

/** The same of what was read already, with what we hold or booked still among it. */
export function openTimesOf(read: CalendarTimes | null, settings: Settings, now: number): OpenTimes {
  const to = now + WINDOW_DAYS * DAY_MS;
  const known = toOpenTimes(read, now) ?? {
    starts: findOpenSlots({ ...availabilityOfHours(settings, now), from: now, to }).starts,
    source: 'hours' as const,
    readAt: null,
    knownUntil: to,
  };
  const earliest = now + MINIMUM_NOTICE_MINUTES * MINUTE_MS;
  return { ...known, starts: known.starts.filter(start => start >= earliest && start < to) };
}

/** What the calendar behind the default link last said; `null` where nobody asked it within a day. */
export async function readCalendar(tx: WorkspaceTx, now: number): Promise<OpenTimes | null> {
  return toOpenTimes(await findCalendarTimes(tx), now);
}

async function findCalendarTimes(tx: WorkspaceTx): Promise<CalendarTimes | null> {
  const link = await findDefaultLink(tx);
  return link && findOpenTimes(tx, link.id);
}

function toOpenTimes(read: CalendarTimes | null, now: number): OpenTimes | null {
  if (!read?.readAt || now - Date.parse(read.readAt) > OLDEST_READING_MS) return null;
  return { starts: read.starts, source: 'calendar', readAt: read.readAt, knownUntil: Date.parse(read.to) };
}

/** The calendar may not have heard of a booking that is under way here. */
async function withoutOurs(
  tx: WorkspaceTx,
  starts: number[],
  { host, settings }: { host: Host | null; settings: Settings },
): Promise<number[]> {
  const [first] = starts;
  const last = starts.at(-1);
  if (!host || first === undefined || last === undefined) return starts;
  const end = new Date(last + settings.meetingMinutes * MINUTE_MS).toISOString();
  const taken = await listBusy(tx, host.hostKey, { start: new Date(first).toISOString(), end });
  return taken.length === 0 ? starts : starts.filter(freeOf(taken, { host, settings }));
}

/** Whether a start still has a place on the host beside what our bookings take. */
export function freeOf(
  busy: readonly Slot[],
  { host, settings }: { host: Host; settings: Settings },
): (start: number) => boolean {
  const length = settings.meetingMinutes * MINUTE_MS;
  const taken = busy.map(slot => ({ start: Date.parse(slot.start), end: Date.parse(slot.end) }));
  return start => taken.filter(slot => slot.start < start + length && start < slot.end).length < host.seats;
}
