import { isTimeZone } from '@overlap/domain/time';
import { DAY_MS, MINUTE_MS } from './days.ts';

/** A stretch of time in which a zone keeps one offset, so that wall clock and instants run side by side. */
export interface Spell {
  /** Epoch milliseconds; the first spell begins at minus infinity, the last ends at infinity. */
  start: number;
  end: number;
  /** Wall clock minus UTC, in milliseconds. */
  offset: number;
}

/** A zone's spells in order, without a hole between them. Right within the range it was asked for. */
export type ZoneClock = readonly Spell[];

const known = new Map<string, ZoneClock>();
const MOST_KNOWN = 4_000;
/** No zone is further than a day from UTC, and a wall clock may skip one. */
const MARGIN_MS = 2 * DAY_MS;
/** No spell is as short as this in any zone; the tests compare every zone's spells with those of Temporal. */
const STEP_MS = 7 * DAY_MS;

/**
 * The clock of a zone for instants in a range, and two days on either side. Offsets are looked up once for each zone
 * and span of years.
 *
 * @param timeZone IANA name.
 * @throws RangeError for a zone that nobody knows, or an instant that no calendar has.
 */
export function zoneClock(timeZone: string, from: number, to: number): ZoneClock {
  const first = yearOf(from - MARGIN_MS);
  const last = yearOf(to + MARGIN_MS);
  const key = `${timeZone} ${first} ${last}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const clock = findSpells(timeZone, Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, clock);
  return clock;
}

/** Milliseconds to add to an instant for the reading of the wall clock. */
export const offsetAt = (clock: ZoneClock, instant: number): number =>
  clock.find(({ end }) => instant < end)?.offset ?? 0;

/** The day on the wall at an instant. */
export const localDay = (clock: ZoneClock, instant: number): number =>
  Math.floor((instant + offsetAt(clock, instant)) / DAY_MS);

/** The day on a zone's wall at an instant anywhere in time. */
export const localDayIn = (timeZone: string, instant: number): number =>
  localDay(zoneClock(timeZone, instant, instant), instant);

function findSpells(timeZone: string, from: number, to: number): Spell[] {
  const offsetOf = offsetsOf(timeZone);
  const spells: Spell[] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at += STEP_MS) {
    let left = at;
    while (offsetOf(left) !== offsetOf(at + STEP_MS)) {
      const end = firstOther(offsetOf, left, at + STEP_MS);
      spells.push({ start, end, offset: offsetOf(left) });
      start = end;
      left = end;
    }
  }
  return [...spells, { start, end: Number.POSITIVE_INFINITY, offset: offsetOf(Math.max(start, from)) }];
}

/** The second at which an offset ends that holds at `left` and no longer at `right`. */
function firstOther(offsetOf: (instant: number) => number, left: number, right: number): number {
  const offset = offsetOf(left);
  let holds = left / 1000;
  let over = right / 1000;
  while (over - holds > 1) {
    const middle = Math.floor((holds + over) / 2);
    if (offsetOf(middle * 1000) === offset) holds = middle;
    else over = middle;
  }
  return over * 1000;
}

/** Intl's own offset of a zone: a tenth of what taking a formatted date apart costs. */
function offsetsOf(timeZone: string): (instant: number) => number {
  if (!isTimeZone(timeZone)) throw new RangeError(`${JSON.stringify(timeZone)} is not the name of a time zone.`);
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset', year: 'numeric' });
  return instant => {
    // "2026, GMT", "2026, GMT+05:45"; local mean times of the past have seconds.
    const [, sign, hours, minutes, seconds] =
      /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(instant)) ?? [];
    const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60;
    return (sign === '-' ? -size : size) * MINUTE_MS;
  };
}

const yearOf = (instant: number): number => {
  const year = new Date(instant).getUTCFullYear();
  if (Number.isNaN(year)) throw new RangeError(`${instant} is not an instant.`);
  return year;
};
