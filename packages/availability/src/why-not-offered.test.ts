import { describe, expect, it, test } from 'vitest';
import { explain } from './explain.ts';
import { at, daily, hostWith, hours, queryWith } from './fixtures/example-query.ts';
import type { WhyNot } from './refusal.ts';
import { whyNotOffered } from './why-not-offered.ts';

const ZONE = 'America/New_York';
/** On Thursday, December 3, wall clock of New York. */
const thu = (clock: string): number => at(`2026-12-03T${clock}:00-05:00`);
const span = (from: string, to: string) => ({ start: thu(from), end: thu(to) });
const nameOf = (host: string) => ({ ann: 'Ann', ben: 'Ben' })[host] ?? host;

type Change = Parameters<typeof queryWith>[0];
type HostChange = Parameters<typeof hostWith>[0];
const askAnn = (start: number, change: Change, host: HostChange = {}) =>
  whyNotOffered(queryWith({ hosts: [hostWith(host)], ...change }), start);

describe('the rule that refuses is told', () => {
  it.each<[start: number, change: Change, host: HostChange, why: WhyNot, sentence: string]>([
    [thu('10:00'), { now: thu('10:00') + 1 }, {}, { rule: 'in-the-past' }, 'This time has passed.'],
    [
      thu('10:00'),
      { now: thu('09:00'), rules: { minimumNoticeMinutes: 120 } },
      {},
      { rule: 'minimum-notice', minutes: 120, earliest: thu('11:00') },
      'Meetings need 2 hours of notice: the earliest can be at Thu, Dec 3, 11:00 AM EST.',
    ],
    [
      thu('10:10'),
      {},
      {},
      { rule: 'off-grid', host: 'ann', gridMinutes: 30, nearest: [thu('10:00'), thu('10:30')] },
      'Meetings begin every 30 minutes: the nearest to this are Thu, Dec 3, 10:00 AM EST and Thu, Dec 3, 10:30 AM EST.',
    ],
    [
      thu('10:00'),
      { rules: { windowDays: 1 } },
      {},
      { rule: 'beyond-window', host: 'ann', last: '2026-12-02' },
      'This is too far ahead: meetings are offered up to Wednesday, December 2.',
    ],
    [
      thu('10:00'),
      {},
      { schedule: { overrides: [{ date: '2026-12-03', hours: [] }] } },
      { rule: 'closed-on-date', host: 'ann', date: '2026-12-03' },
      'Ann is not available on Thursday, December 3.',
    ],
    [
      thu('10:00'),
      {},
      { schedule: { holidays: [{ date: '2026-12-03', name: 'Founders’ Day' }] } },
      { rule: 'holiday', host: 'ann', date: '2026-12-03', name: 'Founders’ Day' },
      'Thursday, December 3 is a holiday of Ann: Founders’ Day.',
    ],
    [
      thu('11:30'),
      { rules: { durationMinutes: 60 } },
      { schedule: { weekly: daily('09:00-12:00', '13:00-17:00') } },
      {
        rule: 'outside-hours',
        host: 'ann',
        date: '2026-12-03',
        hours: hours('09:00-12:00', '13:00-17:00'),
        timeZone: ZONE,
      },
      'The whole meeting has to lie in the hours of Ann: on Thursday, December 3 they are 09:00 to 12:00 and 13:00 to 17:00 (America/New_York).',
    ],
    [
      at('2026-12-05T10:00:00-05:00'),
      {},
      {},
      { rule: 'outside-hours', host: 'ann', date: '2026-12-05', hours: [], timeZone: ZONE },
      'Ann has no hours on Saturday, December 5.',
    ],
    [
      thu('10:00'),
      {},
      { busy: [[span('11:00', '12:00')], [span('10:15', '10:45'), span('10:40', '10:50')]] },
      { rule: 'busy', host: 'ann', from: thu('10:15'), to: thu('10:50') },
      'Ann is busy from Thu, Dec 3, 10:15 AM EST to Thu, Dec 3, 10:50 AM EST.',
    ],
    [
      thu('10:00'),
      { rules: { bufferBeforeMinutes: 10 } },
      { busy: [[span('09:00', '09:55')]] },
      { rule: 'buffer', host: 'ann', side: 'before', minutes: 10, from: thu('09:00'), to: thu('09:55') },
      'Ann keeps 10 minutes free before a meeting, and is busy from Thu, Dec 3, 9:00 AM EST to Thu, Dec 3, 9:55 AM EST.',
    ],
    [
      thu('10:00'),
      { rules: { bufferAfterMinutes: 60 } },
      { busy: [[span('11:00', '12:00')]] },
      { rule: 'buffer', host: 'ann', side: 'after', minutes: 60, from: thu('11:00'), to: thu('12:00') },
      'Ann keeps 1 hour free after a meeting, and is busy from Thu, Dec 3, 11:00 AM EST to Thu, Dec 3, 12:00 PM EST.',
    ],
    [
      thu('10:00'),
      { rules: { dailyCap: 1, weeklyCap: 1 } },
      { meetings: [thu('15:00')] },
      { rule: 'daily-cap', host: 'ann', date: '2026-12-03', cap: 1 },
      'Ann takes 1 meeting a day, and Thursday, December 3 has as many.',
    ],
    [
      thu('10:00'),
      { rules: { dailyCap: 2, weeklyCap: 2 } },
      { meetings: [thu('15:00'), at('2026-11-30T09:00:00-05:00')] },
      { rule: 'weekly-cap', host: 'ann', monday: '2026-11-30', cap: 2 },
      'Ann takes 2 meetings a week, and the week of Monday, November 30 has as many.',
    ],
  ])('%s', (start, change, host, why, sentence) => {
    expect(askAnn(start, change, host)).toEqual(why);
    expect(explain(why, ZONE, nameOf)).toBe(sentence);
  });

  test('and nothing where none does', () => {
    expect(askAnn(thu('10:00'), {})).toBeNull();
  });

  test('of several the first in order', () => {
    const host = { busy: [[span('10:00', '11:00')]], schedule: { weekly: daily('09:00-10:00') } };
    expect(askAnn(thu('10:10'), { rules: { windowDays: 1 } }, host)?.rule).toBe('off-grid');
    expect(askAnn(thu('10:30'), { rules: { windowDays: 1 } }, host)?.rule).toBe('beyond-window');
    expect(askAnn(thu('10:30'), {}, host)?.rule).toBe('outside-hours');
  });
});

describe('a time named by the clock', () => {
  const always = hostWith({ schedule: { weekly: daily('00:00-24:00') } });
  const ask = (date: string, time: string, now: string) => {
    const named = { date, time, zone: ZONE };
    return { named, why: whyNotOffered(queryWith({ now: at(now), hosts: [always] }), named) };
  };

  test('that no clock shows is in a gap', () => {
    const { named, why } = ask('2027-03-14', '02:30', '2027-03-01T00:00:00Z');
    expect(why).toEqual({ rule: 'clock-gap', named, after: at('2027-03-14T03:00:00-04:00') });
    expect(why && explain(why, ZONE)).toBe(
      '02:30 does not exist on Sunday, March 14 in America/New_York: clocks go forward over it, to Sun, Mar 14, 3:00 AM EDT.',
    );
  });

  test('that clocks show twice is asked about', () => {
    const { named, why } = ask('2026-11-01', '01:30', '2026-10-20T00:00:00Z');
    const starts = [at('2026-11-01T01:30:00-04:00'), at('2026-11-01T01:30:00-05:00')];
    expect(why).toEqual({ rule: 'clock-repeat', named, starts });
    expect(why && explain(why, ZONE)).toBe(
      '01:30 comes twice on Sunday, November 1 in America/New_York, as clocks go back: say whether Sun, Nov 1, 1:30 AM EDT or Sun, Nov 1, 1:30 AM EST is meant.',
    );
  });

  test('is otherwise judged as the moment that it is', () => {
    expect(ask('2026-12-03', '10:00', '2026-12-01T00:00:00Z').why).toBeNull();
    expect(ask('2026-12-03', '10:05', '2026-12-01T00:00:00Z').why?.rule).toBe('off-grid');
  });
});

describe('a team', () => {
  const ann = hostWith({ id: 'ann', busy: [[span('10:00', '11:00')]] });
  const ben = hostWith({ id: 'ben', schedule: { weekly: daily('12:00-13:00') } });
  const ask = (mode: 'round-robin' | 'collective', start: number, hosts = [ann, ben]) =>
    whyNotOffered(queryWith({ mode, hosts }), start);

  test('in a round robin has everybody’s reason', () => {
    const why = ask('round-robin', thu('10:00'));
    expect(why?.rule === 'nobody-free' && why.hosts.map(({ host, rule }) => [host, rule])).toEqual([
      ['ann', 'busy'],
      ['ben', 'outside-hours'],
    ]);
    expect(why && explain(why, ZONE, nameOf)).toBe(
      'Nobody is free. Ann is busy from Thu, Dec 3, 10:00 AM EST to Thu, Dec 3, 11:00 AM EST. The whole meeting has to lie in the hours of Ben: on Thursday, December 3 they are 12:00 to 13:00 (America/New_York).',
    );
  });

  test('says a reason that all share once', () => {
    const why = ask('round-robin', thu('10:10'));
    expect(why && explain(why, ZONE, nameOf)).toMatch(/^Meetings begin every 30 minutes: [^.]+\.$/);
  });

  test('as a collective has the reason of the first who cannot', () => {
    expect(ask('collective', thu('10:00'))).toMatchObject({ rule: 'busy', host: 'ann' });
    expect(ask('collective', thu('09:00'))).toMatchObject({ rule: 'outside-hours', host: 'ben' });
    expect(ask('collective', thu('12:00'))).toBeNull();
  });

  test('without hosts meets nobody', () => {
    const why = ask('collective', thu('10:00'), []);
    expect(why).toEqual({ rule: 'nobody-free', hosts: [] });
    expect(why && explain(why, ZONE)).toBe('There is nobody to meet.');
  });
});
