import {
  BLOCKING_STATUSES,
  type BookingProviderName,
  type BookingStatus,
  type Confirmation,
} from '@overlap/domain/booking';
import type { Failure } from '@overlap/domain/failure';
import { err, ok, type Result } from '@overlap/domain/result';
import type { Slot } from '@overlap/domain/slot';
import { validate as isUuid } from 'uuid';
import type { WorkspaceTx } from '../client.ts';
import { Prisma } from '../generated/client.ts';

export type { Booking } from '../generated/client.ts';

export interface Hold {
  leadId: string;
  decisionId: string | null;
  provider: BookingProviderName;
  hostKey: string;
  slot: Slot;
  guestTimeZone: string;
  heldUntil: Date;
}

/** Why a hold was refused: the host's time is taken, or another booking of this lead is under way. */
export type HoldRefusal = 'time-taken' | 'lead-under-way';

/**
 * Takes a host's time. The database decides: two holds on overlapping time cannot both exist. Works inside a
 * savepoint, so a refusal leaves the transaction usable.
 */
export async function holdSlot(tx: WorkspaceTx, hold: Hold): Promise<Result<string, HoldRefusal>> {
  const { slot, ...rest } = hold;
  await queueForHost(tx, hold.hostKey);
  await tx.prisma.$executeRaw`SAVEPOINT hold`;
  try {
    const row = await tx.prisma.booking.create({
      data: {
        ...rest,
        workspaceId: tx.workspaceId,
        status: 'held',
        startsAt: new Date(slot.start),
        endsAt: new Date(slot.end),
      },
      select: { id: true },
    });
    await tx.prisma.$executeRaw`RELEASE SAVEPOINT hold`;
    return ok(row.id);
  } catch (error) {
    await tx.prisma.$executeRaw`ROLLBACK TO SAVEPOINT hold`;
    const refusal = readRefusal(error);
    if (refusal) return err(refusal);
    throw error;
  }
}

/**
 * Holds on one host go one after the other. PostgreSQL checks an exclusion constraint after the row is in, so two
 * inserts at the same moment wait for each other until one is shot as a deadlock, and of forty all may be.
 */
const queueForHost = (tx: WorkspaceTx, hostKey: string) => waitTurn(tx, `host ${hostKey}`);

/** News of one booking at its provider is taken in one after the other, whatever it is and in whatever order it comes. */
export const queueForProviderBooking = (tx: WorkspaceTx, providerId: string) => waitTurn(tx, `provider ${providerId}`);

async function waitTurn(tx: WorkspaceTx, name: string): Promise<void> {
  await tx.prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.workspaceId} ${name}`}, 0))`;
}

function readRefusal(error: unknown): HoldRefusal | null {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : '';
  if (text.includes('booking_takes_time_once') || text.includes('23P01')) return 'time-taken';
  if (text.includes('booking_one_under_way_per_lead')) return 'lead-under-way';
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002' ? 'lead-under-way' : null;
}

/**
 * A booking that was made outside, e.g. by the lead on the provider's own page. `null` when a booking of ours holds the
 * same time already.
 */
export async function keepOutsideBooking(tx: WorkspaceTx, outside: Omit<Hold, 'decisionId' | 'heldUntil'>) {
  const held = await holdSlot(tx, { ...outside, decisionId: null, heldUntil: new Date() });
  if (!held.ok) return null;
  await moveBooking(tx, held.value, ['held'], { status: 'confirming' });
  return getBooking(tx, held.value);
}

/** One that was over before we heard of it. It takes no time, and is kept so that late news of its making is known for that. */
export async function keepCancelledBooking(
  tx: WorkspaceTx,
  { slot, ...rest }: Omit<Hold, 'decisionId' | 'heldUntil'> & { providerIds: Record<string, string> },
): Promise<void> {
  const times = { startsAt: new Date(slot.start), endsAt: new Date(slot.end) };
  await tx.prisma.booking.create({ data: { ...rest, ...times, workspaceId: tx.workspaceId, status: 'cancelled' } });
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
  change: { status: BookingStatus; failure?: Failure; attempted?: boolean; heldUntil?: Date; ifAttempts?: number },
): Promise<boolean> {
  const { count } = await tx.prisma.booking.updateMany({
    where: { id, status: { in: from }, ...(change.ifAttempts === undefined ? {} : { attempts: change.ifAttempts }) },
    data: {
      status: change.status,
      ...(change.attempted ? { attempts: { increment: 1 } } : {}),
      ...(change.heldUntil ? { heldUntil: change.heldUntil } : {}),
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

/** A booking by an id that its provider gave it, e.g. `scheduledEventUri`. */
export async function findBookingByProviderId(tx: WorkspaceTx, name: string, value: string) {
  return tx.prisma.booking.findFirst({
    where: { providerIds: { path: [name], equals: value } },
    orderBy: { createdAt: 'desc' },
  });
}

/** Spans on a host's calendar that bookings of ours take, within a range. */
export async function listBusy(tx: WorkspaceTx, hostKey: string, range: Slot): Promise<Slot[]> {
  const rows = await tx.prisma.booking.findMany({
    where: {
      hostKey,
      status: { in: [...BLOCKING_STATUSES] },
      startsAt: { lt: new Date(range.end) },
      endsAt: { gt: new Date(range.start) },
    },
    select: { startsAt: true, endsAt: true },
  });
  return rows.map(row => ({ start: row.startsAt.toISOString(), end: row.endsAt.toISOString() }));
}

/** Attempts that somebody should have moved by now, over all workspaces. Needs `system` access. */
export async function listSilentBookings(prisma: Prisma.TransactionClient, now: Date) {
  return prisma.booking.findMany({
    where: { status: { in: ['held', 'confirming', 'unknown'] }, heldUntil: { lt: now } },
    select: { id: true, workspaceId: true },
    take: 200,
  });
}
