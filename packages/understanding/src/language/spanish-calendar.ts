import { list } from '../grammar/tokens.ts';
import { AFTERNOON, type CalendarWords, EVENING, MORNING } from './calendar-words.ts';
import { each, numbered, spokenTimes } from './foreign-calendar.ts';

const HOURS = { ...numbered('una dos tres cuatro cinco seis siete ocho nueve diez once doce', 1), uno: 1 };

/** The Spanish calendar. */
export const SPANISH_CALENDAR: CalendarWords = {
  code: 'es',
  weekdays: numbered('lunes martes miércoles jueves viernes sábado domingo', 1),
  recurringDays: {},
  shy: new Set(),
  months: {
    ...numbered('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre', 1),
    ...numbered('ene feb mar abr may jun jul ago sept oct nov dic', 1),
  },
  relativeDays: { ...each('hoy', 0), ...each('mañana', 1), ...each('pasado mañana', 2) },
  parts: {
    ...each('por la mañana|en la mañana|de la mañana|a la mañana', MORNING),
    ...each('a primera hora|temprano', [9 * 60, 10 * 60] as const),
    ...each('por la tarde|en la tarde|de la tarde|a la tarde', AFTERNOON),
    ...each('por la noche|en la noche', EVENING),
    ...each('al mediodía|a mediodía|a la hora de comer|a la hora del almuerzo', [12 * 60, 13 * 60] as const),
    ...each('después de comer|después del almuerzo', [13 * 60, 17 * 60] as const),
    ...each('a última hora|al final del día', [16 * 60, 17 * 60] as const),
  },
  points: {
    ...each('mediodía', 12 * 60),
    ...each('medianoche', 0),
    ...spokenTimes(HOURS, [
      { say: hour => `${hour} y media`, minutes: 30 },
      { say: hour => `${hour} y cuarto`, minutes: 15 },
      { say: hour => `${hour} menos cuarto`, minutes: -15 },
      { say: hour => `${hour} y diez`, minutes: 10 },
      { say: hour => `${hour} y veinte`, minutes: 20 },
      { say: hour => `${hour} y treinta`, minutes: 30 },
    ]),
  },
  anyTime: ['todo el día', 'a cualquier hora', 'cualquier hora', 'cuando sea'],
  numbers: HOURS,
  ordinalEndings: new Set(['º', 'o']),
  next: ['próximo', 'próxima', 'proximo'],
  this: ['este', 'esta'],
  every: ['cada', 'todos los'],
  from: ['de', 'desde', 'de las', 'desde las'],
  to: ['a', 'a las', 'hasta', 'hasta las', 'y', 'y las', '-'],
  between: ['entre las', 'entre la', 'entre'],
  and: ['y', '&', 'e'],
  or: ['o', 'u', '/'],
  after: [
    'después de las',
    'después de la',
    'a partir de las',
    'a partir de la',
    'a partir de',
    'desde las',
    'pasadas las',
    'despues de las',
  ],
  before: ['antes de las', 'antes de la', 'hasta las', 'antes de'],
  onwards: ['en adelante'],
  at: ['a las', 'a la', 'las', '@'],
  about: ['sobre las', 'hacia las', 'alrededor de las', 'como a las', 'sobre'],
  aboutEndings: ['en punto', 'aproximadamente', 'más o menos'],
  oclock: ['horas', 'hrs', 'h', 'hs'],
  sameTime: ['misma hora', 'a la misma hora'],
  coarse: list(
    'la próxima semana|la semana que viene|próxima semana|esta semana|la semana siguiente|el próximo mes|el mes que viene|este mes|el próximo año|el año que viene|este año|en otoño|en verano|en primavera|a principios de semana|a finales de semana|la semana entrante|los próximos días',
  ),
  unknownTimes: list('de madrugada|a la hora de la siesta'),
};
