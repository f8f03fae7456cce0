import { parseArgs } from 'node:util';
import { findOpenSlots } from '@overlap/availability/find-open-slots';
import { median, quantile } from '../quantiles.ts';
import { CASES, type SlotCase } from './cases.ts';
import { luxonStarts } from './luxon-way.ts';

/**
 * `pnpm bench slots [--rounds N]`: time to find the open slots, beside the obvious way with luxon in the same run.
 * Both have to find the same ones first.
 *
 * @returns the exit code: 1 when a limit is missed or the two differ.
 */
export async function benchSlots(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv.filter(arg => arg !== '--'),
    options: { rounds: { type: 'string', default: '300' } },
  });
  const rounds = Number(values.rounds);
  if (!(rounds >= 1)) throw new Error('--rounds takes a number from 1 on.');
  say(`Open slots, 15 minutes apart: ${rounds} rounds each, warm; the peer is luxon, one date for each start\n`);
  const passed = CASES.map(each => measure(each, rounds));
  return passed.every(Boolean) ? 0 : 1;
}

function measure({ name, query, limitMs, peerRounds }: SlotCase, rounds: number): boolean {
  const ours = findOpenSlots(query).starts;
  let theirs: number[] = [];
  const peer = median(times(peerRounds, () => (theirs = luxonStarts(query))));
  const isSame = ours.length === theirs.length && ours.every((start, index) => start === theirs[index]);
  for (let round = 0; round < rounds; round += 1) findOpenSlots(query);
  const own = times(rounds, () => findOpenSlots(query));
  const isFast = median(own) <= limitMs;
  say(`  ${name}: ${ours.length} starts, ${isSame ? 'the same as the peer’s' : `NOT the peer’s ${theirs.length}`}`);
  say(
    `    median ${text(median(own))}  p99 ${text(quantile(own, 0.99))}  peer ${text(peer)}, ` +
      `${Math.round(peer / median(own)).toLocaleString('en-US')} times ours  limit ${limitMs} ms  ${isFast ? 'pass' : 'MISS'}`,
  );
  return isSame && isFast;
}

function times(rounds: number, work: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
}

const text = (ms: number): string => `${ms.toFixed(ms < 10 ? 3 : 0)} ms`;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
