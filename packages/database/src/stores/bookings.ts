import {
  BLOCKING_STATUSES,
  type BookingPlace,
  type BookingProviderName,
  type BookingStatus,
  type Confirmation,
  statusesThatCan,
} from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Slot } from '@overlap/domain/slot';
import { validate as isUuid, v7 as uuidv7 } from 'uuid';
import type { WorkspaceTx } from '../client.ts';
import type { Booking, Prisma } from '../generated/client.ts';

export type { Booking } from '../generated/client.ts';

export interface Hold {
  leadId: string;
  decisionId: string | null;
  provider: BookingPlace;
  hostKey: string;
  slot: Slot;
  guestTimeZone: string;
  heldUntil: Date;
  /** How many meetings the host can have at once; 1 unless it is a team. */
  seats?: number;
  /** The booking that this one takes the place of: the two share a meeting, and may touch until one of them ends. */
  moves?: { id: string; meetingId: string };
  /** Who wants it; `overlap` unless told otherwise. */
  origin?: string;
  note?: string | null;
}

/** Why a hold was refused: the host's time is taken, or another booking of this lead is under way. */
export type HoldRefusal = 'time-taken' | 'lead-under-way';

/**
 * Takes a host's time. The database decides, in one round trip: two holds on overlapping time cannot both exist. A
 * refusal leaves the transaction usable.
 */
export async function holdSlot(tx: WorkspaceTx, hold: Hold): Promise<Result<string, HoldRefusal>> {
  const { slot, moves = null, seats = 1, origin = 'overlap', note = null } = hold;
  const id = uuidv7();
  const [row] = await tx.prisma.$queryRaw<{ answer: HoldRefusal | 'held' }[]>`
    SELECT hold_slot(${id}::uuid, ${hold.leadId}::uuid, ${hold.decisionId}::uuid, ${hold.provider}, ${hold.hostKey},
      ${new Date(slot.start)}, ${new Date(slot.end)}, ${hold.guestTimeZone}, ${hold.heldUntil},
      ${moves?.meetingId ?? id}::uuid, ${moves?.id ?? null}::uuid, ${origin}, ${note}, ${seats}::int) AS answer`;
  const answer = row?.answer ?? 'time-taken';
  return answer === 'held' ? ok(id) : err(answer);
}

/** News of one booking at its provider is taken in one after the other, whatever it is and in whatever order it comes. */
export const queueForProviderBooking = (tx: WorkspaceTx, providerId: string) => waitTurn(tx, `provider ${providerId}`);

async function waitTurn(tx: WorkspaceTx, name: string): Promise<void> {
  await tx.prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.workspaceId} ${name}`}, 0))`;
}

/**
 * A booking that was made outside, e.g. by the lead on the provider's own page. `null` when a booking of ours holds the
 * same time already.
 */
export async function keepOutsideBooking(tx: WorkspaceTx, outside: Omit<Hold, 'decisionId' | 'heldUntil'>) {
  const held = await holdSlot(tx, { origin: 'lead', ...outside, decisionId: null, heldUntil: new Date() });
  if (!held.ok) return null;
  await moveBooking(tx, held.value, ['held'], { status: 'confirming' });
  return getBooking(tx, held.value);
}

/** One that was over before we heard of it. It takes no time, and is kept so that late news of its making is known for that. */
export async function keepEndedBooking(
  tx: WorkspaceTx,
  outside: Pick<Hold, 'leadId' | 'provider' | 'hostKey' | 'guestTimeZone' | 'slot'> & {
    providerIds: Record<string, string>;
    status: 'cancelled' | 'rescheduled' | 'no-show';
  },
): Promise<string> {
  const { slot, leadId, provider, hostKey, guestTimeZone, providerIds, status } = outside;
  const id = uuidv7();
  const times = { startsAt: new Date(slot.start), endsAt: new Date(slot.end) };
  const own = { leadId, provider, hostKey, guestTimeZone, providerIds, status };
  await tx.prisma.booking.create({
    data: { ...own, ...times, id, meetingId: id, origin: 'lead', workspaceId: tx.workspaceId },
  });
  return id;
}

export async function getBooking(tx: WorkspaceTx, id: string) {
  return tx.prisma.booking.findUniqueOrThrow({ where: { id } });
}

/** A booking by a key that came from outside, which may be anything. */
export async function findBooking(tx: WorkspaceTx, key: string) {
  return isUuid(key) ? tx.prisma.booking.findUnique({ where: { id: key } }) : null;
}

/**
 * Moves a booking on, only from one of the given statuses and, where `ifAttempts` is given, only while nobody else has
 * made an attempt since. Returns whether it moved.
 */
export async function moveBooking(
  tx: WorkspaceTx,
  id: string,
  from: BookingStatus[],
  change: {
    status: BookingStatus;
    failure?: Failure;
    attempted?: boolean;
    heldUntil?: Date;
    ifAttempts?: number;
    reason?: string;
  },
): Promise<boolean> {
  const { count } = await tx.prisma.booking.updateMany({
    where: { id, status: { in: from }, ...(change.ifAttempts === undefined ? {} : { attempts: change.ifAttempts }) },
    data: {
      status: change.status,
      ...(change.attempted ? { attempts: { increment: 1 } } : {}),
      ...(change.heldUntil ? { heldUntil: change.heldUntil } : {}),
      ...(change.reason ? { reason: change.reason } : {}),
      ...(change.failure ? { failureKind: change.failure.kind, failureNote: change.failure.message } : {}),
    },
  });
  return count === 1;
}

export async function confirmBooking(
  tx: WorkspaceTx,
  id: string,
  from: BookingStatus[],
  confirmation: Confirmation,
  saidAt = new Date(),
): Promise<boolean> {
  const { count } = await tx.prisma.booking.updateMany({
    where: { id, status: { in: from } },
    data: {
      status: 'confirmed',
      startsAt: new Date(confirmation.start),
      endsAt: new Date(confirmation.end),
      providerIds: confirmation.ids,
      joinUrl: confirmation.joinUrl,
      manageUrl: confirmation.manageUrl,
      confirmedAt: new Date(),
      saidAt,
      failureKind: null,
      failureNote: null,
    },
  });
  return count === 1;
}

/** The lead's booking that is under way or stands, if any. */
export async function findCurrentBooking(tx: WorkspaceTx, leadId: string) {
  return tx.prisma.booking.findFirst({
    where: { leadId, status: { in: [...BLOCKING_STATUSES] } },
    orderBy: { createdAt: 'desc' },
  });
}

/** The newest booking with an id that its provider gave it, e.g. `appointmentId`: a meeting that moves may keep its id. */
export async function findBookingByProviderId(
  tx: WorkspaceTx,
  provider: BookingProviderName,
  id: { name: string; value: string },
) {
  return tx.prisma.booking.findFirst({
    where: { provider, providerIds: { path: [id.name], equals: id.value } },
    orderBy: { createdAt: 'desc' },
  });
}

/** A lead's standing booking at an exact start. */
export async function findStandingAt(
  tx: WorkspaceTx,
  { leadId, provider, start }: { leadId: string; provider: BookingProviderName; start: string },
) {
  return tx.prisma.booking.findFirst({ where: { leadId, provider, startsAt: new Date(start), status: 'confirmed' } });
}

/** Ids that the provider told after the booking was confirmed. */
export async function addProviderIds(tx: WorkspaceTx, booking: Booking, ids: Record<string, string>): Promise<void> {
  const providerIds = { ...ids, ...(booking.providerIds as Record<string, string>) };
  await tx.prisma.booking.update({ where: { id: booking.id }, data: { providerIds } });
}

/** The lead's newest meeting that stands, other than this one. */
export async function findOtherStanding(tx: WorkspaceTx, { leadId, id }: Booking) {
  return tx.prisma.booking.findFirst({
    where: { leadId, status: 'confirmed', id: { not: id } },
    orderBy: { confirmedAt: 'desc' },
  });
}

/** Our own order to move a booking, while it is under way. */
export async function findMoveUnderWay(tx: WorkspaceTx, movesId: string) {
  return tx.prisma.booking.findFirst({ where: { movesId, status: { in: statusesThatCan('confirm') } } });
}

/** The booking that stands in the place of this one after a move. */
export async function findReplacement(tx: WorkspaceTx, movesId: string) {
  return tx.prisma.booking.findFirst({ where: { movesId, status: { in: ['confirmed', 'cancelling'] } } });
}

const DAY_MS = 86_400_000;

/** Spans on a host's calendar that bookings of ours take, within a range. */
export async function listBusy(tx: WorkspaceTx, hostKey: string, range: Slot): Promise<Slot[]> {
  const rows = await tx.prisma.booking.findMany({
    where: {
      hostKey,
      status: { in: [...BLOCKING_STATUSES] },
      // The lower bound is for the index; nobody meets for more than a day.
      startsAt: { lt: new Date(range.end), gt: new Date(Date.parse(range.start) - DAY_MS) },
      endsAt: { gt: new Date(range.start) },
    },
    select: { startsAt: true, endsAt: true },
  });
  return rows.map(row => ({ start: row.startsAt.toISOString(), end: row.endsAt.toISOString() }));
}

/**
 * Bookings of one calendar that its provider ought to have, are believed to stand, and begin in a range: what a poll of
 * the provider is held against. What stands on a lead's own scheduler takes the same time, but the provider never saw it.
 */
export async function listStanding(tx: WorkspaceTx, hostKey: string, range: Slot) {
  return tx.prisma.booking.findMany({
    where: {
      hostKey,
      provider: { not: 'lead-link' },
      status: 'confirmed',
      startsAt: { gte: new Date(range.start), lt: new Date(range.end) },
    },
  });
}

/**
 * Attempts and cancellations that somebody should have moved by now, over all workspaces. Needs `system` access. Holds for
 * a lead's own scheduler are moved by their attempt.
 */
export async function listSilentBookings(prisma: Prisma.TransactionClient, now: Date) {
  return prisma.booking.findMany({
    where: {
      status: { in: ['held', 'confirming', 'unknown', 'cancelling'] },
      heldUntil: { lt: now },
      provider: { not: 'lead-link' },
    },
    select: { id: true, workspaceId: true, status: true },
    take: 200,
  });
}
