import { explain } from '@overlap/availability/explain';
import { whyNotOffered } from '@overlap/availability/why-not-offered';
import { findLead, type Lead } from '@overlap/database/stores/leads';
import { getSettings, type Settings } from '@overlap/database/stores/workspaces';
import { err, ok, type Result } from '@overlap/domain/result';
import { inZone } from '@overlap/domain/time';
import { findHostOf, type Host, providerFor } from './host.ts';
import { availabilityOfHours, type OpenTimes, readOpenTimes } from './open-times.ts';
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
  lead: Lead;
  settings: Settings;
  /** ISO UTC. */
  start: string;
}

const refuse = (kind: BookingRefusal['kind'], message: string, alternatives: string[] = []) =>
  err<BookingRefusal>({ kind, message, alternatives });

/** Books a meeting with a lead because a person says so: the same hold, the same attempt, the same end as any other. */
export async function bookByHand(
  work: Work,
  order: { leadId: string; start: string; actor: string; note: string | null },
): Promise<Result<{ bookingId: string }, BookingRefusal>> {
  const { tx } = work;
  const lead = await findLead(tx, order.leadId);
  if (!lead) return refuse('gone', 'There is no such lead in this workspace.');
  const settings = await getSettings(tx);
  const host = await findHostOf(tx, providerFor(lead.campaign, settings));
  if (!host) return refuse('not-connected', 'No booking provider is connected. An admin connects one in the settings.');
  const wanted = { host, lead, settings, start: order.start };
  const open = await readOpenTimes(tx, { host, settings, now: Date.now() });
  const refusal = whyShut(wanted, open);
  if (refusal) return err(refusal);
  const guestTimeZone = lead.timeZone ?? settings.timeZone;
  const held = await holdAndSend(work, {
    ...wanted,
    guestTimeZone,
    decisionId: null,
    actor: order.actor,
    note: order.note,
  });
  if (held.ok) return ok({ bookingId: held.value });
  return held.error === 'time-taken'
    ? refuse('time-taken', 'This time has just been taken.', await listAlternatives(work, wanted))
    : refuse('lead-under-way', 'A booking of this lead is under way already. Wait for it, or settle its task first.');
}

/** Why a time cannot be had by what is known here; `null` where only the provider can tell. */
export async function whyRefused({ tx }: Work, wanted: Wanted): Promise<BookingRefusal | null> {
  const { host, settings } = wanted;
  return whyShut(wanted, await readOpenTimes(tx, { host, settings, now: Date.now() }));
}

const YEAR_MS = 366 * 86_400_000;

function whyShut({ start, settings }: Wanted, open: OpenTimes): BookingRefusal | null {
  const at = Date.parse(start);
  const notOpen = (message: string): BookingRefusal => ({
    kind: 'not-open',
    message,
    alternatives: nearestTo(at, open.starts),
  });
  if (at <= Date.now()) return notOpen('This time has passed.');
  if (at > Date.now() + YEAR_MS) return notOpen('This is more than a year ahead. Check the date.');
  // By the hours alone a person may book what they like: the calendar itself decides.
  if (open.source === 'hours' || at >= open.knownUntil || open.starts.includes(at)) return null;
  return notOpen(whyClosed(at, settings, open));
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

/** The nearest open times, for somebody whose own is gone. */
export async function listAlternatives({ tx }: Work, { host, settings, start }: Wanted): Promise<string[]> {
  const open = await readOpenTimes(tx, { host, settings, now: Date.now() });
  return nearestTo(Date.parse(start), open.starts);
}

function nearestTo(at: number, starts: readonly number[]): string[] {
  return starts
    .toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))
    .slice(0, ALTERNATIVES)
    .sort((a, b) => a - b)
    .map(start => new Date(start).toISOString());
}
