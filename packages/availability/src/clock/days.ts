export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** Days are counted from January 1, 1970, on whichever wall: integers compare and add, dates do neither. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** A day's date, `YYYY-MM-DD`. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** 0 is Sunday. Day 0 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** The Monday that begins a day's week. */
export const mondayOf = (day: number): number => day - ((weekdayOf(day) + 6) % 7);
