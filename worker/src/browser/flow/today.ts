import { DateTime } from 'luxon';

/** Today's date on the wall of a zone, YYYY-MM-DD. */
export const todayOn = (zone: string, now: number = Date.now()): string =>
  DateTime.fromMillis(now, { zone }).toISODate() ?? '';

/** The date of an instant on the wall of a zone, YYYY-MM-DD. */
export const dateOn = (zone: string, at: number): string => todayOn(zone, at);
