import { chooseHost } from '@overlap/availability/choose-host';
import { findOpenSlots, type OpenSlots } from '@overlap/availability/find-open-slots';
import type { Availability } from '@overlap/availability/query';
import type { Host } from '@overlap/availability/rules/host';
import type { Failure } from '@overlap/domain/failure';
import { ok, type Result } from '@overlap/domain/result';
import type { Run } from '../../port/booking-provider.ts';
import { rejected } from '../../port/verdict.ts';
import { type OwnCalendar, toAvailability } from './calendar.ts';
import { callStore } from './store-calls.ts';

const DAY_MS = 86_400_000;
/** Buffers and the caps of a week look that far beyond a range. */
const REACH_MS = 8 * DAY_MS;

const NONE = 'No calendar of Overlap is chosen. Choose one in the settings.';
const OFF = 'This calendar of Overlap is switched off. Switch it on, or book on another one.';
const GONE = 'This calendar of Overlap has been deleted. Choose another one in the settings.';
const UNUSABLE = 'The rules of this calendar of Overlap make no sense. Save them again in the settings.';

export const unusable = () => rejected(UNUSABLE);

/** A range of starts, epoch milliseconds; a meeting that is about to move stands in nobody's way. */
interface Range {
  from: number;
  to: number;
  exceptMeetingId?: string;
}

/** A calendar that can be booked on. */
interface Usable {
  name: string;
  availability: Availability;
}

/** The calendar as it decides about a range now. What keeps it from being booked at all is `rejected`. */
export async function readCalendar(
  calendar: OwnCalendar,
  run: Run,
  { from, to, exceptMeetingId }: Range,
): Promise<Result<Usable, Failure>> {
  if (!calendar.id) return rejected(NONE);
  const wide = { start: from - REACH_MS, end: to + REACH_MS };
  const stored = await callStore(run, {
    name: 'read',
    effect: 'reads',
    make: inside => calendar.read(inside, wide, exceptMeetingId ?? null),
  });
  if (!stored.ok) return stored;
  if (!stored.value) return rejected(GONE);
  if (!stored.value.isActive) return rejected(OFF);
  const availability = toAvailability(stored.value, Date.now());
  return availability ? ok({ name: stored.value.name, availability }) : unusable();
}

export interface Open {
  availability: Availability;
  slots: OpenSlots;
}

/** What is open in a range, by the rules and by everything that takes the hosts' time. */
export async function readOpen(calendar: OwnCalendar, run: Run, range: Range): Promise<Result<Open, Failure>> {
  const usable = await readCalendar(calendar, run, range);
  if (!usable.ok) return usable;
  const { availability } = usable.value;
  return ok({ availability, slots: findOpenSlots({ ...availability, ...range }) });
}

/**
 * Who would meet at a start, in the order in which they are asked; none when it is not open. A round robin asks those
 * whose meeting it is already before it looks whose turn it is.
 */
export function teamsAt({ availability, slots }: Open, start: number, hostIds: readonly string[] = []): string[][] {
  const free = slots.hostsAt(start);
  if (availability.mode !== 'round-robin') return free.length > 0 ? [free.map(({ id }) => id)] : [];
  const isTheirs = ({ id }: Host) => hostIds.includes(id);
  const order = [...inTurn(free.filter(isTheirs)), ...inTurn(free.filter(host => !isTheirs(host)))];
  return order.map(({ id }) => [id]);
}

function inTurn(hosts: readonly Host[]): Host[] {
  const next = chooseHost(hosts);
  return next ? [next, ...inTurn(hosts.filter(host => host !== next))] : [];
}
