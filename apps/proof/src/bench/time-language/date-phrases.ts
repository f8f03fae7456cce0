import { type Day, daysUntil, nextDate, plus, type Reference, weekdayInWeek } from './calendar.ts';
import { type DayPhrase, weekdayName } from './day-phrases.ts';
import type { Days } from './truth.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const monthName = (day: Day): string => MONTHS[day.month - 1] ?? '';
const mon = (day: Day): string => monthName(day).slice(0, 3);
const wkd = (day: Day): string => weekdayName(day).slice(0, 3);
const two = (value: number): string => String(value).padStart(2, '0');

export function ordinal(day: number): string {
  const teen = day >= 11 && day <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}

const NEVER_BOOKED_BEYOND = 45;

/** A numeric date by the rules for its order, from its two numbers; `null` where the rules leave it open. */
export function numericDate(r: Reference, first: number, second: number): Days | null {
  const monthFirst = first <= 12 ? nextDate(r.today, first, second) : null;
  const dayFirst = second <= 12 ? nextDate(r.today, second, first) : null;
  const only = monthFirst === null ? dayFirst : dayFirst === null || dayFirst.equals(monthFirst) ? monthFirst : null;
  if (only) return { days: [only], certain: true };
  if (monthFirst === null || dayFirst === null) return { days: [], certain: false };
  if (r.dateOrder === 'unknown') return { days: [], certain: false };
  const [regional, other] = r.dateOrder === 'month-first' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  const far = daysUntil(r.today, regional) > NEVER_BOOKED_BEYOND;
  const otherIsNearer = daysUntil(r.today, other) < daysUntil(r.today, regional);
  // Nearer only because it is next year's: whether that is "still to come" is not said.
  if (far && otherIsNearer && other.year !== r.today.year) return null;
  return { days: [regional], certain: !(far && otherIsNearer) };
}

/** The region's own order, month first where there is none. */
export const regionalOrder = (r: Reference, day: Day): [number, number] =>
  r.dateOrder === 'day-first' ? [day.day, day.month] : [day.month, day.day];

type Written = (day: Day, r: Reference) => string;

const written = (offset: number, write: Written, before: DayPhrase['before'] = 'on '): DayPhrase => ({
  before,
  say: r => {
    const day = plus(r.today, offset);
    return { text: write(day, r), days: [day], certain: true };
  },
});

/** Both orders are weighed unless `year` is written, which is measured only where it changes nothing. */
const numeric = (offset: number, year: '' | 'yy' | 'yyyy', pad: boolean): DayPhrase => ({
  before: 'on ',
  say: r => {
    const day = plus(r.today, offset);
    const [first, second] = regionalOrder(r, day);
    const means = numericDate(r, first, second);
    if (means === null || (year !== '' && means.days.some(one => !one.equals(day)))) return null;
    const tail = year === '' ? '' : `/${year === 'yy' ? two(day.year % 100) : day.year}`;
    const text = pad ? `${two(first)}/${two(second)}` : `${first}/${second}`;
    return { ...means, text: text + tail };
  },
});

const weekdayNumeric = (offset: number, short: boolean): DayPhrase => ({
  before: 'on ',
  say: r => {
    const day = plus(r.today, offset);
    const [first, second] = regionalOrder(r, day);
    const swapped = second <= 12 ? nextDate(r.today, second, first) : null;
    // The weekday has to decide: not where the other order falls on the same one.
    if (r.dateOrder === 'unknown' && swapped && !swapped.equals(day) && swapped.dayOfWeek === day.dayOfWeek)
      return null;
    return { text: `${short ? wkd(day) : weekdayName(day)} ${first}/${second}`, days: [day], certain: true };
  },
});

/** Dots mean day first, but Americans hardly write them. */
const dotted = (offset: number, write: Written): DayPhrase => ({
  before: 'on ',
  say: r => (r.dateOrder === 'day-first' ? written(offset, write).say(r) : null),
});

/** The next one, however far. */
const calendarDate = (text: string, month: number, day: number): DayPhrase => ({
  before: 'on ',
  say: r => {
    const next = nextDate(r.today, month, day);
    return next && { text, days: [next], certain: true };
  },
});

/** "next Tuesday" beside its date is clear even while this week's is ahead. */
const confirmed = (weekday: number): DayPhrase => ({
  before: '',
  say: r => {
    const day = weekdayInWeek(r.today, weekday, 1);
    return { text: `next ${weekdayName(day)}, ${monthName(day)} ${day.day}`, days: [day], certain: true };
  },
});

export const DATE_PHRASES: readonly DayPhrase[] = [
  written(5, d => `${monthName(d)} ${d.day}`),
  written(12, d => `${mon(d)} ${d.day}`),
  written(20, d => `${mon(d).toLowerCase()} ${d.day}`),
  written(34, d => `${d.day} ${monthName(d)}`),
  written(9, d => `${d.day} ${mon(d)}`),
  written(16, d => `${monthName(d)} ${ordinal(d.day)}`),
  written(27, d => `${mon(d)} ${ordinal(d.day)}`),
  written(4, d => `${ordinal(d.day)} ${monthName(d)}`),
  written(11, d => `${ordinal(d.day)} of ${monthName(d)}`),
  written(18, d => `the ${ordinal(d.day)} of ${monthName(d)}`),
  written(41, d => `${mon(d)}. ${d.day}`),
  written(3, d => `${weekdayName(d)} ${monthName(d)} ${d.day}`),
  written(13, d => `${weekdayName(d)}, ${monthName(d)} ${d.day}`),
  written(6, d => `${wkd(d)}, ${mon(d)} ${d.day}`),
  written(10, d => `${weekdayName(d)} ${d.day} ${monthName(d)}`),
  written(19, d => `${wkd(d)} ${d.day} ${mon(d)}`),
  written(7, d => `${weekdayName(d)} ${monthName(d)} ${ordinal(d.day)}`),
  written(8, d => `${weekdayName(d)} the ${ordinal(d.day)}`),
  written(15, d => `${wkd(d)} the ${ordinal(d.day)}`),
  written(7, d => `${weekdayName(d)} ${ordinal(d.day)}`),
  written(22, d => `${wkd(d)} ${ordinal(d.day)}`),
  written(0, d => `the ${ordinal(d.day)}`),
  written(1, d => `the ${ordinal(d.day)}`),
  written(14, d => `the ${ordinal(d.day)}`),
  written(24, d => `the ${ordinal(d.day)}`),
  written(0, d => `${monthName(d)} ${d.day}`),
  written(26, d => `${monthName(d)} ${d.day}, ${d.year}`),
  written(17, d => `${d.day} ${monthName(d)} ${d.year}`),
  written(21, d => `${weekdayName(d)}, ${mon(d)} ${d.day}, ${d.year}`),
  written(2, d => d.toString()),
  written(30, d => d.toString()),
  written(23, d => `${weekdayName(d)} ${d}`),
  numeric(2, '', false),
  numeric(6, '', false),
  numeric(13, '', false),
  numeric(25, '', true),
  numeric(40, '', false),
  numeric(8, 'yyyy', false),
  numeric(15, 'yy', false),
  numeric(29, 'yyyy', true),
  weekdayNumeric(4, false),
  weekdayNumeric(11, true),
  weekdayNumeric(7, true),
  dotted(4, d => `${d.day}.${d.month}.`),
  dotted(10, d => `${two(d.day)}.${two(d.month)}.`),
  dotted(17, d => `${two(d.day)}.${two(d.month)}.${d.year}`),
  dotted(31, d => `${d.day}. ${monthName(d)}`),
  dotted(8, d => `${wkd(d)} ${two(d.day)}.${two(d.month)}.`),
  confirmed(2),
  confirmed(5),
  calendarDate('January 7', 1, 7),
  calendarDate('Feb 12th', 2, 12),
  calendarDate('May 5', 5, 5),
  calendarDate('2 May', 5, 2),
  calendarDate('Sept 17', 9, 17),
  calendarDate('1st December', 12, 1),
];
