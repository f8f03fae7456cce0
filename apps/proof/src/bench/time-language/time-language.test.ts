import { describe, expect, test } from 'vitest';
import { toInstant } from './calendar.ts';
import { numericDate } from './date-phrases.ts';
import { REFERENCES } from './references.ts';
import { scoreEngine, scorePeer } from './score.ts';
import { buildTable, EXPRESSIONS } from './table.ts';
import type { Truth } from './truth.ts';

const referenceOf = (name: string) => {
  const found = REFERENCES.find(one => one.name === name);
  if (!found) throw new Error(`no such reference: ${name}`);
  return found;
};

const NEW_YORK = referenceOf('Friday before New York goes forward');
const LONDON = referenceOf('Thursday before London goes forward');
const SYDNEY = referenceOf('Thursday before Sydney goes back');
const SAO_PAULO = referenceOf('late on the last day but one of the year in São Paulo');
const KOLKATA = referenceOf('day before leap day in Kolkata');
const PHOENIX = referenceOf('leap day in Phoenix');
const LATE_NEW_YORK = referenceOf('late Wednesday before New York goes back');
const CHICAGO = referenceOf("New Year's Eve in Chicago");
const TORONTO = referenceOf('Monday in Toronto');
const NO_ZONE = referenceOf('lead without a zone');

function truthOf(text: string, reference: (typeof REFERENCES)[number]): Truth {
  for (const expression of EXPRESSIONS) {
    const found = expression.read(reference);
    if (found?.text === text) return found.truth;
  }
  throw new Error(`not in the table: ${text}`);
}

const written = ({ certain, intervals }: Truth): unknown => ({
  certain,
  intervals:
    intervals === 'any'
      ? 'any'
      : intervals.map(({ start, end }) => [start, end].map(one => new Date(one).toISOString().slice(0, 16)).join('/')),
});

describe('the truth, computed by hand', () => {
  // Each line was worked out with a paper calendar and the offsets of the day.
  test.each([
    ['Monday at 10', NEW_YORK, true, ['2026-03-09T14:00/2026-03-09T14:30']],
    ['Monday at 7', NEW_YORK, false, ['2026-03-09T11:00/2026-03-09T11:30']],
    ['Tuesday week between 2 and 4', NEW_YORK, true, ['2026-03-17T18:00/2026-03-17T20:00']],
    ['Friday at 230?', NEW_YORK, false, ['2026-03-13T18:30/2026-03-13T19:00']],
    ['Sunday at 2:30am', NEW_YORK, false, 'any'],
    ['29 February 2027 at 10', NEW_YORK, false, []],
    ['tomorrow at 10am Eastern', LONDON, true, ['2026-03-27T14:00/2026-03-27T14:30']],
    ['Tuesday at half two', LONDON, true, ['2026-03-31T13:30/2026-03-31T14:00']],
    ['Thursday, at 8', LONDON, false, ['2026-04-02T07:00/2026-04-02T07:30']],
    [
      'Monday afternoon, or same time Tuesday',
      LONDON,
      true,
      ['2026-03-30T11:00/2026-03-30T16:00', '2026-03-31T11:00/2026-03-31T16:00'],
    ],
    ['Monday 6/4 at 3:30', SYDNEY, true, ['2026-04-06T05:30/2026-04-06T06:00']],
    ['before noon a week on Wednesday works for me', SYDNEY, true, ['2026-04-14T23:00/2026-04-15T02:00']],
    ['the 2nd, at 3', SYDNEY, true, ['2026-04-02T04:00/2026-04-02T04:30']],
    ['Friday 3pm (CST)', SAO_PAULO, true, ['2027-01-01T21:00/2027-01-01T21:30']],
    ['the 29th at 1 works for me', KOLKATA, true, ['2028-02-29T07:30/2028-02-29T08:00']],
    ['Wednesday at 15:00 IST', PHOENIX, false, []],
    ['tomorrow 7:30am please', PHOENIX, true, ['2028-03-01T14:30/2028-03-01T15:00']],
    ['between noon and 2 on Tue', LATE_NEW_YORK, true, ['2026-11-03T17:00/2026-11-03T19:00']],
    ['first thing thurs', CHICAGO, false, ['2027-01-07T15:00/2027-01-07T16:00']],
    [
      'all day Monday except 11am-12pm',
      SYDNEY,
      true,
      ['2026-04-05T23:00/2026-04-06T01:00', '2026-04-06T02:00/2026-04-06T07:00'],
    ],
    ['6/9 at 10', TORONTO, false, []],
    [
      'Wed 9-10 eastern, or Thurs same time',
      NO_ZONE,
      true,
      ['2026-08-05T13:00/2026-08-05T14:00', '2026-08-06T13:00/2026-08-06T14:00'],
    ],
  ] as const)('reads “%s”', (text, reference, certain, intervals) => {
    expect(written(truthOf(text, reference))).toEqual({ certain, intervals });
  });

  test('weighs both orders of a numeric date', () => {
    const read = (first: number, second: number, reference = NEW_YORK) => {
      const means = numericDate(reference, first, second);
      return means && `${means.days.join()} ${means.certain}`;
    };
    expect(read(3, 10)).toBe('2026-03-10 true');
    expect(read(17, 4)).toBe('2026-04-17 true');
    // 4 May is 59 days off and 5 April is 30.
    expect(read(5, 4)).toBe('2026-05-04 false');
    expect(read(4, 5)).toBe('2026-04-05 true');
    expect(read(13, 13)).toBe(' false');
    expect(read(6, 9, TORONTO)).toBe(' false');
  });

  test('rests on no wall time that the clocks skip or repeat', () => {
    expect(() => toInstant(NEW_YORK.today.add({ days: 2 }), 150, 'America/New_York')).toThrow();
    expect(() => toInstant(LATE_NEW_YORK.today.add({ days: 4 }), 90, 'America/New_York')).toThrow();
  });
});

describe('the table', () => {
  const table = buildTable();

  test('is as wide as promised', () => {
    expect(new Set(table.map(one => one.expression)).size).toBeGreaterThanOrEqual(600);
    expect(new Set(table.map(one => one.reference))).toHaveProperty('size', REFERENCES.length);
  });

  test('holds no two truths for the same words at the same place and time', () => {
    const truths = new Map<string, string>();
    for (const { text, reference, truth } of table) {
      const key = `${reference.name}: ${text}`;
      const value = JSON.stringify(written(truth));
      expect(truths.get(key) ?? value, key).toBe(value);
      truths.set(key, value);
    }
  });

  test('asks for nothing that has already begun', () => {
    const begun = table.filter(
      ({ truth, reference }) =>
        truth.intervals !== 'any' && truth.intervals.some(({ start, end }) => start <= reference.now || end <= start),
    );
    expect(begun).toEqual([]);
  });
});

describe('the score', () => {
  const due: Truth = { certain: true, intervals: [{ start: 1, end: 2 }] };
  const [right, wrong] = [[{ start: 1, end: 2 }], [{ start: 1, end: 3 }]];

  test.each([
    ['exact', true, right, due],
    ['unsure', false, right, due],
    ['unsure', false, wrong, due],
    ['unsure', true, [], due],
    ['silent', true, wrong, due],
    ['exact', false, right, { ...due, certain: false }],
    ['silent', true, right, { ...due, certain: false }],
    ['exact', false, wrong, { certain: false, intervals: 'any' }],
    ['exact', true, [], { certain: 'either', intervals: [] }],
  ] as const)('calls it %s', (outcome, certain, intervals, truth) => {
    const answer = { certain, intervals: [...intervals], failure: null };
    expect(scoreEngine(answer, truth as Truth)).toBe(outcome);
  });

  test('gives a peer the best of its readings, and half marks for starts', () => {
    const reading = (start: number | null, end: number | null) => ({ start, end, timeless: false });
    expect(scorePeer([[reading(5, 6), reading(1, 2)]], due)).toBe('exact');
    expect(scorePeer([[reading(1, 9)]], due)).toBe('start');
    expect(scorePeer([[reading(null, 2)]], due)).toBe('start');
    expect(scorePeer([[reading(1, 2)], [reading(1, 2)]], due)).toBe('wrong');
    expect(scorePeer([], due)).toBe('miss');
    expect(scorePeer([[reading(1, 2)]], { ...due, certain: false })).toBe('start');
  });
});
