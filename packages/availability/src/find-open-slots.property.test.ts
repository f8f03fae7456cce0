import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOpenSlots } from './find-open-slots.ts';
import { arbitraryQuery } from './fixtures/arbitrary-query.ts';
import { oracleHostsAt, oracleStarts } from './fixtures/oracle.ts';
import { whyNotOffered } from './why-not-offered.ts';

const MINUTE = 60_000;

test('what is open is what going through every minute finds', () => {
  fc.assert(
    fc.property(arbitraryQuery, query => {
      const slots = findOpenSlots(query);
      expect(slots.starts).toEqual(oracleStarts(query));
      for (const start of slots.starts) {
        expect(slots.hostsAt(start).map(({ id }) => id)).toEqual(oracleHostsAt(query, start));
      }
    }),
    { numRuns: 150 },
  );
});

test('a start is refused by no rule exactly when it is open', () => {
  fc.assert(
    fc.property(arbitraryQuery, fc.integer({ min: 0, max: 15 * MINUTE - 1 }), (query, off) => {
      const open = new Set(findOpenSlots(query).starts);
      for (let start = query.from; start < query.to; start += 15 * MINUTE) {
        expect(whyNotOffered(query, start) === null).toBe(open.has(start));
        if (start + off < query.to) expect(whyNotOffered(query, start + off) === null).toBe(open.has(start + off));
      }
      for (const start of open) expect(whyNotOffered(query, start)).toBeNull();
    }),
    { numRuns: 150 },
  );
});

test('a range is what its parts are together', () => {
  fc.assert(
    fc.property(arbitraryQuery, fc.double({ min: 0, max: 1, noNaN: true }), (query, share) => {
      const cut = Math.round(query.from + share * (query.to - query.from));
      const parts = [findOpenSlots({ ...query, to: cut }), findOpenSlots({ ...query, from: cut })];
      expect(parts.flatMap(({ starts }) => starts)).toEqual(findOpenSlots(query).starts);
    }),
  );
});

test('who else is busy, in which order and on which calendar, changes nothing', () => {
  fc.assert(
    fc.property(arbitraryQuery, query => {
      const hosts = query.hosts.map(host => ({ ...host, busy: [host.busy.flat().toReversed()] }));
      expect(findOpenSlots({ ...query, hosts }).starts).toEqual(findOpenSlots(query).starts);
    }),
  );
});
