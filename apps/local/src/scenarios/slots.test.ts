import { describe, expect, it, test } from 'vitest';
import { offeredTimes } from './offered-times.ts';
import { otherProcesses } from './other-processes.ts';
import { CAMPAIGNS } from './scenario.ts';
import { slotStarts } from './slots.ts';

const NEW_YORK = 'America/New_York';
const start = (businessDay: number, at: string, now: string, zone = NEW_YORK) =>
  slotStarts([{ businessDay, at }], zone, new Date(now))[0];

describe('business days', () => {
  it.each([
    ['Monday', '2026-12-07T15:00:00Z', 1, '2026-12-08T20:00:00.000Z'],
    ['Thursday', '2026-12-03T15:00:00Z', 1, '2026-12-04T20:00:00.000Z'],
    ['Thursday, over the weekend', '2026-12-03T15:00:00Z', 2, '2026-12-07T20:00:00.000Z'],
    ['Friday', '2026-12-04T15:00:00Z', 1, '2026-12-07T20:00:00.000Z'],
    ['Saturday', '2026-12-05T15:00:00Z', 1, '2026-12-07T20:00:00.000Z'],
    ['Sunday', '2026-12-06T15:00:00Z', 1, '2026-12-07T20:00:00.000Z'],
    ['Friday, over two weekends', '2026-12-04T15:00:00Z', 6, '2026-12-14T20:00:00.000Z'],
    ['New Year’s Eve', '2026-12-31T15:00:00Z', 1, '2027-01-01T20:00:00.000Z'],
    // Already Tuesday in UTC, still Monday in New York.
    ['late on Monday', '2026-12-08T03:00:00Z', 1, '2026-12-08T20:00:00.000Z'],
  ])('counted from %s', (_day, now, businessDay, expected) => {
    expect(start(businessDay, '15:00', now)).toBe(expected);
  });
});

describe('the wall clock holds over changes of clocks', () => {
  it.each([
    ['New York in March', NEW_YORK, '2026-03-06T15:00:00Z', '2026-03-09T19:00:00.000Z'],
    ['New York in November', NEW_YORK, '2026-10-30T15:00:00Z', '2026-11-02T20:00:00.000Z'],
    ['Berlin in March', 'Europe/Berlin', '2026-03-27T15:00:00Z', '2026-03-30T13:00:00.000Z'],
    ['Berlin in October', 'Europe/Berlin', '2026-10-23T15:00:00Z', '2026-10-26T14:00:00.000Z'],
    ['Kolkata, which has none', 'Asia/Kolkata', '2026-10-23T05:00:00Z', '2026-10-26T09:30:00.000Z'],
  ])('%s: 15:00 stays 15:00', (_where, zone, now, expected) => {
    expect(start(1, '15:00', now, zone)).toBe(expected);
  });
});

test('picks keep their order and their minutes', () => {
  const picks = [
    { businessDay: 3, at: '10:30' },
    { businessDay: 2, at: '09:05' },
  ];
  expect(slotStarts(picks, NEW_YORK, new Date('2026-12-01T15:00:00Z'))).toEqual([
    '2026-12-04T15:30:00.000Z',
    '2026-12-03T14:05:00.000Z',
  ]);
  expect(slotStarts([], NEW_YORK, new Date())).toEqual([]);
});

describe('the leads of the demo', () => {
  const all = [...offeredTimes, ...otherProcesses];

  test('are one person each, in a campaign of their own channel', () => {
    expect(new Set(all.map(lead => lead.email)).size).toBe(all.length);
    for (const { campaign, channel, provider } of all)
      expect(CAMPAIGNS.find(each => each.name === campaign)).toMatchObject({ channel, provider });
  });

  test('are never offered the same time twice on one host’s calendar', () => {
    for (const provider of ['ghl', 'calendly']) {
      const picks = all.filter(lead => lead.provider === provider).flatMap(lead => lead.offers);
      const names = picks.map(({ businessDay, at }) => `${businessDay} ${at}`);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  test('are offered times within the host’s hours', () => {
    for (const { at } of all.flatMap(lead => lead.offers)) expect(at >= '09:00' && at <= '16:30', at).toBe(true);
  });
});
