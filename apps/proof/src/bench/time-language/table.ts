import type { Reference } from './calendar.ts';
import { DATE_PHRASES } from './date-phrases.ts';
import { type DayPhrase, EVERYDAY_DAYS, RELATIVE_DAYS, WEEKDAY_PHRASES } from './day-phrases.ts';
import { compose, type Expression, type Kind, type Parts } from './expressions.ts';
import { REFERENCES } from './references.ts';
import { SEVERAL } from './several.ts';
import { BARE_DAYS, PARTS, POINTS, RANGES, type TimePhrase, UNKNOWN_TIMES, WINDOWS } from './time-phrases.ts';
import type { Truth } from './truth.ts';
import { UNCLEAR } from './unclear.ts';
import { ZONE_PHRASES } from './zone-phrases.ts';

/** One expression said at one place and time. */
export interface Measurement {
  /** Row in the table. */
  expression: number;
  kind: Kind;
  reference: Reference;
  text: string;
  truth: Truth;
}

const REFERENCES_EACH = 4;

const said = (phrases: readonly TimePhrase[], ...texts: string[]): TimePhrase[] =>
  texts.map(text => {
    const found = phrases.find(one => one.text === text);
    if (!found) throw new Error(`no such phrase: ${text}`);
    return found;
  });

/** The everyday times that day phrases are tried with. */
const EVERYDAY_TIMES: readonly TimePhrase[] = [
  ...said(POINTS, 'at 10', '3pm', '15:00', 'at 3', 'at 11', '10am', 'at 1', 'noon', 'at 3:30'),
  ...said(RANGES, 'between 2 and 4', '10-11am', 'from 2 to 4', '2-4pm'),
  ...said(WINDOWS, 'after 3', 'before noon', 'before 11'),
];
const ZONED_TIMES: readonly TimePhrase[] = said(
  [...POINTS, ...RANGES],
  '3pm',
  '10am',
  '15:00',
  '2-4pm',
  '10-11am',
  '12pm',
);

function pick<T>(from: readonly T[], turn: number): T {
  const one = from[turn % from.length];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** Every phrase with so many partners, which change from phrase to phrase. */
function rows<T>(
  kind: Kind,
  phrases: readonly T[],
  each: number,
  parts: (phrase: T, turn: number) => Parts,
): Expression[] {
  return phrases.flatMap((phrase, index) =>
    Array.from({ length: each }, (_, turn) => compose(kind, parts(phrase, index * each + turn))),
  );
}

const byTime = (time: TimePhrase, turn: number): Parts => ({ day: pick(EVERYDAY_DAYS, turn), time, turn });
const byDay = (day: DayPhrase, turn: number): Parts => ({ day, time: pick(EVERYDAY_TIMES, turn * 3), turn });
const bare = (day: DayPhrase, turn: number): Parts => ({ day, time: pick(BARE_DAYS, turn), turn });

export const EXPRESSIONS: readonly Expression[] = [
  ...rows('date', DATE_PHRASES, 3, byDay),
  ...rows('weekday', [...WEEKDAY_PHRASES, ...RELATIVE_DAYS], 2, byDay),
  ...rows('point', POINTS, 3, byTime),
  ...rows('range', RANGES, 2, byTime),
  ...rows('window', WINDOWS, 2, byTime),
  ...rows('part', PARTS, 2, byTime),
  ...rows('zone', ZONE_PHRASES, 1, (zone, turn) => ({
    day: pick(EVERYDAY_DAYS, turn * 3),
    time: pick(ZONED_TIMES, turn),
    zone,
    turn,
  })),
  ...SEVERAL,
  ...UNCLEAR,
  ...rows('unclear', UNKNOWN_TIMES, 1, byTime),
  ...rows(
    'unclear',
    [...WEEKDAY_PHRASES, ...RELATIVE_DAYS, ...DATE_PHRASES].filter((_, i) => i % 4 === 0),
    1,
    bare,
  ),
];

/** Every expression at several references, others for each, so that all of them meet all kinds. */
export function buildTable(expressions = EXPRESSIONS): Measurement[] {
  return expressions.flatMap((expression, row) => {
    const found: Measurement[] = [];
    const texts = new Set<string>();
    for (let turn = 0; turn < REFERENCES.length && found.length < REFERENCES_EACH; turn += 1) {
      const reference = pick(REFERENCES, row * 4 + turn * 7);
      const one = expression.read(reference);
      if (one === null || texts.has(`${reference.name}${one.text}`)) continue;
      texts.add(`${reference.name}${one.text}`);
      const kind = one.truth.certain === true ? expression.kind : 'unclear';
      found.push({ expression: row, kind, reference, ...one });
    }
    return found;
  });
}
