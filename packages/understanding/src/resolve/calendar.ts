import { DateTime } from 'luxon';
import type { DaySaid } from '../grammar/atoms.ts';

/** A calendar day as a count of days since 1970-01-01, free of any zone. */
export type Day = number;

/** In which order a region writes day and month in figures; `null` where both are usual. */
export type DateOrder = 'month-first' | 'day-first' | null;

export interface CalendarContext {
  /** The lead's day on which the reply came. */
  today: Day;
  order: DateOrder;
}

/** What a day that was said can be. */
export interface DayReading {
  /** Each reading is a list, as "Monday to Thursday" is several days; the conventional reading comes first. */
  readings: Day[][];
  /** False when no booking may follow though there is a conventional reading. */
  sure: boolean;
  /** Why there is no reading at all, for a person. */
  problem: string | null;
  /** Readings that count only when one of them is an offered slot: "3/4" where the order is unknown. */
  onlyIfOffered: boolean;
}

const DAY_MS = 86_400_000;
/** Further away than this, the reading that is nearer is worth a question. */
const FAR_DAYS = 45;

export const dayOf = (year: number, month: number, day: number): Day =>
  Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
/** 1 is Monday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;
export const dayOn = (instant: DateTime): Day => dayOf(instant.year, instant.month, instant.day);
const civil = (day: Day): { year: number; month: number; day: number } => {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/**
 * The instant of a wall-clock time; `null` when that time does not exist or exists twice on that day, which the
 * instant read back and the possible offsets tell.
 */
export function instantOf(day: Day, minutes: number, zone: string): number | null {
  const key = `${zone}|${day}|${minutes}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const instant = computeInstant(day, minutes, zone);
  if (instants.size >= MOST_INSTANTS) instants.clear();
  instants.set(key, instant);
  return instant;
}

/** Several readings of a reply share their instants, and Intl is slow. */
const instants = new Map<string, number | null>();
const MOST_INSTANTS = 5_000;

function computeInstant(day: Day, minutes: number, zone: string): number | null {
  const extra = Math.floor(minutes / 1440);
  const { year, month, day: date } = civil(day + extra);
  const wall = minutes - extra * 1440;
  const at = DateTime.fromObject({ year, month, day: date, hour: Math.floor(wall / 60), minute: wall % 60 }, { zone });
  if (!at.isValid || at.hour !== Math.floor(wall / 60) || at.minute !== wall % 60) return null;
  return at.getPossibleOffsets().length > 1 ? null : at.toMillis();
}

const sure = (...days: Day[]): DayReading => ({
  readings: days.map(day => [day]),
  sure: days.length === 1,
  problem: null,
  onlyIfOffered: false,
});
const none = (problem: string): DayReading => ({ readings: [], sure: false, problem, onlyIfOffered: false });

/** The next such weekday strictly after today. */
const upcoming = (weekday: number, today: Day): Day => today + ((weekday - weekdayOf(today) + 7) % 7 || 7);
const mondayOf = (day: Day): Day => day - (weekdayOf(day) - 1);

/** The readings of a day that was said on a day. */
export function readDaySaid(said: DaySaid, context: CalendarContext): DayReading {
  switch (said.type) {
    case 'weekday':
      return said.date === undefined ? readWeekday(said.weekday, said.by, context.today) : readDated(said, context);
    case 'offset': {
      const day = context.today + said.days;
      return said.weekday !== undefined && weekdayOf(day) !== said.weekday
        ? none('the weekday is not that of the day')
        : sure(day);
    }
    case 'date':
      return said.month === undefined
        ? readDayOfMonth(said.day, context.today)
        : readMonthDate(said.month, said.day, said.year, context.today);
    case 'numeric':
      return readNumeric(said, context);
    case 'span': {
      const from = upcoming(said.from, context.today);
      const length = (said.to - said.from + 7) % 7;
      const days = Array.from({ length: length + 1 }, (_, index) => from + index);
      return {
        readings: [days],
        sure: said.from !== weekdayOf(context.today) && mondayOf(from) === mondayOf(from + length),
        problem: null,
        onlyIfOffered: false,
      };
    }
  }
}

type By = Extract<DaySaid, { type: 'weekday' }>['by'];

function readWeekday(weekday: number, by: By, today: Day): DayReading {
  const plain = upcoming(weekday, today);
  const isToday = weekdayOf(today) === weekday;
  const thisWeek = mondayOf(today) + weekday - 1;
  if (typeof by === 'object') {
    if ('plusWeeks' in by)
      return isToday ? sure(plain + 7 * (by.plusWeeks - 1), plain + 7 * by.plusWeeks) : sure(plain + 7 * by.plusWeeks);
    const day = thisWeek + 7 * by.weeks;
    if (day < today) return none('that day of this week is over');
    return day === today ? sure(day, plain) : sure(day);
  }
  switch (by) {
    case 'this':
      if (thisWeek < today) return { ...sure(plain, plain), sure: false };
      return isToday ? sure(today, plain) : sure(thisWeek);
    case 'next':
      return thisWeek > today ? sure(thisWeek + 7, thisWeek) : sure(thisWeek + 7);
    case 'recurring':
      return { ...sure(plain), sure: false };
    default:
      return isToday ? sure(plain, today) : sure(plain);
  }
}

const exists = (year: number, month: number, day: number): boolean => {
  const date = civil(dayOf(year, month, day));
  return date.month === month && date.day === day;
};

function readMonthDate(month: number, day: number, year: number | undefined, today: Day): DayReading {
  const now = civil(today);
  if (month < 1 || month > 12 || day < 1) return none('that date does not exist');
  if (year !== undefined) {
    if (!exists(year, month, day)) return none('that date does not exist');
    const named = dayOf(year, month, day);
    return named < today ? none('that date is past') : sure(named);
  }
  const passed = month < now.month || (month === now.month && day < now.day);
  const next = passed ? now.year + 1 : now.year;
  return exists(next, month, day) ? sure(dayOf(next, month, day)) : none('that date does not exist');
}

function readDayOfMonth(day: number, today: Day): DayReading {
  const now = civil(today);
  for (let ahead = day >= now.day ? 0 : 1; ahead < 3; ahead += 1) {
    const month = ((now.month - 1 + ahead) % 12) + 1;
    const year = now.year + Math.floor((now.month - 1 + ahead) / 12);
    if (exists(year, month, day)) return sure(dayOf(year, month, day));
  }
  return none('that date does not exist');
}

/** A weekday with its date: the date decides, and has to be that weekday. */
function readDated(said: Extract<DaySaid, { type: 'weekday' }>, context: CalendarContext): DayReading {
  const { month, day = 0, year } = said.date ?? {};
  const read =
    month === undefined ? readDayOfMonth(day, context.today) : readMonthDate(month, day, year, context.today);
  const fits = read.readings.filter(days => days.every(each => weekdayOf(each) === said.weekday));
  if (fits.length === 0) return none(read.problem ?? 'the weekday is not that of the date');
  return said.by === 'recurring' ? { ...read, readings: fits, sure: false } : { ...read, readings: fits };
}

/** "3/4": by the region's order; 13 and above, and a weekday beside it, decide by themselves. */
function readNumeric(
  said: Extract<DaySaid, { type: 'numeric' }>,
  { today, order: regional }: CalendarContext,
): DayReading {
  const year = said.year;
  const order: DateOrder = said.dotted ? 'day-first' : regional;
  const monthFirst = readMonthDate(said.first, said.second, year, today);
  const dayFirst = readMonthDate(said.second, said.first, year, today);
  const fits = (read: DayReading): boolean =>
    read.readings.length > 0 &&
    (said.weekday === undefined || read.readings.every(days => days.every(day => weekdayOf(day) === said.weekday)));
  const [home, away] = order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  if (said.first === said.second)
    return fits(home) ? home : none(home.problem ?? 'the weekday is not that of the date');
  const possible = (read: DayReading, month: number): boolean => month <= 12 && read.readings.length > 0;
  const homeIsDate = possible(home, order === 'day-first' ? said.second : said.first);
  const awayIsDate = possible(away, order === 'day-first' ? said.first : said.second);
  if (!homeIsDate && !awayIsDate) return none(home.problem ?? 'that date does not exist');
  if (said.weekday !== undefined) {
    if (homeIsDate && fits(home)) return home;
    return awayIsDate && fits(away) && (!homeIsDate || order === null)
      ? away
      : none('the weekday is not that of the date');
  }
  if (!homeIsDate)
    return order === null ||
      !isCalendarDate(order === 'day-first' ? [said.second, said.first] : [said.first, said.second])
      ? away
      : none(home.problem ?? 'that date is past');
  if (!awayIsDate || said.dotted) return home;
  const both = [...home.readings, ...away.readings];
  if (order === null)
    return { readings: both, sure: false, problem: 'day and month can be either way round', onlyIfOffered: true };
  const [near, far] = [away.readings[0]?.[0] ?? 0, home.readings[0]?.[0] ?? 0];
  return far - today > FAR_DAYS && near < far
    ? { readings: both, sure: false, problem: null, onlyIfOffered: false }
    : home;
}

/** Whether two figures are a month and a day at all, past or not. */
const isCalendarDate = ([month, day]: readonly [number, number] | number[]): boolean =>
  month !== undefined && day !== undefined && month >= 1 && month <= 12 && day >= 1 && day <= 31;
