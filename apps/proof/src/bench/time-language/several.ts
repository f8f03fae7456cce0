import { findDay, nextDate, plus, type Reference, type Span } from './calendar.ts';
import { monthName, numericDate, ordinal, regionalOrder } from './date-phrases.ts';
import { weekdayMeans, weekdayName } from './day-phrases.ts';
import type { Expression } from './expressions.ts';
import { MEETING_MINUTES } from './time-phrases.ts';
import { type ClockOn, type Days, type Part, truthOf } from './truth.ts';

const at = (hour: number, minute = 0): Span => [hour * 60 + minute, hour * 60 + minute + MEETING_MINUTES];
const from = (start: number, end: number): Span => [start * 60, end * 60];

const MORNING = from(9, 12);
const AFTERNOON = from(12, 17);

/** Monday is 1; `+n` days ahead is written as a string. */
type DayKey = 1 | 2 | 3 | 4 | 5 | '+1' | '+2';

function days(r: Reference, key: DayKey): Days | null {
  return typeof key === 'string' ? { days: [plus(r.today, Number(key))], certain: true } : weekdayMeans(key)(r.today);
}

type Said = readonly [DayKey, ...Span[]];

/** Left out where one of the days is today's own weekday, which the rules leave unsure. */
const list = (text: string, said: readonly Said[], clockOn?: ClockOn): Expression => ({
  kind: 'several',
  read: r => {
    const parts: Part[] = [];
    for (const [key, ...spans] of said) {
      const named = days(r, key);
      if (!named?.certain) return null;
      parts.push({ days: named, spans: { spans, certain: true } });
    }
    const truth = truthOf(r, parts, clockOn);
    return truth && { text, truth };
  },
});

const eastern: ClockOn = () => ({ timeZone: 'America/New_York', certain: true });
const pacific: ClockOn = () => ({ timeZone: 'America/Los_Angeles', certain: true });

const WEEKDAYS: readonly Expression[] = [
  list('Tuesday or Wednesday at 10', [
    [2, at(10)],
    [3, at(10)],
  ]),
  list('Tues, Wed or Thurs at 10', [
    [2, at(10)],
    [3, at(10)],
    [4, at(10)],
  ]),
  list('Monday and Tuesday at 2pm', [
    [1, at(14)],
    [2, at(14)],
  ]),
  list('either Monday or Tuesday at 10', [
    [1, at(10)],
    [2, at(10)],
  ]),
  list('at 3 on Thursday or Friday', [
    [4, at(15)],
    [5, at(15)],
  ]),
  list('Monday, Wednesday or Friday, 11am', [
    [1, at(11)],
    [3, at(11)],
    [5, at(11)],
  ]),
  list('mon/tue at 4', [
    [1, at(16)],
    [2, at(16)],
  ]),
  list('Monday and Tuesday mornings', [
    [1, MORNING],
    [2, MORNING],
  ]),
  list('Monday or Tuesday, any time', [
    [1, from(9, 17)],
    [2, from(9, 17)],
  ]),
  list('Thursday or Friday afternoon', [
    [4, AFTERNOON],
    [5, AFTERNOON],
  ]),
  list('Tuesday and Thursday after 2', [
    [2, from(14, 17)],
    [4, from(14, 17)],
  ]),
  list('Tuesday or Wednesday before 11', [
    [2, from(9, 11)],
    [3, from(9, 11)],
  ]),
  list('Wed or Thu between 1 and 3', [
    [3, from(13, 15)],
    [4, from(13, 15)],
  ]),
  list('2-4pm on Monday or Tuesday', [
    [1, from(14, 16)],
    [2, from(14, 16)],
  ]),
  list('Tuesday morning or Wednesday afternoon', [
    [2, MORNING],
    [3, AFTERNOON],
  ]),
  list('Thursday after 1 or Friday morning', [
    [4, from(13, 17)],
    [5, MORNING],
  ]),
  list('Monday 9am or Wednesday 4pm', [
    [1, at(9)],
    [3, at(16)],
  ]),
  list('Monday at 9, otherwise Tuesday at 10', [
    [1, at(9)],
    [2, at(10)],
  ]),
  list('Monday at 9; Tuesday at 2:30; Friday at noon', [
    [1, at(9)],
    [2, at(14, 30)],
    [5, at(12)],
  ]),
  list('Mon 2-4 or Tue 10-12', [
    [1, from(14, 16)],
    [2, from(10, 12)],
  ]),
  list('Wed 3-5pm, Thu 12-1pm, Fri 11-2pm', [
    [3, from(15, 17)],
    [4, from(12, 13)],
    [5, from(11, 14)],
  ]),
  list("I'm free 2-4 on Friday afternoon or 8-9 Monday morning", [
    [5, from(14, 16)],
    [1, from(8, 9)],
  ]),
  list('10:30 till noon on Thursday or from 3 on Friday', [
    [4, [630, 720]],
    [5, from(15, 17)],
  ]),
  list('Monday 10-11 and 2-3, Tuesday after 4', [
    [1, from(10, 11), from(14, 15)],
    [2, from(16, 17)],
  ]),
  list('Tuesday: 10am, 2pm. Thursday: 11am', [
    [2, at(10), at(14)],
    [4, at(11)],
  ]),
  list('first thing Monday or end of day Tuesday', [
    [1, from(9, 10)],
    [2, from(16, 17)],
  ]),
  list('lunchtime Wednesday or Thursday at 5', [
    [3, from(12, 13)],
    [4, at(17)],
  ]),
];

const ONE_DAY: readonly Expression[] = [
  list('Thursday at 2 or 4', [[4, at(14), at(16)]]),
  list('Thursday at 10, 11 or 2', [[4, at(10), at(11), at(14)]]),
  list('Thursday 10am, 11am, or 2pm', [[4, at(10), at(11), at(14)]]),
  list('Thursday at 2 or 2:30', [[4, at(14), at(14, 30)]]),
  list('3 or 4pm on Tuesday', [[2, at(15), at(16)]]),
  list('10 or 11 am Wednesday', [[3, at(10), at(11)]]),
  list('Monday at 10 and also at 3', [[1, at(10), at(15)]]),
  list('Friday at 9:30 or 13:30', [[5, at(9, 30), at(13, 30)]]),
  list('tomorrow 8:30am or 4pm', [['+1', at(8, 30), at(16)]]),
  list('9-11 and 2-4 tomorrow', [['+1', from(9, 11), from(14, 16)]]),
  list('tomorrow before 11 or after 3', [['+1', from(9, 11), from(15, 17)]]),
  list('Thursday before 10 or after 4', [[4, from(9, 10), from(16, 17)]]),
  list('Wednesday morning or after 3', [[3, MORNING, from(15, 17)]]),
  list('Tuesday 10-11, 1-2 or 4-5', [[2, from(10, 11), from(13, 14), from(16, 17)]]),
  list('Tuesday morning or evening', [[2, MORNING, from(17, 20)]]),
  list('Monday at noon or at half past two', [[1, at(12), at(14, 30)]]),
  list('tomorrow or the day after at 11', [
    ['+1', at(11)],
    ['+2', at(11)],
  ]),
  list('tomorrow or the day after, anytime after 1', [
    ['+1', from(13, 17)],
    ['+2', from(13, 17)],
  ]),
  list('tmrw at 9 or the day after tomorrow at 2', [
    ['+1', at(9)],
    ['+2', at(14)],
  ]),
];

const SAME_TIME: readonly Expression[] = [
  list('Wed 9-10, or Thurs same time', [
    [3, from(9, 10)],
    [4, from(9, 10)],
  ]),
  list('Tuesday at 2 or same time on Thursday', [
    [2, at(14)],
    [4, at(14)],
  ]),
  list('Tuesday 10am or Wednesday at the same time', [
    [2, at(10)],
    [3, at(10)],
  ]),
  list('Monday afternoon, or same time Tuesday', [
    [1, AFTERNOON],
    [2, AFTERNOON],
  ]),
  list('tomorrow at 3, or the day after at the same time', [
    ['+1', at(15)],
    ['+2', at(15)],
  ]),
];

const IN_A_ZONE: readonly Expression[] = [
  list(
    'Wed 3-5pm, Thu 12-1pm, Fri 11-2pm. All EST.',
    [
      [3, from(15, 17)],
      [4, from(12, 13)],
      [5, from(11, 14)],
    ],
    eastern,
  ),
  list(
    'Tuesday or Wednesday at 10 ET',
    [
      [2, at(10)],
      [3, at(10)],
    ],
    eastern,
  ),
  list('Tuesday 10am or 2pm PT', [[2, at(10), at(14)]], pacific),
  list(
    'Thursday 9-11am or Friday 1-3pm Pacific',
    [
      [4, from(9, 11)],
      [5, from(13, 15)],
    ],
    pacific,
  ),
  list(
    'Wed 9-10 eastern, or Thurs same time',
    [
      [3, from(9, 10)],
      [4, from(9, 10)],
    ],
    eastern,
  ),
];

/** Two dates of one month, so many days ahead. */
const dates = (
  write: (month: string, first: number, second: number) => string,
  offset: number,
  span: Span,
): Expression => ({
  kind: 'several',
  read: r => {
    const first = plus(r.today, offset);
    const second = findDay(first.year, first.month, first.day + 1);
    if (second === null) return null;
    const truth = truthOf(r, [
      { days: { days: [first, second], certain: true }, spans: { spans: [span], certain: true } },
    ]);
    return truth && { text: write(monthName(first), first.day, second.day), truth };
  },
});

const numericDates = (offset: number, apart: number, time: string, span: Span): Expression => ({
  kind: 'several',
  read: r => {
    const parts: Part[] = [];
    const words: string[] = [];
    for (const day of [plus(r.today, offset), plus(r.today, offset + apart)]) {
      const [first, second] = regionalOrder(r, day);
      const named = numericDate(r, first, second);
      if (!named?.days[0] || !named.certain) return null;
      parts.push({ days: named, spans: { spans: [span], certain: true } });
      words.push(`${first}/${second}`);
    }
    const truth = truthOf(r, parts);
    return truth && { text: `${words.join(' or ')}, ${time}`, truth };
  },
});

const DATES: readonly Expression[] = [
  dates((month, a, b) => `${month} ${ordinal(a)} or ${ordinal(b)}, afternoons`, 8, AFTERNOON),
  dates((month, a, b) => `${month} ${a} or ${b} at 2pm`, 12, at(14)),
  dates((month, a, b) => `${a} or ${b} ${month} at 10`, 5, at(10)),
  dates((month, a, b) => `${month} ${a} or ${month} ${b}, 10-12`, 16, from(10, 12)),
  dates((_, a, b) => `the ${ordinal(a)} or ${ordinal(b)} at 2`, 3, at(14)),
  dates((_, a, b) => `the ${ordinal(a)} or the ${ordinal(b)} at 11am`, 10, at(11)),
  dates((month, a, b) => `${ordinal(a)} and ${ordinal(b)} ${month}, any time after 2`, 20, from(14, 17)),
  numericDates(2, 4, '5 pm', at(17)),
  numericDates(9, 3, '10-11am', from(10, 11)),
  {
    kind: 'several',
    read: r => {
      const [first, second] = [plus(r.today, 6), plus(r.today, 8)];
      const text = `${weekdayName(first)} the ${ordinal(first.day)} at 10 or ${weekdayName(second)} the ${ordinal(second.day)} at 3`;
      const parts: Part[] = [
        { days: { days: [first], certain: true }, spans: { spans: [at(10)], certain: true } },
        { days: { days: [second], certain: true }, spans: { spans: [at(15)], certain: true } },
      ];
      const truth = truthOf(r, parts);
      return truth && { text, truth };
    },
  },
  {
    kind: 'several',
    read: r => {
      const day = nextDate(r.today, 1, 20);
      const truth =
        day &&
        truthOf(r, [{ days: { days: [day], certain: true }, spans: { spans: [at(10), at(15)], certain: true } }]);
      return truth && { text: 'January 20th at 10am or 3pm', truth };
    },
  },
];

export const SEVERAL: readonly Expression[] = [...WEEKDAYS, ...ONE_DAY, ...SAME_TIME, ...IN_A_ZONE, ...DATES];
