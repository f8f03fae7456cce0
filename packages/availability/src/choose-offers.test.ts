import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseOffers, type OfferInput } from './choose-offers.ts';
import { at } from './fixtures/example-query.ts';
import { groupByGuestDay } from './group-by-guest-day.ts';

const ZONE = 'America/New_York';
const HALF_HOUR = 1_800_000;
/** Half hours from 9 to 17 on so many days from Monday, December 7, on. */
const starts = (days = 5): number[] =>
  Array.from({ length: days }, (_, day) =>
    Array.from({ length: 16 }, (_, half) => at('2026-12-07T09:00:00-05:00') + day * 48 * HALF_HOUR + half * HALF_HOUR),
  ).flat();

const inputWith = (change: Partial<OfferInput> = {}): OfferInput => ({
  seed: 'lead-1',
  starts: starts(),
  count: 3,
  guest: { timeZone: ZONE, hours: { start: '09:00', end: '17:00' }, days: [1, 2, 3, 4, 5] },
  outstanding: new Map(),
  capPerSlot: 3,
  ...change,
});

test('the same lead is offered the same, another lead something else', () => {
  expect(chooseOffers(inputWith())).toEqual(chooseOffers(inputWith()));
  expect(chooseOffers(inputWith({ seed: 'lead-2' }))).not.toEqual(chooseOffers(inputWith()));
});

test('offers are sorted, on days of their own, some before noon and some after', () => {
  fc.assert(
    fc.property(fc.string(), seed => {
      const offers = chooseOffers(inputWith({ seed }));
      expect(offers).toEqual(offers.toSorted((a, b) => a - b));
      expect(groupByGuestDay(offers, ZONE)).toHaveLength(3);
      const isMorning = offers.map(start => new Date(start).getUTCHours() < 17);
      expect(new Set(isMorning).size).toBe(2);
    }),
  );
});

test('a day has a second offer when there are more offers than days', () => {
  const offers = chooseOffers(inputWith({ count: 7 }));
  expect(
    groupByGuestDay(offers, ZONE)
      .map(({ starts }) => starts.length)
      .sort(),
  ).toEqual([1, 1, 1, 2, 2]);
});

describe('a guest’s own hours', () => {
  test('go before everything', () => {
    const guest = { timeZone: 'America/Los_Angeles', hours: { start: '13:00', end: '14:00' }, days: [2] };
    const offers = chooseOffers(inputWith({ guest, count: 2 }));
    expect(offers).toEqual([at('2026-12-08T13:00:00-08:00'), at('2026-12-08T13:30:00-08:00')]);
  });

  test('are left where there is too little in them', () => {
    const guest = { timeZone: ZONE, hours: { start: '09:00', end: '09:30' }, days: [1] };
    const offers = chooseOffers(inputWith({ guest }));
    expect(offers).toHaveLength(3);
    expect(offers[0]).toBe(at('2026-12-07T09:00:00-05:00'));
  });
});

describe('what others hold', () => {
  test('is offered after what nobody holds', () => {
    const [first = 0, ...others] = starts(1);
    const outstanding = new Map(others.map(start => [start, 1]));
    expect(chooseOffers(inputWith({ starts: starts(1), count: 1, outstanding }))).toEqual([first]);
  });

  test('is never offered at the cap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 80, maxLength: 80 }),
        fc.nat(12),
        (held, count) => {
          const outstanding = new Map(starts().map((start, index) => [start, held[index] ?? 0]));
          const offers = chooseOffers(inputWith({ outstanding, count }));
          expect(offers.every(start => (outstanding.get(start) ?? 0) < 3)).toBe(true);
          const below = held.filter(each => each < 3).length;
          expect(new Set(offers).size).toBe(Math.min(count, below));
        },
      ),
    );
  });
});

/** Offers to so many leads, one after the other, none of which answers. */
function offerToMany(leads: number, change: Partial<OfferInput>) {
  const outstanding = new Map<number, number>();
  for (let lead = 0; lead < leads; lead += 1) {
    for (const start of chooseOffers(inputWith({ seed: `lead-${lead}`, outstanding, ...change }))) {
      outstanding.set(start, (outstanding.get(start) ?? 0) + 1);
    }
  }
  return starts().map(start => outstanding.get(start) ?? 0);
}

test('200 leads are spread evenly', () => {
  const held = offerToMany(200, { capPerSlot: 8 });
  expect(held.reduce((a, b) => a + b)).toBe(600);
  expect(Math.max(...held)).toBeLessThanOrEqual(8);
  expect(Math.max(...held) - Math.min(...held)).toBeLessThanOrEqual(1);
});

test('200 leads who are more than the slots can bear fill each to its cap', () => {
  expect(new Set(offerToMany(200, { capPerSlot: 3 }))).toEqual(new Set([3]));
});

test('the first twenty leads already see different days', () => {
  const days = Array.from({ length: 20 }, (_, lead) => chooseOffers(inputWith({ seed: `${lead}`, count: 1 })));
  expect(
    groupByGuestDay(
      days.flat().sort((a, b) => a - b),
      ZONE,
    ),
  ).toHaveLength(5);
});

test('no starts, no offers', () => {
  expect(chooseOffers(inputWith({ starts: [] }))).toEqual([]);
});
