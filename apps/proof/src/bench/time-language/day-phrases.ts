import { comingWeekday, type Day, plus, type Reference, weekdayInWeek } from './calendar.ts';
import type { Days } from './truth.ts';

/** A phrase for a day. `before` is what stands before it after a time ("3pm on Tuesday"); `null`: it only leads. */
export interface DayPhrase {
  before: 'on ' | '' | null;
  /** The words for it there and what they mean; `null` where the rules leave them open. */
  say(r: Reference): (Days & { text: string }) | null;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const weekdayName = (day: Day): string => WEEKDAYS[day.dayOfWeek - 1] ?? '';

type Meaning = (today: Day) => Days | null;

const phrase = (text: string, before: DayPhrase['before'], means: Meaning): DayPhrase => ({
  before,
  say: r => {
    const days = means(r.today);
    return days && { ...days, text };
  },
});

const sure = (day: Day): Days => ({ days: [day], certain: true });

/** "Tuesday": strictly after today; its own name on the day itself is a week ahead and never booked. */
export const weekdayMeans =
  (weekday: number): Meaning =>
  today => ({ days: [comingWeekday(today, weekday)], certain: today.dayOfWeek !== weekday });

const thisWeekdayMeans =
  (weekday: number): Meaning =>
  today =>
    weekday < today.dayOfWeek
      ? null
      : { days: [weekdayInWeek(today, weekday, 0)], certain: weekday !== today.dayOfWeek };

const nextWeekdayMeans =
  (weekday: number): Meaning =>
  today => ({ days: [weekdayInWeek(today, weekday, 1)], certain: weekday <= today.dayOfWeek });

/** Where "Tuesday" itself is clear. */
const countedFromWeekday =
  (weekday: number, days: number): Meaning =>
  today =>
    today.dayOfWeek === weekday ? null : sure(plus(comingWeekday(today, weekday), days));

/** Where calendar weeks and plain counting agree. */
const laterThisWeek =
  (weekday: number, weeks: number): Meaning =>
  today =>
    weekday <= today.dayOfWeek ? null : sure(weekdayInWeek(today, weekday, weeks));

const inDays =
  (days: number): Meaning =>
  today =>
    sure(plus(today, days));

/** What time phrases are tried with. */
export const EVERYDAY_DAYS: readonly DayPhrase[] = [
  ...WEEKDAYS.slice(0, 5).map((name, index) => phrase(name, 'on ', weekdayMeans(index + 1))),
  phrase('tomorrow', '', inDays(1)),
  phrase('Tue', 'on ', weekdayMeans(2)),
  phrase('thurs', 'on ', weekdayMeans(4)),
];

const WRITTEN: readonly [text: string, weekday: number][] = [
  ...WEEKDAYS.map((name, index): [string, number] => [name, index + 1]),
  ['monday', 1],
  ['MONDAY', 1],
  ['mon', 1],
  ['Mon.', 1],
  ['Tue', 2],
  ['tues', 2],
  ['Tues.', 2],
  ['Wed', 3],
  ['weds', 3],
  ['wensday', 3],
  ['Thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['Thurs.', 4],
  ['fri', 5],
  ['Fri.', 5],
  ['Sat', 6],
  ['Sun', 7],
];

export const WEEKDAY_PHRASES: readonly DayPhrase[] = [
  ...WRITTEN.map(([text, weekday]) => phrase(text, 'on ', weekdayMeans(weekday))),
  ...WEEKDAYS.slice(0, 5).flatMap((name, index) => [
    phrase(`this ${name}`, '', thisWeekdayMeans(index + 1)),
    phrase(`next ${name}`, '', nextWeekdayMeans(index + 1)),
    phrase(`${name} next week`, 'on ', today => sure(weekdayInWeek(today, index + 1, 1))),
  ]),
  phrase('this fri', '', thisWeekdayMeans(5)),
  phrase('next tues', '', nextWeekdayMeans(2)),
  phrase('nxt thurs', '', nextWeekdayMeans(4)),
  phrase('Thursday this week', 'on ', laterThisWeek(4, 0)),
  phrase('this coming Friday', '', laterThisWeek(5, 0)),
  phrase('next week on Wednesday', null, today => sure(weekdayInWeek(today, 3, 1))),
  phrase('next week Thursday', '', today => sure(weekdayInWeek(today, 4, 1))),
  phrase('next week, Tuesday', null, today => sure(weekdayInWeek(today, 2, 1))),
  phrase('the Monday of next week', 'on ', today => sure(weekdayInWeek(today, 1, 1))),
  phrase('Tuesday week', 'on ', countedFromWeekday(2, 7)),
  phrase('Friday week', 'on ', countedFromWeekday(5, 7)),
  phrase('a week from Tuesday', '', countedFromWeekday(2, 7)),
  phrase('a week from Thursday', '', countedFromWeekday(4, 7)),
  phrase('a week on Wednesday', '', countedFromWeekday(3, 7)),
  phrase('two weeks from Monday', '', countedFromWeekday(1, 14)),
  phrase('in two weeks, on the Wednesday', null, laterThisWeek(3, 2)),
  phrase('in 2 weeks on Friday', null, laterThisWeek(5, 2)),
  phrase('not this week; the following Monday', null, today => sure(weekdayInWeek(today, 1, 1))),
];

export const RELATIVE_DAYS: readonly DayPhrase[] = [
  phrase('today', '', inDays(0)),
  phrase('later today', null, inDays(0)),
  phrase('tomorrow', '', inDays(1)),
  phrase('Tomorrow', '', inDays(1)),
  phrase('tmrw', '', inDays(1)),
  phrase('tmr', '', inDays(1)),
  phrase('tomorow', '', inDays(1)),
  phrase('tommorow', '', inDays(1)),
  phrase('the day after tomorrow', '', inDays(2)),
  phrase('day after tomorrow', '', inDays(2)),
  phrase('in 3 days', null, inDays(3)),
  phrase('in four days', null, inDays(4)),
  phrase('5 days from now', '', inDays(5)),
  phrase('a week from today', '', inDays(7)),
  phrase('a week today', '', inDays(7)),
  phrase('a week from tomorrow', '', inDays(8)),
];
