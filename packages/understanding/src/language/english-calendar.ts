import { list } from '../grammar/tokens.ts';
import { AFTERNOON, type CalendarWords, EVENING, MORNING } from './calendar-words.ts';

const each = <T>(words: string, value: T): Record<string, T> =>
  Object.fromEntries(list(words).map(word => [word, value]));

const WEEKDAYS = {
  ...each('monday|mon|mo|mondy', 1),
  ...each('tuesday|tue|tues|tuesdy|teusday|tuseday', 2),
  ...each('wednesday|wed|weds|wednes|wednsday|wensday|wedensday|wednesdy', 3),
  ...each('thursday|thu|thur|thurs|thursdy|thrusday|thirsday|thursd', 4),
  ...each('friday|fri|fridy|firday|frday', 5),
  ...each('saturday|sat', 6),
  ...each('sunday|sun', 7),
};

const MONTHS = {
  ...each('january|jan', 1),
  ...each('february|feb|febuary', 2),
  ...each('march|mar', 3),
  ...each('april|apr', 4),
  ...each('may', 5),
  ...each('june|jun', 6),
  ...each('july|jul', 7),
  ...each('august|aug', 8),
  ...each('september|sept|sep', 9),
  ...each('october|oct', 10),
  ...each('november|nov', 11),
  ...each('december|dec', 12),
};

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const);
const TENS = [
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
] as const;

/** The English calendar, with the spellings and slang that people write. */
export const ENGLISH_CALENDAR: CalendarWords = {
  code: 'en',
  weekdays: WEEKDAYS,
  recurringDays: each('', 0) as Record<string, number>,
  shy: new Set(['sat', 'sun', 'may', 'march', 'mar', 'jan', 'mo', 'wed']),
  months: MONTHS,
  relativeDays: {
    ...each('today|2day|tday', 0),
    ...each(
      'tomorrow|tmoro|tmorro|tomorro|tomorow|tomorrw|tommrow|tmrrw|2mro|tmrw|tmr|tmw|tmrow|tomorow|tommorow|tommorrow|tomorrrow|tomoz|tomo|2moro|2morrow|2mrw|tmorrow',
      1,
    ),
    ...each('the day after tomorrow|day after tomorrow|overmorrow|the day after tmrw|day after tmrw', 2),
    ...each('in two days|in 2 days|two days from now|2 days from now', 2),
    ...each('in three days|in 3 days|three days from now|3 days from now', 3),
    ...each('in four days|in 4 days', 4),
    ...each('in five days|in 5 days', 5),
  },
  parts: {
    ...each('morning|mornings|mornin|morn|mrng|am|a.m|the morning', MORNING),
    ...each('early morning|early mornings|early in the morning|early am|early on in the morning', [
      8 * 60,
      10 * 60,
    ] as const),
    ...each('late morning|late in the morning|later in the morning|later morning|late am', [10 * 60, 12 * 60] as const),
    ...each('afternoon|afternoons|arvo|arvos|pm|p.m|aft|afternon|afernoon|aftnoon|afternoom|the afternoon', AFTERNOON),
    ...each('early afternoon|early arvo|early in the afternoon|early pm|early afternoons', [12 * 60, 14 * 60] as const),
    ...each(
      'late afternoon|late arvo|late in the afternoon|later in the afternoon|later afternoon|late pm|late afternoons',
      [15 * 60, 17 * 60] as const,
    ),
    ...each('evening|evenings|eve|the evening', EVENING),
    ...each(
      'lunch|lunchtime|lunch time|lunch hour|over lunch|during lunch|at lunch|at lunchtime|around lunch|around lunchtime',
      [12 * 60, 13 * 60] as const,
    ),
    ...each('before lunch|before lunchtime|pre lunch|pre - lunch|ahead of lunch', MORNING),
    ...each('after lunch|after lunchtime|post lunch|post - lunch', [13 * 60, 17 * 60] as const),
    ...each('first thing|first thing in the morning|first thing am|first thing in the am', [9 * 60, 10 * 60] as const),
    ...each(
      'end of day|eod|cob|end of the day|close of business|close of play|cop|end of the business day|end of business',
      [16 * 60, 17 * 60] as const,
    ),
    ...each('before noon|before midday', MORNING),
    ...each('after noon|after midday', AFTERNOON),
  },
  points: {
    ...each('noon|midday|mid - day|12 noon|noontime|high noon|twelve noon|noonish|noon - ish|nooner', 720),
    ...each('midnight|12 midnight', 0),
  },
  anyTime:
    list(`any time of day|any time of the day|any time during the day|any time that day|any time|anytime|at any time|whenever|all day|all day long|the whole day|wide open|completely open|
    any time works|any hour|throughout the day|anytime during the day|anytime that day|anytime of the day|any time at all|anytime at all|the entire day|fully open|completely free|totally free|totally open|wide - open|all - day`),
  numbers: {
    ...Object.fromEntries(ONES),
    ...Object.fromEntries(TENS),
    ...Object.fromEntries(
      TENS.flatMap(([ten, tens]) => ONES.slice(1, 10).map(([one, value]) => [`${ten} - ${one}`, tens + value])),
    ),
    ...Object.fromEntries(
      TENS.flatMap(([ten, tens]) => ONES.slice(1, 10).map(([one, value]) => [`${ten} ${one}`, tens + value])),
    ),
  },
  ordinalEndings: new Set(['st', 'nd', 'rd', 'th']),
  next: ['next', 'nxt'],
  this: ['this', 'coming', 'this coming', 'the coming', 'upcoming', 'this upcoming'],
  every: ['every', 'each'],
  from: ['from', 'frm', 'anywhere from', 'any time from', 'anytime from', 'sometime from'],
  to: ['to', 'until', 'till', 'til', 'thru', 'through', 'and', '&', '-', 'up to'],
  between: [
    'between',
    'b / w',
    'btwn',
    'btw',
    'bw',
    'betw',
    'anywhere between',
    'sometime between',
    'some time between',
    'in between',
  ],
  and: ['and', '&', 'n', '+'],
  or: ['or', '/'],
  after: [
    'after',
    'post',
    'past',
    'starting at',
    'starting from',
    'starting',
    'not before',
    'no earlier than',
    'not earlier than',
    'from about',
    'later than',
    'beginning at',
  ],
  before: [
    'before',
    'by',
    'until',
    'till',
    'til',
    'up to',
    'up until',
    'no later than',
    'not later than',
    'not after',
    'ahead of',
    'prior to',
    'earlier than',
  ],
  onwards: [
    'onwards',
    'onward',
    'on',
    'or later',
    'or after',
    'and later',
    'and after',
    'and onwards',
    'or thereafter',
    '+',
    'or any time after',
    'or anytime after',
  ],
  at: ['at', '@'],
  about: ['about', 'around', 'roughly', 'approx', 'approximately', 'circa', 'ca', '~', 'abt', 'arnd', 'round', 'say'],
  aboutEndings: ['ish', '- ish', 'or so', 'or thereabouts', 'sharp', 'exactly', 'on the dot', 'or around then'],
  oclock: ["o'clock", 'oclock', 'uhr', 'o clock', 'hrs', 'hours', 'h'],
  sameTime: [
    'same time',
    'the same time',
    'at the same time',
    'same hour',
    'the same hour',
    'same slot',
    'same time slot',
    'that same time',
  ],
  coarse: list(`
    next week|this week|the following week|following week|the week after|the week after next|week after next|next month|this month|later this week|later that week|later next week|
    early next week|early this week|late next week|mid next week|middle of next week|end of next week|end of this week|end of the week|end of week|
    beginning of next week|start of next week|start of the week|the week of|week of|the week commencing|week commencing|the week beginning|week beginning|w / c|the first week of|first week of|second week of|
    third week of|last week of|the last week of|end of the month|end of month|beginning of the month|start of the month|later this month|early next month|later in the month|
    next quarter|this quarter|next year|this year|q1|q2|q3|q4|q 1|q 2|q 3|q 4|spring|summer|autumn|winter|in the fall|the fall|after the holidays|over the holidays|after christmas|after easter|before christmas|after new year|the new year|new year|
    in a few weeks|in a couple of weeks|in a few days|in a couple of days|a few days|couple of weeks|couple of days|in a week|in two weeks|in 2 weeks|in three weeks|in 3 weeks|in a fortnight|in a month|in a week or two|
    weekend|weekends|the weekend|this weekend|next weekend|weekday|weekdays|any weekday|all week|any day|some day|someday|sometime|some time|one day|any day next week|most days|other days|
    the day after|the next day|following day|the following day|next day|the rest of the week|rest of the week|half term|half - term|month end|month - end|year end|year - end|shortly|soon`),
  unknownTimes: list(`
    teatime|tea time|tea - time|coffee time|at breakfast|over breakfast|breakfast time|brunch|at dinner|dinnertime|dinner time|supper|mid morning|mid - morning|midmorning|mid afternoon|mid - afternoon|midafternoon|
    happy hour|dawn|dusk|sunset|sunrise|nighttime|late night|at night|tonight|early evening|late evening|bedtime|school run|after school|after work|before work|after hours|after hrs|elevenses|sparrow's|crack of dawn|siesta|
    top of the hour|the top of the hour|bottom of the hour|early doors|start of day|start of the day|beginning of the day|closing time`),
};
