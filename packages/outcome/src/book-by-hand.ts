import { explain } from '@overlap/availability/explain';
import { whyNotOffered } from '@overlap/availability/why-not-offered';
import { type Database, type WorkspaceTx, withWorkspace } from '@overlap/database/client';
import { listBusy } from '@overlap/database/stores/bookings';
import { findDesk } from '@overlap/database/stores/desk';
import type { Settings } from '@overlap/database/stores/workspaces';
import { err, ok, type Result } from '@overlap/domain/result';
import { inZone } from '@overlap/domain/time';
import type { Queue } from '@overlap/queue/queue';
import { type Host, hostOf, INTEGRATION_OF, providerFor } from './host.ts';
import { availabilityOfHours, freeOf, type OpenTimes, openTimesOf, readOpenTimes } from './open-times.ts';
import { holdAndSend } from './order-booking.ts';
import type { Work } from './work.ts';

/** Why a booking, a move or a cancellation was not ordered. Nothing was held and nobody outside was told. */
export interface BookingRefusal {
  kind: 'gone' | 'not-open' | 'time-taken' | 'lead-under-way' | 'not-connected' | 'by-hand' | 'conflict';
  /** What is wrong and what to do, for a setter. */
  message: string;
  /** Starts that are open instead, ISO UTC, the nearest to what was asked; for a time that is not to be had. */
  alternatives: string[];
}

/** What a person asks for: a lead, a calendar and a time. */
export interface Wanted {
  host: Host;
  settings: Settings;
  /** ISO UTC. */
  start: string;
}

const refuse = (kind: BookingRefusal['kind'], message: string, alternatives: string[] = []) =>
  err<BookingRefusal>({ kind, message, alternatives });

/** Booking by hand does its reading before its transaction. */
export interface BookingDesk {
  database: Database;
  queue: Queue;
  workspaceId: string;
}

/** Our bookings are looked at this far around the time that is wanted. */
const BUSY_MS = 7 * 86_400_000;

/**
 * Books a meeting with a lead because a person says so: the same hold, the same attempt, the same end as any other. What
 * cannot be had is refused from one reading; only what may be had begins a transaction, and there the database decides.
 */
export async function bookByHand(
  { database, queue, workspaceId }: BookingDesk,
  order: { leadId: string; start: string; actor: string; note: string | null },
): Promise<Result<{ bookingId: string }, BookingRefusal>> {
  const at = Date.parse(order.start);
  const busyIn = { start: new Date(at - BUSY_MS).toISOString(), end: new Date(at + BUSY_MS).toISOString() };
  const providers = Object.values(INTEGRATION_OF);
  const desk = await findDesk(database, workspaceId, { leadId: order.leadId, providers, busyIn });
  if (!desk) return refuse('gone', 'There is no such lead in this workspace.');
  const { lead, campaign, settings, connections, links } = desk;
  const provider = providerFor(campaign, settings);
  const host = hostOf(provider, connections[INTEGRATION_OF[provider]], links);
  if (!host) return refuse('not-connected', 'No booking provider is connected. An admin connects one in the settings.');
  const wanted = { host, settings, start: order.start };
  const open = openTimesOf(desk.open, settings, Date.now());
  const isFree = freeOf(
    desk.busy.filter(each => each.hostKey === host.hostKey),
    wanted,
  );
  const others = () =>
    nearestStarts(
      at,
      open.starts.filter(start => start !== at && isFree(start)),
    );
  const shut = sayShut(wanted, open);
  if (shut !== null) return refuse('not-open', shut, others());
  if (!isFree(at)) return refuse('time-taken', TAKEN, others());
  const guestTimeZone = lead.timeZone ?? settings.timeZone;
  const place = { ...wanted, lead, guestTimeZone, decisionId: null, actor: order.actor, note: order.note };
  const held = await withWorkspace(database, workspaceId, tx => holdAndSend({ tx, queue }, place));
  if (held.ok) return ok({ bookingId: held.value });
  return held.error === 'time-taken'
    ? refuse('time-taken', TAKEN, others())
    : refuse('lead-under-way', 'A booking of this lead is under way already. Wait for it, or settle its task first.');
}

const TAKEN = 'This time has just been taken.';

/** Why a time cannot be had by what is known here; `null` where only the provider can tell. */
export async function whyRefused({ tx }: Work, wanted: Wanted): Promise<BookingRefusal | null> {
  return whyShut(tx, wanted, await readOpenTimes(tx, { ...wanted, now: Date.now() }));
}

/** The nearest open times, for somebody whose own is gone. */
export async function listAlternatives({ tx }: Work, wanted: Wanted): Promise<string[]> {
  return pickAlternatives(tx, wanted, await readOpenTimes(tx, { ...wanted, now: Date.now() }));
}

const YEAR_MS = 366 * 86_400_000;

async function whyShut(tx: WorkspaceTx, wanted: Wanted, open: OpenTimes): Promise<BookingRefusal | null> {
  const why = sayShut(wanted, open);
  if (why === null) return null;
  return { kind: 'not-open', message: why, alternatives: await pickAlternatives(tx, wanted, open) };
}

function sayShut({ start, settings }: Wanted, open: OpenTimes): string | null {
  const at = Date.parse(start);
  if (at <= Date.now()) return 'This time has passed.';
  if (at > Date.now() + YEAR_MS) return 'This is more than a year ahead. Check the date.';
  // By the hours alone a person may book what they like: the calendar itself decides.
  if (open.source === 'hours' || at >= open.knownUntil || open.starts.includes(at)) return null;
  return whyClosed(at, settings, open);
}

/** The calendar says no; where our own hours say why, that is the reason a setter understands. */
function whyClosed(at: number, settings: Settings, { readAt, starts }: OpenTimes): string {
  const why = whyNotOffered(availabilityOfHours(settings, Date.now()), at);
  const byHours = why && why.rule !== 'off-grid' ? explain(why, settings.timeZone, () => 'The workspace') : null;
  const read = readAt ? ` It was last read at ${inZone(readAt, settings.timeZone).toFormat('h:mm a')}.` : '';
  const full = starts.length === 0 ? ' It has no open time at all: check the calendar.' : '';
  return byHours ?? `The calendar is not open at this time.${read}${full}`;
}

const ALTERNATIVES = 3;

async function pickAlternatives(tx: WorkspaceTx, wanted: Wanted, open: OpenTimes): Promise<string[]> {
  const at = Date.parse(wanted.start);
  const range = { start: new Date(at - BUSY_MS).toISOString(), end: new Date(at + BUSY_MS).toISOString() };
  const isFree = freeOf(await listBusy(tx, wanted.host.hostKey, range), wanted);
  return nearestStarts(
    at,
    open.starts.filter(start => start !== at && isFree(start)),
  );
}

/** The nearest, sorted, ISO UTC. */
const nearestStarts = (at: number, starts: readonly number[]): string[] =>
  starts
    .toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))
    .slice(0, ALTERNATIVES)
    .sort((a, b) => a - b)
    .map(start => new Date(start).toISOString());
