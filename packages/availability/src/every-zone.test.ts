import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { zoneClock } from './clock/zone-clock.ts';
import { findOpenSlots } from './find-open-slots.ts';
import { daily, hostWith, queryWith } from './fixtures/example-query.ts';
import { forgetZone, oracleStarts } from './fixtures/oracle.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const FIRST = Date.UTC(2020, 0, 1);
const LAST = Date.UTC(2039, 0, 1);
const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

/** The moments at which Temporal lets a zone change its offset. */
function transitionsOf(zone: string): number[] {
  const found: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(FIRST).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= LAST) return found;
    found.push(next.epochMilliseconds);
    at = next;
  }
}

const TRANSITIONS = new Map(ZONES.map(zone => [zone, transitionsOf(zone)]));
const COUNT = [...TRANSITIONS.values()].reduce((sum, { length }) => sum + length, 0);

test(`the clock of each of ${ZONES.length} zones changes when Temporal’s does, 2020 to 2038`, () => {
  for (const zone of ZONES) {
    const changes = zoneClock(zone, FIRST, LAST - 1).map(({ start }) => start);
    expect([zone, changes.filter(change => change > FIRST && change < LAST)]).toEqual([zone, TRANSITIONS.get(zone)]);
  }
});

/** Hours that begin, end and pause at all times of the night, when clocks change. */
const NIGHT = daily('00:00-00:30', '01:00-02:00', '02:15-02:45', '03:15-22:45', '23:15-24:00');

test(`around each of ${COUNT} changes of ${ZONES.length} zones the open slots are Temporal’s`, {
  timeout: 120_000,
}, () => {
  for (const [zone, transitions] of TRANSITIONS) {
    const hosts = [hostWith({ schedule: { timeZone: zone, weekly: NIGHT } })];
    for (const change of transitions) {
      const [from, to] = [change - 15 * HOUR, change + 15 * HOUR];
      const query = queryWith({ now: from, from, to, hosts, rules: { gridMinutes: 15 } });
      // Casey has changed a minute past midnight.
      const step = change % QUARTER === 0 ? 15 : 1;
      expect([zone, change, findOpenSlots(query).starts]).toEqual([zone, change, oracleStarts(query, step)]);
    }
    forgetZone(zone);
  }
});
