import { comingWeekday, dayOf, findDay, plus, type Reference, type Span, toInterval } from './calendar.ts';
import { monthName, numericDate, ordinal, regionalOrder } from './date-phrases.ts';
import { weekdayName } from './day-phrases.ts';
import type { Expression } from './expressions.ts';
import { MEETING_MINUTES } from './time-phrases.ts';
import { NOTHING_SURE, type Truth, truthOf } from './truth.ts';

const at = (hour: number, minute = 0): Span => [hour * 60 + minute, hour * 60 + minute + MEETING_MINUTES];

type Words = string | ((r: Reference) => string);

const expression = (words: Words, truth: (r: Reference) => Truth | null): Expression => ({
  kind: 'unclear',
  read: r => {
    const means = truth(r);
    return means && { text: typeof words === 'string' ? words : words(r), truth: means };
  },
});

/** No interval, and doubt. */
const nothing = (words: Words): Expression => expression(words, () => NOTHING_SURE);

/** Nothing bookable, which the rules do not call unsure either. */
const noDay = (words: Words): Expression => expression(words, () => ({ certain: 'either', intervals: [] }));

/** A weekday that the date does not fall on. */
const mismatch = (write: (weekday: string, month: string, day: number) => string, offset: number): Expression =>
  nothing(r => {
    const day = plus(r.today, offset);
    // Neither the next day, which is what the date falls on a year later, nor what it falls on in the next months.
    const wrong = [2, 4, 5].find(shift =>
      [1, 2].every(months => day.add({ months }).dayOfWeek !== plus(day, shift).dayOfWeek),
    );
    return write(weekdayName(plus(day, wrong ?? 4)), monthName(day), day.day);
  });

const CONTRADICTIONS: readonly Expression[] = [
  mismatch((w, m, d) => `${w}, ${m} ${d} at 10`, 6),
  mismatch((w, m, d) => `${w} ${d} ${m} at 2pm`, 10),
  mismatch((w, m, d) => `${w} ${m} ${ordinal(d)}, 2-4pm`, 17),
  mismatch((w, _, d) => `${w} the ${ordinal(d)} at 11`, 8),
  mismatch((w, _, d) => `${w} ${ordinal(d)}, in the morning`, 13),
  mismatch((w, m, d) => `3pm on ${w}, ${d} ${m}`, 24),
];

const NO_SUCH_DAY: readonly Expression[] = [
  'February 30 at 10',
  'Feb 31st, 2pm',
  'June 31 at 11am',
  'April 31st at 3',
  '31 November at 10',
  '31st of September, 2-4pm',
  '2027-02-29 at 14:00',
  '29 February 2027 at 10',
  'February 29, 2026 at 2pm',
  '2026-04-31 at 9:30',
  '32 March at 10',
  '31/9 at 10am',
  '9/31 at 10am',
  '30/2 at 3pm',
  '13/13 at 2pm',
].map(nothing);

const PAST_YEAR: readonly Expression[] = [
  'March 9, 2024 at 10',
  '11 June 2025 at 2pm',
  '2025-06-11 at 14:00',
  'Oct 3rd, 2023, 10am',
  '5 May 2024, any time after 2',
].map(nothing);

/** The nearer date in the order that is not the region's. */
const swapped = (offset: number, time: string, span: Span): Expression =>
  expression(
    r => {
      const [first, second] = regionalOrder(r, plus(r.today, offset));
      return `${second}/${first} ${time}`;
    },
    r => {
      const [first, second] = regionalOrder(r, plus(r.today, offset));
      const named = numericDate(r, second, first);
      // Only the doubtful ones belong here; the others are dates like any.
      return named && !named.certain ? truthOf(r, [{ days: named, spans: { spans: [span], certain: true } }]) : null;
    },
  );

const DATE_ORDER: readonly Expression[] = Array.from({ length: 20 }, (_, index) =>
  swapped(index + 2, index % 2 === 0 ? 'at 10' : 'at 2pm', index % 2 === 0 ? at(10) : at(14)),
);

const canadian = (first: number, second: number, time: string): Expression =>
  expression(`${first}/${second} ${time}`, r => (r.dateOrder === 'unknown' && first !== second ? NOTHING_SURE : null));

const UNKNOWN_ORDER: readonly Expression[] = [
  canadian(6, 9, 'at 10'),
  canadian(7, 8, 'at 2pm'),
  canadian(3, 4, 'between 2 and 4'),
  canadian(10, 6, '11am'),
  canadian(6, 12, 'in the afternoon'),
];

/** A wall time that the zone skips or doubles on the Sunday after that day. */
const clockChange = (today: string, timeZone: string, words: Words): Expression =>
  expression(words, r =>
    r.leadTimeZone === timeZone && r.today.equals(dayOf(today)) ? { certain: false, intervals: 'any' } : null,
  );

const CLOCK_CHANGES: readonly Expression[] = [
  clockChange('2026-03-06', 'America/New_York', 'Sunday at 2:30am'),
  clockChange('2026-03-06', 'America/New_York', '2:15 am on Sunday'),
  clockChange('2026-03-06', 'America/New_York', 'March 8 at 2:30am'),
  clockChange('2026-10-28', 'America/New_York', 'Sunday at 1:30am'),
  clockChange('2026-10-28', 'America/New_York', 'November 1, 1:15 AM'),
  clockChange('2026-03-26', 'Europe/London', 'Sunday at 1:30am'),
  clockChange('2026-03-26', 'Europe/London', '29 March at 01:15'),
  clockChange('2026-10-23', 'Europe/London', 'Sunday at 1:30am'),
  clockChange('2026-10-23', 'Europe/London', '25 October at 01:30'),
  clockChange('2026-04-02', 'Australia/Sydney', 'Sunday at 2:30am'),
  clockChange('2026-04-02', 'Australia/Sydney', '5 April at 02:15'),
  clockChange('2026-09-29', 'Australia/Sydney', 'Sunday at 2:30am'),
  clockChange('2026-09-29', 'Australia/Sydney', '4 October at 2:15am'),
];

const NO_DAY: readonly Expression[] = [
  'next week',
  'sometime next week',
  'the week after next',
  'next month',
  'in a couple of weeks',
  'early next week',
  'some time in the next two weeks',
].map(noDay);

/** A clear time beside an unclear one. */
const HALF_CLEAR: readonly Expression[] = (
  [
    ['Tuesday at 3 or Wednesday at 7', 2, at(15), 3, at(7)],
    ['Thursday at 7 or Friday at 10', 4, at(7), 5, at(10)],
  ] as const
).map(([words, first, span, second, other]) =>
  expression(words, r => {
    if (r.today.dayOfWeek === first || r.today.dayOfWeek === second) return null;
    const zone = r.leadTimeZone ?? r.workspaceTimeZone;
    const intervals = [
      toInterval(comingWeekday(r.today, first), span, zone),
      toInterval(comingWeekday(r.today, second), other, zone),
    ];
    return { certain: false, intervals };
  }),
);

/** "29 February" on the eve and the day itself is clear; it stands here beside those that are not. */
const LEAP_DAY: readonly Expression[] = ['29 February at 10', 'Feb 29th at 10'].map(words => ({
  kind: 'date',
  read: r => {
    const day = findDay(r.today.year, 2, 29);
    if (day === null || r.today.month !== 2) return null;
    const truth = truthOf(r, [{ days: { days: [day], certain: true }, spans: { spans: [at(10)], certain: true } }]);
    return truth && { text: words, truth };
  },
}));

export const UNCLEAR: readonly Expression[] = [
  ...CONTRADICTIONS,
  ...NO_SUCH_DAY,
  ...PAST_YEAR,
  ...DATE_ORDER,
  ...UNKNOWN_ORDER,
  ...CLOCK_CHANGES,
  ...NO_DAY,
  ...HALF_CLEAR,
  ...LEAP_DAY,
];
