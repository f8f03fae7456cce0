import { list } from '../grammar/tokens.ts';
import { AFTERNOON, type CalendarWords, EVENING, MORNING } from './calendar-words.ts';
import { each, numbered, spokenTimes } from './foreign-calendar.ts';

const HOURS = { ...numbered('une deux trois quatre cinq six sept huit neuf dix onze douze', 1), un: 1 };
const HOUR_NAMES = ['heure', 'heures', 'h'];

/** The French calendar. */
export const FRENCH_CALENDAR: CalendarWords = {
  code: 'fr',
  weekdays: numbered('lundi mardi mercredi jeudi vendredi samedi dimanche', 1),
  recurringDays: {},
  shy: new Set(),
  months: {
    ...numbered('janvier février mars avril mai juin juillet août septembre octobre novembre décembre', 1),
    ...numbered('janv févr mars avr mai juin juil août sept oct nov déc', 1),
  },
  relativeDays: { ...each("aujourd'hui", 0), ...each('demain', 1), ...each('après - demain|après demain', 2) },
  parts: {
    ...each('matin|matinée|le matin|dans la matinée|en matinée', MORNING),
    ...each('en début de matinée|début de matinée', [8 * 60, 10 * 60] as const),
    ...each('fin de matinée|en fin de matinée', [10 * 60, 12 * 60] as const),
    ...each("après - midi|après midi|l'après - midi|dans l'après - midi|aprem|aprèm", AFTERNOON),
    ...each("début d'après - midi|en début d'après - midi", [12 * 60, 14 * 60] as const),
    ...each("fin d'après - midi|en fin d'après - midi", [15 * 60, 17 * 60] as const),
    ...each('soir|soirée|le soir', EVENING),
    ...each('heure du déjeuner|pendant le déjeuner', [12 * 60, 13 * 60] as const),
    ...each('après le déjeuner', [13 * 60, 17 * 60] as const),
    ...each('en fin de journée|fin de journée', [16 * 60, 17 * 60] as const),
  },
  points: {
    midi: 12 * 60,
    minuit: 0,
    'midi et demi': 12 * 60 + 30,
    'midi et quart': 12 * 60 + 15,
    ...Object.assign(
      {},
      ...HOUR_NAMES.map(name =>
        spokenTimes(HOURS, [
          { say: hour => `${hour} ${name} et quart`, minutes: 15 },
          { say: hour => `${hour} ${name} et demie`, minutes: 30 },
          { say: hour => `${hour} ${name} et demi`, minutes: 30 },
          { say: hour => `${hour} ${name} moins le quart`, minutes: -15 },
          { say: hour => `${hour} ${name} trente`, minutes: 30 },
          { say: hour => `${hour} ${name} quinze`, minutes: 15 },
        ]),
      ),
    ),
  },
  anyTime: ['toute la journée', "n'importe quand", 'à tout moment', 'à toute heure'],
  numbers: HOURS,
  ordinalEndings: new Set(['er', 'e']),
  next: [],
  this: ['ce', 'cette', 'cet'],
  every: ['chaque', 'tous les'],
  from: ['de', 'dès', 'à partir de'],
  to: ['à', 'et', 'jusque', "jusqu'à", '-', 'a'],
  between: ['entre'],
  and: ['et', '&'],
  or: ['ou', '/'],
  after: ['après', 'à partir de', 'dès', 'a partir de'],
  before: ['avant', "jusqu'à"],
  onwards: ['ou plus tard'],
  at: ['à', 'a', '@'],
  about: ['vers', 'environ', 'autour de', 'aux alentours de'],
  aboutEndings: ['environ', 'pile', 'précises'],
  oclock: ['heures', 'heure', 'h'],
  sameTime: ['même heure', 'à la même heure'],
  coarse: list(
    "la semaine prochaine|semaine prochaine|cette semaine|la semaine suivante|le mois prochain|mois prochain|ce mois - ci|l'année prochaine|l'an prochain|cette année|en automne|au printemps|cet été|à la rentrée|en début de semaine|en fin de semaine|la semaine d'après|dans les prochains jours",
  ),
  unknownTimes: list('la nuit|au goûter'),
};
