/** Short times for lists. A meeting's full time comes from the domain's `formatInstant…`. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${timeZone}|${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  formats.set(key, known);
  return known.format(at);
}

/** "2026-11-21" in a zone: two instants of one day there give the same text. */
export const dayKey = (at: Date | string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(at),
  );

/** When something happened, as short as it can be: "now", "12m", "10:04 AM", "Tue", "Nov 3", "Nov 3, 2025". */
export function formatAgo(instant: string, now: Date, timeZone: string): string {
  const at = new Date(instant);
  const age = now.getTime() - at.getTime();
  if (age < MINUTE) return 'now';
  if (age < HOUR) return `${Math.floor(age / MINUTE)}m`;
  if (dayKey(at, timeZone) === dayKey(now, timeZone))
    return format(at, timeZone, { hour: 'numeric', minute: '2-digit' });
  if (age < 6 * 24 * HOUR) return format(at, timeZone, { weekday: 'short' });
  const isThisYear = dayKey(at, timeZone).slice(0, 4) === dayKey(now, timeZone).slice(0, 4);
  return format(at, timeZone, { month: 'short', day: 'numeric', ...(isThisYear ? {} : { year: 'numeric' }) });
}

export const ageOf = (instant: string, now: Date): number => now.getTime() - Date.parse(instant);

/** The same in a sentence: "just now", "4 minutes ago", "1 hour ago", "3 days ago". */
export function ageInWords(instant: string, now: Date): string {
  const age = ageOf(instant, now);
  if (age < MINUTE) return 'just now';
  const [unit, name] = age < HOUR ? [MINUTE, 'minute'] : age < 24 * HOUR ? [HOUR, 'hour'] : [24 * HOUR, 'day'];
  const count = Math.floor(age / Number(unit));
  return `${count} ${name}${count === 1 ? '' : 's'} ago`;
}

/** "Today", "Tomorrow", "Yesterday" or "Thursday, December 3": the heading of a day. */
export function formatDay(instant: string, now: Date, timeZone: string): string {
  const day = dayKey(instant, timeZone);
  const names: [number, string][] = [
    [0, 'Today'],
    [1, 'Tomorrow'],
    [-1, 'Yesterday'],
  ];
  const near = names.find(([offset]) => dayKey(new Date(now.getTime() + offset * 24 * HOUR), timeZone) === day);
  const full = formatDayLong(instant, timeZone);
  return near ? `${near[1]}, ${full.replace(/^\w+, /, '')}` : full;
}

/** "Thursday, December 3". */
export const formatDayLong = (instant: string, timeZone: string): string =>
  format(new Date(instant), timeZone, { weekday: 'long', month: 'long', day: 'numeric' });

/** "Thu, Dec 3": a day in a list of days. */
export const formatDayShort = (instant: string, timeZone: string): string =>
  format(new Date(instant), timeZone, { weekday: 'short', month: 'short', day: 'numeric' });

/** "3:00 PM", or "Fri 1:00 AM" where the clock of `besides` shows another day. */
export function formatClockBeside(instant: string, timeZone: string, besides: string): string {
  const clock = formatClock(instant, timeZone);
  if (dayKey(instant, timeZone) === dayKey(instant, besides)) return clock;
  return `${format(new Date(instant), timeZone, { weekday: 'short' })} ${clock}`;
}

/** "3:00 PM". */
export const formatClock = (instant: string, timeZone: string): string =>
  format(new Date(instant), timeZone, { hour: 'numeric', minute: '2-digit' });

/** "3:00:07 PM": where seconds tell the order of things. */
export const formatClockExact = (instant: string, timeZone: string): string =>
  format(new Date(instant), timeZone, { hour: 'numeric', minute: '2-digit', second: '2-digit' });

/** "3:00 – 3:30 PM". */
export function formatSpan(start: string, end: string, timeZone: string): string {
  const [from, to] = [formatClock(start, timeZone), formatClock(end, timeZone)];
  const sameHalf = from.slice(-2) === to.slice(-2);
  return `${sameHalf ? from.slice(0, -3) : from} – ${to}`;
}

/** "EST", "GMT+1": the zone as people there write it at that time. */
export const zoneAbbreviation = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' })
    .formatToParts(new Date(instant))
    .find(part => part.type === 'timeZoneName')?.value ?? timeZone;

/** "Los Angeles" of "America/Los_Angeles". */
export const cityOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

/** "Nov 21, 10:04 AM". */
export const formatStamp = (instant: string, timeZone: string): string =>
  format(new Date(instant), timeZone, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
