import { DAY_MS, MINUTE_MS, weekdayOf } from './clock/days.ts';
import { offsetAt, type ZoneClock, zoneClock } from './clock/zone-clock.ts';
import type { Hours } from './rules/hours.ts';

export interface OfferInput {
  /** What decides between starts that are equally good: the lead's id. The same seed gives the same offers. */
  seed: string;
  /** Open starts in epoch milliseconds, sorted, from the days that may be offered. */
  starts: readonly number[];
  /** How many to offer; fewer when there are no more below the cap. */
  count: number;
  guest: {
    timeZone: string;
    /** When the guest likes to meet, on their wall; starts outside are offered only where there are too few within. */
    hours: Hours;
    /** Days on which they do, 0 is Sunday. */
    days: readonly number[];
  };
  /** How many other leads hold a start as an open offer; none where it is missing. */
  outstanding: ReadonlyMap<number, number>;
  /** A start that so many hold is not offered again. */
  capPerSlot: number;
}

/** A start on the guest's wall. */
interface Candidate {
  start: number;
  day: number;
  half: 'morning' | 'afternoon';
  isLiked: boolean;
  held: number;
  draw: number;
}

/**
 * Which starts to offer a lead, sorted. Picked one by one; of what is left below the cap the next is, in this order:
 * in the guest's hours, on a day that has the fewest picks, held by the fewest leads, in a half of the day with the
 * fewest picks, and then by a draw that the seed decides.
 *
 * @throws RangeError for a zone that nobody knows.
 */
export function chooseOffers(input: OfferInput): number[] {
  const left = candidatesOf(input);
  const picked: Candidate[] = [];
  while (picked.length < input.count && left.length > 0) {
    const best = left.reduce((a, b) => (isBetter(b, a, picked) ? b : a));
    picked.push(best);
    left.splice(left.indexOf(best), 1);
  }
  return picked.map(({ start }) => start).sort((a, b) => a - b);
}

function candidatesOf({ seed, starts, guest, outstanding, capPerSlot }: OfferInput): Candidate[] {
  const clock = zoneClock(guest.timeZone, starts[0] ?? 0, starts.at(-1) ?? 0);
  const drawn = drawsOf(seed);
  return [...new Set(starts)]
    .map(start => ({ ...onGuestsWall(start, clock, guest), held: outstanding.get(start) ?? 0, draw: drawn(start) }))
    .filter(({ held }) => held < capPerSlot);
}

function onGuestsWall(start: number, clock: ZoneClock, { hours, days }: OfferInput['guest']) {
  const wall = start + offsetAt(clock, start);
  const day = Math.floor(wall / DAY_MS);
  const minute = Math.floor((wall - day * DAY_MS) / MINUTE_MS);
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const isLiked = days.includes(weekdayOf(day)) && hours.start <= time && time < hours.end;
  return { start, day, half: time < '12:00' ? ('morning' as const) : ('afternoon' as const), isLiked };
}

function isBetter(a: Candidate, b: Candidate, picked: readonly Candidate[]): boolean {
  const rank = (one: Candidate): number[] => [
    one.isLiked ? 0 : 1,
    picked.filter(({ day }) => day === one.day).length,
    one.held,
    picked.filter(({ half }) => half === one.half).length,
    one.draw,
    one.start,
  ];
  const [ours, theirs] = [rank(a), rank(b)];
  const at = ours.findIndex((value, index) => value !== theirs[index]);
  return at >= 0 && (ours[at] ?? 0) < (theirs[at] ?? 0);
}

/** A number for each start, the same for the same seed: FNV-1a over both, so that leads differ in what they draw. */
function drawsOf(seed: string): (start: number) => number {
  const step = (hash: number, text: string): number =>
    [...text].reduce((state, char) => Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0, hash);
  const seeded = step(0x811c9dc5, `${seed}|`);
  return start => step(seeded, String(start));
}
