import { list } from '../grammar/tokens.ts';
import { AFTERNOON, type CalendarWords, EVENING, MORNING } from './calendar-words.ts';
import { each, numbered, spokenTimes } from './foreign-calendar.ts';

const HOURS = numbered('eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf', 1);

/** The German calendar. */
export const GERMAN_CALENDAR: CalendarWords = {
  code: 'de',
  weekdays: {
    ...numbered('montag dienstag mittwoch donnerstag freitag samstag sonntag', 1),
    ...numbered('montags dienstags mittwochs donnerstags freitags samstags sonntags', 1),
    ...each('sonnabend', 6),
  },
  recurringDays: {},
  shy: new Set(),
  months: {
    ...numbered('januar februar märz april mai juni juli august september oktober november dezember', 1),
    ...numbered('jan feb mrz apr mai jun jul aug sep okt nov dez', 1),
    ...each('jänner', 1),
  },
  relativeDays: { ...each('heute', 0), ...each('morgen', 1), ...each('übermorgen', 2) },
  parts: {
    ...each('vormittag|vormittags|am vormittag|am morgen|morgens', MORNING),
    ...each('früh|in der früh', [8 * 60, 10 * 60] as const),
    ...each('nachmittag|nachmittags|am nachmittag', AFTERNOON),
    ...each('abend|abends|am abend', EVENING),
    ...each('mittag|mittags|am mittag|über mittag|zur mittagszeit', [12 * 60, 13 * 60] as const),
    ...each('nach dem mittagessen|nach der mittagspause', [13 * 60, 17 * 60] as const),
  },
  points: spokenTimes(HOURS, [
    { say: hour => `halb ${hour}`, minutes: -30 },
    { say: hour => `viertel nach ${hour}`, minutes: 15 },
    { say: hour => `viertel vor ${hour}`, minutes: -15 },
    { say: hour => `dreiviertel ${hour}`, minutes: -15 },
    { say: hour => `zehn nach ${hour}`, minutes: 10 },
    { say: hour => `zehn vor ${hour}`, minutes: -10 },
    { say: hour => `fünf nach ${hour}`, minutes: 5 },
    { say: hour => `fünf vor ${hour}`, minutes: -5 },
    { say: hour => `zwanzig nach ${hour}`, minutes: 20 },
  ]),
  anyTime: ['ganztägig', 'den ganzen tag', 'jederzeit', 'immer', 'egal wann'],
  numbers: { ...HOURS, ...each('ein', 1) },
  ordinalEndings: new Set(),
  next: ['nächsten', 'nächste', 'nächster'],
  this: ['diesen', 'dieser', 'diese'],
  every: ['jeden', 'jede', 'jeder'],
  from: ['von', 'ab'],
  to: ['bis', '-', 'und'],
  between: ['zwischen'],
  and: ['und', '&', 'sowie'],
  or: ['oder', '/', 'bzw'],
  after: ['nach', 'ab', 'frühestens'],
  before: ['vor', 'bis', 'spätestens'],
  onwards: ['oder später'],
  at: ['um', '@'],
  about: ['gegen', 'ca', 'circa', 'etwa', 'ungefähr', 'so um'],
  aboutEndings: ['rum', 'genau'],
  oclock: ['uhr', 'h'],
  sameTime: ['gleiche zeit', 'zur gleichen zeit', 'selbe zeit', 'zur selben zeit'],
  coarse: list(
    'nächste woche|diese woche|kommende woche|übernächste woche|nächsten monat|diesen monat|ende der woche|anfang nächster woche|ende nächster woche|mitte nächster woche|nächstes jahr|dieses jahr|im herbst|im sommer|im winter|im frühjahr|in den nächsten tagen|die tage|demnächst',
  ),
  unknownTimes: list('feierabend|in der nacht|nachts'),
};
