import { v7 } from 'uuid';
import { type Database, type WorkspaceTx, withWorkspace } from '../client.ts';
import type { OwnMeeting as MeetingRow } from '../generated/client.ts';

/** A span of time, epoch milliseconds; the end is not part of it. */
interface Span {
  start: number;
  end: number;
}

/** An own calendar with its hosts and what takes their time in a range. `schedule` and `rules` are as they were stored. */
export interface OwnCalendarRow {
  name: string;
  slug: string;
  mode: string;
  rules: unknown;
  isActive: boolean;
  hosts: {
    id: string;
    name: string;
    email: string;
    schedule: unknown;
    weight: number;
    busy: Span[];
    /** Starts of their meetings in the range. */
    meetings: number[];
    /** Meetings that the team gave them in the last quarter, and when the latest was given. */
    assigned: number;
    lastAssigned: number | null;
  }[];
}

/** A meeting on an own calendar. Instants are ISO UTC. */
export interface OwnMeetingRow {
  id: string;
  key: string | null;
  start: string;
  end: string;
  status: 'standing' | 'cancelled' | 'no-show';
  guestName: string;
  guestEmail: string | null;
  guestPhone: string | null;
  guestTimeZone: string;
}

export interface NewOwnMeeting {
  key: string | null;
  start: string;
  end: string;
  title: string;
  guestName: string;
  guestEmail: string | null;
  guestPhone: string | null;
  guestTimeZone: string;
  note: string | null;
}

/** Whose call it is: nothing is changed once `signal` is aborted or `deadline` (epoch milliseconds) is past. */
interface Caller {
  signal: AbortSignal;
  deadline: number;
}

const QUARTER_MS = 90 * 86_400_000;

/** The one table of an own calendar's reads and writes, each in a transaction of its own. */
export function openOwnCalendar(database: Database, workspaceId: string, calendarId: string) {
  const within = <T>(caller: Caller, work: (tx: WorkspaceTx) => Promise<T>): Promise<T> =>
    withWorkspace(database, workspaceId, tx => inTime(tx, caller, work));
  return {
    id: calendarId,
    /** `null` when there is no such calendar (any more). A meeting that is about to move stands in nobody's way. */
    read: (caller: Caller, range: Span, exceptMeetingId: string | null = null) =>
      within(caller, tx => readCalendar(tx, { id: calendarId, range, exceptMeetingId })),
    /** Makes a meeting with these hosts, once for a key: `taken` when one of them has no time then. */
    keep: (caller: Caller, meeting: NewOwnMeeting, hostIds: readonly string[]) =>
      within(caller, tx => keepMeeting(tx, { calendarId, meeting, hostIds })),
    find: (caller: Caller, id: string) => within(caller, tx => findMeeting(tx, id)),
    /** Standing meetings at an exact start. */
    listAt: (caller: Caller, start: string) => within(caller, tx => listMeetingsAt(tx, calendarId, start)),
    list: (caller: Caller, range: { from: string; to: string }) =>
      within(caller, tx => listMeetings(tx, calendarId, range)),
    /** Moves a standing meeting to another time of these hosts: `taken` when one of them has no time then. */
    move: (caller: Caller, id: string, slot: { start: string; end: string }, hostIds: readonly string[]) =>
      within(caller, tx => moveMeeting(tx, { calendarId, id, slot, hostIds })),
    /** Already off is off. */
    cancel: (caller: Caller, id: string) => within(caller, tx => cancelMeeting(tx, id)),
    /** The calendar of the workspace that a public link names last. */
    findBySlug: (caller: Caller, slug: string) => within(caller, tx => findBySlug(tx, slug)),
  };
}

/** PostgreSQL ends a statement that waits past the deadline, and a caller who has gone away gets nothing committed. */
async function inTime<T>(tx: WorkspaceTx, caller: Caller, work: (tx: WorkspaceTx) => Promise<T>): Promise<T> {
  const left = Math.max(1, Math.ceil(caller.deadline - Date.now()));
  await tx.prisma.$executeRaw`SELECT set_config('statement_timeout', ${String(left)}, true)`;
  const answer = await work(tx);
  caller.signal.throwIfAborted();
  if (Date.now() >= caller.deadline) throw new Error('The deadline passed before the calendar was changed');
  return answer;
}

async function readCalendar(
  tx: WorkspaceTx,
  { id, range, exceptMeetingId }: { id: string; range: Span; exceptMeetingId: string | null },
): Promise<OwnCalendarRow | null> {
  const calendar = await tx.prisma.ownCalendar.findUnique({ where: { id } });
  if (!calendar) return null;
  const hosts = await tx.prisma.ownHost.findMany({ where: { calendarId: id, isActive: true }, orderBy: { id: 'asc' } });
  const hostIds = hosts.map(host => host.id);
  const [from, to] = [new Date(range.start), new Date(range.end)];
  const busy = await tx.prisma.ownBusy.findMany({
    where: { hostId: { in: hostIds }, startsAt: { lt: to }, endsAt: { gt: from } },
    select: { hostId: true, meetingId: true, startsAt: true, endsAt: true },
  });
  const loads = await tx.prisma.$queryRaw<{ host_id: string; assigned: number; last: Date | null }[]>`
    SELECT b.host_id, count(*)::int AS assigned, max(m.created_at) AS last
    FROM own_busy b JOIN own_meeting m ON m.id = b.meeting_id
    WHERE b.host_id = ANY (${hostIds}::uuid[]) AND m.created_at > ${new Date(Date.now() - QUARTER_MS)}
    GROUP BY b.host_id`;
  return {
    name: calendar.name,
    slug: calendar.slug,
    mode: calendar.mode,
    rules: calendar.meetingRules,
    isActive: calendar.isActive,
    hosts: hosts.map(({ id: hostId, name, email, schedule, weight }) => {
      const own = busy.filter(
        each => each.hostId === hostId && (each.meetingId === null || each.meetingId !== exceptMeetingId),
      );
      const load = loads.find(each => each.host_id === hostId);
      return {
        id: hostId,
        name,
        email,
        schedule,
        weight,
        busy: own.map(each => ({ start: each.startsAt.getTime(), end: each.endsAt.getTime() })),
        meetings: own.filter(each => each.meetingId !== null).map(each => each.startsAt.getTime()),
        assigned: load?.assigned ?? 0,
        lastAssigned: load?.last?.getTime() ?? null,
      };
    }),
  };
}

/** Meetings of one calendar are made and moved one after the other; the constraint on its hosts has the last word. */
const queueFor = (tx: WorkspaceTx, calendarId: string) =>
  tx.prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`own ${calendarId}`}, 0))`;

async function keepMeeting(
  tx: WorkspaceTx,
  order: { calendarId: string; meeting: NewOwnMeeting; hostIds: readonly string[] },
): Promise<OwnMeetingRow | 'taken'> {
  const { calendarId, meeting, hostIds } = order;
  const { key, start, end, ...rest } = meeting;
  await queueFor(tx, calendarId);
  const earlier = key
    ? await tx.prisma.ownMeeting.findFirst({ where: { calendarId, bookingKey: key, status: 'standing' } })
    : null;
  if (earlier) return toMeeting(earlier);
  const span = { startsAt: new Date(start), endsAt: new Date(end) };
  if (await isAnyBusy(tx, hostIds, span, null)) return 'taken';
  const row = await tx.prisma.ownMeeting.create({
    data: { ...rest, ...span, id: v7(), calendarId, bookingKey: key, workspaceId: tx.workspaceId },
  });
  await tx.prisma.ownBusy.createMany({
    data: hostIds.map(hostId => ({ ...span, hostId, meetingId: row.id, workspaceId: tx.workspaceId })),
  });
  return toMeeting(row);
}

async function moveMeeting(
  tx: WorkspaceTx,
  order: { calendarId: string; id: string; slot: { start: string; end: string }; hostIds: readonly string[] },
): Promise<OwnMeetingRow | 'taken' | 'gone'> {
  const { calendarId, id, slot, hostIds } = order;
  await queueFor(tx, calendarId);
  const span = { startsAt: new Date(slot.start), endsAt: new Date(slot.end) };
  if (await isAnyBusy(tx, hostIds, span, id)) return 'taken';
  // The row stays locked from here on: whoever cancels at this moment comes before or after, and finds all of it.
  const [row] = await tx.prisma.ownMeeting.updateManyAndReturn({
    where: { id, calendarId, status: 'standing' },
    data: span,
  });
  if (!row) return 'gone';
  await tx.prisma.ownBusy.deleteMany({ where: { meetingId: id } });
  await tx.prisma.ownBusy.createMany({
    data: hostIds.map(hostId => ({ ...span, hostId, meetingId: id, workspaceId: tx.workspaceId })),
  });
  return toMeeting(row);
}

async function isAnyBusy(
  tx: WorkspaceTx,
  hostIds: readonly string[],
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  exceptMeetingId: string | null,
): Promise<boolean> {
  const overlapping = await tx.prisma.ownBusy.findMany({
    where: { hostId: { in: [...hostIds] }, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    select: { meetingId: true },
  });
  return overlapping.some(each => each.meetingId === null || each.meetingId !== exceptMeetingId);
}

async function cancelMeeting(tx: WorkspaceTx, id: string): Promise<void> {
  await tx.prisma.ownMeeting.updateMany({ where: { id, status: 'standing' }, data: { status: 'cancelled' } });
  await tx.prisma.ownBusy.deleteMany({ where: { meetingId: id } });
}

async function findMeeting(tx: WorkspaceTx, id: string): Promise<(OwnMeetingRow & { hostIds: string[] }) | null> {
  const row = await tx.prisma.ownMeeting.findUnique({ where: { id } });
  if (!row) return null;
  const hosts = await tx.prisma.ownBusy.findMany({ where: { meetingId: id }, select: { hostId: true } });
  return { ...toMeeting(row), hostIds: hosts.map(({ hostId }) => hostId) };
}

async function listMeetingsAt(tx: WorkspaceTx, calendarId: string, start: string): Promise<OwnMeetingRow[]> {
  const where = { calendarId, startsAt: new Date(start), status: 'standing' };
  return (await tx.prisma.ownMeeting.findMany({ where })).map(toMeeting);
}

async function listMeetings(
  tx: WorkspaceTx,
  calendarId: string,
  { from, to }: { from: string; to: string },
): Promise<OwnMeetingRow[]> {
  const rows = await tx.prisma.ownMeeting.findMany({
    where: { calendarId, startsAt: { gte: new Date(from), lt: new Date(to) } },
    orderBy: { startsAt: 'asc' },
  });
  return rows.map(toMeeting);
}

async function findBySlug(tx: WorkspaceTx, slug: string) {
  const row = await tx.prisma.ownCalendar.findUnique({
    where: { workspaceId_slug: { workspaceId: tx.workspaceId, slug } },
  });
  return row && { id: row.id, name: row.name, rules: row.meetingRules as unknown };
}

const toMeeting = (row: MeetingRow): OwnMeetingRow => ({
  id: row.id,
  key: row.bookingKey,
  start: row.startsAt.toISOString(),
  end: row.endsAt.toISOString(),
  status: row.status as OwnMeetingRow['status'],
  guestName: row.guestName,
  guestEmail: row.guestEmail,
  guestPhone: row.guestPhone,
  guestTimeZone: row.guestTimeZone,
});

export interface NewOwnCalendar {
  name: string;
  slug: string;
  mode: 'single' | 'round-robin' | 'collective';
  rules: object;
  hosts: { name: string; email: string; schedule: object; weight: number }[];
}

/** Makes an own calendar with its hosts, or brings the one with this slug up to date. Hosts that are left out rest. */
export async function saveOwnCalendar(tx: WorkspaceTx, calendar: NewOwnCalendar): Promise<string> {
  const { name, slug, mode, rules, hosts } = calendar;
  const { workspaceId } = tx;
  const shown = { name, mode, meetingRules: rules, isActive: true };
  const { id } = await tx.prisma.ownCalendar.upsert({
    where: { workspaceId_slug: { workspaceId, slug } },
    create: { ...shown, slug, workspaceId },
    update: shown,
  });
  await tx.prisma.ownHost.updateMany({ where: { calendarId: id }, data: { isActive: false } });
  for (const { email, ...host } of hosts) {
    await tx.prisma.ownHost.upsert({
      where: { workspaceId_calendarId_email: { workspaceId, calendarId: id, email } },
      create: { ...host, email, calendarId: id, workspaceId },
      update: { ...host, isActive: true },
    });
  }
  return id;
}
