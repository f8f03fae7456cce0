import { explain } from '@overlap/availability/explain';
import { whyNotOffered } from '@overlap/availability/why-not-offered';
import { findDesk } from '@overlap/database/stores/desk';
import type { Settings } from '@overlap/database/stores/workspaces';
import { err, ok, type Result } from '@overlap/domain/result';
import { inZone } from '@overlap/domain/time';
import { type Host, hostOf, INTEGRATION_OF, providerFor } from './host.ts';
import { availabilityOfHours, type OpenTimes, openTimesOf, readOpenTimes, withoutOurs } from './open-times.ts';
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

/** Books a meeting with a lead because a person says so: the same hold, the same attempt, the same end as any other. */
export async function bookByHand(
  work: Work,
  order: { leadId: string; start: string; actor: string; note: string | null },
): Promise<Result<{ bookingId: string }, BookingRefusal>> {
  const { tx } = work;
  const desk = await findDesk(tx, order.leadId, Object.values(INTEGRATION_OF));
  if (!desk) return refuse('gone', 'There is no such lead in this workspace.');
  const { lead, campaign, settings, connections, links } = desk;
  const provider = providerFor(campaign, settings);
  const host = hostOf(provider, connections[INTEGRATION_OF[provider]], links);
  if (!host) return refuse('not-connected', 'No booking provider is connected. An admin connects one in the settings.');
  const wanted = { host, settings, start: order.start };
  const open = openTimesOf(desk.open, settings, Date.now());
  const refusal = await whyShut(tx, wanted, open);
  if (refusal) return err(refusal);
  const guestTimeZone = lead.timeZone ?? settings.timeZone;
  const place = { ...wanted, lead, guestTimeZone, decisionId: null };
  const held = await holdAndSend(work, { ...place, actor: order.actor, note: order.note });
  if (held.ok) return ok({ bookingId: held.value });
  return held.error === 'time-taken'
    ? refuse('time-taken', 'This time has just been taken.', await pickAlternatives(tx, wanted, open))
    : refuse('lead-under-way', 'A booking of this lead is under way already. Wait for it, or settle its task first.');
}

/** Why a time cannot be had by what is known here; `null` where only the provider can tell. */
export async function whyRefused({ tx }: Work, wanted: Wanted): Promise<BookingRefusal | null> {
  return whyShut(tx, wanted, await readOpenTimes(tx, { ...wanted, now: Date.now() }));
}

/** The nearest open times, for somebody whose own is gone. */
export async function listAlternatives({ tx }: Work, wanted: Wanted): Promise<string[]> {
  return pickAlternatives(tx, wanted, await readOpenTimes(tx, { ...wanted, now: Date.now() }));
}

const YEAR_MS = 366 * 86_400_000;

async function whyShut(tx: Work['tx'], wanted: Wanted, open: OpenTimes): Promise<BookingRefusal | null> {
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
/** As many as are looked at for what we hold ourselves. */
const NEAREST = 40;

async function pickAlternatives(tx: Work['tx'], { host, settings, start }: Wanted, open: OpenTimes): Promise<string[]> {
  const near = nearestTo(Date.parse(start), open.starts, NEAREST);
  const free = await withoutOurs(tx, near, { host, settings });
  return nearestTo(Date.parse(start), free, ALTERNATIVES).map(each => new Date(each).toISOString());
}

/** The so many nearest, sorted. */
const nearestTo = (at: number, starts: readonly number[], count: number): number[] =>
  starts
    .toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))
    .slice(0, count)
    .sort((a, b) => a - b);
