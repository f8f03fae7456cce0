/** A span of time. Both ends are instants, ISO 8601 in UTC (`2026-12-02T15:00:00.000Z`); the end is not part of it. */
export interface Slot {
  start: string;
  end: string;
}

const MINUTE = 60_000;

/** The slot that begins at an instant and lasts so many minutes. */
export function slotFrom(start: string | Date, minutes: number): Slot {
  const begin = new Date(start).getTime();
  return { start: new Date(begin).toISOString(), end: new Date(begin + minutes * MINUTE).toISOString() };
}

/** Whether two slots share any time. Slots that only touch do not. */
export function slotsOverlap(a: Slot, b: Slot): boolean {
  return Date.parse(a.start) < Date.parse(b.end) && Date.parse(b.start) < Date.parse(a.end);
}

/** Whether two instants are the same moment, however they are written. */
export function isSameInstant(a: string, b: string): boolean {
  return Date.parse(a) === Date.parse(b);
}
