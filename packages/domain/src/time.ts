import { DateTime, IANAZone } from 'luxon';

/** Whether a text is the IANA name of a zone that this runtime knows. */
export const isTimeZone = (name: string): boolean => /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);

/** "Thursday, December 3 at 3:00 PM EST": an instant as people read it in a zone. English; made at the edge only. */
export function formatInstant(instant: string | Date, timeZone: string): string {
  return inZone(instant, timeZone).toFormat("cccc, LLLL d 'at' h:mm a ZZZZ");
}

/** "Thu, Dec 3, 3:00 PM EST": the short form of {@link formatInstant}. */
export function formatInstantShort(instant: string | Date, timeZone: string): string {
  return inZone(instant, timeZone).toFormat('ccc, LLL d, h:mm a ZZZZ');
}

/** Providers name zones too, and not always ones we know: then the time is told in UTC, which it says. */
const inZone = (instant: string | Date, timeZone: string): DateTime =>
  DateTime.fromJSDate(new Date(instant), { zone: isTimeZone(timeZone) ? timeZone : 'UTC' }).setLocale('en-US');
