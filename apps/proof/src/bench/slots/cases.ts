import type { SlotQuery } from '@overlap/availability/query';
import { scheduleFromWorkingHours } from '@overlap/availability/rules/from-working-hours';
import type { Host } from '@overlap/availability/rules/host';

export interface SlotCase {
  name: string;
  query: SlotQuery;
  limitMs: number;
  /** How often the peer is measured: it takes its time. */
  peerRounds: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Europe's and America's clocks go back within the next 30 days, so that no case has one offset throughout. */
const NOW = Date.parse('2026-10-20T08:07:00Z');
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Sydney', 'America/Los_Angeles'];

export const CASES: readonly SlotCase[] = [
  {
    name: '30 days, 200 busy blocks, one host',
    query: queryOf('single', hostsWith(1, 200, 30), 30),
    limitMs: 0.25,
    peerRounds: 5,
  },
  {
    name: '60 days, 10,000 busy blocks, 50 hosts in round robin',
    query: queryOf('round-robin', hostsWith(50, 200, 60), 60),
    limitMs: 10,
    peerRounds: 1,
  },
];

function queryOf(mode: SlotQuery['mode'], hosts: Host[], days: number): SlotQuery {
  const rules = {
    durationMinutes: 30,
    gridMinutes: 15,
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 10,
    minimumNoticeMinutes: 60,
    windowDays: days,
    dailyCap: null,
    weeklyCap: null,
  };
  return { now: NOW, from: NOW, to: NOW + days * DAY, rules, mode, hosts };
}

/** Hosts with so many blocks each on three calendars: an hour and a half on average, off the grid, at all hours. */
function hostsWith(count: number, blocks: number, days: number): Host[] {
  const draw = drawsFrom(20261020);
  const blockAt = () => {
    const start = NOW + Math.floor(draw() * days * 24 * 60) * MINUTE;
    return { start, end: start + Math.ceil(draw() * 180) * MINUTE };
  };
  return Array.from({ length: count }, (_, index) => {
    const timeZone = ZONES[index % ZONES.length] ?? 'UTC';
    const busy: Host['busy'][number][number][][] = [[], [], []];
    for (let block = 0; block < blocks; block += 1) busy[block % busy.length]?.push(blockAt());
    const schedule = scheduleFromWorkingHours({ days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00', timeZone });
    return { id: `host-${index}`, schedule, busy, meetings: [], weight: 1, assigned: 0, lastAssigned: null };
  });
}

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
function drawsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
