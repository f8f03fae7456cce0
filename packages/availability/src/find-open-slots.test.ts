import { describe, expect, it, test } from 'vitest';
import { findOpenSlots } from './find-open-slots.ts';
import { at, daily, hostWith, hours, queryWith } from './fixtures/example-query.ts';
import type { Schedule } from './rules/schedule.ts';

/** On Thursday, December 3, wall clock of New York. */
const thu = (clock: string): number => at(`2026-12-03T${clock}:00-05:00`);
const span = (from: string, to: string) => ({ start: thu(from), end: thu(to) });
const THURSDAY = { from: thu('00:00'), to: thu('00:00') + 86_400_000 };

const clocks = (query: ReturnType<typeof queryWith>, zone = 'America/New_York') => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return findOpenSlots(query).starts.map(start => format.format(start));
};

describe('one host', () => {
  const short = { weekly: daily('09:00-11:00') };
  it.each<[what: string, change: Parameters<typeof queryWith>[0], open: string[]]>([
    ['the hours of the day', {}, ['09:00', '09:30', '10:00', '10:30']],
    ['a length that does not fill them', { rules: { durationMinutes: 50 } }, ['09:00', '09:30', '10:00']],
    ['a grid from midnight', { rules: { gridMinutes: 50 } }, ['09:10', '10:00']],
    ['notice to the minute', { now: thu('09:00'), rules: { minimumNoticeMinutes: 60 } }, ['10:00', '10:30']],
    ['notice and a second', { now: thu('09:00') + 1000, rules: { minimumNoticeMinutes: 60 } }, ['10:30']],
    ['now itself', { now: thu('10:00') }, ['10:00', '10:30']],
    [
      'busy in between',
      { hosts: [hostWith({ schedule: short, busy: [[span('09:30', '10:00')]] })] },
      ['09:00', '10:00', '10:30'],
    ],
    [
      'a buffer before',
      { rules: { bufferBeforeMinutes: 10 }, hosts: [hostWith({ schedule: short, busy: [[span('08:00', '09:00')]] })] },
      ['09:30', '10:00', '10:30'],
    ],
    [
      'a buffer after, beyond the hours',
      { rules: { bufferAfterMinutes: 10 }, hosts: [hostWith({ schedule: short, busy: [[span('11:05', '12:00')]] })] },
      ['09:00', '09:30', '10:00'],
    ],
    ['a range within a range', { from: thu('09:30'), to: thu('10:30') }, ['09:30', '10:00']],
    ['no host', { hosts: [] }, []],
    ['an empty range', { from: thu('10:00'), to: thu('10:00') }, []],
    ['a range that runs backwards', { from: thu('11:00'), to: thu('09:00') }, []],
    [
      'a day cap that is reached',
      { rules: { dailyCap: 1 }, hosts: [hostWith({ schedule: short, meetings: [thu('15:00')] })] },
      [],
    ],
    [
      'a week cap that is reached on Sunday',
      { rules: { weeklyCap: 1 }, hosts: [hostWith({ schedule: short, meetings: [at('2026-12-06T23:59:00-05:00')] })] },
      [],
    ],
    [
      'a week cap of the week after',
      { rules: { weeklyCap: 1 }, hosts: [hostWith({ schedule: short, meetings: [at('2026-12-07T00:00:00-05:00')] })] },
      ['09:00', '09:30', '10:00', '10:30'],
    ],
  ])('%s', (_what, change, open) => {
    expect(clocks(queryWith({ ...THURSDAY, hosts: [hostWith({ schedule: short })], ...change }))).toEqual(open);
  });

  it.each<[what: string, schedule: Partial<Schedule>, open: string[]]>([
    ['a holiday', { holidays: [{ date: '2026-12-03', name: 'Founders’ Day' }] }, []],
    ['a date that is closed', { overrides: [{ date: '2026-12-03', hours: [] }] }, []],
    [
      'a date with hours of its own',
      { overrides: [{ date: '2026-12-03', hours: hours('12:00-13:00') }] },
      ['12:00', '12:30'],
    ],
    [
      'a holiday that is worked',
      {
        holidays: [{ date: '2026-12-03', name: 'Founders’ Day' }],
        overrides: [{ date: '2026-12-03', hours: hours('12:00-12:30') }],
      },
      ['12:00'],
    ],
    [
      'hours in no order, some overlapping',
      { weekly: daily('10:00-10:30', '09:00-09:40', '09:30-10:00') },
      ['09:00', '09:30', '10:00'],
    ],
  ])('%s', (_what, schedule, open) => {
    expect(clocks(queryWith({ ...THURSDAY, hosts: [hostWith({ schedule })] }))).toEqual(open);
  });

  test('a window of 0 days is today on the host’s wall', () => {
    const auckland = hostWith({ schedule: { timeZone: 'Pacific/Auckland', weekly: daily('09:00-10:00') } });
    const query = queryWith({ now: at('2026-12-03T10:30:00Z'), rules: { windowDays: 0 }, hosts: [auckland] });
    expect(findOpenSlots(query).starts).toEqual([]);
    const afterMidnight = { ...query, now: at('2026-12-03T11:30:00Z') };
    expect(clocks(afterMidnight, 'Pacific/Auckland')).toEqual(['09:00', '09:30']);
  });

  test('a meeting may pass midnight where both days are open', () => {
    const always = hostWith({ schedule: { weekly: daily('00:00-24:00') } });
    const query = queryWith({
      from: thu('23:30'),
      to: thu('23:30') + 3_600_000,
      rules: { durationMinutes: 60 },
      hosts: [always],
    });
    expect(clocks(query)).toEqual(['23:30', '00:00']);
  });

  test('a range without end stops at the booking window', () => {
    const query = queryWith({ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, rules: { windowDays: 2 } });
    expect(new Set(findOpenSlots(query).starts.map(start => new Date(start).getUTCDate()))).toEqual(new Set([1, 2, 3]));
  });

  test('a zone nobody knows is thrown', () => {
    expect(() => findOpenSlots(queryWith({ hosts: [hostWith({ schedule: { timeZone: 'Eastern' } })] }))).toThrow(
      RangeError,
    );
  });
});

describe('when clocks change', () => {
  const all = ['00:00-24:00'];
  it.each<[what: string, zone: string, from: string, to: string, hours: string[], open: string[]]>([
    [
      'a gap is skipped',
      'America/New_York',
      '2026-03-08T01:00-05:00',
      '2026-03-08T04:00-04:00',
      all,
      ['01:00', '01:30', '03:00', '03:30'],
    ],
    [
      'hours that begin in it begin after it',
      'America/New_York',
      '2026-03-08T01:00-05:00',
      '2026-03-08T04:00-04:00',
      ['02:30-04:00'],
      ['03:00', '03:30'],
    ],
    [
      'hours that end in it end where it begins',
      'America/New_York',
      '2026-03-08T01:00-05:00',
      '2026-03-08T04:00-04:00',
      ['01:00-02:30'],
      ['01:00', '01:30'],
    ],
    [
      'hours within it are not',
      'America/New_York',
      '2026-03-08T01:00-05:00',
      '2026-03-08T04:00-04:00',
      ['02:00-03:00'],
      [],
    ],
    [
      'a repeat is open twice',
      'America/New_York',
      '2026-11-01T00:30-04:00',
      '2026-11-01T02:30-05:00',
      all,
      ['00:30', '01:00', '01:30', '01:00', '01:30', '02:00'],
    ],
    [
      'hours that begin in it begin each time',
      'America/New_York',
      '2026-11-01T00:30-04:00',
      '2026-11-01T02:30-05:00',
      ['01:30-03:00'],
      ['01:30', '01:30', '02:00'],
    ],
    [
      'hours that end in it end each time',
      'America/New_York',
      '2026-11-01T00:30-04:00',
      '2026-11-01T02:30-05:00',
      ['00:00-01:30'],
      ['00:30', '01:00', '01:00'],
    ],
    [
      'half an hour forward',
      'Australia/Lord_Howe',
      '2026-10-04T01:00+10:30',
      '2026-10-04T04:00+11:00',
      all,
      ['01:00', '01:30', '02:30', '03:00', '03:30'],
    ],
    [
      'half an hour back',
      'Australia/Lord_Howe',
      '2026-04-05T01:00+11:00',
      '2026-04-05T02:30+10:30',
      all,
      ['01:00', '01:30', '01:30', '02:00'],
    ],
    [
      'two hours forward',
      'Antarctica/Troll',
      '2026-03-29T00:00+00:00',
      '2026-03-29T04:00+02:00',
      all,
      ['00:00', '00:30', '03:00', '03:30'],
    ],
    [
      'a day without midnight',
      'Africa/Cairo',
      '2026-04-23T23:00+02:00',
      '2026-04-24T02:00+03:00',
      all,
      ['23:00', '23:30', '01:00', '01:30'],
    ],
    [
      'midnight comes an hour late',
      'Africa/Cairo',
      '2026-10-29T23:00+03:00',
      '2026-10-30T00:30+02:00',
      all,
      ['23:00', '23:30', '23:00', '23:30', '00:00'],
    ],
    [
      'hours until midnight end at the second',
      'Africa/Cairo',
      '2026-10-29T22:30+03:00',
      '2026-10-30T00:30+02:00',
      ['22:30-24:00'],
      ['22:30', '23:00', '23:30', '23:00', '23:30'],
    ],
    [
      'Gaza after Ramadan',
      'Asia/Gaza',
      '2026-03-28T01:00+02:00',
      '2026-03-28T04:00+03:00',
      all,
      ['01:00', '01:30', '03:00', '03:30'],
    ],
    [
      'Casablanca before Ramadan',
      'Africa/Casablanca',
      '2026-02-15T02:00+01:00',
      '2026-02-15T03:30+00:00',
      all,
      ['02:00', '02:30', '02:00', '02:30', '03:00'],
    ],
    [
      'three quarters of an hour off all year',
      'Asia/Kathmandu',
      '2026-10-25T01:00+05:45',
      '2026-10-25T02:00+05:45',
      all,
      ['01:00', '01:30'],
    ],
    [
      'the day that Samoa left out',
      'Pacific/Apia',
      '2011-12-29T23:00-10:00',
      '2011-12-31T01:00+14:00',
      all,
      ['23:00', '23:30', '00:00', '00:30'],
    ],
  ])('%s: %s', (_what, timeZone, from, to, daysHours, open) => {
    const hosts = [hostWith({ schedule: { timeZone, weekly: daily(...daysHours) } })];
    expect(clocks(queryWith({ now: at(from), from: at(from), to: at(to), hosts }), timeZone)).toEqual(open);
  });

  test('a meeting may lie across the change where it is open before and after', () => {
    const hosts = [hostWith({ schedule: { weekly: daily('00:00-24:00') } })];
    const from = at('2026-03-08T01:30:00-05:00');
    const query = queryWith({ now: from, from, to: from + 1, rules: { durationMinutes: 120 }, hosts });
    expect(findOpenSlots(query).starts).toEqual([from]);
  });
});

describe('a team', () => {
  const ann = hostWith({ id: 'ann', busy: [[span('00:00', '10:00')]] });
  const ben = hostWith({ id: 'ben', busy: [[span('09:30', '10:30'), span('11:00', '23:00')]] });
  const query = queryWith({ from: thu('09:00'), to: thu('11:30'), hosts: [ann, ben] });
  const who = (mode: 'single' | 'round-robin' | 'collective') => {
    const slots = findOpenSlots({ ...query, mode });
    return slots.starts.map(
      start => `${new Date(start).toISOString().slice(11, 16)} ${slots.hostsAt(start).map(({ id }) => id)}`,
    );
  };

  test('in a round robin is open when anybody is free, and says who', () => {
    expect(who('round-robin')).toEqual(['14:00 ben', '15:00 ann', '15:30 ann,ben', '16:00 ann']);
  });

  test('as a collective is open when all are free', () => {
    expect(who('collective')).toEqual(['15:30 ann,ben']);
  });

  test('of one is its first', () => {
    expect(who('single')).toEqual(['15:00 ann', '15:30 ann', '16:00 ann']);
  });

  test('has nobody at what is no start', () => {
    for (const mode of ['single', 'round-robin', 'collective'] as const) {
      expect(findOpenSlots({ ...query, mode }).hostsAt(thu('09:01'))).toEqual([]);
    }
  });

  test('of more than 32 knows each of them', () => {
    const hosts = Array.from({ length: 70 }, (_, index) =>
      hostWith({ id: `${index}`, busy: index % 3 === 0 ? ann.busy : [] }),
    );
    const slots = findOpenSlots({ ...query, mode: 'round-robin', hosts });
    const expected = hosts.filter((_, index) => index % 3 !== 0).map(({ id }) => id);
    expect(slots.hostsAt(thu('09:00')).map(({ id }) => id)).toEqual(expected);
    expect(slots.hostsAt(thu('10:00'))).toHaveLength(70);
  });

  test('as a collective begins on the first one’s grid', () => {
    const delhi = hostWith({ id: 'dev', schedule: { timeZone: 'Asia/Kolkata', weekly: daily('00:00-24:00') } });
    const hourly = { ...query, mode: 'collective' as const, rules: { ...query.rules, gridMinutes: 60 } };
    const minutesOf = (hosts: (typeof query)['hosts']) =>
      new Set(findOpenSlots({ ...hourly, hosts }).starts.map(start => new Date(start).getUTCMinutes()));
    expect(minutesOf([ann, delhi])).toEqual(new Set([0]));
    expect(minutesOf([delhi, ann])).toEqual(new Set([30]));
  });
});
