/** What a clock on the wall of a zone shows. */
interface WallClock {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:MM` */
  time: string;
  timeZone: string;
}

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** "2026-12-03 15:00": the wall clock of an instant. */
function shownAt(instant: number, timeZone: string): string {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(instant);
}

/** The date and time that a clock there shows, as the fields of a form take them. */
export function toWallClock(instant: string, timeZone: string): WallClock {
  const [date = '', time = ''] = shownAt(Date.parse(instant), timeZone).split(' ');
  return { date, time, timeZone };
}

/** The instant, ISO UTC, or why there is none, or more than one: clocks are put forward and back. */
export function readWallClock({ date, time, timeZone }: WallClock): { start: string } | { problem: string } {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall)) return { problem: 'Choose a date and a time.' };
  // A day before and a day after stand on both sides of any change of the clocks.
  const offsets = [wall - DAY, wall, wall + DAY].map(
    at => Date.parse(`${shownAt(at, timeZone).replace(' ', 'T')}:00Z`) - at,
  );
  const found = [...new Set(offsets)]
    .map(offset => wall - offset)
    .filter(at => shownAt(at, timeZone) === `${date} ${time}`);
  const [start] = found;
  if (start === undefined) return { problem: 'The clocks go forward over this time, so it does not exist that day.' };
  if (found.length > 1) return { problem: 'The clocks go back over this time, so it exists twice that day.' };
  return { start: new Date(start).toISOString() };
}
