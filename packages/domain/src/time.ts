import { DateTime, IANAZone } from 'luxon';

/** Asking Intl about a zone costs more than formatting in it, and the zones in use are few. */
const answered = new Map<string, boolean>();
const MOST_ANSWERS = 2_000;

/** Whether a text is the IANA name of a zone that this runtime knows; an offset such as `+01:00` is none. */
export function isTimeZone(name: string): boolean {
  const known = answered.get(name);
  if (known !== undefined) return known;
  const isZone = /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);
  if (answered.size < MOST_ANSWERS) answered.set(name, isZone);
  return isZone;
}

/** "Thursday, December 3 at 3:00 PM EST": an instant as people read it in a zone. English; made at the edge only. */
export function formatInstant(instant: string | Date, timeZone: string): string {
  const at = inZone(instant, timeZone);
  return `${at.toFormat("cccc, LLLL d 'at' h:mm a")} ${zoneName(at)}`;
}

/** "Thu, Dec 3, 3:00 PM EST": the short form of {@link formatInstant}. */
export function formatInstantShort(instant: string | Date, timeZone: string): string {
  const at = inZone(instant, timeZone);
  return `${at.toFormat('ccc, LLL d, h:mm a')} ${zoneName(at)}`;
}

/** Intl takes longer to name an offset than all else takes to format an instant, and the names in use are few. */
const zoneNames = new Map<string, string>();

function zoneName(at: DateTime): string {
  const key = `${at.zoneName}|${at.offset}|${at.year}`;
  const known = zoneNames.get(key);
  if (known !== undefined) return known;
  const name = at.toFormat('ZZZZ');
  if (zoneNames.size < MOST_ANSWERS) zoneNames.set(key, name);
  return name;
}

/** An instant on the wall of a zone. Providers name zones too, and not always ones we know: then it is told in UTC. */
export const inZone = (instant: string | Date, timeZone: string): DateTime =>
  DateTime.fromJSDate(new Date(instant), { zone: isTimeZone(timeZone) ? timeZone : 'UTC' }).setLocale('en-US');
