import type { Host } from '../rules/host.ts';
import { placeOf } from './sorted-starts.ts';

const BITS = 32;

/**
 * Who is free at each start: one bit for each host and start, so that a team of 50 over two months takes some ten
 * kilobytes.
 *
 * @param starts Sorted; holds every start of every host.
 * @param startsOf The sorted starts of each host, in the order of the hosts.
 * @returns the hosts that are free at a start, in their order; none where it is no start.
 */
export function freeHosts(
  hosts: readonly Host[],
  starts: readonly number[],
  startsOf: readonly (readonly number[])[],
): (start: number) => Host[] {
  const words = Math.ceil(hosts.length / BITS);
  const bits = new Uint32Array(starts.length * words);
  for (const [index, own] of startsOf.entries()) {
    const word = Math.floor(index / BITS);
    const bit = 1 << (index % BITS);
    let place = 0;
    for (const start of own) {
      while ((starts[place] ?? start) < start) place += 1;
      bits[place * words + word] = (bits[place * words + word] ?? 0) | bit;
    }
  }
  return start => {
    const place = placeOf(starts, start);
    if (place < 0) return [];
    return hosts.filter((_, index) => {
      const word = bits[place * words + Math.floor(index / BITS)] ?? 0;
      return (word & (1 << (index % BITS))) !== 0;
    });
  };
}
