import type { Slot } from '@overlap/domain/slot';
import { IANAZone } from 'luxon';

const DAY = 86_400_000;

/** An outside time as ISO 8601 UTC; `null` for one without an offset, which names no instant, and for anything else. */
export function toInstant(text: string | null | undefined): string | null {
  if (!text || !/T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The zone if there is one of that name, else UTC: providers refuse a booking over a zone that they do not know. */
export const knownZone = (name: string): string => (IANAZone.isValidZone(name) ? name : 'UTC');

/** Cuts a range into adjoining pieces of at most so many days of 24 hours. An empty range has no pieces. */
export function splitRange(range: { from: string; to: string }, maxDays: number): { from: string; to: string }[] {
  const pieces: { from: string; to: string }[] = [];
  const end = Date.parse(range.to);
  for (let from = Date.parse(range.from); from < end; from += maxDays * DAY) {
    const to = Math.min(from + maxDays * DAY, end);
    pieces.push({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
  }
  return pieces;
}

/** Sorted by start, each start once, only those that start in the range and are not past; all instants ISO UTC. */
export function tidySlots(slots: Slot[], range: { from: string; to: string }, now = Date.now()): Slot[] {
  const from = Math.max(Date.parse(range.from), now);
  const to = Date.parse(range.to);
  const byStart = new Map(slots.map(slot => [Date.parse(slot.start), slot]));
  return [...byStart.entries()]
    .filter(([start]) => start >= from && start < to)
    .sort(([a], [b]) => a - b)
    .map(([, slot]) => slot);
}

/** A range that holds the slot with so many minutes of room on either side. */
export function around(slot: Slot, minutes: number): { from: string; to: string } {
  const from = new Date(Date.parse(slot.start) - minutes * 60_000).toISOString();
  return { from, to: new Date(Date.parse(slot.end) + minutes * 60_000).toISOString() };
}
