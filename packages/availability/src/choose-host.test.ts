import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { chooseHost, type HostLoad } from './choose-host.ts';

const load = (id: string, weight: number, assigned: number, lastAssigned: number | null = null): HostLoad => ({
  id,
  weight,
  assigned,
  lastAssigned,
});

it.each<[what: string, hosts: HostLoad[], chosen: string | undefined]>([
  ['nobody', [], undefined],
  ['the one with fewer', [load('a', 1, 3), load('b', 1, 2)], 'b'],
  ['the one with fewer for the weight', [load('a', 1, 2), load('b', 3, 5)], 'b'],
  ['of equals the one who waited longest', [load('a', 1, 2, 900), load('b', 1, 2, 800)], 'b'],
  ['of equals the one who never had any', [load('a', 1, 0, 0), load('b', 2, 0)], 'b'],
  ['of these the first by id', [load('b', 1, 0), load('a', 1, 0)], 'a'],
  ['of equals in thirds the one who waited longest', [load('b', 3, 1, 1), load('a', 6, 2, 2)], 'b'],
])('chooses %s', (_what, hosts, chosen) => {
  expect(chooseHost(hosts)?.id).toBe(chosen);
});

/** Gives meetings one after the other, each to whoever is chosen of those that are free. */
function assign(weights: readonly number[], meetings: number, isFree: (host: number, meeting: number) => boolean) {
  const hosts = weights.map((weight, index) => load(`${index}`, weight, 0));
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    const chosen = chooseHost(hosts.filter((_, index) => isFree(index, meeting)));
    if (chosen === null) continue;
    chosen.assigned += 1;
    chosen.lastAssigned = meeting;
  }
  return hosts.map(({ assigned }) => assigned);
}

const WEIGHTS = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 });
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

test('whole rounds give everybody exactly their weight', () => {
  fc.assert(
    fc.property(WEIGHTS, fc.integer({ min: 1, max: 20 }), (weights, rounds) => {
      expect(assign(weights, rounds * sum(weights), () => true)).toEqual(weights.map(weight => weight * rounds));
    }),
  );
});

test('at any time nobody is further from their share than the team is large', () => {
  fc.assert(
    fc.property(WEIGHTS, fc.integer({ min: 0, max: 400 }), (weights, meetings) => {
      for (const [index, assigned] of assign(weights, meetings, () => true).entries()) {
        const share = (meetings * (weights[index] ?? 0)) / sum(weights);
        expect(Math.abs(assigned - share)).toBeLessThanOrEqual(weights.length);
      }
    }),
  );
});

test('shares come to the weights where each is free two times in three', () => {
  const weights = [1, 2, 3, 4];
  const shares = assign(weights, 6_000, (host, meeting) => (host * 7 + meeting * 11) % 3 !== 0);
  for (const [index, assigned] of shares.entries()) expect(assigned / 6_000).toBeCloseTo((weights[index] ?? 0) / 10, 2);
});

test('the order of the hosts plays no part', () => {
  const host = fc.tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 0, max: 3 }),
    fc.option(fc.integer({ min: 0, max: 2 })),
  );
  fc.assert(
    fc.property(fc.array(host, { maxLength: 8 }), rows => {
      const hosts = rows.map(([weight, assigned, last], index) => load(`${index}`, weight, assigned, last));
      expect(chooseHost(hosts.toReversed())).toEqual(chooseHost(hosts));
    }),
  );
});
