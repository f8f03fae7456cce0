/** Words that make a link somebody's booking page, perhaps. English, German, French, Spanish. */
const BOOKING_WORDS =
  /\b(?:book(?:ing|ings|ed|me)?|schedul(?:e|er|ing)|calendars?|slots?|appointments?|meeting link|availability|pick a time|find a time|grab (?:a|some|any) (?:time|slot)|termin(?:e|s|kalender|buchung|vereinbarung)?|buchen|kalender|rendez-?vous|r[ée]serve[rz]?|cr[ée]neaux?|agenda|calendrier|citas?|reserva[rs]?|calendario|agendar)\b/iu;

/** Whether booking is spoken of. Linear. */
export const speaksOfBooking = (text: string): boolean => BOOKING_WORDS.test(text);

const BEFORE = 90;
const AFTER = 50;

/** The words around a stretch of a text, its own line and a little more; addresses are no words. */
export function wordsAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  return `${withoutLinks(before)} ${withoutLinks(after)}`;
}

const withoutLinks = (text: string): string => text.replace(/https?:\/\/[^\s<>]*/gi, ' ');
