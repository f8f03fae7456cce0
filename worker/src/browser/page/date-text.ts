import { LANGUAGES, plain } from './words.ts';

/** A day as a page writes it; what it leaves out is `null`. Months are 1 to 12. */
export interface WrittenDate {
  year: number | null;
  month: number;
  day: number;
  /** "01/12/2026": the day may as well be the month. */
  isEitherWay?: boolean;
}
export interface WrittenMonth {
  year: number | null;
  month: number;
}

const monthNames = ((): Map<string, number> => {
  const names = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      for (const withDay of [false, true]) {
        const format = new Intl.DateTimeFormat(language, {
          month: style,
          timeZone: 'UTC',
          ...(withDay ? { day: 'numeric' } : {}),
        });
        for (let month = 1; month <= 12; month += 1) {
          const parts = format.formatToParts(Date.UTC(2026, month - 1, 15));
          const name = plain(parts.find(part => part.type === 'month')?.value ?? '').replace(/\.$/, '');
          if (/^[a-z]{3,}$/.test(name) && !names.has(name)) names.set(name, month);
        }
      }
    }
  }
  // English abbreviations that Intl does not write, and names that two languages spell for different months stay out.
  names.set('sept', 9).set('marz', 3).set('fevr', 2).set('janv', 1).set('avr', 4).set('juil', 7);
  return names;
})();

const MONTH = [...monthNames.keys()].sort((a, b) => b.length - a.length).join('|');
const LINK = "(?:\\s*(?:de|of|del|di|do|d')\\s*|[\\s,.]*)";
const DAY = '([0-3]?\\d)(?:st|nd|rd|th|er|[.oºª])?';
const YEAR = '(20\\d\\d)';
const DAY_MONTH = new RegExp(`(?<![\\d:])${DAY}${LINK}(?<![a-z])(${MONTH})(?![a-z])\\.?(?:${LINK}${YEAR})?`, 'g');
/** "mar. 24 nov." is a Tuesday: what stands before a day that a month follows is no month. */
const MONTH_DAY = new RegExp(
  `(?<![a-z])(${MONTH})(?![a-z])\\.?\\s*${DAY}(?![\\d:])(?!(?:\\s+de\\s+|[\\s.]+)(?:${MONTH})(?![a-z])\\.?(?!\\s*[0-3]?\\d(?!\\d)))(?:\\s*,?\\s*${YEAR}(?!\\d))?`,
  'g',
);
const ISO = /(?<!\d)(20\d\d)-(\d{1,2})-(\d{1,2})(?!\d)/g;
const DOTTED = /(?<!\d)([0-3]?\d)\.([01]?\d)\.(20\d\d)?(?!\d)/g;
const SLASHED = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(20\d\d)(?!\d)/g;
/** Weekdays of English before a month, of the other languages before a day: "Mon, 11/16", "lun. 16/11". */
const weekdays = (languages: readonly string[]): string =>
  languages
    .flatMap(language =>
      (['long', 'short'] as const).flatMap(weekday =>
        [0, 1, 2, 3, 4, 5, 6].map(day =>
          plain(
            new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(Date.UTC(2026, 10, 15 + day)),
          ).replace(/\.$/, ''),
        ),
      ),
    )
    .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
const ENGLISH_SLASHED = new RegExp(`(?<![a-z])(?:${weekdays(['en'])})[.,]* +(\\d{1,2})/(\\d{1,2})(?![\\d/])`, 'g');
const OTHER_SLASHED = new RegExp(
  `(?<![a-z])(?:${weekdays(LANGUAGES.filter(language => language !== 'en'))})[.,]* +(\\d{1,2})[/.-](\\d{1,2})(?!\\d|[/.-]\\d)`,
  'g',
);
const MONTH_ALONE = new RegExp(`(?<![a-z])(${MONTH})(?![a-z])\\.?(?:${LINK}${YEAR})?`, 'g');

const number = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));
const valid = ({ month, day, year }: WrittenDate): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year ?? 2028, month, 0)).getUTCDate();

export interface FoundDate extends WrittenDate {
  start: number;
  end: number;
}

/**
 * Every day that a text names, in the order of the text; offsets are into `plain(text)`. Days written with slashes are
 * read as month/day, as pages write them for the English of the United States, unless only the other way is a date.
 */
export function findDates(text: string): FoundDate[] {
  const line = plain(text);
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, date: WrittenDate): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (valid(date) && !found.some(other => other.start < end && start < other.end))
      found.push({ ...date, start, end });
  };
  for (const each of line.matchAll(ISO))
    add(each, { year: Number(each[1]), month: Number(each[2]), day: Number(each[3]) });
  for (const each of line.matchAll(SLASHED)) {
    const [first, second] = [Number(each[1]), Number(each[2])];
    const [month, day] = first > 12 ? [second, first] : [first, second];
    const isEitherWay = first <= 12 && second <= 12 && first !== second;
    add(each, { year: Number(each[3]), month, day, ...(isEitherWay && { isEitherWay }) });
  }
  for (const each of line.matchAll(ENGLISH_SLASHED))
    add(each, { year: null, month: Number(each[1]), day: Number(each[2]) });
  for (const each of line.matchAll(OTHER_SLASHED))
    add(each, { year: null, month: Number(each[2]), day: Number(each[1]) });
  for (const each of line.matchAll(DOTTED))
    add(each, { year: number(each[3]), month: Number(each[2]), day: Number(each[1]) });
  for (const each of line.matchAll(MONTH_DAY)) {
    add(each, { month: monthNames.get(each[1] ?? '') ?? 0, day: Number(each[2]), year: number(each[3]) });
  }
  for (const each of line.matchAll(DAY_MONTH)) {
    add(each, { month: monthNames.get(each[2] ?? '') ?? 0, day: Number(each[1]), year: number(each[3]) });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The one day that a text names; `null` for none and for several different ones. */
export function readDate(text: string): WrittenDate | null {
  const [first, ...others] = findDates(text);
  if (!first || others.some(other => other.day !== first.day || other.month !== first.month)) return null;
  return {
    year: first.year ?? others.find(other => other.year !== null)?.year ?? null,
    month: first.month,
    day: first.day,
  };
}

/** A month without a day, as over a calendar: "January 2026", "janvier", "Januar 2026". */
export function readMonth(text: string): WrittenMonth | null {
  const line = plain(text);
  if (line.length > 60 || findDates(line).length > 0) return null;
  const [only, ...others] = [...line.matchAll(MONTH_ALONE)];
  if (!only || others.length > 0) return null;
  return {
    month: monthNames.get(only[1] ?? '') ?? 0,
    year: number(only[2]) ?? number(/(?<!\d)(20\d\d)(?!\d)/.exec(line)?.[1]),
  };
}

/**
 * The year left out is the one that puts the day nearest ahead of today: pages show no past. For the same reason a day
 * that may be read either way is the one that is not long gone. `today` is YYYY-MM-DD.
 */
export function toIsoDate({ year, month, day, isEitherWay }: WrittenDate, today: string): string {
  const text = (y: number): string => iso(y, month, day);
  if (year !== null) {
    const other = iso(year, day, month);
    return isEitherWay && isLongGone(text(year), today) && !isLongGone(other, today) ? other : text(year);
  }
  const thisYear = text(Number(today.slice(0, 4)));
  return isLongGone(thisYear, today) ? text(Number(today.slice(0, 4)) + 1) : thisYear;
}

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A few days back may still be shown, greyed out, in the present month. */
const isLongGone = (date: string, today: string): boolean => Date.parse(date) < Date.parse(today) - 45 * 86_400_000;
