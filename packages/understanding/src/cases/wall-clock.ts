import { DateTime } from 'luxon';
import type { Interval } from './case.ts';

/** An instant as the corpora write it. */
export function toUtc(time: DateTime): string {
  return time.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

/** A clock time of a day, refused when the clocks skip it: a label must not rest on such a time. */
export function atWallClock(date: string, clock: string, timeZone: string): DateTime {
  const time = DateTime.fromISO(`${date}T${clock === '24:00' ? '00:00' : clock}`, { zone: timeZone });
  if (!time.isValid || time.toFormat('HH:mm') !== (clock === '24:00' ? '00:00' : clock)) {
    throw new Error(`no such time: ${date} ${clock} in ${timeZone}`);
  }
  return clock === '24:00' ? time.plus({ days: 1 }) : time;
}

/** `MM-dd` without its year: the next such date, counted from the day the reply came. */
function withYear(monthDay: string, today: DateTime): string {
  const year = monthDay < today.toFormat('MM-dd') ? today.year + 1 : today.year;
  return `${year}-${monthDay}`;
}

export interface ClockReading {
  timeZone: string;
  today: DateTime;
  durationMinutes: number;
}

/**
 * `10-26 14:00` (a point, as long as the meeting) or `10-26 14:00-16:00`, and another zone behind it where the
 * lead named one: `10-26 14:00 America/Denver`.
 */
export function readWindow(text: string, reading: ClockReading): Interval {
  const [monthDay = '', clocks = '', timeZone = reading.timeZone] = text.split(' ');
  const date = withYear(monthDay, reading.today);
  const [from = '', until] = clocks.split('-');
  const start = atWallClock(date, from, timeZone);
  const end = until ? atWallClock(date, until, timeZone) : start.plus({ minutes: reading.durationMinutes });
  if (end <= start) throw new Error(`ends before it starts: ${text}`);
  return { start: toUtc(start), end: toUtc(end) };
}
