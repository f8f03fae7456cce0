import { MINUTE_MS } from './clock/days.ts';
import type { SlotQuery } from './query.ts';
import type { Host } from './rules/host.ts';
import { gridStarts } from './sweep/day-pieces.ts';
import { freeHosts } from './sweep/free-hosts.ts';
import { hostStarts, reachOf } from './sweep/host-starts.ts';
import { placeOf, startsWithin, unionOf } from './sweep/sorted-starts.ts';

export interface OpenSlots {
  /** Epoch milliseconds, sorted, each once. */
  starts: number[];
  /** Who meets at a start: for `round-robin` whoever is free, else everybody it takes. None where it is not open. */
  hostsAt(start: number): Host[];
}

/**
 * The starts in `[from, to)` at which a meeting can be booked. A range of any length is searched no further than the
 * booking window.
 *
 * @throws RangeError for a host in a zone that nobody knows.
 */
export function findOpenSlots(query: SlotQuery): OpenSlots {
  if (query.mode === 'round-robin') return anyOf(query);
  return query.mode === 'collective' ? allOf(query, query.hosts) : allOf(query, query.hosts.slice(0, 1));
}

function anyOf(query: SlotQuery): OpenSlots {
  const { hosts, rules, now } = query;
  const reach = reachOf(query);
  const grid = rules.gridMinutes * MINUTE_MS;
  const startsOf = hosts.map(host => gridStarts(hostStarts(host, now, rules, reach), grid));
  const starts = unionOf(startsOf);
  return { starts, hostsAt: freeHosts(hosts, starts, startsOf) };
}

function allOf(query: SlotQuery, hosts: readonly Host[]): OpenSlots {
  const { rules, now } = query;
  const reach = reachOf(query);
  const [first, ...others] = hosts;
  if (first === undefined) return { starts: [], hostsAt: () => [] };
  const onGrid = gridStarts(hostStarts(first, now, rules, reach), rules.gridMinutes * MINUTE_MS);
  const starts = others.reduce((left, host) => startsWithin(left, hostStarts(host, now, rules, reach)), onGrid);
  return { starts, hostsAt: start => (placeOf(starts, start) < 0 ? [] : [...hosts]) };
}
